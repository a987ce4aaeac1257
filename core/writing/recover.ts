import { bodyKey, formatHead, headKey, journalIds, parseBody, parseHead, type JournalHead } from './journal';
import { dropJournal, quietly, setAside, sweepNow } from './kept-journals';
import { isForgotten, isLeftOver } from './owner';
import { reasonOf } from './look';
import { putBack } from './put-back';
import { wait, type Steps } from './steps';
import type { WritingHost } from './writing-host';

/** How often putting back is tried before it is given up. */
const MOST_TRIES = 3;

/**
 * Puts back what earlier writes have left: this session's, those of one that has ended; `starting` when the add-in has just
 * started. Others are left alone. Gives a sentence for everything that stays as it is. Never throws: what fails now is
 * tried again the next time, and what cannot be put back is set aside, so that it stands in nobody's way.
 */
export function* recover<Own>(host: WritingHost<Own>, starting = false): Steps<string[]> {
  const stays: string[] = [];
  yield* quietly(recoverAll(host, starting, stays));
  return stays;
}

function* recoverAll<Own>(host: WritingHost<Own>, starting: boolean, stays: string[]): Steps<void> {
  const { begun, headless } = journalIds(yield* wait(host.noteKeys()));
  const isMine = (id: string): boolean => id.indexOf(`${host.session.run}.`) === 0;
  const unused = headless.filter(isMine).map(bodyKey);
  if (unused.length > 0) yield* wait(host.dropNotes(unused));
  for (const id of begun) {
    const head = parseHead(yield* wait(host.readNote(headKey(id))));
    if (head === null) {
      stays.push(yield* setAside(host, id, null));
      continue;
    }
    if (head.state !== 'writing') {
      if (isForgotten(head, host.session, host.now(), starting)) yield* dropJournal(host, id);
      continue;
    }
    if (!isLeftOver(head, host.session, host.now(), starting)) continue;
    try {
      stays.push(...(yield* putBackAndDrop(host, id, head)));
    } catch (error) {
      if (head.tries + 1 >= MOST_TRIES) stays.push(yield* setAside(host, id, head));
      else {
        yield* quietly(wait(host.putNote(headKey(id), formatHead({ ...head, tries: head.tries + 1 }))));
        stays.push(
          `"${head.what}" was not finished, and could not be undone yet (${reasonOf(host, error)}).`,
        );
      }
    }
  }
  yield* sweepNow(host, starting);
}

export function* putBackAndDrop<Own>(host: WritingHost<Own>, id: string, head: JournalHead): Steps<string[]> {
  const journal = parseBody(yield* wait(host.readNote(bodyKey(id))), (own): own is Own => host.isOwn(own));
  if (journal === null) {
    // Forgetting it may have failed only after it was done.
    const { begun } = journalIds(yield* wait(host.noteKeys()));
    return begun.indexOf(id) < 0 ? [] : [yield* setAside(host, id, head)];
  }
  const stays = yield* putBack(host, journal);
  yield* dropJournal(host, id);
  return stays;
}
