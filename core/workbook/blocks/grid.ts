import type { Cell, SheetColumn, SheetColumns, SheetInput } from '../input';
import { cellOfColumns, rowOfColumns } from '../sheet-columns';
import { encodeRows, noCodes, pickCodes, type ColumnCodes } from '../values/column-codes';

/** The cells of a sheet, however its host hands them over: row by row or column by column. Rows and columns from 0. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  /** One cell; undefined where there is none. */
  cell(row: number, column: number): Cell;
  /** How many of the first columns may be filled in a row: rows with a cell far to the right are few. */
  extent(row: number): number;
  /** The cells of one row; none where there is no such row. */
  row(row: number): ReadonlyArray<Cell>;
  /** Whole columns as codes: the cells of `rows`, in this order. */
  encode(rows: Int32Array, columns: readonly number[]): ColumnCodes[];
  /** What finds the next row that has one of the texts in one of the columns; -1 where there is none. */
  finder(texts: ReadonlySet<string>, columns: readonly number[]): RowFinder;
}

/** The first row that is found from one row to another, both included. */
export type RowFinder = (from: number, to: number) => number;

const NO_CELLS: ReadonlyArray<Cell> = [];

export function gridOf(sheet: SheetInput): Grid {
  return sheet.columns === undefined ? new RowGrid(sheet.rows) : new ColumnGrid(sheet.columns);
}

class RowGrid implements Grid {
  readonly height: number;
  readonly width: number;

  constructor(private readonly rows: ReadonlyArray<ReadonlyArray<Cell>>) {
    this.height = rows.length;
    let width = 0;
    for (let i = 0; i < rows.length; i++) width = Math.max(width, this.row(i).length);
    this.width = width;
  }

  row(row: number): ReadonlyArray<Cell> {
    const cells: unknown = this.rows[row];
    return Array.isArray(cells) ? (cells as Cell[]) : NO_CELLS;
  }

  cell(row: number, column: number): Cell {
    return this.row(row)[column];
  }

  extent(row: number): number {
    return this.row(row).length;
  }

  encode(rows: Int32Array, columns: readonly number[]): ColumnCodes[] {
    return encodeRows(this.rows, rows, columns);
  }

  finder(texts: ReadonlySet<string>, columns: readonly number[]): RowFinder {
    const isOne = amongLengths(texts);
    return (from, to) => {
      for (let row = from; row <= to; row++) {
        const cells = this.row(row);
        for (const column of columns) {
          const cell = cells[column];
          if (typeof cell === 'string' && isOne(cell)) return row;
        }
      }
      return -1;
    };
  }
}

/** Whether a text is one of some: few are as long as one of them, and the others need not be looked up. */
function amongLengths(texts: ReadonlySet<string>): (text: string) => boolean {
  const lengths = new Uint8Array(1 + Math.max(0, ...[...texts].map(({ length }) => length)));
  for (const { length } of texts) lengths[length] = 1;
  return (text) => text.length < lengths.length && lengths[text.length] === 1 && texts.has(text);
}

class ColumnGrid implements Grid {
  readonly height: number;
  readonly width: number;

  constructor(private readonly sheet: SheetColumns) {
    this.height = sheet.height;
    this.width = sheet.columns.length;
  }

  row(row: number): ReadonlyArray<Cell> {
    return row >= 0 && row < this.height ? rowOfColumns(this.sheet, row) : NO_CELLS;
  }

  cell(row: number, column: number): Cell {
    return cellOfColumns(this.sheet, row, column);
  }

  extent(): number {
    return this.width;
  }

  encode(rows: Int32Array, columns: readonly number[]): ColumnCodes[] {
    return columns.map((column) => {
      const cells = this.sheet.columns[column];
      return cells ? pickCodes(cells, rows) : noCodes(rows.length);
    });
  }

  finder(texts: ReadonlySet<string>, columns: readonly number[]): RowFinder {
    const isOne = amongLengths(texts);
    const asked = columns.flatMap((column) => {
      const cells = this.sheet.columns[column];
      return cells ? [{ cells, answers: new Uint8Array(cells.texts.length) }] : [];
    });
    return (from, to) => nextOf(asked, isOne, from, to);
  }
}

const YES = 1;
const NO = 2;

/** A column with what is known of its texts by their codes: YES, NO, or 0 where none of its cells was asked yet. */
interface AskedColumn {
  readonly cells: SheetColumn;
  readonly answers: Uint8Array;
}

function nextOf(
  columns: readonly AskedColumn[],
  isOne: (text: string) => boolean,
  from: number,
  to: number,
): number {
  for (let row = from; row <= to; row++)
    for (const { cells, answers } of columns) {
      const code = cells.codes[row] as number;
      if (code < 0) continue;
      if (answers[code] === 0) answers[code] = isOne(cells.texts[code] as string) ? YES : NO;
      if (answers[code] === YES) return row;
    }
  return -1;
}
