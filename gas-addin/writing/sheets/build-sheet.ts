import { tabName } from '../../../core/host/tab-name';
import type { SheetMark } from '../../../core/host/sheet-mark';
import { removeMark, setMark } from './sheet-mark';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a sheet is called until it is finished: if not even the mark gets onto it, this tells that it is ours. */
export const UNFINISHED = 'Partner Ledger unfinished';

/** A hidden sheet at the end that the next repair removes, unless it is finished; the one on show stays on show. */
export function beginSheet(spreadsheet: Spreadsheet, mark: SheetMark): Sheet {
  const shown = spreadsheet.getActiveSheet();
  const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
  const sheet = spreadsheet.insertSheet(tabName(UNFINISHED, names), names.length);
  setMark(sheet, { ...mark, unfinished: true });
  sheet.hideSheet();
  spreadsheet.setActiveSheet(shown);
  return sheet;
}

/** Shows it under its title; without a mark it belongs to the advisor from now on. */
export function finishSheet(sheet: Sheet, title: string, mark: SheetMark | null): void {
  sheet.setName(title);
  sheet.showSheet();
  // Last: whatever fails before leaves it unfinished.
  if (mark) setMark(sheet, mark);
  else removeMark(sheet);
}

/** Rows and columns for an area, and `spare` beyond it. */
export function makeRoom(sheet: Sheet, rows: number, columns: number, spare = 0): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasRows < rows + spare) sheet.insertRowsAfter(hasRows, rows + spare - hasRows);
  if (hasColumns < columns + spare) sheet.insertColumnsAfter(hasColumns, columns + spare - hasColumns);
}
