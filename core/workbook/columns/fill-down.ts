import { rowCells } from '../blocks/block';
import type { DataRows } from './data-rows';
import type { SheetInput } from '../input';
import { isBlank } from '../values/text';

/**
 * For each data row the row whose cell in a column holds: its own, or where that is blank the nearest one above, be it
 * of data or the title of a group.
 */
export function filledDown(sheet: SheetInput, { rows, titles }: DataRows, position: number): Int32Array {
  const sources = new Int32Array(rows.length);
  const holds = (row: number) => !isBlank(rowCells(sheet, row)[position]);
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
