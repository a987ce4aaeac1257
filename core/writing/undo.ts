import { EditProblem } from '../edits';
import { bodyKey, formatHead, headKey, parseBody, type JournalHead } from './journal';
import { dropJournal, journalsOf, quietly, sweepNow, type KnownJournal } from './kept-journals';
import { changedSince, lockedSentence } from './look';
import { touchesOf } from './places';
import { putBackAndDrop } from './recover';
import { wait, type Steps } from './steps';
import type { WritingHost } from './writing-host';

/** What {@link takeBack} would take back; null when there is nothing. */
export function* undoable<Own>(host: WritingHost<Own>): Steps<string | null> {
  return (yield* lastDone(host))?.head.what ?? null;
}

/**
 * Takes this session's last write back, if everything still is as it left it; gives a sentence that says so. Throws an
 * {@link EditProblem} otherwise, with nothing changed. Once begun it is carried to its end, by the next write or start if
 * need be.
 */
export function* takeBack<Own>(host: WritingHost<Own>): Steps<string> {
  const last = yield* lastDone(host);
  if (last === null) throw new EditProblem('There is nothing to undo.');
  const { id, head } = last;
  const journal = parseBody(yield* wait(host.readNote(bodyKey(id))), (own): own is Own => host.isOwn(own));
  const not = (why: string) =>
    new EditProblem(`"${head.what}" was not undone, because ${why}; nothing was changed.`);
  if (journal === null) throw not('how to do it is not known any more');
  const { restores } = journal;
  for (const each of restores) {
    const missing = each.op === 'own' ? yield* wait(host.missing(each.own)) : null;
    if (missing !== null) throw not(missing);
  }
  const locked = yield* wait(host.locked(touchesOf(host, restores)));
  if (locked !== null) throw new EditProblem(lockedSentence(locked));
  const changed = yield* changedSince(host, restores, head.looks);
  if (changed !== '') throw not(`${changed} was changed since`);
  const begun: JournalHead = { ...head, state: 'writing', at: host.now() };
  yield* wait(host.putNote(headKey(id), formatHead(begun)));
  try {
    yield* putBackAndDrop(host, id, begun);
  } catch {
    yield* putBackAndDrop(host, id, begun);
  }
  yield* quietly(sweepNow(host, false));
  return `Undone: ${head.what}.`;
}

/** Undo takes back the last write only; without one nothing that was made before. */
export function* forgetEarlier<Own>(
  host: WritingHost<Own>,
  last: string | null,
  run = host.session.run,
): Steps<void> {
  for (const { id, head } of yield* journalsOf(host))
    if (id !== last && head.run === run && head.state === 'done') yield* dropJournal(host, id);
  yield* sweepNow(host, false);
}

function* lastDone<Own>(host: WritingHost<Own>): Steps<KnownJournal | null> {
  const done = (yield* journalsOf(host)).filter(
    ({ head }) => head.state === 'done' && head.run === host.session.run,
  );
  return done.sort((a, b) => b.head.at - a.head.at)[0] ?? null;
}
