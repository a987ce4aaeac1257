import { dueSteps as stepsDue, type DueStep } from '../../kpis';
import type { Scene } from '../../document/scene';

/** Steps this many days ahead are due before the next review. */
const AHEAD_DAYS = 31;

/** Steps that are late or due within a month of asOf, the oldest first; of one partner, or (null) all. */
export function dueSteps(scene: Scene, partner: number | null): DueStep[] {
  return stepsDue(scene.book, partner ?? 'portfolio', AHEAD_DAYS);
}

/** `Send the agreement (Ana), agree phase: due Oct 3, 2026, 28 days late`. */
export function stepText(scene: Scene, { step, owner, phase, due, daysLate }: DueStep): string {
  const { count, shortDate } = scene.words;
  const who = owner === null ? '' : ` (${owner})`;
  // After the 120 days a step is simply one of the partnership.
  const of = phase === null || phase === 'run' ? '' : `, ${phase} phase`;
  const late = daysLate > 0 ? `, ${count(daysLate, 'day')} late` : '';
  return `${step}${who}${of}: due ${shortDate(due)}${late}`;
}
