import type { Awaitable, Host } from '../../core/host/host';
import type { Work } from '../../core/host/work';
import type { Scene } from '../../core/document/scene';
import type { Reading } from './reading';
import type { Route } from './route';
import type { WindowChoice } from './window';

/** What every screen is given. A screen keeps no copy of it: after each change of the workbook it is given anew. */
export interface ScreenProps {
  /** What was read: `input` (the cells), `book` (ledger and index), `tables` (what was found where). */
  readonly reading: Reading;
  /** The running month and the 12 months to asOf, for figures. */
  readonly scene: Scene;
  readonly host: Host;
  /** Over which days the figures are looked at, and how to look at others; `scene.window` is what it comes to. */
  readonly look: WindowChoice;
  readonly onLook: (look: WindowChoice) => void;
  /** Where the pane is, with the partner that was asked for. */
  readonly route: Route;
  /** Goes to another screen; "back" leads here again. */
  readonly go: (route: Route) => void;
  /** Whether a task is running: buttons that begin one are then `busy`. */
  readonly busy: boolean;
  /**
   * Does something that takes a while or may fail: shows progress (with Cancel where it is `cancellable`), says how it
   * ended, and offers to undo it if it `writes`. Gives the result; null when it failed, was cancelled or another task runs.
   */
  readonly run: <T>(task: Task<T>) => Promise<T | null>;
  /** Has a screen reader say a sentence that the eye sees anyway. */
  readonly announce: (sentence: string) => void;
}

export interface Task<T> {
  /** What is being done, as a title of the progress: `Writing the October 2026 review`. */
  readonly what: string;
  work(work: Work): Awaitable<T>;
  /** The sentence said when it is done; without it nothing is said. */
  done?(result: T): string;
  /** It changes the workbook: it is read again afterwards, and undo is offered. */
  readonly writes?: boolean;
  /** `work` looks at `work.cancelled`. */
  readonly cancellable?: boolean;
}
