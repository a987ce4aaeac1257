import type { Day } from '../calendar/day';
import type { TableKind } from './tables';

/**
 * A cell as every host can give it: dates as Excel serial numbers or ISO text (a host that knows real dates turns
 * them into ISO text first), errors as their text (`#N/A`), empty as null, undefined or ''.
 */
export type Cell = string | number | boolean | null | undefined;

export type DateSystem = 1900 | 1904;

/** A region that the host itself calls a table: an Excel Table or a named range, headers included. */
export interface NamedRegion extends CellArea {
  readonly name: string;
}

export type Hidden = 'hidden' | 'very hidden';

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
  readonly problem: string;
  readonly suggestion: string;
}

export interface SheetInput {
  /** Tab name, or file name for a CSV; several files: `book.xlsx / Tab`. */
  readonly name: string;
  /** Cells row by row; rows may be ragged. */
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>;
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
  /** Positions within `rows` of the rows that are out of sight. */
  readonly hiddenRows?: readonly number[];
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
