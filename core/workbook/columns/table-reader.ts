import { NO_DAY, formatIso, type Day } from '../../calendar/day';
import { rowCells, sheetRow } from '../blocks/block';
import { encodeColumn, type ColumnCodes } from '../values/column-codes';
import { dataRows } from './data-rows';
import { dayFromNumber, type DateOrder } from '../values/dates';
import { filledByMerges, filledDown } from './fill-down';
import { monthsAbove } from './month-headings';
import type { LocatedTable } from '../finding/find-tables';
import type { Cell, DateSystem } from '../input';
import type { Aside } from '../mapping/asides';
import { headerRow, type HeaderRow } from '../mapping/header-row';
import type { OwnOutcomes } from '../outcome/outcome';
import type { OwnKinds } from '../values/money-kinds';
import type { DecimalSign } from '../values/money';
import type { NoteCollector } from '../notes/note-list';
import type { Offer } from '../notes/notes';
import { tableDescription, type ColumnType } from '../tables';
import { cellText, isBlank, isFormulaError, isMissing, tidy } from '../values/text';

/** What reading needs to know besides the cells. */
export interface ReadingContext {
  readonly today: Day;
  readonly locale: string | undefined;
  readonly dateOrder: ReadonlyMap<string, DateOrder>;
  readonly currency: string | null;
  /** Columns, as `Referrals.Partner`, whose blank cells take the value above. */
  readonly fillDown: ReadonlySet<string>;
  /** `true` where the date cells of a column have day and month exchanged, `false` where they are right as they stand. */
  readonly swapDates: ReadonlyMap<string, boolean>;
  /** `Decimal sign Referrals.AUM` / `,`: by column. */
  readonly decimalSign: ReadonlyMap<string, DecimalSign>;
  /** What words mean as a status, by `wordKey`. */
  readonly statusWords: OwnOutcomes;
  /** What words mean as a kind of money, by `wordKey`. */
  readonly kindWords: OwnKinds;
  readonly notes: NoteCollector;
}

/** Below about 1954 a number is shown as it stands. */
const LEAST_SERIAL_SHOWN = 20000;

/** A merged cell says who, when and what for each of its rows; how much it says once. */
const FILLED_BY_MERGES: ReadonlySet<ColumnType> = new Set([
  'name',
  'date',
  'dateOrYes',
  'choice',
  'text',
  'boolean',
]);

/**
 * Gives the data rows of one table column by column, and keeps what reading a column needs: codes, notes, headers.
 * The columns themselves are read by `readDates`, `readNumbers` and `readChoices`.
 */
export class TableReader {
  /** Rows of the sheet, one for each data row; a row that is shared out stands once for each share. */
  rows: Int32Array;
  count: number;
  /** Whether rows of nothing but one text stand among the data. */
  readonly hasTitles: boolean;
  /** Hash of the mapped cells of each row, complete once every column was read. */
  hashes: Int32Array;
  /** The first day of the month that a heading above each row names; null when none does. */
  months: Int32Array | null;
  private readonly titles: readonly number[];
  private readonly derived = new Map<string, ReadonlyArray<readonly [Cell]>>();
  private positionsWithin = new Int32Array(0);
  private parts: Float64Array | null = null;
  private headers: HeaderRow | null = null;
  private buffer: Int32Array;
  private readonly filled = new Map<string, Int32Array>();
  private readonly types: ReadonlyMap<string, ColumnType>;

  constructor(
    readonly table: LocatedTable,
    readonly context: ReadingContext,
  ) {
    const data = dataRows(table, context.notes);
    this.rows = data.rows;
    this.titles = data.titles;
    this.hasTitles = data.titles.length > 0;
    this.count = this.rows.length;
    this.months = data.titles.length === 0 ? null : monthsAbove(table.block.sheet, data);
    this.hashes = new Int32Array(this.count);
    this.buffer = new Int32Array(this.count);
    const columns = table.kind ? tableDescription(table.kind).columns : [];
    this.types = new Map(columns.map(({ header, type }) => [header, type]));
    for (const [column, position] of table.positions) {
      const { sheet } = table.block;
      const rows = context.fillDown.has(`${table.kind ?? ''}.${column}`)
        ? filledDown(sheet, data, position)
        : FILLED_BY_MERGES.has(this.types.get(column) ?? 'number')
          ? filledByMerges(sheet, data, position)
          : null;
      if (rows) this.filled.set(column, rows);
    }
  }

  has(column: string): boolean {
    return this.derived.has(column) || this.table.positions.has(column);
  }

  /** Every canonical column that the table has. */
  get columns(): readonly string[] {
    return [...new Set([...this.table.positions.keys(), ...this.derived.keys()])];
  }

  /** From now on a column holds these cells, one for each data row, whatever stands in the sheet. */
  derive(column: string, cells: readonly Cell[]): void {
    this.derived.set(
      column,
      cells.map((cell) => [cell]),
    );
    this.positionsWithin = Int32Array.from(cells, (_, i) => i);
  }

  /**
   * Shares out rows: a data row with a list of names becomes one row for each of them, each with its name in `column` and an
   * equal {@link part} of the whole.
   */
  share(column: string, names: ReadonlyArray<readonly string[] | null>): void {
    const from = names.flatMap((list, i) => (list === null ? [i] : list.map(() => i)));
    const pick = (array: Int32Array) => Int32Array.from(from, (i) => array[i] as number);
    const cells = names.flatMap((list, i): Cell[] => (list === null ? [this.cell(column, i)] : [...list]));
    const others = [...this.derived].map(
      ([name, own]) => [name, from.map((i) => own[i]?.[0] ?? null)] as const,
    );
    this.rows = pick(this.rows);
    this.count = from.length;
    this.hashes = new Int32Array(this.count);
    this.buffer = new Int32Array(this.count);
    if (this.months !== null) this.months = pick(this.months);
    for (const [name, rows] of this.filled) this.filled.set(name, pick(rows));
    for (const [name, own] of others) this.derive(name, own);
    this.derive(column, cells);
    this.parts = Float64Array.from(from, (i) => 1 / (names[i]?.length ?? 1));
  }

  /** The part of its row in the sheet that a data row is: 1, or less where the row is shared out. */
  part(index: number): number {
    return this.parts?.[index] ?? 1;
  }

  /** Multiplies the amounts of rows that are shared out by their part, in place. */
  shareOut(amounts: Float64Array): void {
    const { parts } = this;
    if (parts !== null)
      for (let i = 0; i < amounts.length; i++) amounts[i] = (amounts[i] as number) * (parts[i] as number);
  }

  /** Whether a data row is another share of the row before it. */
  isAnotherShare(index: number): boolean {
    return this.parts !== null && index > 0 && this.rows[index] === this.rows[index - 1];
  }

  /** What the nearest title above each data row says, as `meaning` reads a row of the sheet; null when none says anything. */
  titleOf<T>(meaning: (row: number) => T | null): Array<T | null> | null {
    const said = this.titles.map(meaning);
    if (said.every((each) => each === null)) return null;
    let next = 0;
    let now: T | null = null;
    return Array.from(this.rows, (row) => {
      for (; next < this.titles.length && (this.titles[next] as number) < row; next++)
        now = said[next] ?? now;
      return now;
    });
  }

  get dateSystem(): DateSystem {
    return this.table.block.sheet.dateSystem ?? 1900;
  }

  /** The rows from which the cells of a column come: its own, or where Settings fill it down, one above. */
  rowsOf(column: string): Int32Array {
    if (this.derived.has(column)) return this.positionsWithin;
    return this.filled.get(column) ?? this.rows;
  }

  /** Where the cells of a column stand: `cells[rowsOf(column)[index]][position]`; null when the table lacks it. */
  source(
    column: string,
  ): { readonly cells: ReadonlyArray<ReadonlyArray<Cell>>; readonly position: number } | null {
    const derived = this.derived.get(column);
    if (derived !== undefined) return { cells: derived, position: 0 };
    const position = this.table.positions.get(column);
    return position === undefined ? null : { cells: this.table.block.sheet.rows, position };
  }

  /** The raw cell of a data row; null when the table lacks the column. */
  cell(column: string, index: number): Cell {
    const derived = this.derived.get(column);
    if (derived !== undefined) return derived[index]?.[0];
    const position = this.table.positions.get(column);
    const rows = this.rowsOf(column);
    return position === undefined ? null : rowCells(this.table.block.sheet, rows[index] ?? -1)[position];
  }

  /** Positions of the columns that are read beside the mapped ones. */
  asides(aside: Aside): readonly number[] {
    return this.table.asides?.get(aside) ?? [];
  }

  /** The raw cell of a data row at a position within the sheet's rows. */
  valueAt(position: number, index: number): Cell {
    return rowCells(this.table.block.sheet, this.rows[index] ?? -1)[position];
  }

  get hasFormats(): boolean {
    return this.table.block.sheet.formats !== undefined;
  }

  /** The number format of a data row's cell, where it shows a currency or percent. */
  format(column: string, index: number): string | undefined {
    const position = this.table.positions.get(column);
    return position === undefined
      ? undefined
      : this.table.block.sheet.formats?.[this.rowsOf(column)[index] ?? -1]?.[position];
  }

  /** The header row with a sample of every column. */
  get headerRow(): HeaderRow {
    return (this.headers ??= headerRow(this.table.block, this.table.header));
  }

  /** Reads the raw cells of one column, for loops over all rows. */
  cells(column: string): (index: number) => Cell {
    const { cells, position } = this.source(column) ?? { cells: [], position: 0 };
    const rows = this.rowsOf(column);
    return (index) => cells[rows[index] as number]?.[position];
  }

  /** A cell as a person knows it: a date cell, which arrives as a number, as a date. */
  shown(column: string, index: number): Cell {
    const cell = this.cell(column, index);
    const type = this.types.get(column);
    if (typeof cell !== 'number' || (type !== 'date' && type !== 'dateOrYes')) return cell;
    const day = cell >= LEAST_SERIAL_SHOWN ? dayFromNumber(cell, this.dateSystem) : NO_DAY;
    return day === NO_DAY ? cell : formatIso(day);
  }

  /** Whether a cell stands for nothing: blank, `-`, `n/a`, `#N/A`. The error of a broken formula is not meant so. */
  isMissing(column: string, index: number): boolean {
    const cell = this.cell(column, index);
    return isBlank(cell) || (typeof cell === 'string' && isMissing(cell) && !isFormulaError(cell));
  }

  /** Sheet row (1-based) of a data row. */
  sheetRow(index: number): number {
    return sheetRow(this.table.block.sheet, this.rows[index] ?? 0);
  }

  /** Header of a canonical column as the advisor wrote it. */
  header(column: string): string {
    return this.table.found.columns.find((each) => each.column === column)?.header ?? column;
  }

  scope(column = ''): number {
    const { kind, found } = this.table;
    return this.context.notes.scope(kind ?? '', found.sheet, column === '' ? '' : this.header(column));
  }

  /** Notes something about a data row; about the whole table or column when `index` is negative. */
  note(
    scope: number,
    index: number,
    value: unknown,
    problem: string,
    suggestion: string,
    offers: readonly Offer[] = [],
  ): void {
    const { notes } = this.context;
    // A row that is shared out is one row to the reader of the note.
    if (this.isAnotherShare(index)) return;
    notes.add(scope, index < 0 ? 0 : this.sheetRow(index), value, notes.problem(problem, suggestion, offers));
  }

  encode(column: string, each: (text: string) => void): ColumnCodes | null {
    const source = this.source(column);
    if (source === null) return null;
    const rows = this.rowsOf(column);
    return encodeColumn(source.cells, rows, source.position, this.buffer, this.hashes, each);
  }

  /** Tidied text of one cell; null when it is missing. */
  text(column: string, index: number): string | null {
    const text = tidy(cellText(this.cell(column, index)));
    return isMissing(text) ? null : text;
  }
}
