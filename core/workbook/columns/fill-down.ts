import type { Grid } from '../blocks/grid';
import type { DataRows } from './data-rows';
import type { LocatedTable } from '../finding/find-tables';
import { EMPTY, type SheetInput } from '../input';
import type { ColumnType } from '../tables';
import type { ColumnCodes } from '../values/column-codes';
import { isDitto } from '../values/ditto';
import { isBlank } from '../values/text';

/** A merged cell says who, when and what for each of its rows; how much it says once. */
const FILLED_BY_MERGES: ReadonlySet<ColumnType> = new Set([
  'name',
  'date',
  'dateOrYes',
  'choice',
  'text',
  'boolean',
]);

/** The rows from which the cells of some columns come, one for each data row. */
interface FilledColumns {
  readonly rows: Map<string, Int32Array>;
  /** Columns in which marks for "the same" take the cell above. */
  readonly withMarks: ReadonlySet<string>;
}

/** The columns of a table whose cells come from rows above: as Settings say, in merged cells, or by marks for "the same". */
export function filledColumns(
  { block: { sheet, cells }, positions }: LocatedTable,
  data: DataRows,
  of: {
    readonly isFilledDown: (column: string) => boolean;
    readonly typeOf: (column: string) => ColumnType;
    /** The cells in which marks are looked for. */
    readonly marksIn: (column: string, position: number) => ColumnCodes | null;
  },
): FilledColumns {
  const filled = new Map<string, Int32Array>();
  const withMarks = new Set<string>();
  for (const [column, position] of positions) {
    let rows: Int32Array | null = null;
    if (of.isFilledDown(column)) rows = filledDown(cells, data, position);
    else if (FILLED_BY_MERGES.has(of.typeOf(column))) {
      rows = filledByMerges(sheet, data, position);
      const codes = rows === null ? of.marksIn(column, position) : null;
      if (codes !== null && (rows = repeated(data, codes)) !== null) withMarks.add(column);
    }
    if (rows !== null) filled.set(column, rows);
  }
  return { rows: filled, withMarks };
}

/**
 * For each data row the row whose cell in a column holds: its own, or where that is blank the nearest one above, be it
 * of data or the title of a group.
 */
function filledDown(cells: Grid, { rows, titles }: DataRows, position: number): Int32Array {
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
function repeated({ rows }: DataRows, { codes, texts }: ColumnCodes): Int32Array | null {
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
function filledByMerges(
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
