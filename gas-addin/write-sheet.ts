import {
  LOOKS,
  cellValue,
  looksLikeFormula,
  markOf,
  numberFormat,
  plannedCell,
  planWidth,
  uniqueTitle,
  type Look,
} from '../core/host/sheet-layout';
import type { SheetPlan } from '../core/host/sheet-plan';
import type { SheetMark } from '../core/host/sheet-mark';
import { findMarks, setMark } from './sheet-mark';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Pixels that a character of the standard font takes, about, and the cell's own padding. */
const PIXELS_A_CHARACTER = 7;
const PADDING = 6;

/** Milliseconds to wait for another run that writes at this moment. */
const LOCK_WAIT = 10_000;

/** Runs one write at a time for the whole spreadsheet, and has it on the sheet before the next begins. */
export function underLock<T>(write: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT))
    throw new Error('Another change to this spreadsheet is being written. Try again in a moment.');
  try {
    const result = write();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}

/** Makes the plan's sheet, or writes it again in place; gives the tab's name. */
export function writeSheet(spreadsheet: Spreadsheet, plan: SheetPlan): string {
  const marks = findMarks(spreadsheet);
  for (const { sheet, mark } of marks) if (mark.unfinished) spreadsheet.deleteSheet(sheet);
  const own = marks.filter(({ mark }) => mark.mark === plan.mark && !mark.unfinished)[0];
  if (!own) return addSheet(spreadsheet, plan);
  rewriteSheet(own.sheet, own.mark, plan);
  spreadsheet.setActiveSheet(own.sheet);
  return own.sheet.getName();
}

/** Builds on a hidden sheet and reveals it last: a failure on the way leaves the spreadsheet as it was. */
function addSheet(spreadsheet: Spreadsheet, plan: SheetPlan): string {
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const sheet = spreadsheet.insertSheet(uniqueTitle(plan.title, names), names.length);
  try {
    setMark(sheet, { ...markOf(plan), unfinished: true });
    sheet.hideSheet();
    writePlan(sheet, plan);
    sheet
      .protect()
      .setDescription('Written by Partner Ledger; writing it again replaces these cells.')
      .setWarningOnly(true);
    SpreadsheetApp.flush();
    setMark(sheet, markOf(plan));
    sheet.showSheet();
    spreadsheet.setActiveSheet(sheet);
  } catch (error) {
    // If this fails too, the sheet stays marked as unfinished; the next write removes it.
    try {
      spreadsheet.deleteSheet(sheet);
    } catch {
      // The first error says more.
    }
    throw error;
  }
  return sheet.getName();
}

/** Writes over our own area only. Rows and columns that the plan needs more are inserted before the advisor's notes. */
function rewriteSheet(sheet: Sheet, old: SheetMark, plan: SheetPlan): void {
  const moreRows = Math.max(plan.rows.length - old.rows, 0);
  const moreColumns = Math.max(planWidth(plan) - old.columns, 0);
  const area = sheet.getRange(1, 1, old.rows, old.columns);
  const before = {
    values: area.getValues() as unknown[][],
    formulas: area.getFormulas(),
    formats: area.getNumberFormats(),
  };
  if (moreRows) sheet.insertRowsAfter(old.rows, moreRows);
  if (moreColumns) sheet.insertColumnsAfter(old.columns, moreColumns);
  const whole = sheet.getRange(1, 1, old.rows + moreRows, old.columns + moreColumns);
  try {
    whole.clear();
    whole.clearNote();
    writePlan(sheet, plan);
    SpreadsheetApp.flush();
    setMark(sheet, markOf(plan));
  } catch (error) {
    whole.clearContent();
    area.setNumberFormats(before.formats);
    putValues(
      area,
      before.values.map((row, r) => row.map((value, c) => before.formulas[r]?.[c] || value)),
      (r, c) => !before.formulas[r]?.[c],
    );
    throw error;
  }
}

function writePlan(sheet: Sheet, plan: SheetPlan): void {
  if (plan.rows.length === 0) return;
  const width = planWidth(plan);
  if (sheet.getMaxRows() < plan.rows.length)
    sheet.insertRowsAfter(sheet.getMaxRows(), plan.rows.length - sheet.getMaxRows());
  if (sheet.getMaxColumns() < width)
    sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  const columns = Array.from({ length: width }, (_, column) => column);
  const grid = plan.rows.map((_, row) => columns.map((column) => plannedCell(plan, row, column)));
  const looks = grid.map((row) => row.map((cell): Look => (cell?.style ? LOOKS[cell.style] : {})));
  const each = <T>(pick: (look: Look) => T): T[][] => looks.map((row) => row.map(pick));
  const area = sheet.getRange(1, 1, grid.length, width);
  area.setNumberFormats(grid.map((row) => row.map(numberFormat)));
  putValues(
    area,
    grid.map((row) => row.map((cell) => cellValue(cell) ?? '')),
    () => true,
  );
  area.setFontWeights(each((look) => (look.bold ? 'bold' : 'normal')));
  area.setFontStyles(each((look) => (look.italic ? 'italic' : 'normal')));
  area.setFontSizes(each((look) => look.size ?? 10));
  area.setFontColors(each((look) => look.colour ?? null) as string[][]);
  area.setBackgrounds(each((look) => look.fill ?? null));
  area.setNotes(grid.map((row) => row.map((cell) => cell?.comment ?? '')));
  plan.columnWidths.forEach((characters, column) => {
    if (column < sheet.getMaxColumns())
      sheet.setColumnWidth(column + 1, Math.round(characters * PIXELS_A_CHARACTER) + PADDING);
  });
  if (plan.frozenRows) sheet.setFrozenRows(plan.frozenRows);
}

/**
 * Sets values in one call. Text that Sheets would take for a formula goes in as rich text, which it never parses;
 * `isText` tells where such text is meant as text.
 */
export function putValues(
  area: Range,
  values: unknown[][],
  isText: (row: number, column: number) => boolean,
): void {
  const asText: Array<readonly [row: number, column: number, text: string]> = [];
  area.setValues(
    values.map((row, r) =>
      row.map((value, c) => {
        if (!looksLikeFormula(value) || !isText(r, c)) return value;
        asText.push([r, c, value]);
        return '';
      }),
    ),
  );
  for (const [row, column, text] of asText)
    area
      .getCell(row + 1, column + 1)
      .setRichTextValue(SpreadsheetApp.newRichTextValue().setText(text).build());
}
