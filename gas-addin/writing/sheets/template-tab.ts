/** A tab of the template as the page sends it: plain data in the terms of Google Sheets. Rows and columns are 1-based. */

export type TemplateArea = readonly [row: number, column: number, rows: number, columns: number];

export interface TemplateStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly size: number;
  readonly colour: string | null;
  readonly fill: string | null;
  readonly format: string;
  readonly horizontal: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
}

/** A cell: what it holds, and the number of its style; a formula with "=", else text or a value. */
export interface TemplateCell {
  readonly style: number;
  readonly value?: string | number | boolean;
  readonly formula?: string;
  readonly note?: string;
}

export type TemplateCheck =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly sheet: number; readonly area: TemplateArea }
  | { readonly kind: 'number'; readonly low: number; readonly high: number }
  /** Days since 1970-01-01. */
  | { readonly kind: 'date'; readonly low: number; readonly high: number };

export interface TemplateTab {
  readonly styles: readonly TemplateStyle[];
  readonly rows: ReadonlyArray<ReadonlyArray<TemplateCell | null>>;
  /** The row whose formats go on to the end of the tab; null for none. */
  readonly formatsGoOn: number | null;
  /** Pixels. */
  readonly widths: readonly number[];
  readonly heights: ReadonlyArray<readonly [row: number, pixels: number]>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly TemplateArea[];
  readonly checks: ReadonlyArray<{
    readonly area: TemplateArea;
    readonly check: TemplateCheck;
    readonly help: string;
  }>;
  readonly colours: ReadonlyArray<{
    readonly area: TemplateArea;
    readonly formula: string;
    readonly bold: boolean;
    readonly colour: string | null;
    readonly fill: string | null;
  }>;
  readonly charts: ReadonlyArray<{
    readonly title: string;
    readonly kind: 'column' | 'bar';
    /** Categories, then each series, with their headers. */
    readonly ranges: ReadonlyArray<{ readonly sheet: number; readonly area: TemplateArea }>;
    readonly row: number;
    readonly column: number;
    readonly width: number;
    readonly height: number;
    readonly colours: readonly string[];
  }>;
  readonly tabColour: string | null;
  readonly gridlines: boolean;
  /** Sheets asks before somebody changes it. */
  readonly warns: boolean;
}

/** The tabs and names that are made before anything is put into them. */
export interface TemplateFrame {
  readonly tabs: ReadonlyArray<{
    readonly title: string;
    /** null for a tab that is the advisor's. */
    readonly mark: string | null;
    readonly rows: number;
    readonly columns: number;
  }>;
  readonly names: ReadonlyArray<{
    readonly name: string;
    /** Position of its tab. */
    readonly tab: number;
    readonly area: TemplateArea;
  }>;
}
