import { z } from 'zod/mini';
import { chartRows, type PlacedChart } from '../../core/host/chart-space';
import { plannedCell } from '../../core/host/sheet-layout';
import type { SheetPlan } from '../../core/host/sheet-plan';

/** The colours of the series, told apart in print too. */
const COLOURS = ['#0f4c5c', '#e0a458'];
/** Columns that a chart spans. */
const COLUMNS = 7;

const PREFIX = 'Partner Ledger';

/** What a sheet of ours is told about its charts, so that undo can draw them again. */
const CHARTS_KEY = 'partnerLedgerCharts';

const DrawnChart = z.object({
  title: z.string(),
  kind: z.enum(['column', 'bar']),
  headerRow: z.number(),
  lastRow: z.number(),
  categories: z.number(),
  series: z.array(z.number()),
  /** Name of each series. */
  names: z.array(z.string()),
  top: z.number(),
});
export type DrawnChart = z.infer<typeof DrawnChart>;

/** The charts of a plan with what their series are called. */
export function drawnCharts(plan: SheetPlan, charts: readonly PlacedChart[]): DrawnChart[] {
  return charts.map(({ series, top, ...chart }) => ({
    ...chart,
    series: [...series],
    names: series.map((at) => String(plannedCell(plan, chart.headerRow, at)?.value ?? '')),
    top,
  }));
}

/** Part of the request that draws them, or that copies their sheet. */
export function keepCharts(sheet: Excel.Worksheet, charts: readonly DrawnChart[]): void {
  sheet.customProperties.add(CHARTS_KEY, JSON.stringify(charts));
}

/** The charts that a sheet is told to have, once the request has been made. */
export function keptCharts(sheet: Excel.Worksheet): () => readonly DrawnChart[] {
  const property = sheet.customProperties.getItemOrNullObject(CHARTS_KEY);
  property.load('value');
  return () => (property.isNullObject ? [] : parsedCharts(property.value));
}

/** What cannot be read (Excel may give a property back cut) says that there are none. */
function parsedCharts(text: string): DrawnChart[] {
  try {
    return z.array(DrawnChart).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Draws charts; `edition` is in their names, so that those of an earlier writing can be told. */
export function addCharts(sheet: Excel.Worksheet, charts: readonly DrawnChart[], edition: number): void {
  charts.forEach(({ title, kind, headerRow, lastRow, categories, series, names, top }, index) => {
    const count = lastRow - headerRow;
    const column = (at: number): Excel.Range => sheet.getRangeByIndexes(headerRow + 1, at, count, 1);
    const type = kind === 'bar' ? 'BarClustered' : 'ColumnClustered';
    const chart = sheet.charts.add(type, column(series[0] ?? 1), 'Columns');
    chart.name = `${PREFIX} ${edition}.${index + 1}`;
    chart.title.text = title;
    chart.legend.visible = series.length > 1;
    chart.legend.position = 'Bottom';
    chart.setPosition(
      sheet.getRangeByIndexes(top, 0, 1, 1),
      sheet.getRangeByIndexes(top + chartRows({ kind, headerRow, lastRow }) - 1, COLUMNS - 1, 1, 1),
    );
    // The first name on top, as in the table.
    if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
    series.forEach((at, order) => {
      const drawn = order === 0 ? chart.series.getItemAt(0) : chart.series.add();
      if (order > 0) drawn.setValues(column(at));
      drawn.setXAxisValues(column(categories));
      drawn.name = names[order] ?? '';
      drawn.format.fill.setSolidColor(COLOURS[order % COLOURS.length] ?? '');
    });
  });
}

/** Removes our charts of other editions; the sheet's charts must be loaded with their names. */
export function removeChartsExcept(sheet: Excel.Worksheet, edition: number | undefined): void {
  for (const chart of sheet.charts.items)
    if (chart.name.startsWith(`${PREFIX} `) && !chart.name.startsWith(`${PREFIX} ${edition}.`))
      chart.delete();
}

/** Whether the charts of an edition stand on the sheet; its charts must be loaded with their names. */
export function hasCharts(sheet: Excel.Worksheet, edition: number): boolean {
  return sheet.charts.items.some((chart) => chart.name.startsWith(`${PREFIX} ${edition}.`));
}
