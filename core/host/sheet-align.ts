import type { PlannedCell } from './sheet-plan';

type Grid = ReadonlyArray<ReadonlyArray<PlannedCell | null>>;

/** Whether a text stands on the right: over and among figures, headers and missing figures do as figures do. */
export function standsRight(grid: Grid, row: number, column: number): boolean {
  const cell = grid[row]?.[column];
  if (!cell || typeof cell.value !== 'string') return false;
  if (cell.right === true) return true;
  if (cell.style !== 'columnHeader') return cell.comment !== undefined && isAmongFigures(grid, row, column);
  for (let below = row + 1; grid[below]?.[column]; below++) if (isFigure(grid[below]?.[column])) return true;
  return false;
}

function isFigure(cell: PlannedCell | null | undefined): boolean {
  return typeof cell?.value === 'number' || cell?.right === true;
}

/** Whether a figure stands above or below in the same table. */
function isAmongFigures(grid: Grid, row: number, column: number): boolean {
  for (const step of [-1, 1])
    for (let at = row + step; grid[at]?.[column]; at += step) if (isFigure(grid[at]?.[column])) return true;
  return false;
}
