import { isBlankRow, type Block } from '../blocks/block';
import type { Cell } from '../input';
import { looksLikeNumber } from '../values/money';
import { cellText, isBlank, isMissing, tidy } from '../values/text';

/** How a report heads a group: its name and how many rows it has. */
const COUNTED = /^(.*\p{L}.*?)\s*\((\d{1,6})(?: \p{L}+)?\)$/u;

/**
 * The name of the group that a row heads, as `Oak Advisors (3)` with nothing but figures beside it above three rows without a
 * name; null when it heads none. `key` is the column of the names, `left` and `right` the sides of the table.
 */
export function groupHead(block: Block, row: number, key: number): string | null {
  const { cells, left, right } = block;
  const own = cells.row(row);
  const [, name, count] = COUNTED.exec(tidy(cellText(own[key]))) ?? [];
  if (
    name === undefined ||
    !own.slice(left, right + 1).every((cell, i) => left + i === key || isFigure(cell))
  )
    return null;
  let unnamed = 0;
  for (let next = row + 1; next <= block.bottom && unnamed <= Number(count); next++) {
    if (isBlankRow(block, next)) continue;
    if (!isBlank(cells.cell(next, key))) break;
    unnamed++;
  }
  return unnamed === Number(count) ? name : null;
}

function isFigure(cell: Cell): boolean {
  if (typeof cell === 'number' || isBlank(cell)) return true;
  const text = cellText(cell);
  return isMissing(text) || looksLikeNumber(text);
}

/** What the nearest of some titles above each row says, as `meaning` reads its row; null when none says anything. */
export function saidAbove<T>(
  titles: readonly number[],
  rows: Int32Array,
  meaning: (row: number) => T | null,
): Array<T | null> | null {
  const said = titles.map(meaning);
  if (said.every((each) => each === null)) return null;
  let next = 0;
  let now: T | null = null;
  return Array.from(rows, (row) => {
    for (; next < titles.length && (titles[next] as number) < row; next++) now = said[next] ?? now;
    return now;
  });
}
