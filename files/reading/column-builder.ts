import {
  EMPTY,
  FALSE,
  NUMBER,
  TRUE,
  type Cell,
  type SheetColumn,
  type SheetColumns,
  type SheetInput,
} from '../../core/workbook/input';
import { sheetOfColumns, type SheetFacts } from '../../core/workbook/sheet-columns';

/** The cells of a sheet as columns, or as rows where columns would be mostly blank. */
export type BuiltCells = SheetColumns | Cell[][];

/** A sheet of such cells. */
export function sheetOfCells(facts: SheetFacts, cells: BuiltCells): SheetInput {
  return Array.isArray(cells) ? { ...facts, rows: cells } : sheetOfColumns(facts, cells);
}

/** What `change` makes of texts where that is another one, by their codes. */
export function changedTexts<To extends string | null>(
  texts: readonly string[],
  change: (text: string) => To,
): ReadonlyMap<number, To> {
  const changed = new Map<number, To>();
  texts.forEach((text, code) => {
    const to = change(text);
    if (to !== text) changed.set(code, to);
  });
  return changed;
}

/** Blank columns between two filled ones above which a sheet is handed over row by row, with holes. */
const HOLE = 256;
/** Places that columns may take whatever the number of their cells is, and places for each cell. */
const PLACES = 1 << 22;
const PLACES_A_CELL = 64;

/** A column filled to a fourth of the rows that are expected is given room for all of them. */
const ENOUGH = 4;

interface Growing {
  codes: Int32Array;
  numbers: Float64Array | null;
}

/** What knows the texts of the cells of a column by code. */
export interface CodedTexts {
  readonly texts: readonly string[];
  textOf(code: number): string;
  /** The code of a text; a new one when it has none. */
  codeOf(text: string): number;
}

/** The cells of a sheet, put one by one at any place, as columns; as rows where columns would be mostly blank. */
export class ColumnBuilder {
  private readonly columns: Array<Growing | undefined> = [];
  private rows: Cell[][] | null = null;
  private height = 0;
  private cells = 0;
  private places = 0;

  /** `expected`: rows that the sheet may have, if that is known. */
  constructor(
    private readonly textsOf: (column: number) => CodedTexts,
    public expected = 0,
  ) {}

  /** Puts a text (by its code), TRUE or FALSE; row and column from 0. */
  put(row: number, column: number, code: number): void {
    const growing = this.at(row, column);
    if (growing === null)
      this.putInRow(row, column, code >= 0 ? this.textsOf(column).textOf(code) : code === TRUE);
    else growing.codes[row] = code;
  }

  /** Puts the first `count` of many cells of a column, their rows in ascending order. */
  putAll(column: number, rows: Int32Array, codes: Int32Array, count: number): void {
    const growing = this.at(rows[count - 1] as number, column);
    this.cells += count - 1;
    if (growing === null) {
      for (let i = 0; i < count; i++) this.put(rows[i] as number, column, codes[i] as number);
      return;
    }
    const into = growing.codes;
    for (let i = 0; i < count; i++) into[rows[i] as number] = codes[i] as number;
  }

  putNumber(row: number, column: number, value: number): void {
    const growing = this.at(row, column);
    if (growing === null) {
      this.putInRow(row, column, value);
      return;
    }
    growing.codes[row] = NUMBER;
    (growing.numbers ??= new Float64Array(growing.codes.length))[row] = value;
  }

  finish(): BuiltCells {
    const { height } = this;
    let blank = 0;
    for (const growing of this.columns) {
      blank = growing === undefined ? blank + 1 : 0;
      if (blank > HOLE) this.toRows();
    }
    if (this.rows !== null) return this.rows;
    const columns = Array.from(this.columns, (growing, column): SheetColumn | null => {
      if (growing === undefined) return null;
      fit(growing, height);
      return { ...growing, texts: this.textsOf(column).texts };
    });
    return { height, columns };
  }

  /** The column of a cell with room for it; null where the cells are kept row by row. */
  private at(row: number, column: number): Growing | null {
    this.cells++;
    if (this.rows !== null) return null;
    const found = this.columns[column];
    if (row >= this.height) this.height = row + 1;
    if (found !== undefined && row < found.codes.length) return found;
    const before = found?.codes.length ?? 0;
    const doubled = Math.max(row + 1, 2 * before, 32);
    const length = row < this.expected && ENOUGH * doubled > this.expected ? this.expected : doubled;
    this.places += length - before;
    if (this.places > PLACES && this.places > PLACES_A_CELL * this.cells) {
      this.toRows();
      return null;
    }
    const growing = found ?? { codes: new Int32Array(0), numbers: null };
    resize(growing, length);
    this.columns[column] = growing;
    return growing;
  }

  private toRows(): void {
    if (this.rows !== null) return;
    this.rows = [];
    // A hole is looked at once, not for each row: with a cell in the last column there are 16,000.
    const filled: Array<readonly [growing: Growing, column: number]> = [];
    this.columns.forEach((growing, column) => {
      if (growing !== undefined) filled.push([growing, column]);
    });
    for (let row = 0; row < this.height; row++)
      for (const [growing, column] of filled) {
        const code = growing.codes[row] ?? EMPTY;
        if (code === EMPTY) continue;
        const cell =
          code >= 0
            ? this.textsOf(column).textOf(code)
            : code === NUMBER
              ? (growing.numbers?.[row] as number)
              : code !== FALSE;
        this.putInRow(row, column, cell);
      }
    this.columns.length = 0;
  }

  private putInRow(row: number, column: number, cell: Cell): void {
    const rows = this.rows as Cell[][];
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as Cell[];
    if (column - cells.length < HOLE) while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
}

/** Makes a column as long as the sheet; room that is hardly more is left where it is, since a copy costs more memory. */
function fit(growing: Growing, height: number): void {
  const { codes, numbers } = growing;
  if (codes.length < height || codes.length > 1.25 * height) resize(growing, height);
  else {
    growing.codes = codes.subarray(0, height);
    growing.numbers = numbers && numbers.subarray(0, height);
  }
}

function resize(growing: Growing, length: number): void {
  const { codes, numbers } = growing;
  growing.codes = new Int32Array(length);
  growing.codes.set(codes.subarray(0, length));
  if (length > codes.length) growing.codes.fill(EMPTY, codes.length);
  if (numbers === null) return;
  growing.numbers = new Float64Array(length);
  growing.numbers.set(numbers.subarray(0, length));
}
