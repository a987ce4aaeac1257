import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

type Settings = ReadonlyArray<readonly [string, Cell]>;
const readRows = (rows: Cell[][], settings: Settings = []) => read([sheet('x', rows)], { settings });
const amounts = (rows: Cell[][], settings: Settings = []) => [
  ...readRows(rows, settings).ledger.money.amount,
];
describe('currencies', () => {
  const rows = (amount: Cell[], more: string[] = [], beside: Cell[] = []) => [
    ['Date', 'Partner', 'Amount', ...more],
    ...amount.map((each, i) => [
      '2026-02-02',
      'Alder Tax',
      each,
      ...(more.length > 0 ? [beside[i] ?? ''] : []),
    ]),
  ];
  const formats = ['[$€-407] #,##0', '"£"#,##0', '[$$-409]#,##0', undefined];
  const formatted = [...[100, 200, 300, 400].map((n) => ['2026-02-02', 'Alder Tax', n])];
  const book = (currency: string | null) =>
    read(
      [
        sheet('x', [['Date', 'Partner', 'Amount'], ...formatted], {
          formats: [
            undefined,
            ...formats.map((each) => (each === undefined ? undefined : [undefined, undefined, each])),
          ] as string[][],
        }),
      ],
      { settings: currency === null ? [] : [['Currency', currency]] },
    );
  it('are known by their names', () => {
    const named = (names: string[]) => amounts(rows([5, 6, 7], ['Currency'], names), [['Currency', 'USD']]);
    expect(named(['Euro', 'US Dollar', 'dollars'])).toEqual([6, 7]);
    expect(named(['Swiss Franc', 'British Pound', 'USD - US Dollar'])).toEqual([7]);
    expect(amounts(rows(['7 kr', '8']), [['Currency', 'SEK']])).toEqual([7, 8]);
    expect(amounts(rows(['7 kr', '8']), [['Currency', 'USD']])).toEqual([8]);
  });
  it('of the rows do not matter beside an amount that was converted', () => {
    const table = [
      ['Date', 'Partner', 'Original amount', 'Amount', 'Currency'],
      ['2026-02-02', 'Alder Tax', 4000, 4400, 'EUR'],
    ];
    expect(amounts(table, [['Currency', 'USD']])).toEqual([4400]);
  });
  it('other than that of Settings are left out, whatever names them', () => {
    expect(amounts(rows(['€5', '£6', '$7', 8]), [['Currency', 'USD']])).toEqual([7, 8]);
    expect(amounts(rows(['€5', '£6', '$7', 8]), [['Currency', 'EUR']])).toEqual([5, 8]);
    expect(
      amounts(rows([5, 6, 7, 8], ['Currency'], ['EUR', 'usd', 'US$', '']), [['Currency', 'USD']]),
    ).toEqual([6, 7, 8]);
    expect([...book('USD').ledger.money.amount]).toEqual([300, 400]);
    expect([...book('EUR').ledger.money.amount]).toEqual([100, 400]);
    expect(notesOf(book('USD'), 'format of the cells').map(({ value }) => value)).toEqual([
      '1 amount',
      '1 amount',
    ]);
  });
  it.each(['CCY', 'Paid in', 'Transaction currency'])(
    'are those of a column "%s" that holds nothing else',
    (header) => {
      expect(amounts(rows([5, 6, 7], [header], ['EUR', 'usd', '£']), [['Currency', 'US Dollar']])).toEqual([
        6,
      ]);
    },
  );
  it('are noted where two tables have one each and Settings name none', () => {
    const book = (...each: string[]) =>
      notesOf(read(each.map((amount, i) => sheet(`t${i}`, rows([amount])))), 'several currencies').map(
        ({ value }) => value,
      );
    expect(book('€5', '£6', '£7')).toEqual(['EUR, GBP']);
    expect(book('€5', '6', '€7')).toEqual([]);
    expect(book('$5', 'US$6')).toEqual([]);
  });
  it('are noted where several are added up and Settings name none, with an answer for each', () => {
    const [note] = notesOf(readRows(rows(['€5', '£6', '$7'])), 'several currencies');
    expect(note?.value).toBe('EUR, GBP, $');
    expect(note?.offers?.map(({ label }) => label)).toEqual(['Count in EUR', 'Count in GBP', 'Count in USD']);
    const abroad = read([sheet('t', rows(['€5', '$7']))], { locale: 'en-CA' });
    expect(notesOf(abroad, 'several currencies')[0]?.offers?.map(({ label }) => label)).toEqual([
      'Count in EUR',
      'Count in CAD',
    ]);
    expect(notesOf(book(null), 'several currencies')).toHaveLength(1);
    expect(notesOf(readRows(rows(['€5', '€6', 7])), 'several currencies')).toEqual([]);
    expect(notesOf(readRows(rows(['US$5', '$6'])), 'several currencies')).toEqual([]);
  });
});

test('an amount of another currency is said to be left out, alone or with its row', () => {
  const money = sheet('Money', [
    ['Partner', 'Date', 'Amount', 'Kind', 'Currency'],
    ['Harbor Tax', '2026-01-05', 100, 'revenue', 'USD'],
    ['Harbor Tax', '2026-01-06', '\u20ac200', 'revenue', ''],
    ['Harbor Tax', '2026-01-07', 300, 'revenue', 'GBP'],
  ]);
  const referrals = sheet('Referrals', [
    ['Partner', 'Received', 'Client', 'Status', 'First-year revenue'],
    ['Harbor Tax', '2026-01-05', 'Ash', 'won', '\u20ac900'],
  ]);
  const { ledger } = read([money, referrals], { settings: [['Currency', 'USD']] });
  expect([...ledger.money.amount]).toEqual([100]);
  expect([...ledger.referrals.revenue]).toEqual([NaN]);
  const said = 'The amount is in another currency than Settings "Currency"; ';
  expect(
    [...ledger.notes]
      .filter(({ problem }) => problem.startsWith(said))
      .map((note) => [note.row, note.value, note.problem]),
  ).toEqual([
    [2, '\u20ac900', `${said}it is left out.`],
    [3, '\u20ac200', `${said}the row is left out.`],
    [4, 'GBP', `${said}the row is left out.`],
  ]);
});
