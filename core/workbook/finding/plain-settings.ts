import { lastBelow, type Block } from '../blocks/block';
import { isSettingName } from '../settings/read-settings';
import type { Cell } from '../input';
import { cellText, isBlank, tidy } from '../values/text';

const LEAST_NAMES = 2;
const MOST_ROWS = 1000;

/** Columns of a block in which the names and the values are looked for; blank ones may stand before and between them. */
const MOST_COLUMNS = 6;

/**
 * Where a block that is a Settings table without a header row has its names and their values: the first two columns that hold anything,
 * if at least half of the names are those of settings with a value beside them. Null for any other block.
 */
export function plainSettingsColumns(block: Block): readonly [name: number, value: number] | null {
  if (block.right === block.left || block.bottom - block.top > MOST_ROWS) return null;
  const [name, value] = filledColumns(block);
  if (name === undefined || value === undefined) return null;
  const most = (block.bottom - block.top + 1) / 2;
  let rows = 0;
  let named = 0;
  for (let row = block.top; row <= block.bottom; row++) {
    const cell = block.cells.cell(row, name);
    if (isBlank(cell)) continue;
    rows++;
    if (!isBlank(block.cells.cell(row, value)) && isSettingName(cellText(cell))) named++;
    else if (rows - named > most) return null;
  }
  const isAlone = rows === 1 && named === 1 && isNoOtherLabel(block.cells.cell(block.top, name));
  return (named >= LEAST_NAMES && named >= rows / 2) || isAlone ? [name, value] : null;
}

/** Whether the one name of a block can be nothing but a setting: "Hourly cost" is none but that, "Period" and "As of" stand below many lists. */
function isNoOtherLabel(cell: Cell): boolean {
  const text = tidy(cellText(cell));
  return text.includes(' ') && !/^as (?:of|at)\b/i.test(text);
}

function filledColumns({ left, right, top, bottom, cells }: Block): number[] {
  const filled: number[] = [];
  for (let column = left; column <= Math.min(right, left + MOST_COLUMNS - 1) && filled.length < 2; column++) {
    let row = top;
    while (row <= bottom && isBlank(cells.cell(row, column))) row++;
    if (row <= bottom) filled.push(column);
  }
  return filled;
}

/** Whether a column holds the name of a setting, or nothing at all; a list of other names and values is no Settings table. */
export function namesSettings(block: Block, first: number, column: number | undefined): boolean {
  if (column === undefined) return false;
  let filled = false;
  for (let row = first; row <= lastBelow(block, first, MOST_ROWS); row++) {
    const cell = block.cells.cell(row, column);
    if (isBlank(cell)) continue;
    if (isSettingName(cellText(cell))) return true;
    filled = true;
  }
  return !filled;
}
