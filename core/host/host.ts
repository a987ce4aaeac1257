import type { WorkbookInput } from '../workbook/input';
import type { SheetPlan } from './sheet-plan';

export type Awaitable<T> = T | Promise<T>;

/** What any spreadsheet must do for us. Excel and the preview answer asynchronously, Apps Script at once. */
export interface Host {
  /** Every sheet as it is now, with what only the host knows (tables, names, locale, date system, today). */
  readWorkbook(): Awaitable<WorkbookInput>;
  /**
   * Carries out one plan: makes the sheet with this mark, or updates it in place. All or nothing: after a failure
   * the advisor's cells are untouched. Gives the tab name it was written to.
   */
  writeSheet(plan: SheetPlan): Awaitable<string>;
  /** Sets rows of the Settings sheet by name, adding the sheet when there is none. */
  writeSettings(
    rows: ReadonlyArray<readonly [name: string, value: string | number | boolean]>,
  ): Awaitable<void>;
  /** Calls back after the advisor changed cells; gives the function that stops it. */
  onChange(listener: () => void): () => void;
}
