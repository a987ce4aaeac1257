import { CHART_ROWS, type PlacedChart } from '../core/host/chart-space';
import { plannedCell } from '../core/host/sheet-layout';
import type { SheetPlan } from '../core/host/sheet-plan';

/** The colours of the series, told apart in print too. */
const COLOURS = ['#0f4c5c', '#e0a458'];
/** Columns that a chart spans. */
const COLUMNS = 7;

const PREFIX = 'Partner Ledger';

/** Draws the charts of a plan; `edition` is in their names, so that those of an earlier writing can be told. */
export function addCharts(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  charts: readonly PlacedChart[],
  edition: number,
): void {
  charts.forEach(({ title, kind, headerRow, lastRow, categories, series, top }, index) => {
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
      sheet.getRangeByIndexes(top + CHART_ROWS - 1, COLUMNS - 1, 1, 1),
    );
    // The first name on top, as in the table.
    if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
    series.forEach((at, order) => {
      const drawn = order === 0 ? chart.series.getItemAt(0) : chart.series.add();
      if (order > 0) drawn.setValues(column(at));
      drawn.setXAxisValues(column(categories));
      drawn.name = String(plannedCell(plan, headerRow, at)?.value ?? '');
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
