import type { PlannedChart, SheetPlan } from './sheet-plan';

/** Rows that a chart takes, and one blank row after it. */
export const CHART_ROWS = 15;

export interface PlacedChart extends PlannedChart {
  /** First row of the CHART_ROWS blank rows that the chart stands on. */
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
    rows.splice(top - 1, 0, ...Array.from({ length: CHART_ROWS + 1 }, () => []));
    placed.push({ ...chart, headerRow: chart.headerRow + before, lastRow: chart.lastRow + before, top });
    added += CHART_ROWS + 1;
  });
  // A later insertion moves only what is below it, so the places of the earlier charts stand.
  return { plan: { ...plan, rows }, charts: placed };
}
