import { columnLetters } from '../../../core/edits';
import type { FormulaCell } from '../../../core/formulas';
import { fillsColumns } from '../../../core/functions';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { WorkbookInput } from '../../../core/workbook/input';
import { quotedTitle } from './template-formula';

/**
 * What the Ledger cell watches: each table of the spreadsheet from its header to the end of its tab, as `Referrals!$A$1:$Q`.
 * Columns in which a formula of ours stands are left out, and a table is then named in pieces: that formula takes the
 * Ledger cell, and Sheets refuses what goes round in a circle. Empty when no table has a column left.
 */
export function ledgerRanges(input: WorkbookInput, formulas: readonly FormulaCell[]): string[] {
  const tables = readWorkbook(input).tables.filter(({ kind, headerRow }) => kind !== null && headerRow > 0);
  return tables.flatMap(({ sheet, headerRow, columns }) => {
    const positions = columns.filter(({ header }) => header !== '').map(({ position }) => position);
    const below = formulas.filter((each) => each.sheet === sheet && each.row >= headerRow);
    const isOurs = (column: number): boolean =>
      below.some((each) => each.column === column || (each.column < column && fillsColumns(each.formula)));
    return pieces(Math.min(...positions), Math.max(...positions), isOurs).map(
      ([left, right]) =>
        `${quotedTitle(sheet)}!$${columnLetters(left)}$${headerRow}:$${columnLetters(right)}`,
    );
  });
}

/** The columns from `first` to `last` without those that are skipped, as runs. */
function pieces(
  first: number,
  last: number,
  skips: (column: number) => boolean,
): Array<readonly [left: number, right: number]> {
  const runs: Array<readonly [number, number]> = [];
  for (let column = first; column <= last; column++) {
    if (skips(column)) continue;
    const before = runs[runs.length - 1];
    if (before?.[1] === column - 1) runs[runs.length - 1] = [before[0], column];
    else runs.push([column, column]);
  }
  return runs;
}
