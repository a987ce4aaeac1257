import type { Day } from '../calendar/day';
import type { Document } from '../document/document';

/** The monthly review: a dated record of one month. */
export interface Review extends Document {
  /** `2026-10`. */
  readonly month: string;
  /** The last day that counts: the end of the month, or today when that is earlier. */
  readonly asOf: Day;
  /** Whether the month was still running on `asOf`. */
  readonly toDate: boolean;
  /** Whether it is the edition of one page. */
  readonly brief: boolean;
  /** Mark of the ledger that the review was made from. */
  readonly mark: string;
}
