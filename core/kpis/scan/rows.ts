import { NO_DAY, type Day } from '../../calendar/day';
import { positions } from '../../ledger/index/day-order';
import type { ReferralOrder } from '../../ledger/index/index-referrals';
import { IS_LOST, IS_WON, SHARED } from '../../ledger/referral-flags';
import type { View } from '../view';

/**
 * Visits every position of `order` from one day to another that has all the flags of `wanted` and that `also`
 * accepts: the rows of a statistic, each counting 1. For the portfolio, the rows of one Id among them are visited
 * once, the first in reading order.
 */
export function eachRow(
  view: View,
  order: ReferralOrder,
  from: Day,
  to: Day,
  wanted: number,
  visit: (position: number) => void,
  also: ((position: number) => boolean) | null = null,
): void {
  const { flags } = order;
  const once = view.subject === 'portfolio';
  const shared: number[] = [];
  for (const partner of partnerIndexes(view)) {
    const [begin, end] = positions(order, partner, from, to);
    for (let i = begin; i < end; i++) {
      const flag = flags[i]!;
      if ((flag & wanted) !== wanted || (also !== null && !also(i))) continue;
      if (once && (flag & SHARED) !== 0) shared.push(i);
      else visit(i);
    }
  }
  if (shared.length === 0) return;
  const { referral } = view.book.ledger.referrals;
  const seen = new Set<number>();
  shared.sort((a, b) => order.rows[a]! - order.rows[b]!);
  for (const position of shared) {
    const id = referral[order.rows[position]!]!;
    if (seen.has(id)) continue;
    seen.add(id);
    visit(position);
  }
}

/** The partner of a view, or every partner by index. */
export function partnerIndexes(view: View): number[] {
  if (view.subject !== 'portfolio') return [view.subject];
  return view.book.ledger.partners.map((_, partner) => partner);
}

/** Whether a row has all of these flags. */
export function has(order: ReferralOrder, position: number, bits: number): boolean {
  return (order.flags[position]! & bits) === bits;
}

/** Status as at a day: undated won and lost rows count as decided; one closed later was still open. */
export function wonAt(order: ReferralOrder, position: number, day: Day): boolean {
  return (order.flags[position]! & IS_WON) !== 0 && closedBy(order, position, day);
}

export function lostAt(order: ReferralOrder, position: number, day: Day): boolean {
  return (order.flags[position]! & IS_LOST) !== 0 && closedBy(order, position, day);
}

export function openAt(order: ReferralOrder, position: number, day: Day): boolean {
  return (order.flags[position]! & (IS_WON | IS_LOST)) === 0 || !closedBy(order, position, day);
}

function closedBy(order: ReferralOrder, position: number, day: Day): boolean {
  const closed = order.closed[position]!;
  return closed === NO_DAY || closed <= day;
}
