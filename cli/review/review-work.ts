import type { Month } from '../../core/calendar/month';
import type { ReadingOptions } from '../arguments';
import { sentencesOf, type ReadingIo } from '../io';
import { notesLine } from '../output/notes-line';
import { readBytes } from '../read-bytes';
import { readFiles, recognised } from '../read-files';
import { reviewContent, type ReviewKind } from './review-content';

/** By what a thread makes reviews. */
export interface ReviewStart {
  readonly reading: ReadingOptions;
  readonly month: Month;
  readonly kind: ReviewKind;
  /** Whether each is the edition of one page. */
  readonly brief: boolean;
  readonly today: ReadingIo['today'];
}

/** The review of one workbook, or what is wrong with it. */
export type MadeReview =
  | {
      /** Settings "Advisor name". */
      readonly advisor: string | null;
      readonly content: string | Uint8Array;
      /** Where its data notes are; null without any. */
      readonly notes: string | null;
    }
  | { readonly problems: readonly string[] };

/** Makes the review of one workbook after the other. */
export function reviewWork(start: ReviewStart): (file: string) => Promise<MadeReview> {
  return reviewsWith(start, { read: readBytes, progress: () => undefined, today: start.today });
}

/** The same with what reads the files of this thread. */
export function reviewsWith(
  { reading, month, kind, brief }: ReviewStart,
  io: ReadingIo,
): (file: string) => Promise<MadeReview> {
  return async (file) => {
    try {
      const { ledger } = recognised(await readFiles([file], reading, io));
      const content = await reviewContent(ledger, month, kind, brief);
      return {
        advisor: ledger.settings.advisorName,
        content,
        notes: ledger.notes.length === 0 ? null : notesLine(ledger.notes, [file], reading),
      };
    } catch (error) {
      return { problems: sentencesOf(file, error) };
    }
  };
}
