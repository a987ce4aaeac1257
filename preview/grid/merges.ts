import type { IRange } from '@univerjs/core';
import type { CellArea } from '../../core/workbook/input';

/** A merged cell of the grid as an area. */
export function areaOfMerge({ startRow, startColumn, endRow, endColumn }: IRange): CellArea {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

/**
 * The merged cells of a file as those of a grid with so many rows and columns, moved to where its cells stand. Of those that lie
 * over each other, as a program may write them, the upper one is taken: the grid has no cell twice.
 */
export function gridMerges(
  merges: readonly CellArea[],
  [down, right]: readonly [number, number],
  [rows, columns]: readonly [number, number],
): IRange[] {
  const moved = merges
    .map((merge) => ({
      startRow: merge.top + down,
      startColumn: merge.left + right,
      endRow: Math.min(merge.bottom + down, rows - 1),
      endColumn: Math.min(merge.right + right, columns - 1),
    }))
    .filter(({ startRow, startColumn, endRow, endColumn }) => startRow <= endRow && startColumn <= endColumn)
    .sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
  let reaching: IRange[] = [];
  return moved.filter((merge) => {
    reaching = reaching.filter(({ endRow }) => endRow >= merge.startRow);
    const isOver = reaching.some(
      ({ startColumn, endColumn }) => startColumn <= merge.endColumn && merge.startColumn <= endColumn,
    );
    if (!isOver) reaching.push(merge);
    return !isOver;
  });
}
