import { EditProblem } from '../../../core/edits';
import type { AreaAt, SeenArea } from '../../../core/writing';
import { loadPosition } from '../../reading/used-range';
import { readAreas } from '../seen-areas';

/** How rows are put in above a totals row. */
export interface Room {
  /** Whole rows of the sheet; else only the list's own columns move down. */
  readonly whole: boolean;
  /** First column of the list and how many it has, 1-based. */
  readonly left: number;
  readonly columns: number;
}

/** The list that gets rows: below row `after`, 1-based; `tables` are the Excel Tables of the sheet, 0-based. */
interface ListAt {
  readonly after: number;
  readonly headerRow: number;
  readonly left: number;
  readonly columns: number;
  readonly tables: ReadonlyArray<readonly [row: number, column: number, rows: number, columns: number]>;
}

/**
 * How rows are put in below a row of a list so that nothing that stands beside or below it is torn apart. Throws an
 * EditProblem where there is no such way.
 */
export async function roomFor(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { after, headerRow, left, columns, tables }: ListAt,
): Promise<Room> {
  const used = loadPosition(sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  if (used.isNullObject) return { whole: true, left, columns };
  const width = used.columnIndex + used.columnCount;
  const bottom = used.rowIndex + used.rowCount;
  const at = (row: number, rows: number): AreaAt => ({ sheet: sheet.id, area: [row, 1, rows, width] });
  const below = Math.max(1, bottom - after);
  const [header, here, rest] = await readAreas(context, new Map([[sheet.id, sheet]]), [
    at(Math.max(1, headerRow), 1),
    at(after, 1),
    at(after + 1, below),
  ]);
  if (!header || !here || !rest) return { whole: true, left, columns };
  const filled = (area: SeenArea, row: number, column: number): boolean =>
    column >= 1 &&
    column <= width &&
    (area.value(row, column - 1) !== '' || area.formula(row, column - 1) !== null);
  // The list may have more columns than are filled.
  let [first, last] = [left, left + columns - 1];
  while (filled(header, 0, first - 1)) first--;
  while (filled(header, 0, last + 1)) last++;
  const room = { left: first, columns: last - first + 1 };
  const others = tables.filter(([, column, , count]) => column + 1 > last || column + count < first);
  const isBeside = (area: SeenArea, row: number): boolean => {
    for (let column = 1; column <= width; column++)
      if ((column < first || column > last) && filled(area, row, column)) return true;
    return false;
  };
  const torn =
    (isBeside(here, 0) && isBeside(rest, 0)) ||
    others.some(([row, , rows]) => row + 1 <= after && after < row + rows);
  if (!torn) return { whole: true, ...room };
  const isWider = (row: number): boolean =>
    (filled(rest, row, first) && filled(rest, row, first - 1)) ||
    (filled(rest, row, last) && filled(rest, row, last + 1));
  for (let row = 1; row < below; row++)
    if (isWider(row))
      throw new EditProblem(
        `${sheet.name}: rows cannot be put in below row ${after}, because another list stands beside, and what stands at row ${after + 1 + row} goes over both; nothing was changed. Move one of the lists to a tab of its own.`,
      );
  return { whole: false, ...room };
}
