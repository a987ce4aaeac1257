import { filledIn, isBlankColumn, isBlankRow, isLoneText, trimmed, type Block } from '../blocks/block';
import type { RowFinder } from '../blocks/grid';
import { splitAlike, splitColumns, splitRepeats, splitTitled } from './beside-each-other';
import { headAnew, isSameAgain, repetitions } from './headed-anew';
import { headerCells, headerLine, holdsRows } from './header-cells';
import { plainSettingsColumns } from './plain-settings';

/** Rows below a blank one that may be a header, titles not counted. */
const ROWS_BELOW_BLANK = 3;
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
  const starts = headerStarts(block);
  const rows = starts.length < 2 ? [block] : splitAt(block, [block.top, ...starts.slice(1)]);
  const columns = rows.length > 1 ? rows : splitColumns(block);
  const repeats = columns.length > 1 ? columns : splitRepeats(block);
  const alike = repeats.length > 1 ? repeats : splitAlike(block);
  const several = alike.length > 1 ? alike : splitTitled(block);
  const all = several.length > 1 ? several : splitBelowVague(block, starts[0] ?? block.top);
  const parts = all.length > 1 ? all.map(withoutBlankSides).flatMap(splitBlock) : [block];
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

const splitAt = (block: Block, starts: readonly number[]): Block[] =>
  starts.map((top, i) => trimmed({ ...block, top, bottom: (starts[i + 1] ?? block.bottom + 1) - 1 }));

/** Splits above the one sure header row that has the rows of another table above it, whose headers are vague. */
const splitBelowVague = (block: Block, start: number): Block[] =>
  holdsRows({ ...block, bottom: start - 1 }) ? splitAt(block, [block.top, start]) : [block];

/**
 * Where tables begin: at every header row that differs from the header above it, below a blank row or where it repeats some of that one, and
 * at a list of settings without a header.
 */
function headerStarts(block: Block): number[] {
  const starts: number[] = [];
  let header = '';
  let isOfSettings = false;
  /** The header above, what finds the rows that repeat some of it, and the next of these. */
  let above = block.bottom;
  let next: RowFinder = () => -1;
  let again = -1;
  let afterBlank = block.top;
  let rowsBelowBlank = 0;
  let candidates = 0;
  for (let row = block.top; row <= block.bottom && starts.length < MOST_PARTS; row++) {
    if (isBlankRow(block, row)) {
      afterBlank = row + 1;
      rowsBelowBlank = 0;
      continue;
    }
    if (candidates === MOST_CANDIDATES) break;
    const isNear = rowsBelowBlank < ROWS_BELOW_BLANK;
    if (isNear && isLoneText(block.cells.row(row), block.left, block.right)) continue;
    rowsBelowBlank++;
    if (again >= 0 && again < row) again = next(row, block.bottom);
    const isAgain = again === row;
    if (!isNear && !isAgain) continue;
    candidates++;
    if (rowsBelowBlank === 1 && !isOfSettings && areSettings(block, row)) {
      starts.push(row);
      isOfSettings = true;
      header = '';
      continue;
    }
    const line = headerLine(block, row);
    if (line === null || line.text === header) continue;
    if (starts.length > 0 && isSameAgain(headerCells(block, above), headerCells(block, row))) continue;
    const isAnew = isAgain && headAnew(headerCells(block, above), headerCells(block, row));
    if (!isNear && !isAnew) continue;
    // The best of several header rows above one table is found later; here only where the table begins.
    const start = isNear ? afterBlank : row;
    if (starts[starts.length - 1] !== start) starts.push(start);
    header = line.text;
    isOfSettings = line.isOfSettings;
    above = row;
    next = repetitions(block.cells, block.cells.row(row).slice(0, block.right + 1));
    again = next(row + 2, block.bottom);
  }
  return starts;
}

/** A name, its value and what it means. */
const MOST_BESIDE_SETTING = 3;

/** Whether the rows from one to the next blank row are settings and their values. */
function areSettings(block: Block, top: number): boolean {
  const { cells, left, right } = block;
  let bottom = top;
  for (; bottom <= block.bottom && !isBlankRow(block, bottom); bottom++)
    if (filledIn(cells.row(bottom), left, right).length > MOST_BESIDE_SETTING) return false;
  return plainSettingsColumns({ ...block, top, bottom: bottom - 1 }) !== null;
}
