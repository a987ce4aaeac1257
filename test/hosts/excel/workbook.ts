import { ExcelError } from './errors';

/** The workbook in memory that the imitation of Excel works on: what a test puts in and looks at afterwards. */

export type Value = string | number | boolean;

export interface ExcelCell {
  value: Value;
  formula: string;
  format: string;
  looks: Record<string, unknown>;
  /** It is filled by one formula for many cells. */
  spill?: true;
  /** It takes values on a protected sheet; every cell is locked until somebody unlocks it. */
  unlocked?: true;
  /** The text that a card shows (an entity, a linked data type, a picture), whose value Excel gives as #VALUE!. */
  card?: string;
}

export interface ExcelSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly cells: Map<string, ExcelCell>;
  readonly properties: Map<string, string>;
  readonly widths: Map<number, number>;
  /** Merged cells; only the first one of each holds something. */
  merges: Box[];
  /** Rows out of sight, by a filter or by hand, 0-based. */
  hiddenRows: ReadonlySet<number>;
  frozenRows: number;
  /** Names of this sheet only. Inserting and deleting moves them; null when their cell is gone. */
  readonly names: Map<string, { row: number; column: number } | null>;
  readonly charts: ExcelChart[];
  readonly page: Record<string, unknown>;
  /** Only what is unlocked takes values, and only what is allowed beside is done. */
  protected: boolean;
  readonly allows: Set<Allowed>;
}

/** What a protected sheet can leave open: boxes of Review > Protect Sheet. */
export type Allowed = 'formatCells' | 'formatColumns' | 'insertRows';

export interface ExcelChart {
  readonly id: string;
  name: string;
  readonly type: string;
  title: string;
  /** First cell and last cell that it covers. */
  position: readonly [string, string] | null;
  readonly series: Array<{ name: string; values: string; categories: string; colour: string }>;
  readonly looks: Record<string, unknown>;
}

/** Cells from a row and column on, 0-based. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Area extends Box {
  readonly sheet: ExcelSheet;
}

export interface ExcelTable {
  readonly id: string;
  name: string;
  area: Area;
  /** Its last row is the totals row. */
  totals: boolean;
  /** What its columns are called, where its header row is switched off. */
  unseen?: readonly string[];
  /** Some of its rows are out of sight by a filter. */
  filtered?: true;
}

export interface ExcelWorkbook {
  readonly sheets: ExcelSheet[];
  readonly tables: ExcelTable[];
  /** One with a formula means no single range: a constant, OFFSET, several areas. */
  readonly names: Array<{ readonly name: string; area: Area; formula?: string }>;
  /** Nobody adds, renames or removes a sheet. */
  structureProtected: boolean;
  calculation: 'Automatic' | 'Manual';
  /** Custom XML parts by id. */
  readonly parts: Map<string, { readonly namespace: string; xml: string }>;
  /** What the user has selected. */
  selected: Area | null;
  readonly date1904: boolean;
  active: string;
  nextId: number;
  /** Names of the sheets that were marked, or had cells, to be calculated anew, in order. */
  readonly recalculated: string[];
  /** Areas that were calculated by themselves. */
  readonly calculatedCells: string[];
  /** Set once the workbook asks for the add-in whenever it is opened. */
  loadsAddIn: boolean;
}

/** A value, one with the number format of its cell, or a card by what it shows. */
export type CellWithFormat =
  Value | { readonly value: Value; readonly format: string } | { readonly card: string };

export interface WorkbookContent {
  readonly date1904?: boolean;
  readonly sheets: Readonly<Record<string, ReadonlyArray<ReadonlyArray<CellWithFormat | null>>>>;
  /** Merged cells by sheet name. */
  readonly merges?: Readonly<Record<string, readonly Box[]>>;
  /** Rows out of sight by sheet name, 0-based. */
  readonly hiddenRows?: Readonly<Record<string, readonly number[]>>;
  /** A table over the whole content of a sheet, by sheet name. */
  readonly tables?: Readonly<Record<string, string>>;
  /** Cells by name: sheet, row and column, 0-based; one cell unless rows and columns are given. */
  readonly names?: Readonly<
    Record<string, readonly [sheet: string, row: number, column: number, rows?: number, columns?: number]>
  >;
}

const key = (row: number, column: number): string => `${row}:${column}`;

export function newSheet(id: string, name: string): ExcelSheet {
  return {
    id,
    name,
    visibility: 'Visible',
    cells: new Map(),
    properties: new Map(),
    widths: new Map(),
    merges: [],
    hiddenRows: new Set(),
    frozenRows: 0,
    names: new Map(),
    charts: [],
    page: {},
    protected: false,
    allows: new Set(),
  };
}

export function makeWorkbook(content: WorkbookContent): ExcelWorkbook {
  const sheets = Object.entries(content.sheets).map(([name, rows], index) => {
    const sheet = newSheet(`{${index}}`, name);
    sheet.merges = [...(content.merges?.[name] ?? [])];
    sheet.hiddenRows = new Set(content.hiddenRows?.[name]);
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        const card = typeof cell === 'object' && cell && 'card' in cell ? cell.card : undefined;
        const { value, format } =
          card !== undefined
            ? { value: '#VALUE!', format: 'General' }
            : typeof cell === 'object' && cell && 'value' in cell
              ? cell
              : { value: cell as Value | null, format: 'General' };
        if (value === null || value === '') return;
        if (sheet.merges.some((merge) => isHidden(merge, r, c)))
          throw new Error(`${name}: only the first cell of a merged one holds something.`);
        cellAt(sheet, r, c).format = format;
        if (card !== undefined) cellAt(sheet, r, c).card = card;
        if (typeof value === 'string' && value.startsWith('=')) setInto(cellAt(sheet, r, c), value);
        else cellAt(sheet, r, c).value = value;
      }),
    );
    return sheet;
  });
  const sheetNamed = (name: string): ExcelSheet => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`No sheet ${name} in this test's workbook.`);
    return found;
  };
  return {
    sheets,
    tables: Object.entries(content.tables ?? {}).map(([sheetName, name], index) => {
      const area = usedArea(sheetNamed(sheetName));
      if (!area) throw new Error(`No content for a table on ${sheetName}.`);
      return { id: `table${index}`, name, area, totals: false };
    }),
    names: Object.entries(content.names ?? {}).map(([name, [sheet, row, column, rows = 1, columns = 1]]) => ({
      name,
      area: { sheet: sheetNamed(sheet), row, column, rows, columns },
    })),
    date1904: content.date1904 ?? false,
    active: sheets[0]?.id ?? '',
    nextId: sheets.length,
    selected: null,
    recalculated: [],
    calculatedCells: [],
    loadsAddIn: false,
    structureProtected: false,
    calculation: 'Automatic',
    parts: new Map(),
  };
}

/** Whether a cell is one of a merged one, but not its first. */
function isHidden({ row, column, rows, columns }: Box, r: number, c: number): boolean {
  const within = r >= row && r < row + rows && c >= column && c < column + columns;
  return within && (r !== row || c !== column);
}

export function cellAt(sheet: ExcelSheet, row: number, column: number): ExcelCell {
  let cell = sheet.cells.get(key(row, column));
  if (!cell) {
    cell = { value: '', formula: '', format: 'General', looks: {} };
    sheet.cells.set(key(row, column), cell);
  }
  return cell;
}

/** The rectangle of the cells with values; null for a blank sheet. */
export function usedArea(sheet: ExcelSheet): Area | null {
  const filled = [...sheet.cells].filter(([, cell]) => cell.value !== '');
  if (filled.length === 0) return null;
  const positions = filled.map(([position]) => position.split(':').map(Number) as [number, number]);
  const rows = positions.map(([row]) => row);
  const columns = positions.map(([, column]) => column);
  const least = (list: number[]): number => list.reduce((a, b) => Math.min(a, b));
  const most = (list: number[]): number => list.reduce((a, b) => Math.max(a, b));
  const [row, column] = [least(rows), least(columns)];
  return { sheet, row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}

/** What Excel makes of a value that is set: a formula, text behind an apostrophe, the number that digits are, or the value itself. */
export function setInto(cell: ExcelCell, value: unknown): void {
  refuse(value);
  cell.formula = '';
  delete cell.card;
  if (typeof value === 'string' && value.startsWith("'")) cell.value = value.slice(1);
  else if (typeof value === 'string' && /^[=+\-@]/.test(value)) {
    cell.formula = value;
    cell.value = '#formula';
  } else if (typeof value === 'string' && /^\d+$/.test(value)) cell.value = Number(value);
  else if (value !== null && value !== undefined) cell.value = value as Value;
}

/** Limits of a cell. */
const [FORMULA_CHARACTERS, ARGUMENTS, TEXT_CHARACTERS] = [8192, 255, 32_767];
/** Excel does not say what is wrong with it. */
const WRONG = 'The argument is invalid or missing or has an incorrect format.';

function refuse(value: unknown): void {
  if (typeof value !== 'string') return;
  if (value.startsWith('=') && value.length > FORMULA_CHARACTERS)
    throw new ExcelError('InvalidArgument', WRONG);
  if (/^=\w+\(/.test(value) && value.split(',').length > ARGUMENTS)
    throw new ExcelError('InvalidArgument', WRONG);
  if (value.length > TEXT_CHARACTERS) throw new ExcelError('InvalidArgument', WRONG);
}

type Along = 'rows' | 'columns';

export function insertLines(sheet: ExcelSheet, along: Along, at: number, count: number): void {
  moveLines(sheet, along, (line) => (line < at ? line : line + count));
}

export function deleteLines(sheet: ExcelSheet, along: Along, at: number, count: number): void {
  moveLines(sheet, along, (line) => (line < at ? line : line < at + count ? null : line - count));
}

/** Moves every row or column to where `moved` says; null removes it. */
function moveLines(sheet: ExcelSheet, along: Along, moved: (line: number) => number | null): void {
  const place = (row: number, column: number): { row: number; column: number } | null => {
    const line = moved(along === 'rows' ? row : column);
    if (line === null) return null;
    return along === 'rows' ? { row: line, column } : { row, column: line };
  };
  moveCells(sheet, place);
}

/** Moves every cell, name and merged cell to its new place; null removes it. */
function moveCells(
  sheet: ExcelSheet,
  place: (row: number, column: number) => { row: number; column: number } | null,
): void {
  const before = [...sheet.cells];
  sheet.cells.clear();
  for (const [position, cell] of before) {
    const [row, column] = position.split(':').map(Number) as [number, number];
    const to = place(row, column);
    if (to) sheet.cells.set(key(to.row, to.column), cell);
  }
  for (const [name, cell] of sheet.names) sheet.names.set(name, cell && place(cell.row, cell.column));
  sheet.merges = sheet.merges.flatMap((merge) => {
    const first = place(merge.row, merge.column);
    const last = place(merge.row + merge.rows - 1, merge.column + merge.columns - 1);
    if (!first || !last) return [];
    return [{ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 }];
  });
}

/** Moves the cells of an area's columns, from its first row on, down by so many rows; up when negative, over those above. */
export function shiftCells({ sheet, row, column, columns }: Area, by: number): void {
  const place = (r: number, c: number): { row: number; column: number } | null => {
    if (c < column || c >= column + columns || r < row) return { row: r, column: c };
    return by < 0 && r < row - by ? null : { row: r + by, column: c };
  };
  moveCells(sheet, place);
}
