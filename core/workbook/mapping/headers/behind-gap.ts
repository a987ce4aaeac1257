import type { Cell } from '../../input';
import { looksLikeDate } from '../../values/days/dates';
import { cellText, fold, isBlank } from '../../values/text';
import { yesNoOf } from '../../values/words';
import { rowsBelow, sampleOf, type HeaderRow } from './header-row';

/** Least columns before a blank one that sets apart what stands behind it; blank ones between all columns are a layout. */
const LEAST_BEFORE_GAP = 3;
const MOST_ROWS = 2000;
const NONE: ReadonlySet<number> = new Set();

const known = new WeakMap<HeaderRow, ReadonlySet<number>>();

/** Whether a column stands behind a blank one and is none of the table, as a legend or the list of a drop-down is. */
export function isBehindGap(at: HeaderRow, i: number): boolean {
  let apart = known.get(at);
  if (apart === undefined) known.set(at, (apart = columnsApart(at)));
  return apart.has(i);
}

/** What stands between blank columns is apart as long as none of its columns shows that its cells belong to the rows beside them. */
function columnsApart(at: HeaderRow): ReadonlySet<number> {
  const { headers } = at;
  const isGap = (i: number) => headers[i] === '' && sampleOf(at, i).values.length === 0;
  const gap = headers.findIndex((_, i) => isGap(i));
  if (gap < LEAST_BEFORE_GAP) return NONE;
  const apart = new Set<number>();
  for (let i = gap; i < headers.length; i++) {
    const run: number[] = [];
    for (; i < headers.length && !isGap(i); i++) run.push(i);
    if (!run.some((each) => isOfRows(at, each))) for (const each of run) apart.add(each);
  }
  return apart;
}

/**
 * Whether the cells below a header belong to the rows of the table: a word, a tick or a yes that comes again, or an amount or a day
 * with a blank cell above it. A list names each of its words once, from its top on.
 */
function isOfRows(header: HeaderRow, i: number): boolean {
  const { block } = header;
  if (header.headers[i] === '') return false;
  const seen = new Set<string>();
  let isBroken = false;
  for (const row of rowsBelow(header, MOST_ROWS)) {
    const cell = block.cells.cell(row, block.left + i);
    if (isBlank(cell)) isBroken = true;
    else if (!isWord(cell)) {
      if (isBroken) return true;
    } else {
      const word = fold(cellText(cell));
      if (seen.has(word) || (isBroken && yesNoOf(word) !== undefined)) return true;
      seen.add(word);
    }
  }
  return false;
}

const isWord = (cell: Cell) => typeof cell === 'string' && /\p{L}/u.test(cell) && !looksLikeDate(cell);
