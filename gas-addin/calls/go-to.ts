import { EditProblem } from '../../core/edits';
import type { Place } from '../../core/host/host';
import { hasCells } from '../reading/tabs';

/** The cell that is selected; null where nothing is, as on a tab with a chart. */
export function selection(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Place | null {
  if (!hasCells(spreadsheet.getActiveSheet())) return null;
  const cell = spreadsheet.getCurrentCell() as GoogleAppsScript.Spreadsheet.Range | null;
  return cell && { sheet: cell.getSheet().getName(), row: cell.getRow(), column: cell.getColumn() };
}

/** Shows a cell of a tab and selects it; the whole row without a column. */
export function goTo(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { sheet: name, row, column }: Place,
): void {
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) throw new EditProblem(`There is no tab "${name}" any more.`);
  if (!hasCells(sheet)) {
    spreadsheet.setActiveSheet(sheet);
    return;
  }
  if (row > sheet.getMaxRows() || (column ?? 1) > sheet.getMaxColumns())
    throw new EditProblem(`The tab "${name}" has no row ${row} any more.`);
  const range =
    column === null ? sheet.getRange(row, 1, 1, sheet.getMaxColumns()) : sheet.getRange(row, column);
  if (sheet.isSheetHidden()) sheet.showSheet();
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.setActiveRange(range);
}
