import type { PlannedCell } from './sheet-plan';

type Grid = ReadonlyArray<ReadonlyArray<PlannedCell | null>>;

/**
 * Which texts stand on the right, by row and column: over and among figures of one table, headers and missing figures do as figures
 * do. A table goes down a column as far as its cells are filled; each column is gone through once.
 */
export function standOnRight(grid: Grid): (row: number, column: number) => boolean {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => ({
    above: figuresSoFar(grid, column, 1),
    below: figuresSoFar(grid, column, -1),
  }));
  return (row, column) => {
    const cell = grid[row]?.[column];
    if (!cell || typeof cell.value !== 'string') return false;
    if (cell.right === true) return true;
    const { above, below } = columns[column]!;
    if (cell.style === 'columnHeader') return below[row] === 1;
    return cell.comment !== undefined && (above[row] === 1 || below[row] === 1);
  };
}

/** For each row of a column 1 where a figure stands in it, or in a filled cell on the way there without a gap; `step` is the way. */
function figuresSoFar(grid: Grid, column: number, step: 1 | -1): Uint8Array {
  const seen = new Uint8Array(grid.length);
  let any = 0;
  for (let n = 0; n < grid.length; n++) {
    const row = step === 1 ? n : grid.length - 1 - n;
    const cell = grid[row]?.[column];
    if (!cell) any = 0;
    else if (isFigure(cell)) any = 1;
    seen[row] = any;
  }
  return seen;
}

function isFigure(cell: PlannedCell): boolean {
  return typeof cell.value === 'number' || cell.right === true;
}
