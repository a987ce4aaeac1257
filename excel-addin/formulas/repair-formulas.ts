import { findForeignFormulas, type FormulaCell } from '../../core/formulas';
import { write } from '../writing/carry-out';
import { loadSheets } from '../writing/sheet-mark';
import { formulaCells } from './formula-cells';
import { planRewrites, type Rewrite } from './rewrite-formulas';

/**
 * Rewrites the formulas of ours that another host or another book wrote (a workbook that comes from Google Sheets), as Excel
 * understands them, and clears the cells that their results were exported into. All of them, or none. Gives how many there were.
 */
export async function repairFormulas(context: Excel.RequestContext): Promise<number> {
  const { count } = await write(context, async () => {
    const marked = await loadSheets(context);
    const sheets = new Map(marked.map(({ sheet }) => [sheet.name, sheet]));
    const foreign = findForeignFormulas(await formulaCells(context, marked), 'excel');
    const rewrite = ({ sheet: name, row, column, formula }: FormulaCell, after: string): Rewrite[] => {
      const sheet = sheets.get(name);
      return sheet ? [{ sheet, row: row - 1, column: column - 1, before: formula, after }] : [];
    };
    const rewrites = foreign.flatMap(({ cell, repaired, filled }) => [
      ...filled.flatMap((other) => rewrite(other, '')),
      ...rewrite(cell, `=${repaired}`),
    ]);
    return { ...planRewrites(context, 'the repair of the formulas', rewrites), count: foreign.length };
  });
  return count;
}
