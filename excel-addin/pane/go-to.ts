import { EditProblem } from '../../core/edits';
import type { Place } from '../../core/host/host';

/** The cell that is selected; null while a chart is, for which Excel has no active cell. */
export async function selection(context: Excel.RequestContext): Promise<Place | null> {
  const cell = context.workbook.getActiveCell();
  cell.load('rowIndex,columnIndex');
  cell.worksheet.load('name');
  try {
    await context.sync();
  } catch {
    return null;
  }
  return { sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
}

/** Shows a cell and selects it; the whole row when no column is given. */
export async function goTo(
  context: Excel.RequestContext,
  { sheet: name, row, column }: Place,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw new EditProblem(`There is no tab "${name}" any more.`);
  if (sheet.visibility !== 'Visible')
    throw new EditProblem(`The tab "${name}" is hidden: unhide it to go to row ${row}.`);
  const cell = sheet.getRangeByIndexes(row - 1, (column ?? 1) - 1, 1, 1);
  sheet.activate();
  (column === null ? cell.getEntireRow() : cell).select();
  await context.sync();
}
