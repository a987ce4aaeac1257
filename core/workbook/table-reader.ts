import { NO_DAY, type Day } from '../calendar/day';
import { rowCells, sheetRow } from './block';
import { EMPTY, FALSE, NUMBER, OVERFLOW, TRUE, encodeColumn, type ColumnCodes } from './column-codes';
import { dataRows } from './data-rows';
import { DateOrderEvidence, dayFromSerial, parseDateText, type DateOrder } from './dates';
import type { LocatedTable } from './find-tables';
import type { Cell, DateSystem } from './input';
import { DecimalEvidence, parseNumberText } from './money';
import type { NoteCollector } from './note-list';
import { tableDescription } from './tables';
import { cellText, headerKey, isMissing, tidy, wordKey } from './text';
import { YES_NO, type Vocabulary } from './words';

/** What reading needs to know besides the cells. */
export interface ReadingContext {
  readonly today: Day;
  readonly locale: string | undefined;
  readonly dateOrder: ReadonlyMap<string, DateOrder>;
  readonly currency: string | null;
  readonly notes: NoteCollector;
}

/** What a column of days may hold. */
export interface DateOptions {
  /** It says what has happened: a day after today is noted, one far off is taken for a typing error. */
  readonly happened: boolean;
}

export interface NumberOptions {
  /** `share`: 0-1, and percent throughout when a value exceeds 1. `duration`: hours, also from minutes. */
  readonly as: 'amount' | 'number' | 'share' | 'duration';
  readonly least?: number;
  readonly most?: number;
}

/** Years around today beyond which the day of something that has happened is a typing error. */
const DAYS_AHEAD = 3653;
const DAYS_BACK = 36525;
/** Rows of other date columns that are looked at when a column does not tell its own order. */
const ROWS_ASKED = 2000;

/** Whether the day of something that has happened is so far from today that it is a typing error. */
export function isFarOff(day: Day, today: Day): boolean {
  return day > today + DAYS_AHEAD || day < today - DAYS_BACK;
}

/**
 * Reads one table column by column into typed arrays. Each method reads a canonical column for all data rows; a
 * column that the table does not have gives its "none" everywhere. Whatever cannot be read becomes a note.
 */
export class TableReader {
  readonly rows: Int32Array;
  readonly count: number;
  /** Hash of the mapped cells of each row, complete once every column was read. */
  readonly hashes: Int32Array;
  private readonly buffer: Int32Array;

  constructor(
    readonly table: LocatedTable,
    private readonly context: ReadingContext,
  ) {
    this.rows = dataRows(table, context.notes);
    this.count = this.rows.length;
    this.hashes = new Int32Array(this.count);
    this.buffer = new Int32Array(this.count);
  }

  has(column: string): boolean {
    return this.table.positions.has(column);
  }

  /** The raw cell of a data row; null when the table lacks the column. */
  cell(column: string, index: number): Cell {
    const position = this.table.positions.get(column);
    return position === undefined ? null : rowCells(this.table.block.sheet, this.rows[index] ?? -1)[position];
  }

  /** Reads the raw cells of one column, for loops over all rows. */
  private cells(column: string): (index: number) => Cell {
    const position = this.table.positions.get(column) ?? -1;
    const cells = this.table.block.sheet.rows;
    const { rows } = this;
    return (index) => cells[rows[index] as number]?.[position];
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

  note(scope: number, index: number, value: unknown, problem: string, suggestion: string): void {
    const { notes } = this.context;
    notes.add(scope, index < 0 ? 0 : this.sheetRow(index), value, notes.problem(problem, suggestion));
  }

  encode(column: string, each: (text: string) => void): ColumnCodes | null {
    const position = this.table.positions.get(column);
    if (position === undefined) return null;
    return encodeColumn(this.table.block.sheet.rows, this.rows, position, this.buffer, this.hashes, each);
  }

  /** Days; NO_DAY where blank or unreadable. */
  dates(column: string, { happened }: DateOptions): Int32Array<ArrayBuffer> {
    const days = new Int32Array(this.count).fill(NO_DAY);
    const evidence = new DateOrderEvidence();
    const encoded = this.encode(column, (text) => evidence.add(text));
    if (!encoded) return days;
    const scope = this.scope(column);
    const order = this.dateOrder(column, evidence, scope);
    const system: DateSystem = this.table.block.sheet.dateSystem ?? 1900;
    const known = Int32Array.from(encoded.texts, (text) => parseDateText(text, order));
    const { today } = this.context;
    const { codes } = encoded;
    const cellAt = this.cells(column);
    const fromSerial = dayFromSerial;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      if (code === EMPTY) continue;
      let day = NO_DAY;
      if (code >= 0) day = known[code] as number;
      else if (code === NUMBER) day = fromSerial(cellAt(i) as number, system);
      else if (code === OVERFLOW) day = parseDateText(cellText(this.cell(column, i)), order);
      if (day === NO_DAY) this.unreadableDate(scope, column, i, order);
      else if (happened && isFarOff(day, today)) {
        this.note(
          scope,
          i,
          this.cell(column, i),
          'The date is too far from today to be meant; it is not used.',
          'Correct the year.',
        );
        day = NO_DAY;
      } else if (happened && day > today)
        this.note(
          scope,
          i,
          this.cell(column, i),
          'The date is after today; the row counts only from that day on.',
          'Correct the date if it is a typing error.',
        );
      days[i] = day;
    }
    return days;
  }

  private unreadableDate(scope: number, column: string, index: number, order: DateOrder): void {
    const cell = this.cell(column, index);
    if (typeof cell === 'string' && isMissing(cell)) return;
    const fits =
      typeof cell === 'string' &&
      (['D/M/Y', 'M/D/Y', 'Y/M/D'] as const).some((each) => parseDateText(cell, each) !== NO_DAY);
    if (fits)
      this.note(
        scope,
        index,
        cell,
        `The date does not fit the order ${order} of its column; it is not used.`,
        'Write it as a date cell or as 2026-01-31.',
      );
    else
      this.note(
        scope,
        index,
        cell,
        'This is not a date; it is not used.',
        'Write it as a date cell or as 2026-01-31.',
      );
  }

  /** Order of day and month in a column of dates and words. */
  dateOrderOf(column: string): DateOrder {
    const evidence = new DateOrderEvidence();
    const encoded = this.encode(column, (text) => evidence.add(text));
    return encoded ? this.dateOrder(column, evidence, this.scope(column)) : 'M/D/Y';
  }

  private dateOrder(column: string, evidence: DateOrderEvidence, scope: number): DateOrder {
    const name = `${this.table.kind ?? ''}.${column}`;
    const set = this.context.dateOrder.get(name);
    if (set) return set;
    const { by, mixed, ...own } = evidence.decide(this.context.locale);
    const order = by === 'default' ? this.orderOfOthers() : own.order;
    const suggestion = `Say which it is with a Settings row "Date order ${name}" (D/M/Y or M/D/Y).`;
    if (mixed)
      this.note(
        scope,
        -1,
        order,
        `Some dates have the day first and some the month; the column is read as ${order}.`,
        suggestion,
      );
    else if (by === 'default' && evidence.undecided > 0)
      this.note(
        scope,
        -1,
        order,
        `Nothing in the column tells the day from the month; it is read as ${order}.`,
        suggestion,
      );
    return order;
  }

  /** What the other date columns of the table say: the likeliest answer to a question that is asked all the same. */
  private orderOfOthers(): DateOrder {
    const evidence = new DateOrderEvidence();
    for (const { header, type } of this.table.kind ? tableDescription(this.table.kind).columns : [])
      if (type === 'date' && this.has(header))
        for (let i = 0; i < Math.min(this.count, ROWS_ASKED); i++)
          evidence.add(cellText(this.cell(header, i)));
    return evidence.decide(undefined).order;
  }

  /** Numbers; NaN where blank or unreadable. */
  numbers(column: string, options: NumberOptions): Float64Array<ArrayBuffer> {
    const numbers = new Float64Array(this.count).fill(NaN);
    const evidence = new DecimalEvidence();
    const encoded = this.encode(column, (text) => evidence.add(text));
    if (!encoded) return numbers;
    const scope = this.scope(column);
    const decimal = evidence.decide(this.context.locale);
    const percents = new Uint8Array(options.as === 'share' ? this.count : 0);
    const known = encoded.texts.map((text) => parseNumberText(text, decimal));
    const { codes } = encoded;
    const cellAt = this.cells(column);
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      if (code === EMPTY) continue;
      if (code === NUMBER) {
        numbers[i] = cellAt(i) as number;
        if (!Number.isFinite(numbers[i])) this.unreadableNumber(scope, column, i, numbers);
        continue;
      }
      const parsed =
        code >= 0
          ? known[code]
          : code === OVERFLOW
            ? parseNumberText(cellText(this.cell(column, i)), decimal)
            : null;
      if (!parsed) this.unreadableNumber(scope, column, i, numbers);
      else if (
        parsed.currency !== null &&
        this.context.currency !== null &&
        parsed.currency !== this.context.currency
      )
        this.note(
          scope,
          i,
          this.cell(column, i),
          'The amount is in another currency than Settings "Currency"; it is left out.',
          'Convert it, or correct the currency.',
        );
      else {
        numbers[i] = parsed.value;
        if (parsed.percent && options.as === 'share') percents[i] = 1;
        else if (parsed.percent) this.unreadableNumber(scope, column, i, numbers);
      }
    }
    if (options.as === 'share') this.toShares(column, scope, numbers, percents);
    if (options.as === 'duration') this.toHours(column, scope, numbers);
    this.within(column, scope, numbers, options);
    return numbers;
  }

  private unreadableNumber(scope: number, column: string, index: number, numbers: Float64Array): void {
    const cell = this.cell(column, index);
    numbers[index] = NaN;
    if (typeof cell === 'string' && isMissing(cell)) return;
    this.note(scope, index, cell, 'This is not a number; it is not used.', 'Write it as a number.');
  }

  private toShares(column: string, scope: number, numbers: Float64Array, percents: Uint8Array): void {
    let percent = false;
    for (let i = 0; i < this.count; i++) if ((numbers[i] as number) > 1 && percents[i] === 0) percent = true;
    for (let i = 0; i < this.count; i++) {
      const value = numbers[i] as number;
      if (!percent || percents[i] === 1) {
        if (percents[i] === 1) numbers[i] = value / 100;
        continue;
      }
      if (value > 0 && value < 1)
        this.note(
          scope,
          i,
          this.cell(column, i),
          'Other values of the column exceed 1, so it is percent throughout; this one is read as less than one percent.',
          'Write every value of the column the same way.',
        );
      numbers[i] = value / 100;
    }
  }

  private toHours(column: string, scope: number, numbers: Float64Array): void {
    const { key, unit } = headerKey(this.header(column));
    const known = numbers.filter((value) => !Number.isNaN(value)).sort();
    const median = known[Math.floor(known.length / 2)] ?? 0;
    const named = unit === 'minutes' || key === 'minutes';
    if (!named && (unit === 'hours' || key === 'hours' || median < 10)) return;
    if (!named)
      this.note(
        scope,
        -1,
        '',
        'The durations are too long for hours; they are read as minutes.',
        'Write "hours" or "minutes" into the header.',
      );
    for (let i = 0; i < this.count; i++) numbers[i] = (numbers[i] as number) / 60;
  }

  private within(
    column: string,
    scope: number,
    numbers: Float64Array,
    { as, least, most }: NumberOptions,
  ): void {
    const low = least ?? (as === 'share' || as === 'duration' ? 0 : -Infinity);
    const high = most ?? (as === 'share' ? 1 : Infinity);
    if (low === -Infinity && high === Infinity) return;
    for (let i = 0; i < this.count; i++) {
      const value = numbers[i] as number;
      if (value < low || value > high) {
        numbers[i] = NaN;
        this.note(
          scope,
          i,
          this.cell(column, i),
          `The value is outside ${low} to ${as === 'share' ? '1 (100%)' : high === Infinity ? 'any larger number' : high}; it is not used.`,
          'Correct it.',
        );
      }
    }
  }

  /** Codes of words; `none` where blank, `unknown` (with a note) where the word is not in the vocabulary. */
  choices<T>(
    column: string,
    vocabulary: Vocabulary<T>,
    codeOf: (meaning: T) => number,
    { none, unknown, as }: { none: number; unknown: number; as: string },
  ): Int8Array<ArrayBuffer> {
    const choices = new Int8Array(this.count).fill(none);
    const encoded = this.encode(column, () => undefined);
    if (!encoded) return choices;
    const scope = this.scope(column);
    const meaningOf = (text: string) => {
      const meaning = vocabulary.get(wordKey(text));
      return meaning !== undefined ? codeOf(meaning) : isMissing(text) ? none : UNKNOWN;
    };
    const known = encoded.texts.map(meaningOf);
    for (let i = 0; i < this.count; i++) {
      const code = encoded.codes[i] as number;
      if (code === EMPTY) continue;
      const text =
        code >= 0 ? '' : code === TRUE ? 'true' : code === FALSE ? 'false' : cellText(this.cell(column, i));
      let choice = code >= 0 ? (known[code] as number) : meaningOf(text);
      if (choice === UNKNOWN) {
        choice = unknown;
        this.note(
          scope,
          i,
          this.cell(column, i),
          `The word is not known; it is ${as}.`,
          'Use one of the words in docs/reading.md.',
        );
      }
      choices[i] = choice;
    }
    return choices;
  }

  /** 1 yes, 0 no, -1 blank or unreadable. */
  yesNo(column: string, vocabulary: Vocabulary<boolean> = YES_NO): Int8Array<ArrayBuffer> {
    return this.choices(column, vocabulary, (yes) => (yes ? 1 : 0), {
      none: -1,
      unknown: -1,
      as: 'read as blank',
    });
  }

  /** Tidied text of one cell; null when it is missing. */
  text(column: string, index: number): string | null {
    const text = tidy(cellText(this.cell(column, index)));
    return isMissing(text) ? null : text;
  }
}

const UNKNOWN = 127;
