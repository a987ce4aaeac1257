/** Rows and columns that are put in and taken out: what moves with them, and what Google refuses. */
import {
  key,
  needRoom,
  needTab,
  overlap,
  PROTECTED,
  type Along,
  type Book,
  type Box,
  type Grid,
  type Locked,
} from './grid';

/** Moves every cell, name, width and chart from a row (or column) on by some places. */
export function insertLines(book: Book, grid: Grid, along: Along, after: number, count: number): void {
  needLines(grid, along, after, after + 1);
  const size = along === 'rows' ? grid.maxRows : grid.maxColumns;
  if (!(after >= 1 && after <= size && count >= 1))
    throw new Error(`Exception: Those ${along} are out of bounds.`);
  needRoom(book, count * (along === 'rows' ? grid.maxColumns : grid.maxRows));
  moveLines(book, grid, along, after, count);
}

/** Removes rows (or columns) with everything in them. */
export function deleteLines(book: Book, grid: Grid, along: Along, first: number, count: number): void {
  needLines(grid, along, first, first + count - 1);
  const size = along === 'rows' ? grid.maxRows : grid.maxColumns;
  if (!(first >= 1 && count >= 1 && first + count - 1 <= size))
    throw new Error(`Exception: Those ${along} are out of bounds.`);
  if (count >= size) throw new Error(`Exception: You can't delete all the ${along} on the sheet.`);
  for (const position of [...grid.cells.keys()]) {
    const [r, c] = position.split(':').map(Number) as [number, number];
    const at = along === 'rows' ? r : c;
    if (at >= first && at < first + count) grid.cells.delete(position);
  }
  if (along === 'columns')
    for (let column = first; column < first + count; column++) grid.widths.delete(column);
  grid.metadata = grid.metadata.filter(
    ({ on }) => on?.along !== along || on.line < first || on.line >= first + count,
  );
  moveLines(book, grid, along, first + count - 1, -count);
}

/** Lines are put into a locked area, or taken out of it; at its end they are outside. */
function needLines(grid: Grid, along: Along, first: number, last: number): void {
  needTab(grid);
  const through =
    along === 'rows'
      ? { row: first, rows: last - first + 1, column: 1, columns: grid.maxColumns }
      : { row: 1, rows: grid.maxRows, column: first, columns: last - first + 1 };
  const touched = grid.locked.filter((locked) => overlap(locked, through));
  const beyond = (locked: Locked): boolean =>
    along === 'rows' ? locked.row + locked.rows - 1 === first : locked.column + locked.columns - 1 === first;
  if (touched.some((locked) => !(last === first + 1 && beyond(locked)))) throw new Error(PROTECTED);
}

function moveLines(book: Book, grid: Grid, along: Along, after: number, by: number): void {
  const moved = (at: number): number => (at > after ? at + by : at);
  const cells = [...grid.cells].map(([position, cell]) => {
    const [r, c] = position.split(':').map(Number) as [number, number];
    return [along === 'rows' ? key(moved(r), c) : key(r, moved(c)), cell] as const;
  });
  grid.cells.clear();
  for (const [position, cell] of cells) grid.cells.set(position, cell);
  for (const named of book.names) {
    if (named.sheet !== grid.name) continue;
    const [start, size] = along === 'rows' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
    const end = moved(named[start] + named[size] - 1);
    named[start] = moved(named[start]);
    named[size] = end - named[start] + 1;
  }
  const movedBox = <B extends Box>(box: B): B => {
    const [start, size] = along === 'rows' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
    const end = moved(box[start] + box[size] - 1);
    return { ...box, [start]: moved(box[start]), [size]: end - moved(box[start]) + 1 };
  };
  grid.metadata = grid.metadata.map((entry) =>
    entry.on?.along === along ? { ...entry, on: { along, line: moved(entry.on.line) } } : entry,
  );
  grid.locked = grid.locked.map(movedBox);
  grid.typed = grid.typed.map(movedBox);
  grid.arrays = grid.arrays.map(movedBox);
  grid.merges = grid.merges.map(movedBox);
  grid.charts = grid.charts.map((chart) => ({
    ...chart,
    ...(along === 'rows' ? { row: moved(chart.row) } : { column: moved(chart.column) }),
  }));
  if (along === 'rows') grid.maxRows += by;
  else {
    grid.maxColumns += by;
    const widths = [...grid.widths].map(([column, width]) => [moved(column), width] as const);
    grid.widths.clear();
    for (const [column, width] of widths) grid.widths.set(column, width);
  }
}
