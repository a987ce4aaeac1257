import type { PlannedChart, SheetPlan } from './sheet-plan';

/** Rows that a chart takes at least. */
const FEWEST = 15;

/** Rows of a chart besides its bars: title, scale, legend. */
const AROUND = 5;

/** Rows that a chart takes; one blank row comes after it. Lying bars have as much room as their names need to be shown, every one. */
export function chartRows({
  kind,
  headerRow,
  lastRow,
}: Pick<PlannedChart, 'kind' | 'headerRow' | 'lastRow'>): number {
  return kind === 'bar' ? Math.max(FEWEST, Math.ceil(1.4 * (lastRow - headerRow)) + AROUND) : FEWEST;
}

export interface PlacedChart extends PlannedChart {
  /** First row of the blank rows that the chart stands on. */
  readonly top: number;
}

/**
 * The plan with blank rows below each table that has charts, for hosts that draw them, and its charts with their
 * places. The rows of the charts are positions in the new plan.
 */
export function withChartSpace(plan: SheetPlan): {
  readonly plan: SheetPlan;
  readonly charts: PlacedChart[];
} {
  const endOf = (chart: PlannedChart) => chart.tableEnd ?? chart.lastRow;
  const charts = [...(plan.charts ?? [])].sort((a, b) => endOf(a) - endOf(b));
  const rows = [...plan.rows];
  const placed: PlacedChart[] = [];
  let added = 0;
  let before = 0;
  charts.forEach((chart, at) => {
    const previous = charts[at - 1];
    if (previous === undefined || endOf(previous) !== endOf(chart)) before = added;
    const top = endOf(chart) + added + 2;
    const taken = chartRows(chart) + 1;
    rows.splice(top - 1, 0, ...Array.from({ length: taken }, () => []));
    placed.push({ ...chart, headerRow: chart.headerRow + before, lastRow: chart.lastRow + before, top });
    added += taken;
  });
  // A later insertion moves only what is below it, so the places of the earlier charts stand.
  const moved = (row: number): number =>
    charts.reduce((at, chart) => (endOf(chart) < row ? at + chartRows(chart) + 1 : at), row);
  const { print } = plan;
  const shifted =
    print?.breaksBefore === undefined
      ? {}
      : { print: { ...print, breaksBefore: print.breaksBefore.map(moved) } };
  return { plan: { ...plan, rows, ...shifted }, charts: placed };
}
