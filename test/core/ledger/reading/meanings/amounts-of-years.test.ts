import type { Cell } from '../../../../../core/workbook/input';
import { mapping, notesOf, read, sheet } from '../sheets';

const clients = (headers: string[], rows: Cell[][], settings: ReadonlyArray<readonly [string, Cell]> = []) =>
  read(
    [
      sheet('x', [
        ['Partner', 'Received', 'Client', 'Status', 'Closed', ...headers],
        ...rows.map((cells, i) => [
          'Alder',
          `2025-02-1${i}`,
          `Client ${i}`,
          'won',
          `2025-03-1${i}`,
          ...cells,
        ]),
      ]),
    ],
    { settings },
  );
const revenue = (reading: ReturnType<typeof read>) => [...reading.ledger.referrals.revenue];
const ROWS: Cell[][] = [
  [1000, 1500],
  ['', 2000],
  [0, 700],
];

describe('a column of income for each year', () => {
  it.each([
    ['2025 revenue', '2026 revenue'],
    ['Revenue 2025', 'Revenue 2026'],
    ['2025 revenue', 'Revenue 2026'],
    ['FY2025 fees', 'FY2026 fees'],
    ['Fees (2025)', 'Fees (2026)'],
    ['Umsatz 2025', 'Umsatz 2026'],
  ])('gives that of the first year that has an amount: "%s", "%s"', (first, second) => {
    const reading = clients([first, second], ROWS);
    expect(revenue(reading)).toEqual([1000, 2000, 700]);
    const turned = clients(
      [second, first],
      ROWS.map(([a, b]) => [b, a]),
    );
    expect(revenue(turned)).toEqual([1000, 2000, 700]);
    const [note, ...more] = notesOf(reading, 'Each year has a column');
    expect([note?.value, more.length]).toEqual(['2 amounts', 0]);
  });

  it('is one alone where Settings say so, or where it stands alone', () => {
    const map = [['Map Referrals.First-year revenue', '2026 revenue']] as const;
    const reading = clients(['2025 revenue', '2026 revenue'], ROWS, map);
    expect(revenue(reading)).toEqual([1500, 2000, 700]);
    expect(notesOf(reading, 'Each year has a column')).toEqual([]);
    const alone = clients(['2025 revenue'], [[1000], ['']]);
    expect(mapping(alone)['First-year revenue']).toBe('2025 revenue');
    expect(notesOf(alone, 'Each year has a column')).toEqual([]);
  });

  it('gives way to what is the first-year revenue by its name', () => {
    const reading = clients(['First-year revenue', '2026 revenue'], ROWS);
    expect(revenue(reading).slice(0, 1)).toEqual([1000]);
    expect(revenue(reading)[1]).toBeNaN();
  });
});

describe('a column of income for each part of a year', () => {
  const quarters = (...more: Cell[][]) =>
    clients(
      ['Q3 2025 fee', 'Q4 2025 fee', 'Q1 2026 fee', 'Q2 2026 fee', 'Q3 2026 fee'],
      [
        [500, 510, 520, 530, 540],
        ['', '', '$700', 710, '-'],
        [0, '', '', '', ''],
        ['', '', '', '', ''],
        ...more,
      ],
    );

  it('gives the twelve months that begin with the first amount', () => {
    const reading = quarters();
    expect(revenue(reading)).toEqual([2060, 1410, 0, NaN]);
    const [note, ...more] = notesOf(reading, 'Each quarter has a column');
    expect([note?.value, more.length]).toEqual(['2 amounts', 0]);
    expect(notesOf(reading, 'won but have no amount')[0]?.value).toBe('1 won row');
  });

  it.each([
    ['Q1 26 fees', "Q2'26 fees", 1000],
    ['2026 Q1 revenue', '2026 Q2 revenue', 1000],
    ['H1 2026 fee', 'H2 2026 fee', 1000],
    ['Jan 2026 fee', 'Feb 2026 fee', 1000],
    ['Fee Dec 25', 'Fee Jan 26', 1000],
    ['Fee Dec 25', 'Fee Dec 26', 400],
    ['H1 2025 fee', 'Q2 2026 fee', 400],
    ['Q1 2026 fee', 'Q2 2026 commission', 400],
  ])('is told by its name: "%s" beside "%s"', (first, second, sum) => {
    expect(revenue(clients([first, second], [[400, 600]]))).toEqual([sum]);
  });

  it('says of an amount that cannot be read where it stands', () => {
    const reading = quarters(['', 'soon', 100, '', '']);
    expect(notesOf(reading, 'not a number').map(({ column, row }) => [column, row])).toEqual([
      ['Q4 2025 fee', 6],
    ]);
  });
});
