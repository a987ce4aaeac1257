import { NO_DAY } from '../../../calendar/day';
import { isLoneText, type Block } from '../../blocks/block';
import type { Cell, CellArea } from '../../input';
import { looksLikeDate } from '../../values/days/dates';
import { looksLikeNumber } from '../../values/money';
import { monthHeading } from '../../values/days/named-date';
import { cellText, isBlank, tidy } from '../../values/text';

const LONGEST_LABEL = 60;
/** Rows below a title in which another one is looked for. */
const MOST_BETWEEN = 40;

/**
 * The headers of a table whose header has two lines, each line of a column joined: a group name above (it goes on to the
 * right, as far as its merged cell or up to the next name) or words broken over two rows. Null when the row `upper` cannot be
 * the first of two lines.
 */
export function joinedHeaders(block: Block, upper: number): string[] | null {
  const { sheet, cells, top, bottom, left, right } = block;
  if (upper < top || upper >= bottom) return null;
  const [above, below] = [cells.row(upper), cells.row(upper + 1)];
  let names = 0;
  let indented = 0;
  for (let column = left; column <= right; column++) {
    const cell = above[column];
    if (isBlank(cell)) continue;
    if (!isLabel(cell)) return null;
    names++;
    if (column > left) indented++;
  }
  // One text at the left is the title of the table.
  if (names === 0 || indented === 0) return null;
  for (let column = left; column <= right; column++)
    if (!isBlank(below[column]) && !isLabel(below[column])) return null;
  if (isTitleOfRows(block, upper + 1)) return null;
  const merges = (sheet.merges ?? []).filter((each) => each.top === upper);
  const joined: string[] = [];
  let group = '';
  let groupEnd = -1;
  for (let column = left; column <= right; column++) {
    const own = tidy(cellText(above[column]));
    if (own !== '') {
      group = own;
      groupEnd = endOf(column, merges, right);
    } else if (column > groupEnd) group = '';
    const header = tidy(cellText(below[column]));
    joined.push(header === '' && own === '' ? '' : tidy(`${group} ${header}`));
  }
  return joined;
}

/** Whether a row holds one text at the left, as the titles do between the rows below it; else it may be a hint below a header. */
function isTitleOfRows({ cells, left, right, bottom }: Block, row: number): boolean {
  const isTitle = (at: number) => !isBlank(cells.cell(at, left)) && isLoneText(cells.row(at), left, right);
  if (!isTitle(row)) return false;
  for (let at = row + 1; at <= Math.min(bottom, row + MOST_BETWEEN); at++) if (isTitle(at)) return true;
  return false;
}

/** Last column below a group name: that of its merged cell; without any merged cell, up to the next name. */
function endOf(column: number, merges: readonly CellArea[], right: number): number {
  const merge = merges.find((each) => each.left === column);
  return merge ? merge.right : merges.length > 0 ? column : right;
}

/** Whether a cell can be a header: a short text that is no day, amount or address. */
export function isLabel(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const text = tidy(cell);
  return (
    text.length <= LONGEST_LABEL &&
    /\p{L}/u.test(text) &&
    !looksLikeNumber(text) &&
    (!looksLikeDate(text) || monthHeading(text) !== NO_DAY) &&
    !text.includes('@')
  );
}
