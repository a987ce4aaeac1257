import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

describe('amounts far above what a client brings', () => {
  const rows = (amounts: readonly number[]): Cell[][] => [
    ['Partner', 'Received', 'Client', 'Status', 'Closed', 'Value'],
    ...amounts.map((amount, n) => ['Harbor Tax', '2026-01-05', `Client ${n}`, 'won', '2026-02-01', amount]),
  ];
  const asked = (amounts: readonly number[], currency?: string) =>
    notesOf(
      read([sheet('x', rows(amounts))], { settings: currency === undefined ? [] : [['Currency', currency]] }),
      'AUM or first-year fee?',
    ).length;

  test.each<[string, readonly number[], string | undefined, number]>([
    ['hundred thousands each', [150_000, 200_000, 250_000], undefined, 1],
    ['just as much', [100_000, 100_000, 100_000], undefined, 1],
    ['just below', [99_999, 99_999, 99_999], undefined, 0],
    ['one of three', [5_000, 6_000, 2_000_000], undefined, 0],
    ['dollars', [5_000_000, 6_000_000, 7_000_000], 'USD', 1],
    ['yen that are some ten thousand dollars', [5_000_000, 6_000_000, 7_000_000], 'JPY', 0],
    ['yen of a fortune', [50_000_000, 60_000_000, 70_000_000], 'JPY', 1],
  ])('%s', (_, amounts, currency, notes) => {
    expect(asked(amounts, currency)).toBe(notes);
  });
});

describe('first-year revenue that is left unused beside Money that names nobody', () => {
  const value = (received: string, closed: string) => {
    const referrals = sheet('Referrals', [
      ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'],
      ['Harbor Tax', '2026-01-05', 'Ash', 'won', '2026-02-01', 30_000],
      ['Harbor Tax', received, 'Birch', 'won', closed, 40_000],
    ]);
    const money = sheet('Money', [
      ['Partner', 'Date', 'Amount', 'Kind', 'Client'],
      ['Harbor Tax', '2026-03-01', 10, 'revenue', ''],
    ]);
    const reading = read([
      referrals,
      money,
      sheet('Settings', [
        ['Name', 'Value'],
        ['As of', '2026-06-30'],
      ]),
    ]);
    return notesOf(reading, 'left unused')[0]?.value;
  };

  test.each<[string, string, string, string]>([
    ['closed on the last day', '2026-02-05', '2026-06-30', '2 clients with 70000'],
    ['closed after the last day', '2026-02-05', '2026-07-01', '1 client with 30000'],
    ['received after the last day', '2026-07-01', '2026-07-02', '1 client with 30000'],
  ])('a client %s', (_, received, closed, expected) => {
    expect(value(received, closed)).toBe(`Harbor Tax: ${expected} first-year revenue`);
  });
});

test('a table without a column of partners is told how tabs that are called by theirs are read', () => {
  const rows = [
    ['Received', 'Client', 'Status'],
    ['2026-01-05', 'Ash', 'won'],
    ['2026-02-05', 'Birch', 'lost'],
  ];
  const [note] = notesOf(read([sheet('Log', rows)]), 'No column for Partner');
  expect(note?.suggestion).toContain('"Map Referrals.Partner" with the value "tab name"');
});

describe('words beside invoices', () => {
  const kinds = (...words: string[]) => {
    const rows = words.map((word, n): Cell[] => ['Harbor Tax', `2026-01-${n + 10}`, 'Ash', word, 100]);
    return read([sheet('Money', [['Partner', 'Date', 'Client', 'Type', 'Amount'], ...rows])]).ledger;
  };

  test('payments of invoices that are not in the list count', () => {
    const { money, notes } = kinds('payment', 'payment', 'fee');
    expect([...money.amount]).toEqual([100, 100, 100]);
    expect([...notes].filter(({ kind }) => kind === 'invoices and payments')).toEqual([]);
  });

  test('an invoice and its payment count once', () => {
    expect([...kinds('invoice', 'payment').money.amount]).toEqual([100]);
  });
});
