import type { Day } from '../calendar/day';
import type { TableKind } from './tables';
import type { NoteKind } from './note-kinds';

/**
 * A cell as every host can give it: dates as Excel serial numbers or ISO text (a host that knows real dates turns
 * them into ISO text first), errors as their text (`#N/A`), empty as null, undefined or ''.
 */
export type Cell = string | number | boolean | null | undefined;

export type DateSystem = 1900 | 1904;

/** A region that the host itself calls a table: an Excel Table or a named range, headers included. */
export interface NamedRegion extends CellArea {
  readonly name: string;
  /** How many of its last rows an Excel Table shows as totals; default 0. */
  readonly totalsRows?: number;
  /** What an Excel Table calls its columns, where its header row is switched off: its first row then is data. */
  readonly headers?: readonly string[];
}

export type Hidden = 'hidden' | 'very hidden';

/** Rows that are out of sight: their positions within `rows`, or `'some'` where the host does not tell which. */
export type HiddenRows = readonly number[] | 'some';

/** A rectangle of cells, as 0-based positions within `rows` of the sheet, ends included. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What whoever read the cells could not take as it stands; it becomes a data note. */
export interface SheetRemark {
  /** Sheet row, 1-based; 0 when it is about the whole sheet. */
  readonly row: number;
  readonly value: string;
  readonly kind: NoteKind;
  readonly problem: string;
  readonly suggestion: string;
}

/** Codes of cells in a {@link SheetColumn} that are no text. */
export const NUMBER = -1;
export const EMPTY = -2;
export const TRUE = -3;
export const FALSE = -4;

/** The cells of one column of a sheet, from its first row to its last. */
export interface SheetColumn {
  /** For each row the place of its text in `texts`, or NUMBER, EMPTY, TRUE or FALSE. */
  readonly codes: Int32Array;
  /** The number of each row whose code is NUMBER (what other rows have here is not looked at); null where none is. */
  readonly numbers: Float64Array | null;
  /**
   * Every text of the column. Columns and sheets may share it, it may hold texts that no cell has, and a text twice (which only
   * costs another reading of it). An empty text is an EMPTY cell.
   */
  readonly texts: readonly string[];
}

/**
 * The cells of a sheet column by column, for whoever knows its texts by code: the shared strings of an .xlsx, a CSV that was coded
 * while it was split. It is read without a value for each cell, and each text is read once. Made into a sheet by `sheetOfColumns`.
 */
export interface SheetColumns {
  /** Rows of the sheet; each column has as many codes. */
  readonly height: number;
  /** From the left; null for a column without any cell. */
  readonly columns: ReadonlyArray<SheetColumn | null>;
}

export interface SheetInput {
  /** Tab name, or file name for a CSV; several files: `book.xlsx / Tab`. */
  readonly name: string;
  /** Name of the file, without its ending, where that of its only tab says nothing: `Sheet1`. */
  readonly file?: string;
  /** Cells row by row; rows may be ragged. Of a sheet with `columns` they say the same and are made when first asked for. */
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>;
  /** The same cells column by column, where the host has them so; then these are read. */
  readonly columns?: SheetColumns;
  /** Sheet row (1-based) of rows[0] and sheet column (1-based) of rows[0][0]; default 1. */
  readonly firstRow?: number;
  readonly firstColumn?: number;
  readonly regions?: readonly NamedRegion[];
  /** The user's word for what the sheet holds (`--table brokerage.csv=Money`); else found by content. */
  readonly kind?: TableKind;
  readonly dateSystem?: DateSystem;
  /** Merged cells; only the first cell of each holds something. */
  readonly merges?: readonly CellArea[];
  readonly hidden?: Hidden;
  readonly hiddenRows?: HiddenRows;
  /** Number formats of cells with a number, by row and column of `rows`, where they show a currency or percent. */
  readonly formats?: ReadonlyArray<ReadonlyArray<string | undefined> | undefined>;
  readonly remarks?: readonly SheetRemark[];
  /** Some formulas have no saved value: blank cells may be such. */
  readonly uncalculated?: boolean;
  /** A sheet that this software wrote (a scorecard, a review): never read as a table. */
  readonly generated?: boolean;
}

/** What a host hands over: its sheets and what only it knows. */
export interface WorkbookInput {
  readonly sheets: readonly SheetInput[];
  /** Given by the host; the core never asks a clock. */
  readonly today: Day;
  /** BCP 47, e.g. `en-US`: decides day/month order and decimal signs only where the values do not. */
  readonly locale?: string;
  /** Rows added on top of the Settings sheet (command-line options), as name and value. */
  readonly settings?: ReadonlyArray<readonly [name: string, value: Cell]>;
}
