import type { Cell, SheetInput } from '../input';
import { cellText, isBlank, isMissing, tidy } from '../values/text';
import { mayBeSummary, summaryLabel } from '../values/summary-words';
import { gridOf, type Grid } from './grid';

/** A rectangle of a sheet, 0-based within its rows, ends included. */
export interface Block {
  readonly sheet: SheetInput;
  /** The cells of the sheet. */
  readonly cells: Grid;
  /** Name of the Excel Table or named range, or of the tab. */
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** How many of its last rows are totals, by the Excel Table that it is; default 0. */
  readonly totalsRows?: number;
  /** What its columns are called, where no row of the sheet says it; the row above `top` stands for their header. */
  readonly headers?: readonly string[];
}

export function sheetRow(sheet: SheetInput, row: number): number {
  return (sheet.firstRow ?? 1) + row;
}

export function sheetColumn(sheet: SheetInput, column: number): number {
  return (sheet.firstColumn ?? 1) + column;
}

/**
 * The block of the whole sheet, without blank rows at its ends and blank columns before it: some hosts give them, some do not, and a
 * table that begins in column C is no other one for it.
 */
export function wholeSheet(sheet: SheetInput): Block {
  const cells = gridOf(sheet);
  const { height, width } = cells;
  const all = trimmed({
    sheet,
    cells,
    name: sheet.name,
    top: 0,
    left: 0,
    bottom: height - 1,
    right: width - 1,
  });
  let { left } = all;
  while (left < all.right && isBlankColumn(all, left, all.bottom)) left++;
  return { ...all, left };
}

/** The last of so many rows below one: what stands further down is not looked at where each row costs. */
export function lastBelow({ bottom }: Block, row: number, most: number): number {
  return Math.min(bottom, row + most);
}

/** Rows at the top of a block among which its header is. */
const HEADER_ROWS = 30;

/** The last row of a block that may be its header. */
export const lastAtTop = (block: Block): number => lastBelow(block, block.top - 1, HEADER_ROWS);

/** A block without the blank rows at its ends; a blank block ends above its top. */
export function trimmed(block: Block): Block {
  let { top, bottom } = block;
  while (bottom >= top && isBlankRow(block, bottom)) bottom--;
  while (top < bottom && isBlankRow(block, top)) top++;
  return { ...block, top, bottom };
}

/** Whether a row holds nothing between the sides of the block. */
export function isBlankRow({ cells, left, right }: Block, row: number): boolean {
  const end = Math.min(right + 1, cells.extent(row));
  for (let i = left; i < end; i++) if (!isBlank(cells.cell(row, i))) return false;
  return true;
}

/** What is filled between the sides of a table. */
export function filledIn(cells: ReadonlyArray<Cell>, left: number, right: number): Cell[] {
  return cells.slice(left, right + 1).filter((cell) => !isBlank(cell));
}

/** Whether a row holds nothing but one text, as a title does. */
export function isLoneText(cells: ReadonlyArray<Cell>, left: number, right: number): boolean {
  const filled = filledIn(cells, left, right);
  return filled.length === 1 && typeof filled[0] === 'string';
}

/** Whether a column holds nothing from the top of the block to a row. */
export function isBlankColumn({ cells, top }: Block, column: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row++) if (!isBlank(cells.cell(row, column))) return false;
  return true;
}

/** Values of one column, enough to judge it by. */
export interface ColumnSample {
  readonly values: readonly Cell[];
  /** The different values among them, and how often each of them is one. */
  readonly different: readonly Cell[];
  readonly times: readonly number[];
  /** The first three, as text. */
  readonly shown: readonly string[];
}

/** How many values of a sample are such; each different one is asked about once. */
export function countOf({ different, times }: ColumnSample, isOne: (cell: Cell) => boolean): number {
  let count = 0;
  for (let i = 0; i < different.length; i++) if (isOne(different[i])) count += times[i] as number;
  return count;
}

/** How many texts of a column, of the rows that are sampled, stand alone in their row, as titles between the rows do. */
export function titlesIn(block: Block, first: number, column: number): number {
  let titles = 0;
  for (let row = first; row <= lastBelow(block, first - 1, SAMPLE_SIZE); row++) {
    const isText = typeof block.cells.cell(row, column) === 'string';
    if (isText && isLoneText(block.cells.row(row), block.left, block.right)) titles++;
  }
  return titles;
}

/** `Sum: 6,000`, `Count: 3`: what a report shows below a group. */
function isSum(text: string): boolean {
  return /\d/.test(text) && labelsSums(text);
}

const SAMPLE_SIZE = 200;
const MOST_SHOWN = 3;

/**
 * The last row of data, as far as a look at the last rows tells: a remark or a count below a table, or its sums, is no value of the
 * column that it happens to stand in.
 */
export function lastOfData(block: Block, first: number): number {
  for (let row = block.bottom; row >= first; row--) {
    const filled = filledIn(block.cells.row(row), block.left, block.right);
    const [text, ...others] = filled.filter((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));
    const isSums = others.length === 0 && typeof text === 'string' && labelsSums(text);
    if (filled.length > 1 && !isSums) return row;
  }
  return block.bottom;
}

const labelsSums = (text: string) => mayBeSummary(text) && summaryLabel(text)?.kind === 'alone';

/** Up to 200 values of a column that are not missing, spread over the rows from `first` (below the header) to `last`. */
export function sampleColumn(block: Block, first: number, column: number, last = block.bottom): ColumnSample {
  const values: Cell[] = [];
  const header = block.cells.cell(first - 1, column);
  const different: Cell[] = [];
  const times: number[] = [];
  const places = new Map<Cell, number>();
  const shown: string[] = [];
  const step = Math.max(1, Math.floor((last - first + 1) / (SAMPLE_SIZE * 4)));
  for (let row = first; row <= last && values.length < SAMPLE_SIZE; row += step) {
    const cell = block.cells.cell(row, column);
    if (isBlank(cell)) continue;
    const place = places.get(cell);
    if (place !== undefined) {
      values.push(cell);
      times[place] = (times[place] as number) + 1;
      continue;
    }
    if (typeof cell === 'string' && (cell === header || isMissing(cell) || isSum(cell))) continue;
    values.push(cell);
    places.set(cell, different.push(cell) - 1);
    times.push(1);
    if (shown.length === MOST_SHOWN) continue;
    const text = tidy(cellText(cell)).slice(0, 60);
    // Of a report with subtotals the label of one is no partner, and is not shown as one.
    if (!shown.includes(text) && !labelsSums(text)) shown.push(text);
  }
  return { values, different, times, shown };
}
