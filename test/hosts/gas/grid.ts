/** The spreadsheet in memory that the imitation works on: what a test puts in and looks at afterwards. */
import { dateOf, serialOf, showsDate } from './dates';
import { parsedFormula, type FormulaForms } from './formula-forms';

/** A date is a serial number whose format shows one, as in the real Sheets. */
export type GridValue = string | number | boolean;

export interface GridCell {
  /** '' when empty; an error as its text. */
  value: GridValue;
  formula: string;
  format: string;
  note: string;
  looks: Record<string, unknown>;
}

export interface GridChart {
  readonly id: number;
  readonly type: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** With the id of the sheet: `3!A2:A9`. */
  readonly ranges: readonly string[];
  readonly row: number;
  readonly column: number;
}

/** Cells from a row and column on, 1-based. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that this person may not edit, as the firm describes them. */
export interface Locked extends Box {
  readonly description: string;
}

export interface Metadata {
  readonly key: string;
  value: string;
  readonly on?: { readonly along: Along; readonly line: number };
}

export interface Grid {
  readonly id: number;
  name: string;
  hidden: boolean;
  /** A chart on a tab of its own, or a connected sheet: neither has cells for a script. */
  kind: 'GRID' | 'OBJECT' | 'DATASOURCE';
  /** A locked area that is the whole tab forbids to change its rows, its columns and the tab, too. */
  locked: Locked[];
  /** Typed columns of a native Table. */
  typed: Box[];
  /** Areas that the formula in their first cell fills. */
  arrays: Box[];
  maxRows: number;
  maxColumns: number;
  readonly cells: Map<string, GridCell>;
  /** Of the sheet, or of one of its rows or columns, with which it moves and goes. */
  metadata: Metadata[];
  readonly widths: Map<number, number>;
  frozenRows: number;
  frozenColumns: number;
  protections: number;
  hiddenGridlines: boolean;
  tabColour: string;
  charts: GridChart[];
  /** Conditional formats and validations, in words. */
  rules: string[];
  readonly validations: Map<string, string>;
  /** Merged cells; only the first one of each holds something. */
  merges: Box[];
  /** The filter of the tab: its area, and the columns with a criterion. */
  filter: (Box & { readonly criteria: readonly number[] }) | null;
  /** Rows that somebody has hidden by hand, 1-based. */
  hiddenRows: ReadonlySet<number>;
}

export interface NamedArea {
  name: string;
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** The cells that it meant were removed: asking for them fails, or gives nothing. */
  dead?: 'throws' | 'null';
}

export interface Book {
  readonly timeZone: string;
  readonly locale: string;
  readonly forms: FormulaForms;
  readonly grids: Grid[];
  readonly names: NamedArea[];
  readonly properties: Map<string, string>;
  active: number;
  selected: { row: number; column: number };
  nextId: number;
}

/** What a test puts into a cell: a value, or one with the number format of its cell. */
export type GivenCell = GridValue | Date | null | { readonly value: GridValue; readonly format: string };

export interface BookContent {
  readonly timeZone?: string;
  readonly locale?: string;
  /** How formulas are given and taken where decimals have commas; default: given in English, taken in both ways. */
  readonly forms?: FormulaForms;
  readonly sheets: Readonly<Record<string, ReadonlyArray<ReadonlyArray<GivenCell>>>>;
  /** Merged cells by the name of the tab. */
  readonly merges?: Readonly<Record<string, readonly Box[]>>;
  readonly names?: readonly NamedArea[];
}

export const key = (row: number, column: number): string => `${row}:${column}`;

export function newGrid(id: number, name: string): Grid {
  return {
    id,
    name,
    hidden: false,
    kind: 'GRID',
    locked: [],
    typed: [],
    arrays: [],
    maxRows: 1000,
    maxColumns: 26,
    cells: new Map(),
    metadata: [],
    widths: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    protections: 0,
    hiddenGridlines: false,
    tabColour: '',
    charts: [],
    rules: [],
    validations: new Map(),
    merges: [],
    filter: null,
    hiddenRows: new Set(),
  };
}

export function makeBook(content: BookContent): Book {
  const timeZone = content.timeZone ?? 'Etc/UTC';
  const grids = Object.entries(content.sheets).map(([name, rows], index) => {
    const grid = newGrid(index, name);
    grid.maxRows = Math.max(grid.maxRows, rows.length);
    for (const row of rows) grid.maxColumns = Math.max(grid.maxColumns, row.length);
    grid.merges = [...(content.merges?.[name] ?? [])];
    rows.forEach((row, r) =>
      row.forEach((given, c) => {
        if (given === null || given === '') return;
        if (grid.merges.some((merge) => isHidden(merge, r + 1, c + 1)))
          throw new Error(`${name}: only the first cell of a merged one holds something.`);
        const cell = cellAt(grid, r + 1, c + 1);
        if (typeof given === 'object' && 'format' in given) Object.assign(cell, given);
        else putValue(cell, given, timeZone);
      }),
    );
    return grid;
  });
  return {
    timeZone,
    locale: content.locale ?? 'en_US',
    forms: content.forms ?? { gives: 'english', takes: 'both' },
    grids,
    names: (content.names ?? []).map((named) => ({ ...named })),
    properties: new Map(),
    active: 0,
    selected: { row: 1, column: 1 },
    nextId: grids.length,
  };
}

/** Whether a cell is one of a merged one, but not its first. */
function isHidden(merge: Box, row: number, column: number): boolean {
  return (
    overlap(merge, { row, column, rows: 1, columns: 1 }) && (merge.row !== row || merge.column !== column)
  );
}

/** The cell at a 1-based position, made when it is not there yet. */
export function cellAt(grid: Grid, row: number, column: number): GridCell {
  let cell = grid.cells.get(key(row, column));
  if (!cell) {
    cell = emptyCell();
    grid.cells.set(key(row, column), cell);
  }
  return cell;
}

export function emptyCell(): GridCell {
  return { value: '', formula: '', format: 'General', note: '', looks: {} };
}

/** Last row and column with content; 0 when there is none. */
export function lastFilled(grid: Grid): { row: number; column: number } {
  let row = 0;
  let column = 0;
  for (const [position, cell] of grid.cells) {
    if (cell.value === '' && cell.formula === '') continue;
    const colon = position.indexOf(':');
    row = Math.max(row, Number(position.slice(0, colon)));
    column = Math.max(column, Number(position.slice(colon + 1)));
  }
  return { row, column };
}

/** Cells of a spreadsheet, blank ones included, and characters of one of them. */
const MOST_CELLS = 10_000_000;
const MOST_CHARACTERS = 50_000;

/** Throws when the spreadsheet would have more cells than Google allows. */
export function needRoom({ grids }: Book, more: number): void {
  if (grids.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, more) > MOST_CELLS)
    throw new Error(
      `Exception: This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
}

/** Throws for a text that no cell takes. */
export function needShort(value: unknown): void {
  if (typeof value === 'string' && value.length > MOST_CHARACTERS)
    throw new Error(
      `Exception: Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`,
    );
}

export type Along = 'rows' | 'columns';

/** Google keeps 30,000 characters of metadata on a sheet. */
export function limited(value: string): string {
  if (value.length > 30_000) throw new Error('Exception: The developer metadata are too large.');
  return value;
}

export const PROTECTED =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export function overlap(one: Box, other: Box): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Throws where a cell of the area is locked. */
export function needCells(grid: Grid, box: Box): void {
  if (grid.locked.some((locked) => overlap(locked, box))) throw new Error(PROTECTED);
}

/** Throws when the whole tab is locked. */
export function needTab(grid: Grid): void {
  if (grid.locked.some((locked) => locked.rows >= grid.maxRows && locked.columns >= grid.maxColumns))
    throw new Error(PROTECTED);
}

/** The values of a sheet as a test compares them: rows of values up to the last filled cell. */
export function valuesOf(grid: Grid): GridValue[][] {
  const { row, column } = lastFilled(grid);
  return Array.from({ length: row }, (_, r) =>
    Array.from({ length: column }, (_, c) => grid.cells.get(key(r + 1, c + 1))?.value ?? ''),
  );
}

/** What a script reads: a number whose format shows a date is a Date. */
export function readValue({ value, format }: GridCell, timeZone: string): GridValue | Date {
  return typeof value === 'number' && showsDate(format) ? dateOf(value, timeZone) : value;
}

/** A value as it is, without reading anything into it. */
/** Serial numbers below it are times and durations: 1910. */
const FIRST_DAYS = 3654;

export function putValue(cell: GridCell, value: GridValue | Date, timeZone: string): void {
  needShort(value);
  cell.formula = '';
  if (Object.prototype.toString.call(value) !== '[object Date]') {
    cell.value = value as GridValue;
    return;
  }
  const serial = serialOf(value as Date, timeZone);
  cell.value = serial;
  // What is typed as 1:30 is shown so.
  if (!showsDate(cell.format)) cell.format = serial < FIRST_DAYS ? '[h]:mm:ss' : 'M/d/yyyy';
}

/** What a value that is set or typed into a cell becomes: a formula, a number, a date, or text, as Sheets parses it. */
export function setInto(
  cell: GridCell,
  value: unknown,
  { timeZone, locale, forms }: Pick<Book, 'timeZone' | 'locale' | 'forms'>,
): void {
  needShort(value);
  cell.formula = '';
  if (value === null || value === undefined || value === '') cell.value = '';
  else if (typeof value !== 'string') putValue(cell, value as GridValue | Date, timeZone);
  else if (/^[=+]/.test(value)) {
    const { formula, wrong } = parsedFormula(value.replace(/^[=+]/, '='), locale, forms);
    cell.formula = formula;
    cell.value = wrong ? '#ERROR!' : '#formula';
  } else if (value.startsWith("'")) cell.value = value.slice(1);
  else if (cell.format === '@') cell.value = value;
  else cell.value = parsed(cell, value);
}

function parsed(cell: GridCell, text: string): GridValue {
  if (/^(true|false)$/i.test(text)) return /^t/i.test(text);
  const digits = /^\s*[-$]?[\d.,/:\- ]+%?\s*$/.test(text) && /\d/.test(text);
  const named = /^[a-z]{3,9}\.? \d{1,4}(, \d{4})?$|^\d{1,2} [a-z]{3,9}( \d{4})?$/i.test(text);
  if (!digits && !named) return text;
  const number = Number(text.replace(/[$,\s]/g, '').replace(/%$/, ''));
  if (!Number.isNaN(number)) return text.endsWith('%') ? number / 100 : number;
  const date = Date.parse(`${text} UTC`);
  if (Number.isNaN(date)) return text;
  cell.format = 'M/d/yyyy';
  return date / 86_400_000 + 25_569;
}
