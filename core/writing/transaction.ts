import { EditProblem } from '../edits';
import {
  bodyKey,
  formatBody,
  formatHead,
  headKey,
  journalIds,
  type JournalHead,
  type Restore,
} from './journal';
import { newId, quietly, sweepNow } from './kept-journals';
import { lockedSentence, looksOf, needUntouched, needWritten } from './look';
import { putBackAndDrop } from './recover';
import { wait, type Steps } from './steps';
import { forgetEarlier } from './undo';
import type { Touch, WritingHost } from './writing-host';

/** A write as a host has prepared it: nothing is changed yet. */
export interface Write<Own> {
  /** What is done, as the undo names it. */
  readonly what: string;
  readonly touches: readonly Touch[];
  /** Makes the hidden sheets that it fills or keeps, and says how to put everything back. */
  begin(): Steps<{
    readonly restores: ReadonlyArray<Restore<Own>>;
    /** Sheets of ours that putting back needs. */
    readonly needs?: readonly string[];
  }>;
  change(): Steps<void>;
}

/**
 * Makes one write: all of it, or nothing. Asks for protection, keeps how to put everything back, changes, and looks whether
 * everything is as it was meant; whatever fails is put back, at the latest by the next write or start. Throws an
 * {@link EditProblem} when it cannot be made as things are, else what the host threw.
 */
export function* carryOut<Own>(
  host: WritingHost<Own>,
  { what, touches, begin, change }: Write<Own>,
): Steps<void> {
  const locked = yield* wait(host.locked(touches));
  if (locked !== null) throw new EditProblem(lockedSentence(locked));
  const id = yield* newId(host);
  let head: JournalHead | null = null;
  try {
    const { restores, needs = [] } = yield* begin();
    head = { ...host.session, at: host.now(), state: 'writing', what, tries: 0, looks: [], needs };
    yield* wait(host.putNote(bodyKey(id), formatBody({ what, restores })));
    yield* wait(host.putNote(headKey(id), formatHead(head)));
    yield* needUntouched(host, restores);
    yield* change();
    yield* needWritten(host, restores);
    const looks = yield* looksOf(host, restores);
    yield* wait(host.putNote(headKey(id), formatHead({ ...head, state: 'done', looks })));
  } catch (error) {
    const stays = yield* giveUp(host, id, head);
    if (stays.length === 0) throw error;
    throw new EditProblem([error instanceof Error ? error.message : String(error), ...stays].join(' '));
  }
  // It stands; what only an earlier undo wanted can wait for the next time.
  yield* quietly(forgetEarlier(host, id));
}

/** Puts back a write that has failed; gives what stays. What fails now is done the next time. */
function* giveUp<Own>(host: WritingHost<Own>, id: string, head: JournalHead | null): Steps<string[]> {
  const stays: string[] = [];
  yield* quietly(
    (function* (): Steps<void> {
      if (head !== null) {
        const { begun } = journalIds(yield* wait(host.noteKeys()));
        // Even if it was called done at the very end: who is told that it failed must find it taken back.
        if (begun.indexOf(id) >= 0) {
          yield* wait(host.putNote(headKey(id), formatHead(head)));
          stays.push(...(yield* putBackAndDrop(host, id, head)));
        } else yield* wait(host.dropNotes([bodyKey(id)]));
      }
      yield* sweepNow(host, false);
    })(),
  );
  return stays;
}
