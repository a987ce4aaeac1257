import type { EditPlan } from '../../core/host/edit-plan';
import type { FormulaCell } from '../../core/formulas';
import type { Place } from '../../core/host/host';
import type { SheetPlan } from '../../core/host/sheet-plan';
import type { FormatRun } from '../../core/workbook/formats/format-runs';
import type { Cell, CellArea, Hidden, NamedRegion, WorkbookInput } from '../../core/workbook/input';
import type { TemplateFrame, TemplateTab } from '../writing/sheets/template-tab';

/** What the pages ask of the script: each call by its name, with what it takes and what it gives. */
export interface Calls {
  /** The pane starts: what an earlier failure left is put right; a sentence for whatever stays as it is. */
  start: { readonly takes: null; readonly gives: readonly string[] };
  /** Every sheet with its first cells, up to `cells` of them in all. */
  read: { readonly takes: { readonly cells: number }; readonly gives: FirstReading };
  /** More rows of a sheet; `first` is 0-based. */
  rows: {
    readonly takes: { readonly sheet: number; readonly first: number; readonly count: number };
    readonly gives: MoreRows;
  };
  writeSheet: { readonly takes: SheetPlan; readonly gives: string };
  writeSettings: {
    readonly takes: ReadonlyArray<readonly [name: string, value: string | number | boolean]>;
    readonly gives: null;
  };
  edit: { readonly takes: EditPlan; readonly gives: null };
  undoable: { readonly takes: null; readonly gives: string | null };
  undo: { readonly takes: null; readonly gives: string };
  goTo: { readonly takes: Place; readonly gives: null };
  selection: { readonly takes: null; readonly gives: Place | null };
  /** The code that reads files, for the page to load. */
  readers: { readonly takes: null; readonly gives: string };
  /** The code that puts workbooks together. */
  rollup: { readonly takes: null; readonly gives: string };
  /** A text that is another one after an edit. */
  changes: { readonly takes: null; readonly gives: string };
  /** Every formula of the spreadsheet, and the names of its tabs and named ranges. */
  formulas: { readonly takes: null; readonly gives: Formulas };
  /** Replaces formulas that are still what they were, and clears cells that their results need. */
  setFormulas: { readonly takes: FormulaEdit; readonly gives: null };
  /** Makes the tabs of the template, hidden and without anything in them; gives their ids. */
  beginTemplate: { readonly takes: TemplateFrame; readonly gives: readonly number[] };
  templateTab: {
    readonly takes: { readonly sheet: number; readonly tab: TemplateTab };
    readonly gives: null;
  };
  /** What a cell of a tab of the self-check holds. */
  lookAtCheck: {
    readonly takes: { readonly sheet: string; readonly row: number; readonly column: number };
    readonly gives: { readonly value: Cell; readonly formula: string | null };
  };
  /** Types into a tab of the self-check. */
  typeInCheck: {
    readonly takes: {
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: string;
    };
    readonly gives: null;
  };
  /** Removes tabs of the self-check. */
  removeChecks: { readonly takes: readonly string[]; readonly gives: null };
  /** Shows the tabs of the template. */
  endTemplate: { readonly takes: null; readonly gives: null };
}

export type CallName = keyof Calls;

export interface FirstReading extends Omit<WorkbookInput, 'sheets'> {
  readonly sheets: readonly FirstSheet[];
}

/** Rows of a sheet, with what the number formats in them say. */
export interface MoreRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly formats: readonly FormatRun[];
}

export interface FirstSheet extends MoreRows {
  readonly id: number;
  readonly name: string;
  readonly generated: boolean;
  readonly hidden?: Hidden;
  /** A filter keeps rows out of sight, or somebody has hidden some. */
  readonly filtered: boolean;
  readonly merges: readonly CellArea[];
  readonly regions: readonly NamedRegion[];
  /** Rows and columns in all. */
  readonly height: number;
  readonly width: number;
}

export interface Formulas {
  readonly cells: readonly FormulaCell[];
  readonly tabs: readonly string[];
  readonly names: readonly string[];
}

export interface FormulaEdit {
  readonly what: string;
  readonly cells: ReadonlyArray<{
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly before: string;
    /** '' clears the cell. */
    readonly after: string;
  }>;
  /** Cells to be named; a name that is taken refuses all of it. */
  readonly names?: ReadonlyArray<{
    readonly name: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }>;
}

/** What comes back from the script: the result, or a sentence. Google's own errors are not passed on whole. */
export type Answer =
  | { readonly gives: unknown }
  /** `edit` marks a sentence about the advisor's own cells. */
  | { readonly problem: string; readonly edit: boolean };
