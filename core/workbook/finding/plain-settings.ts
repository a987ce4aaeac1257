import type { Block } from '../blocks/block';
import { isSettingName } from '../settings/read-settings';
import { cellText, isBlank } from '../values/text';

const LEAST_NAMES = 2;
const MOST_ROWS = 1000;

/**
 * Whether a block is a Settings table without a header row: two columns, at least half of whose first cells are names
 * of settings with a value beside them.
 */
export function isPlainSettings(block: Block): boolean {
  if (block.right === block.left || block.bottom - block.top > MOST_ROWS) return false;
  let rows = 0;
  let named = 0;
  for (let row = block.top; row <= block.bottom; row++) {
    const [name, value] = [block.cells.cell(row, block.left), block.cells.cell(row, block.left + 1)];
    if (isBlank(name)) continue;
    rows++;
    if (!isBlank(value) && isSettingName(cellText(name))) named++;
  }
  return named >= LEAST_NAMES && named >= rows / 2;
}

/** Whether a column holds the name of a setting, or nothing at all; a list of other names and values is no Settings table. */
export function namesSettings(block: Block, first: number, column: number | undefined): boolean {
  if (column === undefined) return false;
  let filled = false;
  for (let row = first; row <= Math.min(block.bottom, first + MOST_ROWS); row++) {
    const cell = block.cells.cell(row, column);
    if (isBlank(cell)) continue;
    if (isSettingName(cellText(cell))) return true;
    filled = true;
  }
  return !filled;
}
