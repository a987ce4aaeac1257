import type { Cell } from '../../../../core/workbook/input';
import type { SumOfAbove } from '../../../../core/workbook/columns/sums-above';
import { isTotalsRow, mayLabelSums, type RowPlaces } from '../../../../core/workbook/columns/totals-row';

/** Partner, day, client, fee and status, with a column of something else on either side. */
const PLACES: RowPlaces = { kind: 'Referrals', left: 1, right: 5, key: 1, dated: 2 };

/** A row as it is typed; `~` is beside the table. */
const cellsOf = (text: string): Cell[] => [
  'Client',
  ...text.split('|').map((each): Cell => {
    const cell = each.trim();
    return cell === '' ? null : /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
  }),
];

interface Around {
  readonly above?: Cell;
  readonly last?: boolean;
  readonly sum?: SumOfAbove | null;
  readonly places?: Partial<RowPlaces>;
}

const isTotals = (text: string, { above = null, last = false, sum = null, places = {} }: Around = {}) =>
  isTotalsRow([...cellsOf(text), 'Won', 'x'].slice(0, 8), { ...PLACES, ...places }, above, last, () => sum);

it.each([
  ['Total | | | 6000 |'],
  ['| | Total | 6000 |'],
  ['Total | | | |'],
  ['Total | | 3 | 6000 | Won'],
  // Figures and nothing else.
  ['| | | 6000 |'],
  ['| | 3 | $6,000.00 |'],
  ['| | | #REF! |'],
  // Counts that say what they count, with figures.
  ['| | 2 referrals | 6000 |'],
  ['2 won | | | |'],
  ['Oak | | 2 intros | 6000 |'],
  ['All | | 4 referrals | 2 won | 50%'],
  // Legends of statuses and what somebody adds up.
  ['Won | | 2 | 6000 |'],
  ['Check | | | 0 |'],
  // Where the day should be stands what the row sums up.
  ['| Total | | 6000 |'],
  ['| Subtotal | 3 | 6000 |'],
  ['Count | 3 | | |'],
  ['Won | 2 | | |'],
  ['Avg days | 56 | | |'],
  ['Won | 2 | | 6000 |'],
  ['Totals | 5 intros | 2 won | |'],
  ['Total | 12 | 3 | 6000 |'],
  ['Total | - to date - | 3 | 6000 |'],
  ['| 2026-04-01 to 2026-05-01 | | 6000 |'],
  ['| 2026-04-01 – 2026-05-01 | | |'],
  // A sum of a month on its last day, with figures only.
  ['January total | 2026-01-31 | | 6000 |'],
  ['Q1 total | 2026-03-31 | 3 | 6000 |'],
  ['Total January 2026 | 2026-01-31 | | 6000 |'],
  ['Total January 2026 | 1/31/2026 | | 6000 |'],
  ['2Q total | 2026-06-30 | | 6000 | 3'],
  ['H1 2026 total | 2026-06-30 | | 6000 |'],
  ['Week 12 total | 2026-06-30 | | 6000 |'],
  ['Total | 2026-01-31 | 3 clients | 6000 |'],
  ['Total | 2026-01-31 | | | 3 won'],
  ['Total | 46027 | 3 clients | 6000 |'],
  ['| | - | 6000 |'],
  ['| | | | 2 won'],
  ['Ash total | soon | | |'],
  ['| 1/4/2026 .. 1/5/2026 | | |'],
  ['| 1/4/2026 -> 1/5/2026 | | |'],
  ['| 1/4/2026 - 1/5/2026 | | |'],
])('"%s" sums up others', (text) => {
  expect(isTotals(text)).toBe(true);
});

it.each([
  ['Ash | 2026-01-05 | Bo | 6000 | Won'],
  ['Ash | | Bo | 6000 | Won'],
  ['Ash | | | 6000 |'],
  ['Ash | soon | Bo | 6000 |'],
  ['Ash | 12 | Bo | 6000 |'],
  // A firm called after a sum, on a day or beside a mistyped one.
  ['Total | 2026-01-05 | Bo | 6000 | Won'],
  ['Total | 2026-01-05 | | 6000 |'],
  ['Total | 2026-13-05 | Bo | 6000 | Won'],
  ['Total | 5/x | Bo | 6000 | Won'],
  ['Total | 12345 | Bo | 6000 |'],
  ['January | 2026-01-31 | | 6000 |'],
  ['Ash total | 2026-01-31 | | 6000 |'],
  ['January total | 2026-01-31 | Bo | 6000 |'],
  ['January total | 2026-01-31 | | 6000 | Won'],
  ['Ash | 2026-04-01 to 2026-05-01 | | 6000 |'],
  ['| 2026-04-01 to date | Bo | 6000 |'],
  ['Won | soon | Bo | 6000 |'],
  ['Won | | Bo | 6000 |'],
  ['Won | | | |'],
  ['Check | | Bo | 0 |'],
  ['Check | | | |'],
  ['Ash | 2 referrals | Bo | 6000 |'],
  ['2 referrals | | Bo | 6000 |'],
  ['| | | |'],
  ['| | Bo | |'],
  ['Avg days | soon | | |'],
  ['H3 total | 2026-06-30 | | 6000 |'],
  ['5Q total | 2026-06-30 | | 6000 |'],
  ['Week total | 2026-06-30 | | 6000 |'],
  ['Q1 total | 2026-03-31 | - | Bo |'],
  ['| soon to later | | 6000 | Won'],
  ['Avg days | 56 | Bo | |'],
  ['Ash | 56 | | |'],
])('"%s" may be data', (text) => {
  expect(isTotals(text)).toBe(false);
});

it('the name of a group is that of the row above, or stands beside figures', () => {
  expect(isTotals('Ash (3) | | | |', { above: 'Ash' })).toBe(true);
  expect(isTotals('Ash (3) | | | |', { above: 'Elm' })).toBe(false);
  expect(isTotals('Ash (1234567) | | | |', { above: 'Ash' })).toBe(false);
  expect(isTotals('Ash (3) Law | | | |', { above: 'Ash' })).toBe(false);
  expect(isTotals('Ash Law(12) | | | |', { above: 'Ash Law' })).toBe(true);
  expect(isTotals('Ash (3) | | Bo | |', { above: 'Ash' })).toBe(false);
  expect(isTotals('Ash total | | | |', { above: 'Ash' })).toBe(true);
  expect(isTotals('Ash total | | | |', { above: 'Elm' })).toBe(false);
  expect(isTotals('Ash total | | | 6000 |', { above: 'Elm' })).toBe(true);
  expect(isTotals('Ash total | | Bo | 6000 |', { above: 'Ash' })).toBe(false);
});

it('figures beside one text are a sum where they add up the rows above, and a mean only by its word', () => {
  expect(isTotals('Ash | | | 6000 |', { sum: 'sum' })).toBe(true);
  expect(isTotals('Ash | | Bo | 6000 |', { sum: 'sum' })).toBe(false);
  expect(isTotals('Ash | | | |', { sum: 'sum' })).toBe(false);
  expect(isTotals('Ash | | | 6000 |', { sum: 'mean' })).toBe(false);
  expect(isTotals('Typical | | | 6000 |', { sum: null })).toBe(false);
  expect(isTotals('Midway | | | 6000 |', { sum: 'mean' })).toBe(false);
  expect(isTotals('Max | | | 6000 |', { sum: 'most' })).toBe(true);
  expect(isTotals('Max | | | 6000 |', { sum: null })).toBe(false);
  expect(isTotals('Total | 2026-01-31 | | 6000 |', { sum: 'sum' })).toBe(true);
  expect(isTotals('Ash | 2026-01-31 | | 6000 |', { sum: 'sum' })).toBe(false);
});

it('a list of partners ends with a sum, and has none among its rows', () => {
  for (const kind of ['Partners', 'Candidates'] as const) {
    const places = { kind, dated: undefined };
    expect(isTotals('Total | | | 6000 |', { places, last: true })).toBe(true);
    expect(isTotals('Total | | | 6000 |', { places })).toBe(false);
    expect(isTotals('Total | | | |', { places, last: true })).toBe(false);
    expect(isTotals('Total | | CPA | 6000 |', { places, last: true })).toBe(false);
    expect(isTotals('Ash | | | 6000 |', { places, last: true })).toBe(false);
  }
});

it('where a table has no days, figures alone are data and so is a status beside them', () => {
  const places = { dated: undefined };
  expect(isTotals('| | | 6000 |', { places })).toBe(false);
  expect(isTotals('Won | | | 6000 |', { places })).toBe(false);
  expect(isTotals('Total | | | 6000 |', { places })).toBe(true);
});

it('settings are never summed up', () => {
  expect(isTotals('Total | | | 6000 |', { places: { kind: 'Settings' } })).toBe(false);
});

it('what stands beside the table decides nothing', () => {
  const row = (before: Cell, after: Cell): Cell[] => [before, null, null, null, 6000, null, after];
  const isOne = (cells: Cell[]) => isTotalsRow(cells, PLACES, null, false, () => null);
  const total: Cell[] = [null, 'Total', '2026-01-31', null, 6000, null, '3 clients'];
  expect(isOne(total)).toBe(false);
  expect([isOne(row('Ash', 'Bo')), isOne(row('2 referrals', '3 won')), isOne(row('Total', null))]).toEqual([
    true,
    true,
    true,
  ]);
});

it.each([
  ['Total', true],
  ['Ash total', true],
  ['Won', true],
  ['Ash', false],
  ['Totalis Wealth', false],
])('%s may be the label of sums: %s', (text, may) => {
  expect(mayLabelSums(text)).toBe(may);
});
