import { formatOwner, type Session } from '../../core/writing';

const PERSON_KEY = 'partnerLedgerPerson';

/** This browser's (or this Excel's) own, and this start's. */
export const session: Session = { person: person(), run: random() };

/** Milliseconds of a clock that all sessions share. */
export function now(): number {
  return Date.now();
}

/** Whose write a sheet out of sight serves. */
export function owner(): string {
  return formatOwner({ ...session, at: now() });
}

/** The same the next time, where the browser keeps anything; it names nobody. */
function person(): string {
  const fresh = random();
  try {
    const kept = window.localStorage.getItem(PERSON_KEY);
    if (kept) return kept;
    window.localStorage.setItem(PERSON_KEY, fresh);
  } catch {
    // Storage is forbidden here: everybody is somebody else the next time.
  }
  return fresh;
}

function random(): string {
  return Math.floor(Math.random() * 2 ** 40).toString(36);
}
