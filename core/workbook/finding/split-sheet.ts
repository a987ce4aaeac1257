import { isBlankColumn, isBlankRow, trimmed, type Block } from '../blocks/block';
import type { RowFinder } from '../blocks/grid';
import { matchesOf } from '../mapping/headers/header-match';
import { QUALITY } from '../mapping/headers/match-quality';
import { headAnew, repetitions, type HeaderCell } from './headed-anew';
import { plainSettingsColumns } from './plain-settings';
import { TABLES, tableDescription, type TableKind } from '../tables';
import { cellText, isBlank } from '../values/text';
import { headerKey } from '../values/header-key';

/** Rows below a blank one that may be a header: a title or two may stand above it. */
const ROWS_BELOW_BLANK = 3;
/** Rows of the top that are looked at for columns without any cell. */
const ROWS_AT_TOP = 30;
const MOST_PARTS = 50;
/** Rows that are compared with headers at most; a sheet with a blank row after every other must not take minutes. */
const MOST_CANDIDATES = 5000;

/**
 * The parts of a block that hold one table each: tables may be stacked with blank rows between them, or stand side by
 * side, with a blank column between or the same headers again. A block that does not clearly hold several is its only part.
 */
export function splitBlock(block: Block): readonly Block[] {
  const known = split.get(block);
  if (known !== undefined) return known;
  const rows = splitRows(block);
  const columns = rows.length > 1 ? rows : splitColumns(block);
  const repeats = columns.length > 1 ? columns : splitRepeats(block);
  const alike = repeats.length > 1 ? repeats : splitAlike(block);
  const several = alike.length > 1 ? alike : splitTitled(block);
  const parts = several.length > 1 ? several.map(withoutBlankSides).flatMap(splitBlock) : [block];
  split.set(block, parts);
  return parts;
}

/** A sheet is looked through once more when its Settings are known; its parts stay the same. */
const split = new WeakMap<Block, readonly Block[]>();

/** The widest table of a sheet makes the others seem to have blank columns at their sides. */
function withoutBlankSides(block: Block): Block {
  let { left, right } = block;
  while (right > left && isBlankColumn(block, right, block.bottom)) right--;
  while (left < right && isBlankColumn(block, left, block.bottom)) left++;
  return { ...block, left, right };
}

/** Splits above every header row that differs from the header above it: below a blank row, or where it repeats some of that one. */
function splitRows(block: Block): Block[] {
  const starts: number[] = [];
  let header = '';
  /** The header above, what finds the rows that repeat some of it, and the next of these. */
  let above = block.bottom;
  let next: RowFinder = () => -1;
  let again = -1;
  let afterBlank = block.top;
  let candidates = 0;
  for (let row = block.top; row <= block.bottom && starts.length < MOST_PARTS; row++) {
    if (isBlankRow(block, row)) {
      afterBlank = row + 1;
      continue;
    }
    if (candidates === MOST_CANDIDATES) break;
    if (row < (starts[starts.length - 1] ?? block.top)) continue;
    const isNear = row < afterBlank + ROWS_BELOW_BLANK;
    if (again >= 0 && again < row) again = next(row, block.bottom);
    const isAgain = again === row;
    if (!isNear && !isAgain) continue;
    candidates++;
    const signature = headerSignature(block, row);
    if (signature === null || signature === header) continue;
    const isAnew = isAgain && headAnew(headerCells(block, above), headerCells(block, row));
    if (!isNear && !isAnew) continue;
    // The best of several header rows above one table is found later; here only where the table begins.
    const start = isNear ? afterBlank : row;
    if (starts[starts.length - 1] !== start) starts.push(start);
    header = signature;
    above = row;
    next = repetitions(block.cells, block.cells.row(row).slice(0, block.right + 1));
    again = next(row + 2, block.bottom);
  }
  if (starts.length < 2) return [block];
  starts[0] = block.top;
  return starts.map((top, i) => trimmed({ ...block, top, bottom: (starts[i + 1] ?? block.bottom + 1) - 1 }));
}

/** Splits at blank columns between headers that make a table each. */
function splitColumns(block: Block): Block[] {
  const parts: Block[] = [];
  let left = block.left;
  let added = left;
  for (const gap of [...gaps(block), { from: block.right + 1, to: block.right + 1 }]) {
    const part = trimmed({ ...block, left, right: gap.from - 1 });
    // What was no table becomes one only by columns that name something.
    if (gap.from > left && (added === left || namesColumns(part, added)) && holdsTable(part)) {
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
function splitRepeats(block: Block): Block[] {
  const width = block.right - block.left + 1;
  const periods = [...new Array<number>(width).keys()].filter(
    (each) => each >= 2 && each <= width / 2 && width % each === 0,
  );
  if (periods.length === 0) return [block];
  for (let row = block.top; row <= Math.min(block.bottom, block.top + ROWS_AT_TOP - 1); row++) {
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
function splitAlike(block: Block): Block[] {
  for (let row = block.top; row <= Math.min(block.bottom, block.top + ROWS_AT_TOP - 1); row++) {
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
function splitTitled(block: Block): Block[] {
  for (let row = block.top + 1; row <= Math.min(block.bottom, block.top + ROWS_AT_TOP - 1); row++) {
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
    const titles = sides.map(({ left, right }) =>
      block.cells
        .row(row - 1)
        .slice(left, right + 1)
        .filter((cell) => !isBlank(cell)),
    );
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

const OF_WHAT_HAPPENED: readonly TableKind[] = ['Referrals', 'Activities', 'Money'];

/** Whether one of the first rows has a header of ours from a column on. */
function namesColumns(block: Block, from: number): boolean {
  for (let row = block.top; row <= Math.min(block.bottom, block.top + ROWS_AT_TOP - 1); row++)
    for (let column = from; column <= block.right; column++) {
      const cell = block.cells.cell(row, column);
      if (typeof cell === 'string' && matchesOf(headerKey(cell).key).size > 0) return true;
    }
  return false;
}

/** Runs of columns between others that hold nothing in any row. */
function gaps(block: Block): Array<{ readonly from: number; to: number }> {
  const { cells, top, bottom, left, right } = block;
  const candidates: number[] = [];
  const last = Math.min(bottom, top + ROWS_AT_TOP - 1);
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

/** Whether one of the first rows is a header with every column that a table of its kind needs, or all are settings. */
function holdsTable(block: Block): boolean {
  if (plainSettingsColumns(block) !== null) return true;
  for (let row = block.top; row <= Math.min(block.bottom, block.top + ROWS_AT_TOP - 1); row++) {
    const named = headersOf(block, row).map(matchesOf);
    if (TABLES.some(({ kind }) => isWhole(kind, named))) return true;
  }
  return false;
}

/** What each header of a row names. */
type Named = ReadonlyArray<ReturnType<typeof matchesOf>>;

/** So many columns that are named for sure make a table of one whose partner or day has a vague header ("Date, With, Type, Hours"). */
const SURE_ENOUGH = 3;

function isWhole(kind: TableKind, headers: Named): boolean {
  const named = surelyNamed(kind, headers);
  const needed = tableDescription(kind).columns.filter((each) => each.needed && each.header !== 'Received');
  const isNamed = (column: string) => headers.some((each) => each.get(kind)?.[0]?.column === column);
  return (
    named.size >= 2 &&
    needed.every(({ header }) => named.has(header) || (named.size >= SURE_ENOUGH && isNamed(header)))
  );
}

/** The headers of a row as one text when it surely is a header row of some table of ours; null otherwise. */
function headerSignature(block: Block, row: number): string | null {
  const headers = headersOf(block, row);
  if (headers.length < 2) return null;
  const named = headers.map(matchesOf);
  const isHeader = TABLES.some(({ kind }) => {
    const { size } = surelyNamed(kind, named);
    return size >= 2 && size >= headers.length / 2;
  });
  return isHeader ? headers.join('|') : null;
}

/** Headers of a row in their normal form; none when a cell cannot be a header. */
function headersOf(block: Block, row: number): string[] {
  return headerCells(block, row).map(({ key }) => key);
}

function headerCells(block: Block, row: number): HeaderCell[] {
  const headers: HeaderCell[] = [];
  const cells = block.cells.row(row);
  for (let i = block.left; i <= block.right && i < cells.length; i++) {
    const cell = cells[i];
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || cell.length > 80 || /^[\s\d.,:/$€£%()+-]+$/.test(cell)) return [];
    headers.push({ at: i, key: headerKey(cellText(cell)).key });
  }
  return headers;
}

/** Columns of a table that the headers name without doubt. */
function surelyNamed(kind: TableKind, headers: Named): Set<string> {
  const named = new Set<string>();
  for (const matches of headers)
    for (const { column, quality } of matches.get(kind) ?? [])
      if (QUALITY[quality] >= QUALITY.sure) named.add(column);
  return named;
}
