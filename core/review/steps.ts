import type { Day } from '../calendar/day';
import { NONE } from '../ledger/ledger';
import type { Scene } from './scene';
import { shortDate } from './words';

/** A step of the plan that is not done. */
export interface DueStep {
  /** Index into `Ledger.partners`, or NONE. */
  readonly partner: number;
  /** Name of the partner; '' without one. */
  readonly name: string;
  readonly step: string;
  readonly owner: string | null;
  readonly due: Day;
  /** Days since it was due; negative when it is still ahead. */
  readonly daysLate: number;
}

/** Steps this many days ahead are due before the next review. */
const AHEAD_DAYS = 31;

/** Steps that are late or due within a month of asOf, the oldest first; of one partner, or (null) all. */
export function dueSteps(scene: Scene, partner: number | null): DueStep[] {
  const { ledger } = scene.book;
  const due: DueStep[] = [];
  for (const action of ledger.actions) {
    if (action.due === null || action.due > scene.asOf + AHEAD_DAYS) continue;
    if (partner !== null && action.partner !== partner) continue;
    // A step ticked off after asOf was still open then; a yes without a date counts as done.
    if (action.done === true || (typeof action.done === 'number' && action.done <= scene.asOf)) continue;
    due.push({
      partner: action.partner,
      name: action.partner === NONE ? '' : (ledger.partners[action.partner]?.name ?? ''),
      step: action.step,
      owner: action.owner,
      due: action.due,
      daysLate: scene.asOf - action.due,
    });
  }
  return due.sort((a, b) => a.due - b.due);
}

/** `Send the agreement (Ana): due Oct 3, 2026, 28 days late`. */
export function stepText(step: DueStep): string {
  const owner = step.owner === null ? '' : ` (${step.owner})`;
  const late = step.daysLate > 0 ? `, ${step.daysLate} ${step.daysLate === 1 ? 'day' : 'days'} late` : '';
  return `${step.step}${owner}: due ${shortDate(step.due)}${late}`;
}
