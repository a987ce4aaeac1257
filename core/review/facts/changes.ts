import { NO_DAY } from '../../calendar/day';
import { amount, ask, type Scene } from '../../document/scene';
import type { Period } from '../../kpis';
import { decisionOn, type Decision } from './decisions';

/** Decisions that are not what they were when the month before ended, first revenues and lapses. */
export function changesOf(
  scene: Scene,
  partners: readonly number[],
  now: ReadonlyMap<number, Decision>,
): string[] {
  const before = untilMonth(scene);
  const changes: string[] = [];
  for (const partner of partners) {
    const current = now.get(partner);
    const previous = decisionOn(scene, partner, before);
    const name = scene.book.ledger.partners[partner]?.name ?? '';
    const start = scene.book.index.start[partner] ?? NO_DAY;
    if (start !== NO_DAY && start >= scene.month.first) changes.push(`${name} is new this month.`);
    if (current !== undefined && previous !== null && current.verdict !== previous.verdict)
      changes.push(
        `${name} went from \u201c${previous.verdict}\u201d to \u201c${current.verdict}\u201d${multiples(scene, partner, before)}.`,
      );
    const first = scene.book.index.firstRevenue[partner] ?? NO_DAY;
    if (first !== NO_DAY && first >= scene.month.first) changes.push(`${name} brought its first revenue.`);
    if (lapsed(scene, partner, scene.year) && !lapsed(scene, partner, before))
      changes.push(`${name} has lapsed: contact was regular at the start and has almost stopped.`);
  }
  return changes;
}

/** ` (ROI 3.1x to 2.2x)`: what a decision stood on before and stands on now. */
function multiples(scene: Scene, partner: number, before: Period): string {
  const then = amount(scene, 'roi', partner, { from: (before.to ?? 0) - 364, to: before.to });
  const now = amount(scene, 'roi', partner, scene.year);
  const { multiple } = scene.words;
  return then === null || now === null ? '' : ` (ROI ${multiple(then)} to ${multiple(now)})`;
}

/** Whether contact that was regular at the start has almost stopped. */
export function lapsed(scene: Scene, partner: number, period: Period): boolean {
  const found = ask(scene, 'lapsed', partner, period);
  return 'value' in found && found.value === true;
}

/** All days before the month of a review. */
function untilMonth({ month }: Scene): Period {
  return { from: 'start', to: month.first - 1 };
}

/** What shows that something happened with a partner. */
const SIGNS = ['received', 'given', 'clients', 'revenue', 'share', 'hours'] as const;

/** Whether anything came, went, was paid or was spent with a partner in a period. */
export function happened(scene: Scene, partner: number, period: Period): boolean {
  return SIGNS.some((key) => (amount(scene, key, partner, period) ?? 0) !== 0);
}

/** Whether a partner stands as a month ago: the same decision, and nothing came, went, was paid or was spent in the month. */
export function asLastMonth(scene: Scene, partner: number): boolean {
  const start = scene.book.index.start[partner] ?? NO_DAY;
  if (start === NO_DAY || start >= scene.month.first) return false;
  const before = untilMonth(scene);
  const [now, then] = [decisionOn(scene, partner), decisionOn(scene, partner, before)];
  return (
    now?.verdict === then?.verdict &&
    now?.fragile === then?.fragile &&
    lapsed(scene, partner, scene.year) === lapsed(scene, partner, before) &&
    !happened(scene, partner, scene.thisMonth)
  );
}
