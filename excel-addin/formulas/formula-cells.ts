import type { FormulaCell } from '../../core/formulas';
import { loadPosition, pieces } from '../reading/used-range';
import type { MarkedSheet } from '../writing/sheet-mark';

/** Every formula on these sheets; rows and columns 1-based. */
export async function formulaCells(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
): Promise<FormulaCell[]> {
  const cells: FormulaCell[] = [];
  const areas = sheets.map(({ sheet }) => ({
    sheet,
    used: loadPosition(sheet.getUsedRangeOrNullObject(true)),
  }));
  await context.sync();
  for (const { sheet, used } of areas) {
    if (used.isNullObject) continue;
    let row = used.rowIndex;
    for await (const rows of pieces<unknown>(context, sheet, used, 'formulas'))
      for (const formulas of rows) {
        row++;
        formulas.forEach((formula, column) => {
          if (typeof formula !== 'string' || !formula.startsWith('=')) return;
          cells.push({ sheet: sheet.name, row, column: used.columnIndex + column + 1, formula, value: null });
        });
      }
  }
  return cells;
}
