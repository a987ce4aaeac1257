import type { Grid } from '../blocks/grid';
import type { DataRows } from './data-rows';
import type { SheetInput } from '../input';
import { isBlank } from '../values/text';

/**
 * For each data row the row whose cell in a column holds: its own, or where that is blank the nearest one above, be it
 * of data or the title of a group.
 */
export function filledDown(cells: Grid, { rows, titles }: DataRows, position: number): Int32Array {
  const sources = new Int32Array(rows.length);
  const holds = (row: number) => !isBlank(cells.cell(row, position));
  let source = -1;
  let next = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    for (let title = titles[next]; title !== undefined && title < row; title = titles[++next])
      if (holds(title)) source = title;
    if (source < 0 || holds(row)) source = row;
    sources[i] = source;
  }
  return sources;
}

/**
 * For each data row the row whose cell in a column holds where cells of that column are merged downwards: the first one of
 * the merged cell. Null when none of the rows is in such a cell.
 */
export function filledByMerges(
  { merges = [] }: SheetInput,
  { rows }: DataRows,
  position: number,
): Int32Array | null {
  const first = rows[0] ?? 0;
  const own = merges.filter(({ left, top, bottom }) => left === position && bottom > top && top >= first);
  if (own.length === 0) return null;
  const sorted = own.sort((a, b) => a.top - b.top);
  let next = 0;
  return rows.map((row) => {
    while (next < sorted.length && (sorted[next]?.bottom ?? 0) < row) next++;
    const merge = sorted[next];
    return merge && merge.top <= row ? merge.top : row;
  });
}
