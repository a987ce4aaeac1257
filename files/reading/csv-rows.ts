/** Longest text that a quoted cell may hold; Excel holds 32,767 characters. */
const LONGEST = 200_000;
/** Longest rest of a line in which the end of a cell with bare quotation marks is looked for. */
const LONGEST_REPAIRED = 10_000;
const QUOTE = '"';

/** What takes the cells of separated text, row by row from the left, both from 0. */
export interface CsvCells {
  /** A cell as it stands in the text. */
  slice(row: number, column: number, start: number, end: number): void;
  /** A cell that stands in the text in another form. */
  text(row: number, column: number, value: string): void;
}

interface CsvRows {
  readonly rows: number;
  /** Offset behind them. */
  readonly next: number;
  /** Rows (0-based) in which a quotation mark neither opens nor closes a cell; it is kept as a character. */
  readonly strayQuotes: readonly number[];
}

/**
 * Splits separated text into cells. Lines may end with CR LF, LF or CR, mixed. A cell in quotation marks may hold
 * separators, line ends and doubled marks (RFC 4180). A mark that does not fit that is part of the text: it never
 * swallows the rows below. `width`, if known, is the usual number of cells of a row; `most` limits the rows.
 */
export function csvRows(
  text: string,
  separator: string,
  cells: CsvCells,
  width = 0,
  most = Infinity,
): CsvRows {
  const strayQuotes: number[] = [];
  const lines = new LineEnds(text);
  const lastQuote = text.lastIndexOf(QUOTE);
  const code = separator.charCodeAt(0);
  let quote = -1;
  let at = 0;
  let rows = 0;
  for (; at <= text.length && rows < most; rows++) {
    const end = lines.next(at);
    if (quote < at) quote = lastQuote < at ? text.length : text.indexOf(QUOTE, at);
    if (quote >= end) {
      let column = 0;
      let start = at;
      for (let i = at; i < end; i++) {
        if (text.charCodeAt(i) !== code) continue;
        cells.slice(rows, column++, start, i);
        start = i + 1;
      }
      cells.slice(rows, column, start, end);
      at = lines.after(end);
    } else {
      const row = quotedRow(text, at, separator, width, lines, rows, cells);
      if (row.stray) strayQuotes.push(rows);
      at = row.next;
    }
  }
  return { rows, next: at, strayQuotes };
}

/** Where the lines of a text end. Asked for ever later places, it looks at each character once. */
class LineEnds {
  private feed = -2;
  private carriage = -2;

  constructor(private readonly text: string) {}

  /** Offset of the line end at or behind an offset; the length of the text at its end. */
  next(at: number): number {
    if (this.feed !== -1 && this.feed < at) this.feed = this.text.indexOf('\n', at);
    if (this.carriage !== -1 && this.carriage < at) this.carriage = this.text.indexOf('\r', at);
    const [feed, carriage] = [this.feed, this.carriage];
    if (feed < 0 && carriage < 0) return this.text.length;
    return feed < 0 ? carriage : carriage < 0 ? feed : Math.min(feed, carriage);
  }

  /** Offset behind a line end; behind the whole text at its end. */
  after(end: number): number {
    if (end >= this.text.length) return end + 1;
    return end + (this.text[end] === '\r' && this.text[end + 1] === '\n' ? 2 : 1);
  }
}

/** Offset of the line end at or behind an offset, for a look that goes back. */
function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

interface Row {
  readonly next: number;
  readonly stray: boolean;
}

function quotedRow(
  text: string,
  start: number,
  separator: string,
  width: number,
  lines: LineEnds,
  row: number,
  cells: CsvCells,
): Row {
  let column = 0;
  let stray = false;
  let at = start;
  let end = lines.next(at);
  for (;;) {
    // Some exports write ="0012", so that a spreadsheet keeps the zeros.
    const guarded = text[at] === '=' && text[at + 1] === QUOTE ? 1 : 0;
    if (text[at + guarded] === QUOTE) {
      const cell = quotedCell(text, start, at + guarded, column, separator, width);
      if (cell) {
        cells.text(row, column++, guarded ? `="${cell.value}"` : cell.value);
        stray ||= cell.stray;
        at = cell.after;
        end = lines.next(at);
        if (at >= end) break;
        at += separator.length;
        continue;
      }
      stray = true;
    }
    let next = text.indexOf(separator, at);
    if (next < 0 || next > end) next = end;
    cells.slice(row, column++, at, next);
    if (next >= end) break;
    at = next + separator.length;
  }
  return { next: lines.after(end), stray };
}

interface QuotedCell {
  readonly value: string;
  /** Offset behind it: of the separator, of the line end or of the end of the text. */
  readonly after: number;
  readonly stray: boolean;
}

/** The cell that a quotation mark opens; null when it opens none. */
function quotedCell(
  text: string,
  rowStart: number,
  open: number,
  before: number,
  separator: string,
  width: number,
): QuotedCell | null {
  for (let from = open + 1; ;) {
    const close = text.indexOf(QUOTE, from);
    if (close < 0 || close - open > LONGEST) return null;
    if (text[close + 1] === QUOTE) {
      from = close + 2;
      continue;
    }
    const after = endsCell(text, close + 1, separator);
    if (after < 0) return closedLater(text, open, close, before, separator, width);
    if (swallowsRows(text, rowStart, open, close, after, before, separator, width)) return null;
    return { value: text.slice(open + 1, close).replace(/""/g, QUOTE), after, stray: false };
  }
}

/** Offset of what ends a cell behind its closing mark, blanks passed over; -1 when text follows. */
function endsCell(text: string, at: number, separator: string): number {
  let end = at;
  while (text[end] === ' ') end++;
  return end >= text.length || text[end] === '\n' || text[end] === '\r' || text.startsWith(separator, end)
    ? end
    : -1;
}

/** A cell with bare marks inside it, as `"Met "Bud" twice"`: it ends where the rest of its line has the usual width. */
function closedLater(
  text: string,
  open: number,
  first: number,
  before: number,
  separator: string,
  width: number,
): QuotedCell | null {
  const end = lineEnd(text, open);
  if (end - open > LONGEST_REPAIRED) return null;
  for (
    let close = text.indexOf(QUOTE, first + 1);
    close >= 0 && close < end;
    close = text.indexOf(QUOTE, close + 1)
  ) {
    const after = endsCell(text, close + 1, separator);
    if (after >= 0 && before + 1 + countOf(text, separator, after, end) === width)
      return { value: text.slice(open + 1, close), after, stray: true };
  }
  return null;
}

/** Whether a cell of several lines looks like rows that a stray mark ran together. */
function swallowsRows(
  text: string,
  rowStart: number,
  open: number,
  close: number,
  after: number,
  before: number,
  separator: string,
  width: number,
): boolean {
  if (width < 3 || !/[\r\n]/.test(text.slice(open, close))) return false;
  let whole = true;
  let at = rowStart;
  let first = true;
  while (whole && at <= close) {
    const end = lineEnd(text, at);
    const blank = end === at;
    whole = blank || countOf(text, separator, at, end) + 1 === width;
    if (first && !whole) return false;
    first = false;
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return whole || before + 1 + countOf(text, separator, after, lineEnd(text, after)) !== width;
}

function countOf(text: string, separator: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(separator, from); at >= 0 && at < to; at = text.indexOf(separator, at + 1))
    count++;
  return count;
}
