import { rowCells } from './block';
import type { SheetInput } from './input';
import { isBlank } from './text';

/** For each data row the row whose cell in a column holds: its own, or where that is blank the nearest one above. */
export function filledDown(sheet: SheetInput, rows: Int32Array, position: number): Int32Array {
  const sources = new Int32Array(rows.length);
  let source = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (source < 0 || !isBlank(rowCells(sheet, row)[position])) source = row;
    sources[i] = source;
  }
  return sources;
}
