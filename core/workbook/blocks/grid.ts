import type { Cell, SheetColumns, SheetInput } from '../input';
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
}

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
}
