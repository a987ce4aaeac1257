import type { CellEdit, NewCell } from '../../core/host/edit-plan';
import type { DateSystem } from '../../core/workbook/input';
import { contentOf, formatFor } from './cell-content';
import type { Loaded } from './edits/ground';

/** Bytes, about, that are sent in one request at most: it may have five megabytes in Excel on the web. */
const BYTES_A_REQUEST = 1_500_000;
/** What a cell takes beside its text: its place among others, its number format. */
const BYTES_A_CELL = 40;
const BYTES_A_RANGE = 500;

/** Puts new values into cells, a request for every so many. */
export class Writer {
  private waiting = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly dates: DateSystem,
  ) {}

  /**
   * Rows of values from a cell (0-based) on. `formats` are the number formats that the columns have there, `formulas`
   * (R1C1) what stands in columns that a row says nothing about.
   */
  async write(
    sheet: Excel.Worksheet,
    row: number,
    column: number,
    rows: ReadonlyArray<readonly NewCell[]>,
    above: {
      readonly formats?: readonly string[] | undefined;
      readonly formulas?: ReadonlyArray<string | null>;
    } = {},
  ): Promise<void> {
    const columns = Math.max(0, ...rows.map((cells) => cells.length));
    if (columns === 0) return;
    for (let start = 0; start < rows.length;) {
      let [end, bytes] = [start, 0];
      while (end < rows.length && (end === start || bytes + bytesOf(rows[end]) <= BYTES_A_REQUEST))
        bytes += bytesOf(rows[end++]);
      const piece = rows.slice(start, end);
      const range = (first: number, width: number): Excel.Range =>
        sheet.getRangeByIndexes(row + start, column + first, piece.length, width);
      for (let c = 0; c < columns; c++) {
        const format = above.formats?.[c] ?? 'General';
        if (piece.some((cells) => formatFor(cells[c] ?? null, format) !== format))
          range(c, 1).numberFormat = piece.map((cells) => [formatFor(cells[c] ?? null, format)]);
      }
      // Columns that nobody says anything about keep what stands there: a calculated column goes on.
      for (const [first, width] of spoken(piece, columns))
        range(first, width).values = piece.map((cells) =>
          Array.from({ length: width }, (_, c) => contentOf(cells[first + c] ?? null, this.dates)),
        );
      above.formulas?.forEach((formula, c) => {
        if (formula !== null && c < columns && piece.every((cells) => (cells[c] ?? null) === null))
          range(c, 1).formulasR1C1 = piece.map(() => [formula]);
      });
      start = end;
      await this.sent(bytes);
    }
  }

  /** Single cells, each only in its own place; `areas` has them as they were. */
  async single(sheet: Excel.Worksheet, cells: readonly CellEdit[], areas: readonly Loaded[]): Promise<void> {
    const formats = new Map<string, unknown>();
    for (const { row, column, range } of areas)
      (range.numberFormat as unknown[][]).forEach((line, r) =>
        line.forEach((format, c) => formats.set(`${row + 1 + r}:${column + 1 + c}`, format)),
      );
    for (const { row, column, after } of cells) {
      const format = String(formats.get(`${row}:${column}`) ?? 'General');
      const cell = sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
      if (formatFor(after, format) !== format) cell.numberFormat = [[formatFor(after, format)]];
      cell.values = [[contentOf(after, this.dates)]];
      // A cell by itself has a range of its own in the request.
      await this.sent(bytesOf([after]) + BYTES_A_RANGE);
    }
  }

  private async sent(bytes: number): Promise<void> {
    this.waiting += bytes;
    if (this.waiting < BYTES_A_REQUEST / 2) return;
    this.waiting = 0;
    await this.context.sync();
  }
}

function bytesOf(row: readonly NewCell[] | undefined): number {
  let bytes = 0;
  // A character takes up to three bytes.
  for (const cell of row ?? []) bytes += BYTES_A_CELL + (typeof cell === 'string' ? 3 * cell.length : 0);
  return bytes;
}

/** Neighbouring columns that some row says something about: first and how many. */
function spoken(rows: ReadonlyArray<readonly NewCell[]>, columns: number): Array<[number, number]> {
  const found: Array<[number, number]> = [];
  for (let c = 0; c < columns; c++) {
    if (rows.every((cells) => (cells[c] ?? null) === null)) continue;
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === c) last[1]++;
    else found.push([c, 1]);
  }
  return found;
}
