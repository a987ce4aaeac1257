import type { Day } from '../calendar/day';
import { NONE } from '../ledger/ledger';
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
export function dueSteps({ ledger }: Book, subject: Subject, ahead = 0): DueStep[] {
  const { asOf } = ledger;
  const steps: DueStep[] = [];
  for (const { partner, step, owner, phase, due, done } of ledger.actions) {
    if (due === null || due > asOf + ahead) continue;
    if (subject !== 'portfolio' && partner !== subject) continue;
    // A step ticked off after asOf was still open then; a yes without a date counts as done.
    if (done === true || (typeof done === 'number' && done <= asOf)) continue;
    const name = partner === NONE ? '' : ledger.partners[partner]!.name;
    steps.push({ partner, name, step, owner, phase, due, daysLate: asOf - due });
  }
  return steps.sort((a, b) => a.due - b.due);
}
