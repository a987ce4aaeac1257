import { EditProblem } from '../../core/edits';
import type { Place } from '../../core/host/host';

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
