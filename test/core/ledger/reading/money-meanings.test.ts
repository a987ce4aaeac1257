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
    expect(note?.offers?.map(({ label }) => label)).toEqual(['Count in EUR', 'Count in GBP']);
    expect(notesOf(book(null), 'several currencies')).toHaveLength(1);
    expect(notesOf(readRows(rows(['€5', '€6', 7])), 'several currencies')).toEqual([]);
    expect(notesOf(readRows(rows(['US$5', '$6'])), 'several currencies')).toEqual([]);
  });
});

describe('1.500', () => {
  const rows = (dates: string[], cells: string[]) => [
    ['Date', 'Partner', 'Amount'],
    ...cells.map((cell, i) => [dates[i] ?? '', 'Alder Tax', cell]),
  ];
  const iso = ['2026-02-02', '2026-02-03'];
  const dotted = ['02.02.2026', '13.02.2026'];
  it('throughout is thousands beside dates with points', () => {
    expect(amounts(rows(dotted, ['1.500', '12.000']))).toEqual([1500, 12000]);
    expect(notesOf(readRows(rows(dotted, ['1.500', '12.000'])), 'one thousand')).toEqual([]);
  });
  it('is asked where nothing tells, and the answer is kept in Settings', () => {
    const cells = rows(iso, ['1.500', '12.000']);
    const [note] = notesOf(readRows(cells), 'one thousand');
    expect(note?.value).toBe('2 amounts');
    const [thousands, decimals] = note?.offers ?? [];
    expect(amounts(cells, thousands?.rows)).toEqual([1500, 12000]);
    expect(amounts(cells, decimals?.rows)).toEqual([1.5, 12]);
    expect(notesOf(readRows(cells, decimals?.rows), 'one thousand')).toEqual([]);
  });
  it('is what one value proves, or the locale says', () => {
    expect(amounts(rows(dotted, ['1500.50', '980.125']))).toEqual([1500.5, 980.125]);
    expect([...read([sheet('x', rows(iso, ['1.500']))], { locale: 'de-DE' }).ledger.money.amount]).toEqual([
      1500,
    ]);
  });
  it('with a comma is thousands, and asked in a table with decimal commas', () => {
    expect(amounts(rows(iso, ['1,500', '12,000']))).toEqual([1500, 12000]);
    expect(notesOf(readRows(rows(iso, ['1,500'])), 'one thousand')).toEqual([]);
    expect(notesOf(readRows(rows(dotted, ['1,500'])), 'one thousand')).toHaveLength(1);
  });
});

describe('a percent format', () => {
  it('is a unit of a share, and no amount', () => {
    const formats = [undefined, [undefined, '0%'], undefined, [undefined, '0.0%']] as string[][];
    const { partners } = read([
      sheet(
        'x',
        [
          ['Partner', 'Share %'],
          ['P', 0.2],
          ['Q', 25],
          ['R', 0.15],
        ],
        { formats },
      ),
    ]).ledger;
    expect(partners.map(({ share }) => share)).toEqual([0.2, 0.25, 0.15]);
    const money = read([
      sheet(
        'x',
        [
          ['Date', 'Partner', 'Amount'],
          ['2026-02-02', 'P', 0.2],
          ['2026-02-02', 'P', 5],
        ],
        {
          formats: [undefined, [undefined, undefined, '0%']] as string[][],
        },
      ),
    ]);
    expect([...money.ledger.money.amount]).toEqual([5]);
    expect(notesOf(money, 'not a number')).toHaveLength(1);
  });
});

describe('a format that writes a unit beside the number', () => {
  const money = (header: string, formats: ReadonlyArray<string | undefined>) =>
    read([
      sheet(
        'x',
        [['Date', 'Partner', header], ...formats.map((_, i): Cell[] => ['2026-02-02', 'P', 12 + i])],
        { formats: [undefined, ...formats.map((each) => [undefined, undefined, each])] },
      ),
    ]);

  it.each<[string, string, Array<string | undefined>, number[], number]>([
    ['thousands where nothing is left out', 'Amount', ['0"k"', undefined], [12_000, 13], 1],
    ['letters behind a backslash, and a currency', 'Amount', ['0.0\\k', '"$"0.0"k"'], [12_000, 13_000], 1],
    ['a number that is shown without its thousands stays', 'Amount', ['#,##0,"k"', '0,"k"'], [12, 13], 0],
    ['a header says so, too: once', 'Amount ($K)', ['0"k"', undefined], [12_000, 13_000], 1],
    ['another word says nothing', 'Amount', ['0" paid"', undefined], [12, 13], 0],
  ])('%s', (_, header, formats, amounts, noted) => {
    const reading = money(header, formats);
    expect([...reading.ledger.money.amount]).toEqual(amounts);
    expect(notesOf(reading, 'in thousands')).toHaveLength(noted);
  });

  it('minutes and hours of activities', () => {
    const formats = ['0" min"', '0.0 "h"', '#,##0\\ \\m\\i\\n', undefined];
    const { activities } = read([
      sheet(
        'x',
        [
          ['Date', 'Partner', 'Type', 'Hours'],
          ...[90, 2, 30, 1].map((hours): Cell[] => ['2026-02-02', 'P', 'Call', hours]),
        ],
        { formats: [undefined, ...formats.map((each) => [undefined, undefined, undefined, each])] },
      ),
    ]).ledger;
    expect([...activities.hours]).toEqual([1.5, 2, 0.5, 1]);
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
