import type { Cell } from '../../../../core/workbook/input';
import { MONEY_KINDS } from '../../../../core/workbook/tables';
import { mapping, notesOf, read, sheet } from './sheets';

type Settings = ReadonlyArray<readonly [string, Cell]>;
const readRows = (rows: Cell[][], settings: Settings = []) => read([sheet('x', rows)], { settings });
const amounts = (rows: Cell[][], settings: Settings = []) => [
  ...readRows(rows, settings).ledger.money.amount,
];
const kinds = (rows: Cell[][], settings: Settings = []) =>
  Array.from(readRows(rows, settings).ledger.money.kind, (code) => MONEY_KINDS[code]);

describe('the kind of money', () => {
  it('counts each known word however few they are; the unknown ones are revenue with one note and an answer', () => {
    const rows = [
      ['Date', 'Partner', 'Kind', 'Amount'],
      ['2026-02-02', 'Alder Tax', 'Alpha', 100],
      ['2026-02-03', 'Alder Tax', 'Alpha', 100],
      ['2026-02-04', 'Alder Tax', 'Chargeback', 40],
    ];
    expect(kinds(rows)).toEqual(['revenue', 'revenue', 'clawback']);
    const [note, ...more] = notesOf(readRows(rows), 'their rows are revenue');
    expect([note?.value, more.length]).toEqual(['Alpha', 0]);
    const answer = note?.offers?.find(({ label }) => label === 'share');
    expect(kinds(rows, answer?.rows ?? [])).toEqual(['share', 'share', 'clawback']);
    expect(notesOf(readRows(rows, answer?.rows ?? []), 'their rows are revenue')).toEqual([]);
  });
  it('of several unknown words is answered by a press for all, or for one', () => {
    const rows = [
      ['Date', 'Partner', 'Kind', 'Amount'],
      ['2026-02-02', 'Alder Tax', 'Alpha', 100],
      ['2026-02-03', 'Alder Tax', 'Beta', 100],
    ];
    const [note] = notesOf(readRows(rows), 'their rows are revenue');
    const press = (label: string) => note?.offers?.find((each) => each.label === label)?.rows;
    expect(notesOf(readRows(rows, press('All are revenue')), 'their rows are revenue')).toEqual([]);
    expect(kinds(rows, press('\u201cBeta\u201d is share'))).toEqual(['revenue', 'share']);
  });
  it('is none of a column that says how it was paid, and the one that tells most of two', () => {
    const rows = [
      ['Date', 'Partner', 'Type', 'Category', 'Amount'],
      ['2026-02-02', 'Alder Tax', 'ACH', 'Fee', 100],
      ['2026-02-03', 'Alder Tax', 'Debit card', 'Refund', 40],
    ];
    expect(mapping(readRows(rows))['Kind']).toBe('Category');
    expect(kinds(rows)).toEqual(['revenue', 'refund']);
  });
});

describe('invoices and their payments in one list', () => {
  const list = (...rows: Cell[][]) =>
    read([sheet('Ledger', [['Date', 'Transaction type', 'Customer', 'Partner', 'Amount'], ...rows])]);
  const revenue = ({ ledger }: ReturnType<typeof read>) => Array.from(ledger.money.amount);
  const invoice: Cell[] = ['2026-02-02', 'Invoice', 'Roe', 'Alder Tax', 1200];

  it.each([1200, -1200])('count once, and a note says so (a payment of %d)', (paid) => {
    const reading = list(invoice, ['2026-02-20', 'Payment', 'Roe', 'Alder Tax', paid]);
    expect(revenue(reading)).toEqual([1200]);
    expect(notesOf(reading, 'an invoice counts once')).toHaveLength(1);
  });

  it('both count where they do not belong together, and a note asks', () => {
    const reading = list(invoice, ['2026-02-20', 'Payment', 'Sand', 'Alder Tax', 300]);
    expect(revenue(reading)).toEqual([1200, 300]);
    expect(notesOf(reading, 'would count twice')).toHaveLength(1);
  });

  it('both count where Settings say what a payment is', () => {
    const reading = read(
      [
        sheet('Ledger', [
          ['Date', 'Transaction type', 'Customer', 'Partner', 'Amount'],
          invoice,
          ['2026-02-20', 'Payment', 'Roe', 'Alder Tax', 1200],
        ]),
      ],
      { settings: [['Kind word Payment', 'revenue']] },
    );
    expect(revenue(reading)).toEqual([1200, 1200]);
  });

  it('payments alone are nothing to ask about', () => {
    const reading = list(['2026-02-20', 'Payment', 'Roe', 'Alder Tax', 300]);
    expect(notesOf(reading, 'nvoice')).toEqual([]);
  });
});

describe('the sign of an amount', () => {
  it('is that of a pair of debit and credit; the balance is nothing', () => {
    const rows = [
      ['Booking date', 'Partner', 'Text', 'Soll', 'Haben', 'Saldo'],
      ['2026-02-02', 'Alder Tax', 'Fees', '', '1.200,50', '1.200,50'],
      ['2026-02-03', 'Alder Tax', 'Back', '200,25', '', '1.000,25'],
      ['2026-02-04', 'Birch Law', 'Back', '-10,00', '', '990,25'],
    ];
    expect(amounts(rows)).toEqual([1200.5, -200.25, -10]);
    expect(readRows(rows).ledger.referrals.count).toBe(0);
  });
  it.each([
    ['Outflow', 'Inflow'],
    ['Withdrawal Amt.', 'Deposit Amt.'],
    ['Payments', 'Receipts'],
    ['Cargo', 'Abono'],
  ])('is that of a pair "%s" and "%s"', (debit, credit) => {
    const rows = [
      ['Date', 'Partner', 'Text', credit, debit],
      ['2026-02-02', 'Alder Tax', 'Fees', 1200, ''],
      ['2026-02-03', 'Alder Tax', 'Back', '', 250],
    ];
    expect(amounts(rows)).toEqual([1200, -250]);
  });
  it.each([
    ['D/C', ['C', 'D', 'D']],
    ['Dr/Cr', ['Cr', 'Dr', 'Dr']],
    ['Type', ['Credit', 'Debit', 'Debit']],
    ['S/H', ['H', 'S', 'S']],
    ['+/-', ['+', '-', '-']],
    ['Credit/Debit indicator', ['CRDT', 'DBIT', 'DBIT']],
    ['Flow', ['inflow', 'outflow', 'outflow']],
  ])('is said by a column "%s"', (header, [a = '', b = '', c = '']) => {
    const rows = [
      ['Date', 'Partner', 'Amount', header],
      ['2026-02-02', 'Alder Tax', 100, a],
      ['2026-02-03', 'Alder Tax', 30, b],
      ['2026-02-04', 'Alder Tax', -5, c],
    ];
    expect(amounts(rows)).toEqual([100, -30, -5]);
  });
});

describe('which amount counts', () => {
  const referral = (headers: string[], ...cells: Cell[][]) => [
    ['Referred by', 'Date received', 'Client', 'Status', 'Closed', ...headers],
    ...cells.map((each, i) => ['Alder Tax', '2026-01-10', `C${i}`, 'Won', '2026-03-01', ...each]),
  ];
  it.each<[what: string, headers: string[], cells: Cell[], revenue: number | null, aum: number | null]>([
    ['the actual before the expected', ['Est. revenue', 'Actual revenue'], [900, 700], 700, null],
    ['the expected where there is no other', ['Expected revenue'], [900], 900, null],
    ['never the weighted one', ['Weighted amount', 'Amount'], [90, 900], 900, null],
    ['the converted before the original', ['Amount', 'Amount (converted)'], [90000, 700], 700, null],
    ['the one in company currency', ['Amount in company currency', 'Amount'], [700, 90000], 700, null],
    ['the signed before the proposed', ['Fee - proposed', 'Fee - signed'], [900, 700], 700, null],
    ['the one that names its currency', ['Amount', 'Amount (USD)'], [90000, 700], 700, null],
    ['not a rate', ['Fee %', 'Annual fee'], [1, 700], 700, null],
    ['no rate alone', ['Fee %'], [1], null, null],
    ['thousands by the header', ['Revenue ($K)'], [7.5], 7500, null],
    ['thousands by the header or by the text, not both', ['Revenue (000s)'], ['7.5k'], 7500, null],
    ['thousands with the currency', ['Revenue (USD thousands)'], [7.5], 7500, null],
    ['millions by the header', ['AUM ($MM)'], [1.5], null, 1500000],
    ['millions by the header or by the text, not both', ['AUM (in millions)'], ['1.5M'], null, 1500000],
    ['millions in part by the text', ['AUM ($M)'], ['1.5M'], null, 1500000],
    ['whole amounts below a header that says millions', ['AUM ($M)'], [1500000], null, 1500000],
    ['cents by the header', ['amount_cents'], [420035], 4200.35, null],
    ['no cents where there is a point', ['Amount (cents)'], [4200.35], 4200.35, null],
    ['the base of the firm', ['Actual Revenue (Base)', 'Actual Revenue'], [700, 90000], 700, null],
    ['what says income before a bare amount', ['Amount', 'Revenue'], [90000, 700], 700, null],
    ['the reporting amount', ['Original amount', 'Reporting amount (USD)'], [90000, 700], 700, null],
    ['the commission, not the premium', ['Premium', 'FYC'], [90000, 700], 700, null],
    ['assets are no revenue', ['Deal value (AUM)'], [900000], null, 900000],
    ['nor are new assets beside a fee', ['Assets won', 'Annual fee on assets'], [900000, 9000], 9000, 900000],
  ])('%s', (_, headers, cells, revenue, aum) => {
    const { referrals } = readRows(referral(headers, cells)).ledger;
    const value = (column: Float64Array) => (Number.isNaN(column[0]) ? null : column[0]);
    expect([value(referrals.revenue), value(referrals.aum)]).toEqual([revenue, aum]);
  });
  it('the sum of a line that comes back every month is money, not an introduction each', () => {
    const rows = [
      ['Referral partner', 'Client', 'Date', 'Commission'],
      ...['01-30', '02-27', '03-30'].flatMap((day) => [
        ['Alder Tax', 'Ann', `2026-${day}`, 300],
        ['Birch Law', 'Bo', `2026-${day}`, 200],
      ]),
    ];
    const { ledger } = readRows(rows);
    expect([ledger.money.count, ledger.referrals.count]).toEqual([6, 0]);
  });
});

describe('second thoughts about a column of introductions', () => {
  const rows = (header: string, cells: Cell[]) => [
    ['Referred by', 'Date received', 'Client', 'Status', 'Closed', header],
    ...cells.map((cell, i) => ['Alder Tax', '2026-01-10', `C${i}`, 'Won', '2026-03-01', cell]),
  ];
  it('amounts far above a first year are asked about, and both answers are kept', () => {
    const cells = rows('Amount', [450_000, 800_000, 90_000]);
    const [note] = notesOf(readRows(cells), 'AUM or first-year fee?');
    expect(note?.value).toBe('3 won rows');
    const [assets, fees] = note?.offers ?? [];
    const { referrals } = readRows(cells, assets?.rows).ledger;
    expect([[...referrals.aum], [...referrals.revenue]]).toEqual([
      [450_000, 800_000, 90_000],
      [NaN, NaN, NaN],
    ]);
    const kept = readRows(cells, fees?.rows);
    expect([...kept.ledger.referrals.revenue]).toEqual([450_000, 800_000, 90_000]);
    expect(notesOf(kept, 'AUM or')).toEqual([]);
  });
  it.each<[header: string, cells: Cell[]]>([
    ['Amount', [4500, 900_000, 8000]],
    ['Annual fee', [450_000, 800_000]],
    ['First-year revenue', [450_000, 800_000]],
  ])('nothing is asked about %s of %j', (header, cells) => {
    expect(notesOf(readRows(rows(header, cells)), 'AUM or')).toEqual([]);
  });
  it('won rows without an amount are said once', () => {
    expect(
      notesOf(readRows(rows('Revenue', [5000, '', ''])), 'have no amount').map(({ value }) => value),
    ).toEqual(['2 won rows']);
    expect(notesOf(readRows(rows('Revenue', ['', ''])), 'have no amount')).toEqual([]);
  });
  it.each(['Number of referrals', 'Referral count', 'Qty'])(
    'a row that stands for several by "%s" is said',
    (header) => {
      expect(
        notesOf(readRows(rows(header, [5, 1, 3])), 'several introductions').map(({ value }) => value),
      ).toEqual(['2 rows']);
    },
  );
});
