import type { Grid, RowFinder } from '../blocks/grid';
import type { Cell } from '../input';
import { matchesOf } from '../mapping/headers/header-match';
import { isBlank } from '../values/text';

/** A header where it stands. */
export interface HeaderCell {
  readonly at: number;
  readonly key: string;
}

/** Columns of a header of which a row that heads them anew repeats one at least. */
const COLUMNS_LOOKED_AT = 3;
/** Least headers that come again. */
const LEAST_AGAIN = 2;

/**
 * What finds the next row within a table that may say again what its header says: a quick look that spares all other rows the rest.
 * `header` are the cells of the row of headers.
 */
export function repetitions(cells: Grid, header: ReadonlyArray<Cell>): RowFinder {
  const columns = header.flatMap((cell, i) => (isBlank(cell) ? [] : [i])).slice(0, COLUMNS_LOOKED_AT);
  return cells.finder(new Set(header.filter((cell) => typeof cell === 'string')), columns);
}

/** Whether headers give the columns below them another order than those above did, or name one that had no name. */
export function headAnew(above: readonly HeaderCell[], below: readonly HeaderCell[]): boolean {
  const places = new Map(above.map(({ at, key }) => [key, at]));
  const named = new Set(above.map(({ at }) => at));
  const again = below.filter(({ key }) => places.has(key));
  return (
    again.length >= LEAST_AGAIN &&
    (again.some(({ at, key }) => places.get(key) !== at) ||
      below.some(({ at, key }) => !named.has(at) && matchesOf(key).size > 0))
  );
}

/** Whether cells are those of a header above in its own columns, and whatever else stands among them, a blank cell or a name, heads nothing. */
export function isSameAgain(above: readonly HeaderCell[], cells: readonly HeaderCell[]): boolean {
  const others = cells.filter(({ at, key }) => above.find((each) => each.at === at)?.key !== key);
  const same = cells.length - others.length;
  return same >= 2 && same > cells.length / 2 && others.every(({ key }) => matchesOf(key).size === 0);
}
