/** A sheet to be written, as plain data. A host carries it out; nothing in it is host-specific. */

export type CellStyle =
  'title' | 'subtitle' | 'heading' | 'columnHeader' | 'text' | 'note' | 'good' | 'warning' | 'bad' | 'total';

export type CellFormat = 'text' | 'integer' | 'decimal' | 'multiple' | 'percent' | 'money' | 'date' | 'month';

export interface PlannedCell {
  /**
   * Text is written as text even when it begins with `=`, `+`, `-` or `@`. A date is a Day (days since 1970-01-01)
   * with the format `date`; the host turns it into its own kind of date. null leaves the cell empty.
   */
  readonly value: string | number | boolean | null;
  readonly style?: CellStyle;
  readonly format?: CellFormat;
  /** Why there is no value, as a cell note. */
  readonly comment?: string;
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
}
