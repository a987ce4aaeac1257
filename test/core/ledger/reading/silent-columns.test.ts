import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { read, sheet } from './sheets';

const told = (header: string[], ...rows: Cell[][]) =>
  [...read([sheet('Log', [header, ...rows])]).ledger.notes]
    .filter((note) => note.kind === 'a column that is not read')
    .map(({ problem }) => problem);

/** Introductions with one more column. */
const beside = (header: string, first: Cell, second: Cell) =>
  told(
    ['Partner', 'Received', 'Client', 'Status', 'Revenue', header],
    ['Quay Tax', '2026-01-12', 'Low', 'Won', 6000, first],
    ['Finch Law', '2026-02-16', 'Dun', 'Won', 3000, second],
  );

describe('a column that no figure takes in', () => {
  it.each<[header: string, first: Cell, second: Cell, what: string]>([
    ['Kicker', '$450.00', '$250.00', 'amounts'],
    ['Kicker ($)', 450, 250, 'amounts'],
    ['Discount', 500, '', 'amounts'],
    ['Bonus', 600, 300, 'amounts'],
    ['Prep hours', 3.5, '4:15', 'time spent'],
    ['Mins on file', 90, 30, 'time spent'],
    ['Days spent', 0.5, 2, 'time spent'],
    ['20% owed', 1200, 600, 'amounts'],
    ['Q1', 500, 250, 'numbers of a month, a quarter or a year'],
    ['Jan 26', 500, '', 'numbers of a month, a quarter or a year'],
    ['Gifts', 50, 120, 'amounts'],
    ['Partner share', 0.2, 0.1, 'the part that the partner gets,'],
    ['Split (partner/us)', '20/80', '10/90', 'the part that the partner gets,'],
    ['My split %', 50, 100, 'the part that is yours,'],
    ['Our share', '50%', '100%', 'the part that is yours,'],
    ['In/Out', '↑', '↓', 'which way introductions went, in signs or words that are not known,'],
    [
      'In/out',
      'arriving?',
      'leaving?',
      'which way introductions went, in signs or words that are not known,',
    ],
  ])('%s is said to hold what it does', (header, first, second, what) => {
    expect(beside(header, first, second)).toEqual([`A column holds ${what} and is not read: "${header}".`]);
  });

  it.each<[header: string, first: Cell, second: Cell]>([
    ['Kicker', 450, 250],
    ['Kicker', 'see file', 'later'],
    ['Q1', 'plan', 'review'],
    ['Discount %', 10, 5],
    ['Discount', '10%', '5%'],
    ['Invoice #', 1001, 1002],
    ['Discount rate', 0.1, 0.2],
    ['Household income', '$90,000', '$120,000'],
    ['Expected bonus', 400, 300],
    ['PayPal fee', 30, 15],
    ['Split %', '50%', '100%'],
    ['Response time (hours)', 4, 5],
    ['ZIP', 10001, 90210],
    ['Phone', 5551234567, 5559876543],
    ['Type', 'Estate', 'Tax'],
  ])('%s of %s and %s is nothing that could count', (header, first, second) => {
    expect(beside(header, first, second)).toEqual([]);
  });

  it('is named with the others of its table in one sentence', () => {
    expect(
      told(
        ['Date', 'Partner', 'Client', 'Amount', 'Adjustments', 'Write-offs'],
        ['2026-01-12', 'Quay Tax', 'Low', 1000, -100, ''],
        ['2026-02-16', 'Finch Law', 'Dun', 500, '', 50],
      ),
    ).toEqual(['Columns hold amounts and are not read: "Adjustments", "Write-offs".']);
  });

  it('is not said of a table of which no row is read', () => {
    expect(told(['Date', 'Client', 'Amount', 'Discount'], ['2026-01-12', 'Low', 1000, 100])).toEqual([]);
  });

  const ofRows = (cells: string) => [
    sheet('Log', [
      ['Partner', 'Received', 'Client', 'Status', 'Revenue', 'Referral fee %'],
      ['Quay Tax', '2026-01-12', 'Low', 'Won', 6000, cells],
    ]),
  ];
  const listed = (header: string, cell: Cell) =>
    sheet('Partners', [
      ['Partner', 'Category', 'Stage', 'Hours to date', header],
      ['Quay Tax', 'CPA', 'Active', 40, cell],
    ]);
  const problems = (sheets: SheetInput[]) =>
    [...read(sheets).ledger.notes]
      .filter((note) => note.kind === 'a column that is not read')
      .map(({ problem }) => problem);

  it('says what the partner gets, unless the list of partners does', () => {
    expect(problems(ofRows('20%'))).toEqual([
      'A column holds the part that the partner gets, and is not read: "Referral fee %".',
    ]);
    expect(problems([...ofRows('20%'), listed('Share %', '20%')])).toEqual([]);
  });

  it.each(['Referral %', 'CPA %', 'Partner percent'])('is the part of the partner under "%s"', (header) => {
    expect(beside(header, '50%', '20%')).toEqual([
      `A column holds the part that the partner gets, and is not read: "${header}".`,
    ]);
  });

  it('of a list of partners is named where nothing else is read', () => {
    expect(problems([listed('Revenue to date', 60000)])).toEqual([
      'A column holds amounts and is not read: "Revenue to date".',
      'A column holds time spent and is not read: "Hours to date".',
    ]);
    expect(problems([listed('Revenue to date', 60000), ...ofRows('')])).toEqual([]);
  });

  it('says what clients pay of their assets, where no amount does', () => {
    const rated = (header: string, ...others: string[]) =>
      told(
        ['Partner', 'Received', 'Client', 'Status', 'AUM', header, ...others],
        ['Quay Tax', '2026-01-12', 'Low', 'Won', 750000, '1.00%', ...others.map(() => 7500)],
      );
    const said = (header: string) => [
      `A column holds the rates of fees or commissions, and is not read: "${header}".`,
    ];
    expect(rated('Fee Rate')).toEqual(said('Fee Rate'));
    expect(rated('Advisory fee %')).toEqual(said('Advisory fee %'));
    expect(rated('Fee Rate', 'Annual fee')).toEqual([]);
    expect(rated('Commission %')).toEqual(said('Commission %'));
    expect(rated('Growth rate')).toEqual([]);
  });

  it('says of amounts that are mostly words that they are not read', () => {
    const fees = (...cells: Cell[]) =>
      told(
        ['Partner', 'Received', 'Client', 'Status', 'Annual fee'],
        ...cells.map((cell, i) => ['Quay Tax', `2026-01-1${i}`, `C${i}`, 'Won', cell]),
      );
    expect(fees(5000, 'per agreement', 'see letter', 'ask Sam')).toEqual([
      'A column holds mostly words where amounts should be, and is not read: "Annual fee".',
    ]);
    expect(fees('per agreement', 'see letter')).toEqual([]);
    expect(fees(5000, 4000, 'ask Sam')).toEqual([]);
  });

  it('says what hours cost, which are counted by their number', () => {
    const log = (cost: number) =>
      told(
        ['Date', 'Partner', 'Type', 'Hours', 'Rate', 'Total cost'],
        ['2026-01-12', 'Quay Tax', 'Lunch', 2, 150, 300],
        ['2026-02-16', 'Finch Law', 'Meeting', 1, 150, cost],
      );
    expect(log(150)).toEqual(['A column holds what the hours cost, and is not read: "Total cost".']);
    expect(log(80)).toEqual([]);
  });
});
