import type { WorkbookInput } from '../workbook/input';
import type { EditPlan } from './edit-plan';
import type { SheetPlan } from './sheet-plan';
import type { Work } from './work';

export type Awaitable<T> = T | Promise<T>;

/** What any spreadsheet must do for us. Excel and the preview answer asynchronously, Apps Script at once. */
export interface Host {
  /**
   * Every sheet as it is now, with what only the host knows (tables, names, locale, date system, today). `work` is told how
   * far the reading is; cancelled work throws a Cancelled.
   */
  readWorkbook(work?: Work): Awaitable<WorkbookInput>;
  /**
   * Carries out one plan: makes the sheet with this mark, or updates it in place. All or nothing: after a failure
   * the advisor's cells are untouched. Gives the tab name it was written to.
   */
  writeSheet(plan: SheetPlan): Awaitable<string>;
  /** Sets rows of the Settings sheet by name, adding the sheet when there is none. */
  writeSettings(
    rows: ReadonlyArray<readonly [name: string, value: string | number | boolean]>,
  ): Awaitable<void>;
  /**
   * Carries out changes on the advisor's own sheets, all or none. Throws an EditProblem, whose sentence names sheet, row
   * and column, when a cell is not what the plan says that it was, holds a formula, or is not blank where rows or columns
   * are added; nothing is changed then.
   */
  edit(plan: EditPlan): Awaitable<void>;
  /** What `undo` would take back, as the undo names it (`the October 2026 review`); null when there is nothing. */
  undoable(): Awaitable<string | null>;
  /**
   * Takes back the last writeSheet, writeSettings or edit that was made through this host, if nothing of it was changed
   * since, and gives a sentence that says so. Throws an EditProblem otherwise, with nothing changed.
   */
  undo(): Awaitable<string>;
  /** Shows a cell of a sheet and selects it; the whole row when `column` is null. Rows and columns are 1-based. */
  goTo(place: Place): Awaitable<void>;
  /** The cell that the advisor has selected (the first of several); null when nothing is, or a chart. */
  selection(): Awaitable<Place | null>;
  /**
   * Where a pane can neither print a page nor save it as a file: what to do instead, as a sentence. A host without it can.
   */
  readonly insteadOfPages?: string;
  /** Calls back after the advisor changed cells; gives the function that stops it. */
  onChange(listener: () => void): () => void;
}

/** A cell of the workbook, or a row of it; 1-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
}
