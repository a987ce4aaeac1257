import { chartRows, withChartSpace } from '../../../core/host/chart-space';
import type { PlannedChart, SheetPlan } from '../../../core/host/sheet-plan';

const chart = (headerRow: number, lastRow: number, title: string): PlannedChart => ({
  title,
  kind: 'bar',
  headerRow,
  lastRow,
  categories: 0,
  series: [1],
});
const plan = (charts?: readonly PlannedChart[]): SheetPlan => ({
  mark: 'review:2026-10',
  title: 'Review',
  rows: Array.from({ length: 8 }, (_, row) => [{ value: row }]),
  columnWidths: [],
  ...(charts ? { charts } : {}),
});
const values = ({ rows }: SheetPlan): unknown[] => rows.map((row) => row[0]?.value ?? null);
/** A chart of few bars has as many rows. */
const ROWS = 15;
const BLANK = Array.from({ length: ROWS + 1 }, () => null);

test('a plan without charts stays as it is', () => {
  expect(values(withChartSpace(plan()).plan)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('each chart stands below its table, and later tables are found where they went', () => {
  const spaced = withChartSpace(plan([chart(5, 6, 'later'), chart(1, 3, 'first')]));
  expect(values(spaced.plan)).toEqual([0, 1, 2, 3, ...BLANK, 4, 5, 6, ...BLANK, 7]);
  for (const { headerRow, lastRow, top, title } of spaced.charts) {
    expect([headerRow, lastRow].map((row) => spaced.plan.rows[row]?.[0]?.value)).toEqual(
      title === 'first' ? [1, 3] : [5, 6],
    );
    for (let row = top; row < top + ROWS; row++) expect(spaced.plan.rows[row]).toEqual([]);
  }
});

test('a chart stands below the total of its table, which it does not draw', () => {
  const spaced = withChartSpace(plan([{ ...chart(1, 3, 'a'), tableEnd: 4 }]));
  expect(values(spaced.plan)).toEqual([0, 1, 2, 3, 4, ...BLANK, 5, 6, 7]);
  expect(spaced.charts[0]).toMatchObject({ headerRow: 1, lastRow: 3, top: 6 });
});

test('two charts of one table stand one below the other', () => {
  const { charts } = withChartSpace(plan([chart(1, 3, 'a'), chart(1, 3, 'b')]));
  expect(charts.map(({ headerRow, lastRow }) => [headerRow, lastRow])).toEqual([
    [1, 3],
    [1, 3],
  ]);
  expect(charts[1]!.top - charts[0]!.top).toBe(ROWS + 1);
});

test('lying bars have room for every name, and pages begin where they did', () => {
  expect(chartRows({ kind: 'bar', headerRow: 0, lastRow: 20 })).toBe(33);
  expect(chartRows({ kind: 'column', headerRow: 0, lastRow: 20 })).toBe(ROWS);
  const spaced = withChartSpace({
    ...plan([chart(1, 3, 'a')]),
    print: { breaksBefore: [1, 5] },
  });
  expect(spaced.plan.print?.breaksBefore).toEqual([1, 5 + ROWS + 1]);
});
