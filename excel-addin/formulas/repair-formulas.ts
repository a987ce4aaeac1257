import { findForeignFormulas, type FormulaCell } from '../../core/formulas';
import { repair } from '../writing/repair';
import { rewriteFormulas, type Rewrite } from './rewrite-formulas';
import { loadSheets } from '../writing/sheet-mark';
import { loadPosition, pieces } from '../reading/used-range';

/**
 * Rewrites the formulas of ours that another host wrote (a workbook that comes from Google Sheets), as Excel
 * understands them, and clears the cells that their results were exported into. All of them, or none. Gives how many there were.
 */
export async function repairFormulas(context: Excel.RequestContext): Promise<number> {
  await repair(context);
  const sheets = new Map((await loadSheets(context)).map(({ sheet }) => [sheet.name, sheet]));
  const foreign = findForeignFormulas(await formulaCells(context), 'excel');
  const rewrite = ({ sheet: name, row, column, formula }: FormulaCell, after: string): Rewrite[] => {
    const sheet = sheets.get(name);
    return sheet ? [{ sheet, row: row - 1, column: column - 1, before: formula, after }] : [];
  };
  await rewriteFormulas(
    context,
    foreign.flatMap(({ cell, repaired, filled }) => [
      ...filled.flatMap((other) => rewrite(other, '')),
      ...rewrite(cell, `=${repaired}`),
    ]),
  );
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
