import { findForeignFormulas, type FormulaCell } from '../core/formulas';
import { loadSheets } from './sheet-mark';
import { loadPosition, pieces } from './used-range';

/**
 * Rewrites the formulas of ours that another host wrote (a workbook that comes from Google Sheets), as Excel
 * understands them, and clears the cells that their results were exported into. Gives how many there were. After a failure
 * the cells get their formulas back; if that fails too, the next try repairs the rest.
 */
export async function repairFormulas(context: Excel.RequestContext): Promise<number> {
  const foreign = findForeignFormulas(await formulaCells(context), 'excel');
  const cellAt = ({ sheet, row, column }: FormulaCell): Excel.Range =>
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column - 1, 1, 1);
  try {
    for (const { cell, repaired, filled } of foreign) {
      // The result needs their room.
      for (const other of filled) cellAt(other).clear('Contents');
      cellAt(cell).formulas = [[`=${repaired}`]];
    }
    await context.sync();
  } catch (error) {
    for (const { cell, filled } of foreign)
      for (const each of [cell, ...filled]) cellAt(each).formulas = [[each.formula]];
    await context.sync().catch(() => undefined);
    throw error;
  }
  return foreign.length;
}

async function formulaCells(context: Excel.RequestContext): Promise<FormulaCell[]> {
  const cells: FormulaCell[] = [];
  for (const { sheet } of await loadSheets(context)) {
    const used = loadPosition(sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    if (used.isNullObject) continue;
    let row = used.rowIndex;
    for await (const rows of pieces<unknown>(context, sheet, used, 'formulas'))
      for (const formulas of rows) {
        row++;
        formulas.forEach((formula, column) => {
          if (typeof formula === 'string' && formula.startsWith('='))
            cells.push({
              sheet: sheet.name,
              row,
              column: used.columnIndex + column + 1,
              formula,
              value: null,
            });
        });
      }
  }
  return cells;
}
