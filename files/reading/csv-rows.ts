import { addToHash, bytesHash } from './byte-texts';

/** Longest text that a quoted cell may hold, in bytes; Excel holds 32,767 characters. */
const LONGEST = 200_000;
/** Longest rest of a line in which the end of a cell with bare quotation marks is looked for. */
const LONGEST_REPAIRED = 10_000;
/** Where so many rows are shorter than the header, it is how the file is written. */
const MOST_SHORT = 10_000;
const QUOTE = 34;
const EQUALS = 61;
const BLANK = 32;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * What takes the cells of separated text, row by row from the left, both from 0: the bytes from `start` to before `end`, with their
 * hash, which is made on the way to the end of the cell.
 */
export type TakeCell = (
  row: number,
  column: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  hash: number,
) => void;

interface CsvRows {
  readonly rows: number;
  /** Place behind them. */
  readonly next: number;
  /** Rows (0-based) in which a quotation mark neither opens nor closes a cell; it is kept as a character. */
  readonly strayQuotes: readonly number[];
  /** Rows with more or less cells than the header has, and their number; of shorter ones only the first. */
  readonly uneven: ReadonlyMap<number, number>;
}

/**
 * Splits separated text, as its UTF-8 bytes, into cells. Lines may end with CR LF, LF or CR, mixed. A cell in quotation marks may
 * hold separators, line ends and doubled marks (RFC 4180). A mark that does not fit that is part of the text: it never swallows
 * the rows below. `width`, if known, is the usual number of cells of a row, `header` that of the header; `most` limits the rows.
 */
export function csvRows(
  bytes: Uint8Array,
  separator: string,
  take: TakeCell,
  width = 0,
  most = Infinity,
  header = Infinity,
): CsvRows {
  const strayQuotes: number[] = [];
  const uneven = new Map<number, number>();
  const scan = new RowScan(bytes, new TextEncoder().encode(separator), width, take);
  let rows = 0;
  for (; scan.at <= bytes.length && rows < most; rows++) {
    if (scan.row(rows)) strayQuotes.push(rows);
    const width = scan.column + 1;
    if (width > header || (width < header && header < Infinity && uneven.size < MOST_SHORT))
      uneven.set(rows, width);
  }
  return { rows, next: scan.at, strayQuotes, uneven };
}

/** Splits one row after the other. */
class RowScan {
  /** Where the next row begins; behind all bytes when there is none. */
  at = 0;
  /** The cell that was split last, from 0. */
  column = 0;
  /** Where the row begins that is split. */
  private start = 0;
  /** Of the plain cell whose end was found last. */
  private hash = 0;
  private readonly first: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly separator: Uint8Array,
    private readonly width: number,
    private readonly take: TakeCell,
  ) {
    this.first = separator[0] as number;
  }

  /** Hands over the cells of a row; whether a stray quotation mark stands in it. */
  row(row: number): boolean {
    const { bytes, separator, take } = this;
    this.start = this.at;
    let isStray = false;
    let at = this.start;
    for (this.column = 0; ; this.column++) {
      let end = -1;
      // Some exports write ="0012", so that a spreadsheet keeps the zeros.
      // Others put a blank behind each separator; a mark behind it opens the cell if another one closes it.
      const start = bytes[at] === BLANK ? this.afterBlanks(at) : at;
      const open = bytes[start] === EQUALS ? start + 1 : start;
      if (bytes[open] === QUOTE) {
        const found = this.quotedCell(open);
        const cell = start > at && found?.isStray === true ? null : found;
        if (start === at && (cell === null || cell.isStray)) isStray = true;
        if (cell !== null) {
          end = cell.after;
          this.takeQuoted(row, start, open, cell);
        }
      }
      if (end < 0) {
        end = this.cellEnd(at);
        take(row, this.column, bytes, at, end, this.hash);
      }
      if (!this.isSeparator(end)) {
        this.at = this.after(end);
        return isStray;
      }
      at = end + separator.length;
    }
  }

  private takeQuoted(row: number, at: number, open: number, { close, isDoubled }: QuotedCell): void {
    const { bytes, take, column } = this;
    // A guard stays around its cell: whether it is one is decided when all cells are known.
    const [start, end] = open > at ? [at, close + 1] : [open + 1, close];
    if (!isDoubled) {
      take(row, column, bytes, start, end, bytesHash(bytes, start, end));
      return;
    }
    const single = new Uint8Array(bytes.subarray(start, end));
    let length = open + 1 - start;
    for (let i = open + 1; i < end; i++) {
      single[length++] = bytes[i] as number;
      if (bytes[i] === QUOTE && i + 1 < close) i++;
    }
    take(row, column, single, 0, length, bytesHash(single, 0, length));
  }

  private afterBlanks(at: number): number {
    let start = at;
    while (this.bytes[start] === BLANK) start++;
    return start;
  }

  /** Where a plain cell ends: at the separator, the line end or the end of all. */
  private cellEnd(at: number): number {
    const { bytes, first } = this;
    let end = at;
    let hash = 0;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] as number;
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN || (byte === first && this.isSeparator(end))) break;
      hash = addToHash(hash, byte);
    }
    this.hash = hash;
    return end;
  }

  private isSeparator(at: number): boolean {
    const { bytes, separator, first } = this;
    if (bytes[at] !== first) return false;
    for (let i = 1; i < separator.length; i++) if (bytes[at + i] !== separator[i]) return false;
    return true;
  }

  /** Place behind a line end; behind all bytes at their end. */
  private after(end: number): number {
    const { bytes } = this;
    return end + (bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? 2 : 1);
  }

  /** The cell that a quotation mark opens; null when it opens none. */
  private quotedCell(open: number): QuotedCell | null {
    const { bytes } = this;
    let isDoubled = false;
    for (let close = this.quote(open + 1, open + LONGEST + 1); close >= 0;) {
      if (bytes[close + 1] === QUOTE) {
        isDoubled = true;
        close = this.quote(close + 2, open + LONGEST + 1);
        continue;
      }
      const after = this.endsCell(close + 1);
      if (after < 0) return this.closedLater(open, close);
      return this.swallowsRows(open, close, after) ? null : { close, after, isDoubled, isStray: false };
    }
    return null;
  }

  /** The next quotation mark before a place; -1 when there is none. */
  private quote(from: number, to: number): number {
    const { bytes } = this;
    const end = Math.min(to, bytes.length);
    for (let at = from; at < end; at++) if (bytes[at] === QUOTE) return at;
    return -1;
  }

  /** Place of what ends a cell behind its closing mark, blanks passed over; -1 when text follows. */
  private endsCell(at: number): number {
    const { bytes } = this;
    let end = at;
    while (bytes[end] === BLANK) end++;
    return end >= bytes.length || isLineEnd(bytes[end]) || this.isSeparator(end) ? end : -1;
  }

  /** A cell with bare marks inside it, as `"Met "Bud" twice"`: it ends where the rest of its line has the usual width. */
  private closedLater(open: number, first: number): QuotedCell | null {
    const end = this.lineEnd(open);
    if (end - open > LONGEST_REPAIRED) return null;
    for (let close = this.quote(first + 1, end); close >= 0; close = this.quote(close + 1, end)) {
      const after = this.endsCell(close + 1);
      if (after >= 0 && this.column + 1 + this.separators(after, end) === this.width)
        return { close, after, isDoubled: false, isStray: true };
    }
    return null;
  }

  /** Whether a cell of several lines looks like rows that a stray mark ran together. */
  private swallowsRows(open: number, close: number, after: number): boolean {
    const { width } = this;
    if (width < 3 || this.lineEnd(open) >= close) return false;
    let whole = true;
    for (let at = this.start; whole && at <= close;) {
      const end = this.lineEnd(at);
      whole = end === at || this.separators(at, end) + 1 === width;
      if (at === this.start && !whole) return false;
      at = this.after(end);
    }
    return whole || this.column + 1 + this.separators(after, this.lineEnd(after)) !== width;
  }

  /** Place of the line end at or behind a place. */
  private lineEnd(at: number): number {
    const { bytes } = this;
    let end = at;
    while (end < bytes.length && !isLineEnd(bytes[end])) end++;
    return end;
  }

  private separators(from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to; at++) if (this.isSeparator(at)) count++;
    return count;
  }
}

interface QuotedCell {
  /** Place of the mark that closes it. */
  readonly close: number;
  /** Place behind it: of the separator, of the line end or of the end of all. */
  readonly after: number;
  /** Whether marks in it are doubled. */
  readonly isDoubled: boolean;
  readonly isStray: boolean;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}
