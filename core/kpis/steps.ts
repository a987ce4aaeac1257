import type { Day } from '../calendar/day';
import { NONE, type Action, type Ledger } from '../ledger/ledger';
import type { Phase } from '../workbook/tables';
import type { Book } from './book';
import type { Subject } from './figure';

/** A step of the plan that is not done. */
export interface DueStep {
  /** Index into `Ledger.partners`, or NONE. */
  readonly partner: number;
  /** Name of the partner; '' without one. */
  readonly name: string;
  readonly step: string;
  readonly owner: string | null;
  readonly phase: Phase | null;
  readonly due: Day;
  /** Days since it was due; negative when it is still ahead. */
  readonly daysLate: number;
}

/** Steps due up to `ahead` days after asOf and not done by asOf, the oldest first; of one partner or of all. */
export function dueSteps(book: Book, subject: Subject, ahead = 0): DueStep[] {
  const { ledger } = subject === 'portfolio' ? book.whole() : book;
  const { asOf } = ledger;
  const steps: DueStep[] = [];
  for (const action of ledger.actions) {
    if (!isDated(action) || action.due > asOf + ahead) continue;
    if (subject !== 'portfolio' && action.partner !== subject) continue;
    if (!isDone(action, asOf)) steps.push(toDueStep(ledger, action));
  }
  return steps.sort((a, b) => a.due - b.due);
}

/** Whether a step was done by a day: ticked off later, it was still open then; a yes without a date counts as done. */
export function isDone({ done }: Action, by: Day): boolean {
  return done === true || (typeof done === 'number' && done <= by);
}

export type DatedAction = Action & { readonly due: Day };

function isDated(action: Action): action is DatedAction {
  return action.due !== null;
}

/** Whether a step should have been done by asOf and was not; never without a due day. */
export function isLate({ asOf }: Ledger, action: Action): action is DatedAction {
  return isDated(action) && action.due < asOf && !isDone(action, asOf);
}

/** A step with the name of its partner and how late it is as at asOf. */
export function toDueStep(ledger: Ledger, { partner, step, owner, phase, due }: DatedAction): DueStep {
  const name = partner === NONE ? '' : ledger.partners[partner]!.name;
  return { partner, name, step, owner, phase, due, daysLate: ledger.asOf - due };
}
