import { FIRST_DAY } from '../calendar/day';
import { EditProblem } from '../edits';
import { NONE } from '../ledger/ledger';
import type { Reading } from '../ledger/reading/read';
import { tidy } from '../workbook/values/text';
import type { LogEntry } from './entry';

export function checkDay({ ledger }: Reading, { on }: LogEntry): void {
  if (on > ledger.today) throw new EditProblem('That day has not come yet: choose today or an earlier one.');
  if (on < FIRST_DAY) throw new EditProblem('That day is before 1900: choose another one.');
}

/** The partner as the workbook names it; a new name as it was typed. */
export function partnerName({ ledger }: Reading, typed: string): string {
  const name = tidy(typed);
  if (name === '') throw new EditProblem('Say which partner it was with.');
  const found = ledger.findPartner(name);
  return found === NONE ? name : ledger.partners[found]!.name;
}

/** Below zero nothing was spent, and nobody talks for less than no time. */
export function notNegative(value: number | null, what: string): void {
  if (value !== null && !(value >= 0 && Number.isFinite(value)))
    throw new EditProblem(`${what} cannot be less than nothing: enter 0 or more, or leave it blank.`);
}

/** A text as it is written; null for a blank one. */
export const filled = (text: string): string | null => (tidy(text) === '' ? null : tidy(text));
