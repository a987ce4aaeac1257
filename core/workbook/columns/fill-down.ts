import type { Grid } from '../blocks/grid';
import type { DataRows } from './data-rows';
import { EMPTY, type SheetInput } from '../input';
import type { ColumnCodes } from '../values/column-codes';
import { isDitto } from '../values/ditto';
import { isBlank } from '../values/text';

/**
 * For each data row the row whose cell in a column holds: its own, or where that is blank the nearest one above, be it
 * of data or the title of a group.
 */
export function filledDown(cells: Grid, { rows, titles }: DataRows, position: number): Int32Array {
  const sources = new Int32Array(rows.length);
  const holds = (row: number) => {
    const cell = cells.cell(row, position);
    return !isBlank(cell) && !isDitto(cell);
  };
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

/** For each data row the row whose cell a mark for "the same" in a column repeats, or its own; null where no cell is such a mark. */
export function repeated({ rows }: DataRows, { codes, texts }: ColumnCodes): Int32Array | null {
  const isMark = texts.map(isDitto);
  if (!isMark.includes(true)) return null;
  let source = -1;
  return rows.map((row, i) => {
    const code = codes[i] as number;
    if (code >= 0 && isMark[code] === true) return source < 0 ? row : source;
    if (code !== EMPTY) source = row;
    return row;
  });
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
