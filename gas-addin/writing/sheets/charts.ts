import * as z from 'zod/mini';
import { chartRows, type PlacedChart } from '../../../core/host/chart-space';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The colours of the series, told apart in print too. */
const COLOURS = ['#0f4c5c', '#e0a458'];
const WIDTH = 640;
/** Pixels of a row that nobody has made higher. */
const ROW_PIXELS = 21;

/** What a sheet of ours is told about its charts: which are ours, and how to draw them again. */
const CHARTS_KEY = 'partnerLedgerCharts';

const Kept = z.object({
  ids: z.array(z.number()),
  drawn: z.array(
    z.object({
      title: z.string(),
      kind: z.enum(['column', 'bar']),
      headerRow: z.number(),
      lastRow: z.number(),
      categories: z.number(),
      series: z.array(z.number()),
      top: z.number(),
    }),
  ),
});
type KeptCharts = z.infer<typeof Kept>;

interface ChartToDraw {
  readonly title: string;
  readonly kind: 'column' | 'bar';
  /** Columns with their headers: the categories first, then each series. */
  readonly ranges: readonly Range[];
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly colours: readonly string[];
}

/** Puts one native chart on a sheet. */
export function insertChart(sheet: Sheet, chart: ChartToDraw): void {
  const { ChartType, ChartMergeStrategy } = Charts;
  let builder = sheet
    .newChart()
    .setChartType(chart.kind === 'bar' ? ChartType.BAR : ChartType.COLUMN)
    .setMergeStrategy(ChartMergeStrategy.MERGE_COLUMNS)
    .setNumHeaders(1)
    .setPosition(chart.row, chart.column, 0, 0)
    .setOption('title', chart.title)
    .setOption('colors', [...chart.colours])
    .setOption('legend', { position: chart.ranges.length > 2 ? 'bottom' : 'none' })
    .setOption('width', chart.width)
    .setOption('height', chart.height);
  for (const range of chart.ranges) builder = builder.addRange(range);
  sheet.insertChart(builder.build());
}

/** Draws the charts of a plan beside those that are there; gives what the sheet must be told. */
export function drawCharts(sheet: Sheet, charts: readonly PlacedChart[]): KeptCharts {
  const before = new Set(chartIds(sheet));
  for (const { title, kind, headerRow, lastRow, categories, series, top } of charts)
    insertChart(sheet, {
      title,
      kind,
      ranges: [categories, ...series].map((column) =>
        sheet.getRange(headerRow + 1, column + 1, lastRow - headerRow + 1, 1),
      ),
      row: top + 1,
      column: 1,
      width: WIDTH,
      height: chartRows({ kind, headerRow, lastRow }) * ROW_PIXELS,
      colours: series.map((_, order) => COLOURS[order % COLOURS.length] ?? ''),
    });
  const ids = charts.length === 0 ? [] : chartIds(sheet).filter((id) => !before.has(id));
  return { ids, drawn: charts.map((chart) => ({ ...chart, series: [...chart.series] })) };
}

/** Every chart on a sheet, the advisor's too. */
export function chartIds(sheet: Sheet): number[] {
  return sheet.getCharts().map((chart) => Number(chart.getChartId()));
}

export function removeCharts(
  sheet: Sheet,
  isGone: (id: number, row: number, column: number) => boolean,
): void {
  for (const chart of sheet.getCharts()) {
    const place = chart.getContainerInfo();
    if (isGone(Number(chart.getChartId()), place.getAnchorRow(), place.getAnchorColumn()))
      sheet.removeChart(chart);
  }
}

export function keepCharts(sheet: Sheet, charts: KeptCharts): void {
  const text = JSON.stringify(charts);
  const kept = keptOn(sheet);
  if (kept) kept.setValue(text);
  else sheet.addDeveloperMetadata(CHARTS_KEY, text);
}

export function keptCharts(sheet: Sheet): KeptCharts {
  return parseCharts(keptOn(sheet)?.getValue() ?? '');
}

/** What is no such text says that there are none. */
export function parseCharts(text: string): KeptCharts {
  try {
    return z.parse(Kept, JSON.parse(text));
  } catch {
    return { ids: [], drawn: [] };
  }
}

function keptOn(sheet: Sheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return sheet.getDeveloperMetadata().filter((metadata) => metadata.getKey() === CHARTS_KEY)[0];
}
