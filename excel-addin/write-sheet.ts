import {
  LOOKS,
  NUMBER_FORMATS,
  cellValue,
  looksLikeFormula,
  markOf,
  numberFormat,
  plannedCell,
  planWidth,
  uniqueTitle,
} from '../core/host/sheet-layout';
import type { PlannedCell, SheetPlan } from '../core/host/sheet-plan';
import type { SheetMark } from '../core/host/sheet-mark';
import { loadSheets, setMark } from './sheet-mark';

/** Points that a character of the standard font takes, about. */
const POINTS_A_CHARACTER = 5.6;

/** What Excel's cells take: text that looks like a formula gets the apostrophe that Excel keeps out of sight. */
export function excelValue(value: string | number | boolean | null): string | number | boolean {
  if (value === null) return '';
  return looksLikeFormula(value) ? `'${value}` : value;
}

/** Makes the plan's sheet, or writes it again in place; gives the tab's name. */
export async function writeSheet(context: Excel.RequestContext, plan: SheetPlan): Promise<string> {
  const marked = await loadSheets(context);
  for (const { sheet, mark } of marked) if (mark?.unfinished) sheet.delete();
  const own = marked.find(({ mark }) => mark?.mark === plan.mark && !mark.unfinished);
  if (own?.mark) {
    await rewriteSheet(context, own.sheet, own.mark, plan);
    return own.sheet.name;
  }
  const taken = marked.filter(({ mark }) => !mark?.unfinished).map(({ sheet }) => sheet.name);
  return addSheet(context, plan, uniqueTitle(plan.title, taken));
}

/** Builds on a hidden sheet and reveals it last: a failure on the way leaves the workbook as it was. */
async function addSheet(context: Excel.RequestContext, plan: SheetPlan, title: string): Promise<string> {
  try {
    const sheet = context.workbook.worksheets.add(title);
    sheet.visibility = 'Hidden';
    setMark(sheet, { ...markOf(plan), unfinished: true });
    await context.sync();
    writePlan(sheet, plan);
    await context.sync();
    setMark(sheet, markOf(plan));
    sheet.visibility = 'Visible';
    sheet.activate();
    await context.sync();
  } catch (error) {
    // If this fails too, the sheet stays hidden and marked as unfinished; the next write removes it.
    await removeSheet(context, title).catch(() => undefined);
    throw error;
  }
  return title;
}

/** Removes the sheet that was just added: nobody else can have had its title. */
async function removeSheet(context: Excel.RequestContext, title: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(title);
  sheet.load('name');
  await context.sync();
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

/** Writes over our own area only. Rows and columns that the plan needs more are inserted before the advisor's notes. */
async function rewriteSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  old: SheetMark,
  plan: SheetPlan,
): Promise<void> {
  const moreRows = Math.max(plan.rows.length - old.rows, 0);
  const moreColumns = Math.max(planWidth(plan) - old.columns, 0);
  const area = sheet.getRangeByIndexes(0, 0, old.rows, old.columns);
  area.load('formulas,numberFormat');
  await context.sync();
  const before = { formulas: area.formulas as unknown[][], formats: area.numberFormat as unknown[][] };
  const rows = moreRows ? sheet.getRangeByIndexes(old.rows, 0, moreRows, 1).getEntireRow() : null;
  const columns = moreColumns
    ? sheet.getRangeByIndexes(0, old.columns, 1, moreColumns).getEntireColumn()
    : null;
  // In a request of its own: only when both are there does the area beside the old one belong to us.
  rows?.insert('Down');
  columns?.insert('Right');
  await context.sync();
  const ours = (): Excel.Range =>
    sheet.getRangeByIndexes(0, 0, old.rows + moreRows, old.columns + moreColumns);
  try {
    ours().clear('All');
    writePlan(sheet, plan);
    setMark(sheet, markOf(plan));
    sheet.activate();
    await context.sync();
  } catch (error) {
    // Objects of a failed request cannot be used again, so the area is taken anew.
    ours().clear('Contents');
    const again = sheet.getRangeByIndexes(0, 0, old.rows, old.columns);
    again.numberFormat = before.formats as string[][];
    again.formulas = before.formulas.map((row, r) =>
      row.map((cell, c) => restored(cell, before.formats[r]?.[c])),
    );
    setMark(sheet, old);
    await context.sync().catch(() => undefined);
    throw error;
  }
}

/** What was read as a formula; text that only looks like one (its format is text) needs its apostrophe again. */
function restored(cell: unknown, format: unknown): unknown {
  return format === NUMBER_FORMATS.text && looksLikeFormula(cell) ? `'${cell}` : cell;
}

function writePlan(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.rows.length === 0) return;
  const width = planWidth(plan);
  const columns = Array.from({ length: width }, (_, column) => column);
  const grid = plan.rows.map((_, row) => columns.map((column) => plannedCell(plan, row, column)));
  const area = sheet.getRangeByIndexes(0, 0, grid.length, width);
  area.numberFormat = grid.map((row) => row.map(numberFormat));
  area.values = grid.map((row) => row.map((cell) => excelValue(cellValue(cell))));
  grid.forEach((row, rowIndex) => {
    for (const run of styleRuns(row)) {
      const range = sheet.getRangeByIndexes(rowIndex, run.start, 1, run.length);
      const look = LOOKS[run.style];
      if (look.bold) range.format.font.bold = true;
      if (look.italic) range.format.font.italic = true;
      if (look.size !== undefined) range.format.font.size = look.size;
      if (look.colour !== undefined) range.format.font.color = look.colour;
      if (look.fill !== undefined) range.format.fill.color = look.fill;
    }
  });
  plan.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      characters * POINTS_A_CHARACTER;
  });
  // Cell notes came with ExcelApi 1.18; older versions show the sheet without them.
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.18'))
    grid.forEach((row, rowIndex) =>
      row.forEach((cell, column) => {
        if (cell?.comment !== undefined)
          sheet.notes.add(sheet.getRangeByIndexes(rowIndex, column, 1, 1), cell.comment);
      }),
    );
  if (plan.frozenRows) sheet.freezePanes.freezeRows(plan.frozenRows);
}

interface StyleRun {
  readonly start: number;
  readonly length: number;
  readonly style: NonNullable<PlannedCell['style']>;
}

/** Neighbouring cells of one style are formatted together: fewer requests. */
function styleRuns(row: ReadonlyArray<PlannedCell | null>): StyleRun[] {
  const runs: StyleRun[] = [];
  row.forEach((cell, column) => {
    const last = runs[runs.length - 1];
    const style = cell?.style;
    if (style === undefined) return;
    if (last && last.style === style && last.start + last.length === column)
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ start: column, length: 1, style });
  });
  return runs;
}
