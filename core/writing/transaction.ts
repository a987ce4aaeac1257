import { EditProblem } from '../edits';
import {
  bodyKey,
  formatBody,
  formatHead,
  headKey,
  journalIds,
  parseBody,
  parseHead,
  type JournalHead,
  type Restore,
} from './journal';
import { dropJournal, newId, quietly, sweepNow } from './kept-journals';
import { reasonOf, lockedSentence, looksOf, needUntouched, needWritten } from './look';
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
    /** Sheets (by id) and whatever else of ours that putting back needs: the host's sweep leaves them. */
    readonly needs?: readonly string[];
  }>;
  change(): Steps<void>;
  /** Set by what leaves everything as it was (formulas that are computed again): then undo takes back what was before it. */
  readonly isUndoable?: false;
}

/**
 * Makes one write: all of it, or nothing. Asks for protection, keeps how to put everything back, changes, and looks whether
 * everything is as it was meant; whatever fails is put back, at the latest by the next write or start. Throws an
 * {@link EditProblem} when it cannot be made as things are, else what the host threw.
 */
export function* carryOut<Own>(host: WritingHost<Own>, write: Write<Own>): Steps<void> {
  const begun = yield* beginning(host, write);
  yield* orGiveUp(host, begun, () => write.change());
  if (write.isUndoable === false) {
    yield* orGiveUp(host, begun, () => needWritten(host, begun.restores));
    yield* quietly(dropJournal(host, begun.id));
    yield* quietly(sweepNow(host, false));
  } else yield* ending(host, begun, host.session.run);
}

/**
 * Begins a write that is made in several runs of the program: how to put everything back is kept from here on. Gives the id
 * by which {@link goOn} and {@link endWrite} know it.
 */
export function* beginWrite<Own>(
  host: WritingHost<Own>,
  write: Omit<Write<Own>, 'change' | 'isUndoable'>,
): Steps<string> {
  return (yield* beginning(host, write)).id;
}

/** One step of such a write; when it fails, all of the write is undone. Others see that it is under way. */
export function* goOn<Own>(host: WritingHost<Own>, id: string, step: () => Steps<void>): Steps<void> {
  const begun = yield* known(host, id);
  const going = { ...begun, head: { ...begun.head, at: host.now() } };
  yield* orGiveUp(host, going, () => wait(host.putNote(headKey(id), formatHead(going.head))));
  yield* orGiveUp(host, going, () => step());
}

/** All of it is there; from here on `run` may take it back. */
export function* endWrite<Own>(host: WritingHost<Own>, id: string, run = host.session.run): Steps<void> {
  yield* ending(host, yield* known(host, id), run);
}

/** A write that was begun. */
interface Begun<Own> {
  readonly id: string;
  readonly head: JournalHead;
  readonly restores: ReadonlyArray<Restore<Own>>;
}

function* beginning<Own>(
  host: WritingHost<Own>,
  { what, touches, begin }: Omit<Write<Own>, 'change'>,
): Steps<Begun<Own>> {
  const locked = yield* wait(host.locked(touches));
  if (locked !== null) throw new EditProblem(lockedSentence(locked));
  const id = yield* newId(host);
  const nothing = { id, head: null };
  const { restores, needs = [] } = yield* orGiveUp(host, nothing, () => begin());
  const head: JournalHead = {
    ...host.session,
    at: host.now(),
    state: 'writing',
    what,
    tries: 0,
    looks: [],
    needs,
  };
  const begun = { id, head, restores };
  yield* orGiveUp(host, begun, () => wait(host.putNote(bodyKey(id), formatBody({ what, restores }))));
  yield* orGiveUp(host, begun, () => wait(host.putNote(headKey(id), formatHead(head))));
  yield* orGiveUp(host, begun, () => needUntouched(host, restores));
  return begun;
}

function* ending<Own>(host: WritingHost<Own>, begun: Begun<Own>, run: string): Steps<void> {
  const { id, head, restores } = begun;
  yield* orGiveUp(host, begun, function* (): Steps<void> {
    yield* needWritten(host, restores);
    const looks = yield* looksOf(host, restores);
    yield* wait(host.putNote(headKey(id), formatHead({ ...head, run, state: 'done', looks })));
  });
  // It stands; what only an earlier undo wanted can wait for the next time.
  yield* quietly(forgetEarlier(host, id, run));
}

/** A write of an earlier run as it was kept. */
function* known<Own>(host: WritingHost<Own>, id: string): Steps<Begun<Own>> {
  const { begun } = journalIds(yield* wait(host.noteKeys()));
  const head = begun.indexOf(id) < 0 ? null : parseHead(yield* wait(host.readNote(headKey(id))));
  const body =
    head === null
      ? null
      : parseBody(yield* wait(host.readNote(bodyKey(id))), (own): own is Own => host.isOwn(own));
  if (head?.state !== 'writing' || body === null)
    throw new EditProblem('What was begun has been undone meanwhile. Start again.');
  return { id, head, restores: body.restores };
}

/** Steps of a write; when they fail, all of it is put back. */
function* orGiveUp<Own, T>(
  host: WritingHost<Own>,
  { id, head }: Pick<Begun<Own>, 'id'> & { readonly head: JournalHead | null },
  steps: () => Steps<T>,
): Steps<T> {
  try {
    return yield* steps();
  } catch (error) {
    const stays = yield* giveUp(host, id, head);
    if (stays.length === 0) throw error;
    throw new EditProblem([reasonOf(host, error), ...stays].join(' '));
  }
}

/** Puts back a write that has failed; gives what stays. What fails now is done the next time. */
function* giveUp<Own>(host: WritingHost<Own>, id: string, head: JournalHead | null): Steps<string[]> {
  const stays: string[] = [];
  yield* quietly(
    (function* (): Steps<void> {
      if (head !== null) {
        const { begun } = journalIds(yield* wait(host.noteKeys()));
        // Even if it was called done at the very end: who is told that it failed must find it undone.
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
