import { filledIn, isBlankColumn, lastAtTop, trimmed, type Block } from '../blocks/block';
import { matchesOf } from '../mapping/headers/header-match';
import { isListOfItsOwn } from './list-of-its-own';
import { headerCells, headersOf, holdsTable, OF_WHAT_HAPPENED } from './header-cells';
import { tableDescription } from '../tables';
import { isBlank } from '../values/text';
import { headerKey } from '../values/header-key';

/** Tables that stand side by side: with a blank column between, or with the same headers again. */

/** Splits at blank columns between headers that make a table each. */
export function splitColumns(block: Block): Block[] {
  const parts: Block[] = [];
  let left = block.left;
  let added = left;
  for (const gap of [...gaps(block), { from: block.right + 1, to: block.right + 1 }]) {
    const part = trimmed({ ...block, left, right: gap.from - 1 });
    // What was no table becomes one only by columns that name something.
    const before = parts[parts.length - 1];
    const isTable = () => holdsTable(part) || (before !== undefined && isListOfItsOwn(part, before));
    if (gap.from > left && (added === left || namesColumns(part, added)) && isTable()) {
      parts.push({ ...part, left: parts.length === 0 ? block.left : left });
      left = gap.to + 1;
    }
    added = gap.to + 1;
  }
  if (parts.length < 2) return [block];
  const last = parts.pop() as Block;
  return [...parts, trimmed({ ...last, right: block.right })];
}

/** Splits where all headers of a row come again in the same order: Date, Partner, Client, Date, Partner, Client. */
export function splitRepeats(block: Block): Block[] {
  const width = block.right - block.left + 1;
  const periods = [...new Array<number>(width).keys()].filter(
    (each) => each >= 2 && each <= width / 2 && width % each === 0,
  );
  if (periods.length === 0) return [block];
  for (let row = block.top; row <= lastAtTop(block); row++) {
    const headers = headersOf(block, row);
    if (headers.length !== width) continue;
    for (const period of periods) {
      if (!headers.every((header, i) => header === headers[i % period])) continue;
      const parts = Array.from({ length: width / period }, (_, i) => {
        const left = block.left + i * period;
        return trimmed({ ...block, left, right: left + period - 1 });
      });
      if (parts.every(holdsTable)) return parts;
    }
  }
  return [block];
}

/** Least headers that come again for what begins with them to be a table of its own. */
const LEAST_ALIKE = 2;

/**
 * Splits before the headers that come again, though not all of them do: Date, Partner, Client, Fee, Date, Partner, Hours. They
 * begin with the first one, or behind a blank column.
 */
export function splitAlike(block: Block): Block[] {
  for (let row = block.top; row <= lastAtTop(block); row++) {
    const headers = headerCells(block, row);
    const [first] = headers;
    for (const [i, { at, key }] of headers.entries()) {
      if (i < LEAST_ALIKE || i > headers.length - LEAST_ALIKE) continue;
      const isBehindBlank = headers[i - 1]?.at !== at - 1 && isBlankColumn(block, at - 1, block.bottom);
      if (key !== first?.key && !isBehindBlank) continue;
      const [before, behind] = [headers.slice(0, i), headers.slice(i)].map((part) =>
        part.map((each) => each.key),
      ) as [string[], string[]];
      const again = behind.filter((each) => before.includes(each) && matchesOf(each).size > 0);
      if (again.length < LEAST_ALIKE || ![before, behind].every(namesTable)) continue;
      return [trimmed({ ...block, right: at - 1 }), trimmed({ ...block, left: at })];
    }
  }
  return [block];
}

/** Splits blocks beside each other that have the same headers and a title of their own each: one for each partner, or month. */
export function splitTitled(block: Block): Block[] {
  for (let row = block.top + 1; row <= lastAtTop(block); row++) {
    const headers = headerCells(block, row);
    if (headers.length < 2 * LEAST_TITLED) continue;
    const starts = headers.flatMap(({ key }, i) => (key === headers[0]?.key ? [i] : []));
    const parts = starts.map((start, i) => headers.slice(start, starts[i + 1]));
    const keysOf = (part: typeof headers) => part.map(({ key }) => key).join('|');
    const [first] = parts;
    if (first === undefined || parts.length < 2 || first.length < LEAST_TITLED) continue;
    if (parts.some((part) => keysOf(part) !== keysOf(first)) || !namesDay(first)) continue;
    const sides = parts.map((part, i) => ({
      left: part[0]?.at ?? block.left,
      right: (parts[i + 1]?.[0]?.at ?? block.right + 1) - 1,
    }));
    const titles = sides.map(({ left, right }) => filledIn(block.cells.row(row - 1), left, right));
    const isEachTitled = titles.every((cells) => cells.length === 1 && typeof cells[0] === 'string');
    if (isEachTitled && new Set(titles.flat()).size === titles.length)
      return sides.map((side) => trimmed({ ...block, ...side }));
  }
  return [block];
}

/** Least headers of each of several blocks that have titles. */
const LEAST_TITLED = 3;

const namesDay = (headers: ReadonlyArray<{ readonly key: string }>) =>
  headers.some(
    ({ key }) =>
      matchesOf(key)
        .get('Referrals')
        ?.some(({ column }) => column === 'Received') === true,
  );

/** Whether headers, however vague, name every column that some table of what happened needs, with its day; none of them twice. */
function namesTable(headers: readonly string[]): boolean {
  if (new Set(headers).size < headers.length) return false;
  return OF_WHAT_HAPPENED.some((kind) =>
    tableDescription(kind)
      .columns.filter(({ needed }) => needed)
      .every(({ header }) =>
        headers.some((each) =>
          matchesOf(each)
            .get(kind)
            ?.some(({ column }) => column === header),
        ),
      ),
  );
}

/** Whether one of the first rows has a header of ours from a column on. */
function namesColumns(block: Block, from: number): boolean {
  for (let row = block.top; row <= lastAtTop(block); row++)
    for (let column = from; column <= block.right; column++) {
      const cell = block.cells.cell(row, column);
      if (typeof cell === 'string' && matchesOf(headerKey(cell).key).size > 0) return true;
    }
  return false;
}

/** Runs of columns between others that hold nothing in any row. */
function gaps(block: Block): Array<{ readonly from: number; to: number }> {
  const { cells, bottom, left, right } = block;
  const candidates: number[] = [];
  const last = lastAtTop(block);
  for (let column = left + 1; column < right; column++)
    if (isBlankColumn(block, column, last)) candidates.push(column);
  const [first] = candidates;
  if (first === undefined) return [];
  const filled = new Uint8Array(right + 1);
  for (let row = last + 1; row <= bottom; row++) {
    const end = Math.min(right + 1, cells.extent(row));
    for (let i = first; i < end; i++) if (!filled[i] && !isBlank(cells.cell(row, i))) filled[i] = 1;
  }
  const runs: Array<{ readonly from: number; to: number }> = [];
  for (const column of candidates) {
    if (filled[column]) continue;
    const run = runs[runs.length - 1];
    if (run?.to === column - 1) run.to = column;
    else runs.push({ from: column, to: column });
  }
  return runs;
}
