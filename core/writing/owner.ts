import type { Session } from './writing-host';

/** Whose a write is, and when it began; also on the mark of a sheet that serves one. */
export interface Owner extends Session {
  readonly at: number;
}

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Nobody writes that long: what somebody else began before is left over. */
const LONGEST_WRITE = HOUR / 4;
/** A person who starts the add-in again has no other write under way, unless it began a moment ago in another window. */
const MOMENT = 30 * SECOND;
/** An undo of somebody else is not wanted any more after that. */
const LONGEST_KEPT = 24 * HOUR;

/**
 * Whether a write that was not finished is this session's to put back: its own, one of an earlier run of the same person,
 * or one that must have been given up. `starting` when the add-in has just started.
 */
export function isLeftOver(owner: Owner, me: Session, now: number, starting: boolean): boolean {
  if (owner.run === me.run) return true;
  const age = now - owner.at;
  return owner.person === me.person && starting ? age > MOMENT : age > LONGEST_WRITE;
}

/** Whether nobody can want to take a finished write back any more: its session has ended. */
export function isForgotten(owner: Owner, me: Session, now: number, starting: boolean): boolean {
  if (owner.run === me.run) return false;
  const age = now - owner.at;
  return owner.person === me.person && starting ? age > MOMENT : age > LONGEST_KEPT;
}

/** As text in the mark of a sheet. */
export function formatOwner({ person, run, at }: Owner): string {
  return [person, run, at].join(' ');
}

/** Null for what is no such text: then nobody claims the sheet. */
export function parseOwner(text: string | undefined): Owner | null {
  const [person, run, at] = (text ?? '').split(' ');
  return person && run && at && Number.isFinite(Number(at)) ? { person, run, at: Number(at) } : null;
}
