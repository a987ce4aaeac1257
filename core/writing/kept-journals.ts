import { bodyKey, formatHead, headKey, journalIds, parseHead, type JournalHead } from './journal';
import { wait, type Steps } from './steps';
import type { WritingHost } from './writing-host';

export function* newId<Own>(host: WritingHost<Own>): Steps<string> {
  const { begun, headless } = journalIds(yield* wait(host.noteKeys()));
  for (let at = host.now(); ; at++) {
    const id = `${host.session.run}.${at}`;
    if (begun.indexOf(id) < 0 && headless.indexOf(id) < 0) return id;
  }
}

export function* dropJournal<Own>(host: WritingHost<Own>, id: string): Steps<void> {
  yield* wait(host.dropNotes([headKey(id)]));
  yield* wait(host.dropNotes([bodyKey(id)]));
}

export interface KnownJournal {
  readonly id: string;
  readonly head: JournalHead;
}

export function* journalsOf<Own>(host: WritingHost<Own>): Steps<KnownJournal[]> {
  const found: KnownJournal[] = [];
  for (const id of journalIds(yield* wait(host.noteKeys())).begun) {
    const head = parseHead(yield* wait(host.readNote(headKey(id))));
    if (head !== null) found.push({ id, head });
  }
  return found;
}

/** A write of several runs that this session has begun and not ended, with the sheets that it needs; null without one. */
export function* underWay<Own>(
  host: WritingHost<Own>,
): Steps<{ readonly id: string; readonly needs: readonly string[] } | null> {
  for (const { id, head } of yield* journalsOf(host))
    if (head.state === 'writing' && head.run === host.session.run) return { id, needs: head.needs };
  return null;
}

/** It stands in nobody's way any more. */
export function* setAside<Own>(host: WritingHost<Own>, id: string, head: JournalHead | null): Steps<string> {
  const known = head ?? { ...host.session, what: '', tries: 0, looks: [], needs: [] };
  yield* wait(host.putNote(headKey(id), formatHead({ ...known, at: host.now(), state: 'aside' })));
  const what = known.what === '' ? 'An earlier change' : `"${known.what}"`;
  return `${what} was not finished, and it cannot be undone any more; it is set aside. Look through what it was to change.`;
}

export function* sweepNow<Own>(host: WritingHost<Own>, starting: boolean): Steps<void> {
  const needed = new Set<string>();
  for (const { head } of yield* journalsOf(host))
    if (head.state !== 'aside') for (const sheet of head.needs) needed.add(sheet);
  yield* wait(host.sweep(needed, starting));
}

/** Steps whose failure is nobody's business now. */
export function* quietly<T>(steps: Steps<T>): Steps<void> {
  try {
    yield* steps;
  } catch {
    // The next write or start tries again.
  }
}
