import type { Day } from '../calendar/day';
import type { Cell } from '../workbook/input';
import type { TableKind } from '../workbook/tables';

/**
 * Changes that the advisor asked for on sheets of their own (rows of a plan or of an import, spellings put right, columns
 * of an upgrade), as plain data. A host carries out all of them or none.
 */

/** What a cell is to hold. Text is written as text whatever it begins with; null leaves the cell blank. */
export type NewCell = string | number | boolean | null | { readonly date: Day };

/** One change. Rows and columns are those of the sheet, 1-based. */
export type EditStep =
  | {
      /** Columns at the right end of a table. */
      readonly kind: 'add columns';
      readonly table: TableKind;
      readonly sheet: string;
      /** The Excel Table or named range that grows; null for a plain range. */
      readonly region: string | null;
      readonly headerRow: number;
      readonly firstColumn: number;
      readonly headers: readonly string[];
    }
  | {
      /** A tab of the advisor's own with one table. */
      readonly kind: 'add sheet';
      readonly table: TableKind;
      readonly sheet: string;
      readonly headers: readonly string[];
      readonly rows?: ReadonlyArray<readonly NewCell[]>;
    }
  | {
      /** Rows directly below a table; the cells there must be blank, unless the rows are put in. */
      readonly kind: 'append rows';
      readonly table: TableKind;
      readonly sheet: string;
      readonly region: string | null;
      /** Last row of the table that says anything; its header when none does. */
      readonly after: number;
      /** Row of the headers, whose format is not that of the rows below it. */
      readonly headerRow?: number;
      /** Headers of the columns as they were read: rows go below them only while each stands in its place. */
      readonly headers?: readonly HeaderRead[];
      /**
       * A totals row stands below: whole rows of the sheet are put in above it, and its formulas over columns of the table
       * go on to the new rows. An Excel Table with a totals row of its own needs no such rows.
       */
      readonly insert?: true;
      /** Column of the first cell of each row. */
      readonly left: number;
      readonly rows: ReadonlyArray<readonly NewCell[]>;
    }
  | {
      readonly kind: 'set cells';
      readonly sheet: string;
      readonly cells: readonly CellEdit[];
      /** Other cells of their rows as they were read: cells are set only while each row is the one that was meant. */
      readonly beside?: readonly CellRead[];
    };

/** A header in its column of the sheet (1-based). */
export interface HeaderRead {
  readonly column: number;
  readonly before: Cell;
}

/** A cell with what was read in it. */
export interface CellRead {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
}

/** A cell to be changed, only if it still holds what it held when the plan was made. */
export interface CellEdit extends CellRead {
  readonly after: NewCell;
}

export interface EditPlan {
  /** What is done, as the undo names it: `Start the 120-day plan with Harbor Tax`. */
  readonly what: string;
  readonly steps: readonly EditStep[];
}
