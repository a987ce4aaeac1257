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
  readonly rows: Int32Array;
  readonly count: number;
  /** Whether rows of nothing but one text stand among the data. */
  readonly hasTitles: boolean;
  /** Hash of the mapped cells of each row, complete once every column was read. */
  readonly hashes: Int32Array;
  /** The first day of the month that a heading above each row names; null when none does. */
  readonly months: Int32Array | null;
  private headers: HeaderRow | null = null;
  private readonly buffer: Int32Array;
  private readonly filled = new Map<string, Int32Array>();
  private readonly types: ReadonlyMap<string, ColumnType>;

  constructor(
    readonly table: LocatedTable,
    readonly context: ReadingContext,
  ) {
    const data = dataRows(table, context.notes);
    this.rows = data.rows;
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
    return this.table.positions.has(column);
  }

  get dateSystem(): DateSystem {
    return this.table.block.sheet.dateSystem ?? 1900;
  }

  /** The rows from which the cells of a column come: its own, or where Settings fill it down, one above. */
  rowsOf(column: string): Int32Array {
    return this.filled.get(column) ?? this.rows;
  }

  /** The raw cell of a data row; null when the table lacks the column. */
  cell(column: string, index: number): Cell {
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
    const position = this.table.positions.get(column) ?? -1;
    const cells = this.table.block.sheet.rows;
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
    notes.add(scope, index < 0 ? 0 : this.sheetRow(index), value, notes.problem(problem, suggestion, offers));
  }

  encode(column: string, each: (text: string) => void): ColumnCodes | null {
    const position = this.table.positions.get(column);
    if (position === undefined) return null;
    const { rows } = this.table.block.sheet;
    return encodeColumn(rows, this.rowsOf(column), position, this.buffer, this.hashes, each);
  }

  /** Tidied text of one cell; null when it is missing. */
  text(column: string, index: number): string | null {
    const text = tidy(cellText(this.cell(column, index)));
    return isMissing(text) ? null : text;
  }
}
