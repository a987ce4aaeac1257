import { EMPTY, type Cell } from '../../core/workbook/input';
import { looksLikeDate } from '../../core/workbook/values/days/dates';
import { looksLikeNumber } from '../../core/workbook/values/money';
import type { BuiltCells, CodedTexts } from './column-builder';
import { csvRows, type TakeCell } from './csv-rows';
import { fittingDivision, type ColumnKinds, type Kind } from './fitting-division';

/** Rows and bytes in which the header is looked for. */
const SAMPLE_ROWS = 60;
const SAMPLE_LENGTH = 1 << 16;
/** A header of fewer cells may be a title with a comma. */
const LEAST_WIDTH = 3;
/** More cells beyond the header are another table. */
const MOST_EXTRA = 6;
/** Line breaks in one row. */
const MOST_BREAKS = 6;
/** Rows that say what the columns hold. */
const ROWS_LOOKED_AT = 5000;

/** The header of a separated text: its row (0-based) and the number of its cells. */
interface HeaderWidth {
  readonly row: number;
  readonly width: number;
}

/** The first row of nothing but texts, each of its cells filled; null without one. */
export function headerWidth(text: Uint8Array, separator: string): HeaderWidth | null {
  const rows: string[][] = [];
  const utf8 = new TextDecoder();
  const take: TakeCell = (row, column, bytes, start, end) => {
    (rows[row] ??= [])[column] = utf8.decode(bytes.subarray(start, end)).trim();
  };
  csvRows(text.subarray(0, SAMPLE_LENGTH), separator, take, 0, SAMPLE_ROWS);
  const row = rows.findIndex((cells) => cells.length >= LEAST_WIDTH && cells.every(isTextOnly));
  return row < 0 ? null : { row, width: rows[row]?.length ?? 0 };
}

function kindOf(text: string): Kind {
  return looksLikeNumber(text) ? 'number' : looksLikeDate(text) ? 'day' : 'text';
}

function isTextOnly(text: string): boolean {
  return text !== '' && kindOf(text) === 'text';
}

/** What became of rows (0-based) that have not as many cells as the header. */
interface ShiftedRows {
  /** Wider ones that were read in the one way that fits, and those that stay as they are. */
  readonly mended: readonly number[];
  readonly left: readonly number[];
  /** Shorter ones that went on in the next line. */
  readonly broken: readonly number[];
}

/**
 * Rows with more cells than the header: a separator stands in a cell that is not in quotation marks, and all behind it has moved to
 * the right. Where only one joining of cells fits what the columns hold elsewhere, the row is read so, in place; else it is left.
 */
export function mendShiftedRows(
  cells: BuiltCells,
  textsOf: (column: number) => CodedTexts,
  separator: string,
  header: HeaderWidth,
  uneven: ReadonlyMap<number, number>,
): ShiftedRows {
  const sheet = new TextCells(cells, textsOf);
  const mended: number[] = [];
  const left: number[] = [];
  const rows = [...uneven].filter(
    ([row, width]) =>
      row > header.row && (width > header.width || (uneven.get(row + 1) ?? header.width) < header.width),
  );
  if (rows.length === 0) return { mended, left, broken: [] };
  const columns = kindsOfColumns(sheet, header, uneven);
  const broken = mendBrokenRows(sheet, header, columns, uneven);
  for (const [row, width] of rows) {
    if (width <= header.width) continue;
    const texts = sheet.texts(row, width);
    const filled = texts.reduce((last, text, column) => (text.trim() === '' ? last : column + 1), 0);
    if (width - header.width > MOST_EXTRA && filled > header.width) continue;
    // Another table begins below a blank row, with a header of its own.
    if (filled === width && texts.every(isTextOnly) && !sheet.isFilled(row - 1)) break;
    const asItIs = filled <= header.width ? texts.slice(0, header.width) : null;
    const fits = asItIs !== null && fit(asItIs, columns);
    const joined = fittingDivision(texts, columns, separator, fits);
    if (joined === 'as it is' || (joined === null && filled <= header.width)) continue;
    (joined === null ? left : mended).push(row);
    joined?.forEach((text, column) => sheet.put(row, column, text));
    if (joined !== null) for (let c = header.width; c < width; c++) sheet.put(row, c, '');
  }
  return { mended, left, broken };
}

/**
 * Puts a short row and the next ones together where line breaks in a cell have divided them: the last fits no row of its own, and
 * all fit together. In place; gives the rows that were divided.
 */
function mendBrokenRows(
  sheet: TextCells,
  header: HeaderWidth,
  columns: readonly ColumnKinds[],
  uneven: ReadonlyMap<number, number>,
): number[] {
  const broken: number[] = [];
  for (const [row, width] of uneven) {
    if (row <= header.row || width >= header.width || !sheet.isFilled(row)) continue;
    let texts = sheet.texts(row, width);
    for (let next = row + 1; next <= row + MOST_BREAKS; next++) {
      const more = uneven.get(next) ?? header.width;
      if (texts.length + more > header.width + 1 || !sheet.isFilled(next)) break;
      const below = sheet.texts(next, more);
      const last = texts.length - 1;
      if ((texts[last] ?? '').trim() === '') break;
      texts = [...texts.slice(0, last), `${texts[last] ?? ''}\n${below[0] ?? ''}`, ...below.slice(1)];
      if (texts.length < header.width) continue;
      if (fit(below, columns) || !fit(texts, columns)) break;
      broken.push(row);
      texts.forEach((text, column) => sheet.put(row, column, text));
      for (let line = row + 1; line <= next; line++)
        for (let column = 0; column < header.width; column++) sheet.put(line, column, '');
      break;
    }
  }
  return broken;
}

function fit(texts: readonly string[], columns: readonly ColumnKinds[]): boolean {
  return texts.every((text, at) => columns[at]?.takes(text) ?? true);
}

/** What the columns of the header hold in the rows that are as wide as it; if there is none, in those that are no wider. */
function kindsOfColumns(
  sheet: TextCells,
  header: HeaderWidth,
  uneven: ReadonlyMap<number, number>,
): ColumnKinds[] {
  const rows: number[] = [];
  const short: number[] = [];
  const last = Math.min(sheet.height, header.row + ROWS_LOOKED_AT);
  for (let row = header.row + 1; row < last; row++) {
    const width = uneven.get(row) ?? header.width;
    if (width > header.width) continue;
    // A remark or a count below the table is no value of the first column.
    const isLone = sheet.texts(row, width).filter((text) => text.trim() !== '').length < 2;
    if (!isLone) (width === header.width ? rows : short).push(row);
  }
  return Array.from({ length: header.width }, (_, column) => {
    const kinds = new Set<Kind>();
    const known = new Set<string>();
    for (const row of rows.length > 0 ? rows : short) {
      const text = sheet.text(row, column).trim();
      if (text === '' || known.has(text)) continue;
      known.add(text);
      kinds.add(kindOf(text));
    }
    return {
      takes: (text) => kinds.size === 0 || text.trim() === '' || kinds.has(kindOf(text.trim())),
      knows: (text) => known.has(text.trim()),
    };
  });
}

/** The cells of separated text, all of them texts, whichever way they are kept. */
class TextCells {
  readonly height: number;

  constructor(
    private readonly cells: BuiltCells,
    private readonly textsOf: (column: number) => CodedTexts,
  ) {
    this.height = Array.isArray(cells) ? cells.length : cells.height;
  }

  text(row: number, column: number): string {
    const { cells } = this;
    if (Array.isArray(cells)) return asText(cells[row]?.[column]);
    const code = cells.columns[column]?.codes[row] ?? EMPTY;
    return code < 0 ? '' : (cells.columns[column]?.texts[code] ?? '');
  }

  put(row: number, column: number, text: string): void {
    const { cells } = this;
    if (Array.isArray(cells)) (cells[row] ??= [])[column] = text;
    else {
      const codes = cells.columns[column]?.codes;
      if (codes !== undefined) codes[row] = text === '' ? EMPTY : this.textsOf(column).codeOf(text);
    }
  }

  /** The first cells of a row. */
  texts(row: number, width: number): string[] {
    return Array.from({ length: width }, (_, column) => this.text(row, column));
  }

  isFilled(row: number): boolean {
    const width = Array.isArray(this.cells) ? (this.cells[row]?.length ?? 0) : this.cells.columns.length;
    return this.texts(row, width).some((text) => text.trim() !== '');
  }
}

function asText(cell: Cell): string {
  return typeof cell === 'string' ? cell : '';
}
