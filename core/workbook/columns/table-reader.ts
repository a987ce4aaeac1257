import { NO_DAY, formatIso } from '../../calendar/day';
import { sheetRow } from '../blocks/block';
import { encodeCells, noCodes, type ColumnCodes } from '../values/column-codes';
import { CodedColumns } from './coded-columns';
import { dataRows } from './data-rows';
import { DerivedColumns, type Origin } from './derived-columns';
import { dayFromNumber } from '../values/days/dates';
import { filledColumns } from './fill-down';
import { saidAbove } from './group-heads';
import { headingsAbove, type DayHeadings } from './month-headings';
import type { LocatedTable } from '../finding/find-tables';
import type { Cell, DateSystem } from '../input';
import type { Aside } from '../mapping/asides';
import { headerRow, type HeaderRow } from '../mapping/headers/header-row';
import type { NoteKind } from '../note-kinds';
import type { Offer } from '../notes/notes';
import type { ReadingContext } from './reading-context';
import { tableDescription, type ColumnType } from '../tables';
import { cellText, isBlank, isFormulaError, isMissing, tidy } from '../values/text';

/** Below about 1954 a number is shown as it stands. */
const LEAST_SERIAL_SHOWN = 20000;

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
  /** The months and years that headings above the rows name; null when none does. */
  headings: DayHeadings | null;
  private readonly titles: readonly number[];
  private readonly labels: readonly number[];
  private readonly derived = new DerivedColumns();
  private readonly coded: CodedColumns;
  private parts: Float64Array | null = null;
  private headers: HeaderRow | null = null;
  private readonly filled: Map<string, Int32Array>;
  /** Columns in which marks for "the same" take the cell above. */
  readonly withMarks: ReadonlySet<string>;
  private readonly types: ReadonlyMap<string, ColumnType>;

  constructor(
    readonly table: LocatedTable,
    readonly context: ReadingContext,
  ) {
    this.rows = rowsBelow(table);
    this.coded = new CodedColumns(table);
    const often = [...table.positions].flatMap(([column, at]) => (ONE_BY_ONE.has(column) ? [] : [at]));
    this.coded.code(often, this.rows);
    const data = dataRows(table, context.notes, (position) => this.codesAt(position));
    this.keepRows(data.rows);
    this.titles = data.titles;
    this.labels = data.labels;
    this.hasTitles = data.titles.length > 0;
    this.count = this.rows.length;
    this.headings = headingsAbove(table, data, this.dateSystem, context.fiscalYearStarts);
    const columns = table.kind ? tableDescription(table.kind).columns : [];
    this.types = new Map(columns.map(({ header, type }) => [header, type]));
    const filled = filledColumns(table, data, {
      isFilledDown: (column) => context.fillDown.has(`${table.kind ?? ''}.${column}`),
      typeOf: (column) => this.types.get(column) ?? 'number',
      marksIn: (column, position) => (ONE_BY_ONE.has(column) ? null : this.codesAt(position)),
    });
    this.filled = filled.rows;
    this.withMarks = filled.withMarks;
    const partners = this.filled.get('Partner');
    const at = table.positions.get('Partner');
    if (partners && at !== undefined && data.heads.size > 0)
      this.derive(
        'Partner',
        Array.from(partners, (row) => data.heads.get(row) ?? table.block.cells.cell(row, at)),
      );
  }

  has(column: string): boolean {
    return this.derived.has(column) || this.table.positions.has(column);
  }

  /** Every canonical column that the table has. */
  get columns(): readonly string[] {
    return [...new Set([...this.table.positions.keys(), ...this.derived.columns])];
  }

  /** Those of them whose texts come back, so that it is worth coding them. */
  get codedColumns(): readonly string[] {
    return this.columns.filter((column) => !ONE_BY_ONE.has(column));
  }

  /** From now on a column holds these cells, one for each data row, whatever stands in the sheet. */
  derive(column: string, cells: readonly Cell[], origin: Origin = {}): void {
    this.derived.set(column, cells, origin);
  }

  /** From now on a column holds the cells at a position within the sheet's rows, with their formats. */
  deriveFrom(position: number, column: string): void {
    const all = Array.from({ length: this.count }, (_, i) => i);
    this.derive(
      column,
      all.map((i) => this.valueAt(position, i)),
      { formats: all.map((i) => this.formatAt(position, this.rows[i])) },
    );
  }

  /**
   * Shares out rows: a data row with a list of names becomes one row for each of them, each with its name in `column` and its
   * {@link part} of the whole.
   */
  share(
    column: string,
    names: ReadonlyArray<ReadonlyArray<{ readonly name: string; readonly part: number }> | null>,
  ): void {
    const from = names.flatMap((list, i) => (list === null ? [i] : list.map(() => i)));
    const pick = (array: Int32Array) => Int32Array.from(from, (i) => array[i] as number);
    const cells = names.flatMap((list, i): Cell[] =>
      list === null ? [this.cell(column, i)] : list.map(({ name }) => name),
    );
    this.derived.pick(from);
    this.rows = pick(this.rows);
    this.count = from.length;
    this.coded.clear();
    if (this.headings !== null)
      this.headings = {
        ...this.headings,
        months: pick(this.headings.months),
        years: pick(this.headings.years),
      };
    for (const [name, rows] of this.filled) this.filled.set(name, pick(rows));
    this.derive(column, cells);
    const before = this.parts;
    this.parts = Float64Array.from(
      names.flatMap((list, i) => (list ?? [{ part: 1 }]).map(({ part }) => part * (before?.[i] ?? 1))),
    );
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

  /** Whether any row is shared out. */
  get hasShares(): boolean {
    return this.parts !== null;
  }

  /** Whether a data row is another share of the row before it. */
  isAnotherShare(index: number): boolean {
    return this.parts !== null && index > 0 && this.rows[index] === this.rows[index - 1];
  }

  /** What the nearest title above each data row says, or label with what it says, as `meaning` reads a row of the sheet; null when none says anything. */
  titleOf<T>(meaning: (row: number) => T | null, orLabel = false): Array<T | null> | null {
    const titles = orLabel ? [...this.titles, ...this.labels].sort((a, b) => a - b) : this.titles;
    return saidAbove(titles, this.rows, meaning);
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
    const derived = this.derived.cells(column);
    if (derived !== undefined) return derived[index];
    const position = this.table.positions.get(column);
    return position === undefined
      ? null
      : this.table.block.cells.cell(this.rowsOf(column)[index] ?? -1, position);
  }

  /** The cells of a column as codes, one for each data row; null when the table lacks it. */
  codes(column: string): ColumnCodes | null {
    const derived = this.derived.cells(column);
    if (derived !== undefined) return encodeCells(derived);
    const position = this.table.positions.get(column);
    if (position === undefined) return null;
    const filled = this.filled.get(column);
    if (filled === undefined) return this.codesAt(position);
    return this.table.block.cells.encode(filled, [position])[0] ?? noCodes(this.count);
  }

  /** The cells at a position within the sheet's rows as codes, one for each data row. */
  codesAt(position: number): ColumnCodes {
    return this.coded.at(position, this.rows);
  }

  /** Positions of the columns that are read beside the mapped ones. */
  asides(aside: Aside): readonly number[] {
    return this.table.asides?.get(aside) ?? [];
  }

  /** The raw cell of a data row at a position within the sheet's rows. */
  valueAt(position: number, index: number): Cell {
    return this.table.block.cells.cell(this.rows[index] ?? -1, position);
  }

  get hasFormats(): boolean {
    return this.table.block.sheet.formats !== undefined || this.derived.haveFormats;
  }

  /** The number format of a data row's cell, where it shows a currency or percent. */
  format(column: string, index: number): string | undefined {
    const formats = this.derived.formats(column);
    if (formats !== undefined) return formats[index];
    const position = this.table.positions.get(column);
    return position === undefined ? undefined : this.formatAt(position, this.rowsOf(column)[index]);
  }

  private formatAt(position: number, row = -1): string | undefined {
    return this.table.block.sheet.formats?.[row]?.[position];
  }

  /** The header row with a sample of every column. */
  get headerRow(): HeaderRow {
    return (this.headers ??= headerRow(this.table.block, this.table.header));
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
    const { columns } = this.table.found;
    return this.derived.header(column) ?? columns.find((each) => each.column === column)?.header ?? column;
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
    kind: NoteKind,
    problem: string,
    suggestion: string,
    offers: readonly Offer[] = [],
  ): void {
    const { notes } = this.context;
    // A row that is shared out is one row to the reader of the note.
    if (this.isAnotherShare(index)) return;
    notes.add(
      scope,
      index < 0 ? 0 : this.sheetRow(index),
      value,
      notes.problem(kind, problem, suggestion, offers),
    );
  }

  /** Tidied text of one cell; null when it is missing. */
  text(column: string, index: number): string | null {
    const text = tidy(cellText(this.cell(column, index)));
    return isMissing(text) ? null : text;
  }

  /** Goes on with some of the rows below the header. */
  private keepRows(rows: Int32Array): void {
    const first = this.rows[0] ?? 0;
    if (rows.length < this.rows.length) this.coded.pick(rows.map((row) => row - first));
    this.rows = rows;
  }
}

/** Columns that have another text in almost every row: coding them is no use. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(['Id', 'Referral id', 'Calendar id', 'Notes']);

function rowsBelow({ block, header }: LocatedTable): Int32Array<ArrayBuffer> {
  const rows = new Int32Array(Math.max(0, block.bottom - header));
  for (let i = 0; i < rows.length; i++) rows[i] = header + 1 + i;
  return rows;
}
