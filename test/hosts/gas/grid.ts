/** The spreadsheet in memory that the imitation works on: what a test puts in and looks at afterwards. */

export type GridValue = string | number | boolean | Date;

export interface GridCell {
  /** '' when empty; an error as its text. */
  value: GridValue;
  formula: string;
  format: string;
  note: string;
  looks: Record<string, unknown>;
}

export interface Grid {
  readonly id: number;
  name: string;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  readonly cells: Map<string, GridCell>;
  readonly metadata: Array<{ key: string; value: string }>;
  readonly widths: Map<number, number>;
  frozenRows: number;
  protections: number;
}

export interface NamedArea {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Book {
  readonly timeZone: string;
  readonly locale: string;
  readonly grids: Grid[];
  readonly names: NamedArea[];
  active: number;
  nextId: number;
}

export interface BookContent {
  readonly timeZone?: string;
  readonly locale?: string;
  readonly sheets: Readonly<Record<string, ReadonlyArray<ReadonlyArray<GridValue | null>>>>;
  readonly names?: readonly NamedArea[];
}

const key = (row: number, column: number): string => `${row}:${column}`;

export function newGrid(id: number, name: string): Grid {
  return {
    id,
    name,
    hidden: false,
    maxRows: 1000,
    maxColumns: 26,
    cells: new Map(),
    metadata: [],
    widths: new Map(),
    frozenRows: 0,
    protections: 0,
  };
}

export function makeBook(content: BookContent): Book {
  const grids = Object.entries(content.sheets).map(([name, rows], index) => {
    const grid = newGrid(index, name);
    grid.maxRows = Math.max(grid.maxRows, rows.length);
    for (const row of rows) grid.maxColumns = Math.max(grid.maxColumns, row.length);
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== null && value !== '') cellAt(grid, r + 1, c + 1).value = value;
      }),
    );
    return grid;
  });
  return {
    timeZone: content.timeZone ?? 'Etc/UTC',
    locale: content.locale ?? 'en_US',
    grids,
    names: [...(content.names ?? [])],
    active: 0,
    nextId: grids.length,
  };
}

/** The cell at a 1-based position, made when it is not there yet. */
export function cellAt(grid: Grid, row: number, column: number): GridCell {
  let cell = grid.cells.get(key(row, column));
  if (!cell) {
    cell = { value: '', formula: '', format: 'General', note: '', looks: {} };
    grid.cells.set(key(row, column), cell);
  }
  return cell;
}

/** Last row and column with content; 0 when there is none. */
export function lastFilled(grid: Grid): { row: number; column: number } {
  let row = 0;
  let column = 0;
  for (const [position, cell] of grid.cells) {
    if (cell.value === '' && cell.formula === '') continue;
    const [r, c] = position.split(':').map(Number) as [number, number];
    row = Math.max(row, r);
    column = Math.max(column, c);
  }
  return { row, column };
}

/** Moves every cell from a row (or column) on by some places. */
export function insertLines(grid: Grid, along: 'rows' | 'columns', after: number, count: number): void {
  const moved = [...grid.cells].map(([position, cell]) => {
    const [r, c] = position.split(':').map(Number) as [number, number];
    const at = along === 'rows' ? r : c;
    if (at <= after) return [position, cell] as const;
    return [along === 'rows' ? key(r + count, c) : key(r, c + count), cell] as const;
  });
  grid.cells.clear();
  for (const [position, cell] of moved) grid.cells.set(position, cell);
  if (along === 'rows') grid.maxRows += count;
  else grid.maxColumns += count;
}

/** The values of a sheet as a test compares them: rows of values up to the last filled cell. */
export function valuesOf(grid: Grid): GridValue[][] {
  const { row, column } = lastFilled(grid);
  return Array.from({ length: row }, (_, r) =>
    Array.from({ length: column }, (_, c) => grid.cells.get(key(r + 1, c + 1))?.value ?? ''),
  );
}

/** What a string that is set into a cell becomes: a formula, a number, or text, as Sheets parses it. */
export function setInto(cell: GridCell, value: unknown): void {
  cell.formula = '';
  if (value === null || value === undefined) cell.value = '';
  else if (typeof value === 'string' && /^[=+]/.test(value)) {
    cell.formula = value;
    cell.value = '#formula';
  } else if (
    typeof value === 'string' &&
    cell.format !== '@' &&
    /^\s*-?[\d.,/:-]+%?\s*$/.test(value) &&
    /\d/.test(value)
  )
    cell.value = Number.isNaN(Number(value)) ? new Date(value) : Number(value);
  else cell.value = value as GridValue;
}
