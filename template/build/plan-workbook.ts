import { cellRef, type Cell as FileCell, type SheetChart, type WriteSheet } from 'hucre/xlsx';
import type { Day } from '../../core/calendar/day';
import { chartRows, withChartSpace, type PlacedChart } from '../../core/host/chart-space';
import { standOnRight } from '../../core/host/sheet-align';
import {
  cellValue,
  lineCount,
  LOOKS,
  pageFoot,
  pageMargins,
  pageTitles,
  planWidth,
} from '../../core/host/sheet-layout';
import type { PlannedCell, SheetPlan } from '../../core/host/sheet-plan';
import { tabName } from '../../core/host/tab-name';
import { fileStyle } from './looks';
import { writeBook } from './write-book';
import { quotedTab } from '../../core/workbook/blocks/quoted-tab';

/** Colours of the series of a chart, in turn. */
const COLOURS = ['0F4C5C', 'B7791F', '7C9A5E', '9B4D6B', '6B7A8F'] as const;

/**
 * A planned sheet as a workbook of its own: values with their looks, notes, charts, and how it prints. `day` is the day
 * that the file says it was made on, so that the same plan gives the same bytes.
 */
export function planWorkbook(plan: SheetPlan, day: Day): Promise<Uint8Array> {
  return plansWorkbook([plan], day);
}

/** Several planned sheets as one workbook, called by the first. */
export function plansWorkbook(plans: readonly SheetPlan[], day: Day): Promise<Uint8Array> {
  const made = new Date((day + 0.5) * 86_400_000);
  const taken: string[] = [];
  const sheets = plans.map((plan) => {
    const title = tabName(plan.title, taken);
    taken.push(title);
    return planSheet({ ...plan, title });
  });
  return writeBook({
    sheets,
    properties: { title: plans[0]?.title ?? '', creator: 'Partner Ledger', created: made, modified: made },
  });
}

/** A planned sheet as a sheet of a workbook that is written. */
export function planSheet(planned: SheetPlan): WriteSheet {
  const { plan, charts } = withChartSpace({ ...planned, title: tabName(planned.title, []) });
  const cells = new Map<string, Partial<FileCell>>();
  const right = standOnRight(plan.rows);
  plan.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) cells.set(`${r},${c}`, fileCell(cell, right(r, c)));
    }),
  );
  const { landscape, footer, breaksBefore, scale, margins } = plan.print ?? {};
  const titles = pageTitles(plan.print ?? {});
  return {
    name: plan.title,
    rows: [],
    cells,
    columns: plan.columnWidths.map((width) => ({ width })),
    rowDefs: new Map(
      plan.rows.flatMap((row, r) => {
        const height = rowHeight(row, plan.columnWidths);
        return height > LINE ? [[r, { height }] as const] : [];
      }),
    ),
    ...(plan.frozenRows === undefined ? {} : { freezePane: { rows: plan.frozenRows } }),
    charts: charts.map((chart) => fileChart(chart, plan)),
    view: { showGridLines: false },
    pageSetup: {
      orientation: landscape === true ? 'landscape' : 'portrait',
      ...(scale === undefined ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale }),
      ...(margins === undefined ? {} : { margins: pageMargins(margins) }),
      ...(titles === null ? {} : { printTitlesRow: titles }),
    },
    ...(breaksBefore === undefined ? {} : { rowBreaks: breaksBefore.map((row) => row - 1) }),
    headerFooter: { oddFooter: pageFoot(footer) },
  };
}

/** Points of a line of a row of usual letters, and of a row for each point of large ones. */
const LINE = 15;
const POINTS_A_POINT = 1.35;

function rowHeight(row: ReadonlyArray<PlannedCell | null>, columnWidths: readonly number[]): number {
  const size = Math.max(
    0,
    ...row.map((cell) => (cell?.style === undefined ? 0 : (LOOKS[cell.style].size ?? 0))),
  );
  return Math.max(lineCount(row, columnWidths) * LINE, size * POINTS_A_POINT);
}

function fileCell(cell: PlannedCell, right: boolean): Partial<FileCell> {
  const value = cellValue(cell);
  return {
    ...(cell.formula === undefined
      ? { value }
      : { formula: cell.formula.slice(1), formulaResult: value ?? '' }),
    style: fileStyle(cell.style, cell.format, {
      alignment: {
        vertical: 'top',
        ...(right || (cell.style !== undefined && LOOKS[cell.style].wrap === true) ? { wrapText: true } : {}),
        ...(right ? { horizontal: 'right' as const } : {}),
      },
    }),
    ...(cell.comment === undefined ? {} : { comment: { author: 'Partner Ledger', text: cell.comment } }),
  };
}

function fileChart(chart: PlacedChart, plan: SheetPlan): SheetChart {
  const column = (at: number) =>
    `${quotedTab(plan.title)}!${absolute(chart.headerRow + 1, at)}:${absolute(chart.lastRow, at)}`;
  return {
    type: chart.kind,
    title: chart.title,
    series: chart.series.map((at, n) => ({
      name: String(plan.rows[chart.headerRow]?.[at]?.value ?? ''),
      values: column(at),
      categories: column(chart.categories),
      color: COLOURS[n % COLOURS.length]!,
    })),
    anchor: {
      from: { row: chart.top, col: 0 },
      to: { row: chart.top + chartRows(chart) - 1, col: Math.min(8, planWidth(plan)) },
    },
    legend: chart.series.length > 1 ? 'top' : false,
    // The first name on top, as in the table.
    ...(chart.kind === 'bar' ? { axes: { x: { reverse: true, tickLblPos: 'low' as const } } } : {}),
    altText: `${chart.title}; the table above says the same.`,
  };
}

function absolute(row: number, column: number): string {
  return cellRef(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
