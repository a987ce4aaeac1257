/** A sheet to be written, as plain data. A host carries it out; nothing in it is host-specific. */

export type CellStyle =
  | 'input'
  | 'lead'
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'columnHeader'
  | 'text'
  | 'wrapped'
  | 'note'
  | 'good'
  | 'warning'
  | 'bad'
  | 'total';

export type CellFormat = 'text' | 'integer' | 'decimal' | 'multiple' | 'percent' | 'money' | 'date' | 'month';

export interface PlannedCell {
  /**
   * Text is written as text even when it begins with `=`, `+`, `-` or `@`. A date is a Day (days since 1970-01-01)
   * with the format `date`; the host turns it into its own kind of date. null leaves the cell empty.
   */
  readonly value: string | number | boolean | null;
  /**
   * A formula (`=B3*B4`) that every spreadsheet reads alike: English names, commas, cells of the same sheet. `value` is
   * what it gives at the time of writing, for a host that writes no formulas.
   */
  readonly formula?: string;
  /** The advisor's to change: when the sheet is written again, what stands in the cell is kept. */
  readonly input?: true;
  readonly style?: CellStyle;
  /** Stands on the right as figures do, though it is a text. */
  readonly right?: true;
  readonly format?: CellFormat;
  /** Why there is no value, as a cell note. */
  readonly comment?: string;
}

/** A chart of a table in the plan. Rows and columns are 0-based positions in the plan. */
export interface PlannedChart {
  readonly title: string;
  /** Upright bars for time, lying ones for names. */
  readonly kind: 'column' | 'bar';
  /** The row with the names of the series; the values stand between it and `lastRow`, which is included. */
  readonly headerRow: number;
  readonly lastRow: number;
  /** The last row of the table, when a row that is not drawn (the total) comes after `lastRow`. */
  readonly tableEnd?: number;
  readonly categories: number;
  readonly series: readonly number[];
}

/** How a sheet is printed: one page wide. */
export interface PrintSetup {
  readonly landscape?: true;
  /** Rows that every page after them begins with: from the top, or from `titlesFrom` (1-based), to this one. */
  readonly titleRows?: number;
  readonly titlesFrom?: number;
  /** What stands at the foot of every page, on the left. */
  readonly footer?: string;
  /** 0-based rows before which a page begins. A host that knows no such breaks leaves them out. */
  readonly breaksBefore?: readonly number[];
  /** Inches of white at the sides, and above and below; without them those of the host. */
  readonly margins?: { readonly sides: number; readonly ends: number };
  /** Percent at which one page is as wide as the columns: Excel passes breaks over where it fits the sheet itself. */
  readonly scale?: number;
}

export interface SheetPlan {
  /** Finds the sheet again whatever the advisor calls it, e.g. `review:2026-10`. */
  readonly mark: string;
  /** Tab name for a new sheet; the host makes it unique. */
  readonly title: string;
  readonly rows: ReadonlyArray<ReadonlyArray<PlannedCell | null>>;
  /** Widths in characters, by column. */
  readonly columnWidths: readonly number[];
  readonly frozenRows?: number;
  /** A host without charts leaves them out: their tables say the same. */
  readonly charts?: readonly PlannedChart[];
  readonly print?: PrintSetup;
}
