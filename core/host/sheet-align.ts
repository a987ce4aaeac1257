import type { PlannedCell } from './sheet-plan';

type Grid = ReadonlyArray<ReadonlyArray<PlannedCell | null>>;

/** Whether a text stands on the right: over and among figures, headers and missing figures do as figures do. */
export function standsRight(grid: Grid, row: number, column: number): boolean {
  const cell = grid[row]?.[column];
  if (!cell || typeof cell.value !== 'string') return false;
  if (cell.style !== 'columnHeader') return cell.comment !== undefined && isAmongFigures(grid, row, column);
  for (let below = row + 1; grid[below]?.[column]; below++)
    if (typeof grid[below]?.[column]?.value === 'number') return true;
  return false;
}

/** Whether a figure stands above or below in the same table. */
function isAmongFigures(grid: Grid, row: number, column: number): boolean {
  for (const step of [-1, 1])
    for (let at = row + step; grid[at]?.[column]; at += step)
      if (typeof grid[at]?.[column]?.value === 'number') return true;
  return false;
}
