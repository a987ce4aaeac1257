import type { FoundTable } from '../workbook/blocks/found';
import { cellAt, saysNothing, type TablePlace } from './places';

/**
 * Last row of a table that says anything; its header when none does. An Excel Table may end with prepared rows that are
 * blank but for a calculated column, which then goes on to its end, or for boxes that nobody has ticked: such rows say nothing.
 */
export function lastFilledRow({ sheet, found, left, right, bottom }: TablePlace): number {
  const ours = readColumns(found);
  let calculated: ReadonlySet<number> | null = null;
  for (let row = bottom; row > found.headerRow; row--) {
    const filled: number[] = [];
    for (let column = left; column <= right; column++)
      if (!saysNothing(cellAt(sheet, row, column))) filled.push(column);
    if (filled.some((column) => ours.has(column))) return row;
    const before: ReadonlySet<number> = calculated ?? new Set(filled);
    if (filled.length !== before.size || filled.some((column) => !before.has(column))) return row;
    calculated = before;
  }
  return found.headerRow;
}

function readColumns({ columns }: FoundTable): ReadonlySet<number> {
  return new Set(columns.flatMap(({ column, position }) => (column === null ? [] : [position])));
}
