import { dueSteps as stepsDue, type DueStep } from '../kpis';
import type { Scene } from '../document/scene';

/** Steps this many days ahead are due before the next review. */
const AHEAD_DAYS = 31;

/** Steps that are late or due within a month of asOf, the oldest first; of one partner, or (null) all. */
export function dueSteps(scene: Scene, partner: number | null): DueStep[] {
  return stepsDue(scene.book, partner ?? 'portfolio', AHEAD_DAYS);
}

/** `Send the agreement (Ana): due Oct 3, 2026, 28 days late`. */
export function stepText(scene: Scene, step: DueStep): string {
  const owner = step.owner === null ? '' : ` (${step.owner})`;
  const late = step.daysLate > 0 ? `, ${step.daysLate} ${step.daysLate === 1 ? 'day' : 'days'} late` : '';
  return `${step.step}${owner}: due ${scene.words.shortDate(step.due)}${late}`;
}
