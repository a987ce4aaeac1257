import type { Book } from '../../core/kpis';
import type { FoundTable } from '../../core/workbook/blocks/found';
import type { WorkbookInput } from '../../core/workbook/input';

/** What was read from the workbook, ready to be shown. */
export interface Reading {
  /** The cells that it was read from. */
  readonly input: WorkbookInput;
  readonly book: Book;
  /** Every table that was looked at, with what its columns were taken for. */
  readonly tables: readonly FoundTable[];
}

/** A task that is running. */
export interface Running {
  readonly what: string;
  /** How much is done, 0 to 1, and what is being done; null until the task says so. */
  readonly progress: { readonly done: number; readonly what: string } | null;
  /** Asks it to stop; null when it cannot. */
  readonly cancel: (() => void) | null;
}

/** How the last task ended. */
export interface Outcome {
  readonly tone: 'good' | 'bad' | 'plain';
  readonly sentence: string;
  /** What can be taken back, as the host names it; null when nothing can. */
  readonly undo: string | null;
}
