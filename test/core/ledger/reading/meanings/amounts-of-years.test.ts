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
