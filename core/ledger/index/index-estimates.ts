import { NO_DAY } from '../../calendar/day';
import type { Ledger } from '../ledger';
import { INBOUND, SOURCED } from '../referral-flags';
import { inOrder, marksOf, orderByDay, type DayOrder } from './day-order';
import { daySums, type DaySums } from './day-sums';
import type { ReferralOrder } from './index-referrals';
import type { KnownToMoney } from './known-to-money';

/** Days after which an estimate counts again where revenue recurs. */
const AGAIN_DAYS = 365;

export type EstimateSum = 'amount' | 'above0';

/** Credit x first-year revenue of the won clients that Money does not know. */
export interface Estimates {
  /** Referral rows by the day on which their estimate counts: a row stands there once for each such day. */
  readonly order: DayOrder;
  readonly sums: DaySums<EstimateSum>;
}

/**
 * An estimate counts on the closed day and, where Settings says that revenue recurs, on every 365th day after it before Ended,
 * so that a window of 365 days holds one of each client. Nothing is estimated for a partner whose Money does not say whose it is.
 * `credited` is credit x first-year revenue of each won row, NaN where it is blank.
 */
export function indexEstimates(
  ledger: Ledger,
  won: ReferralOrder,
  credited: Float64Array,
  known: KnownToMoney,
): Estimates {
  const { ended } = ledger.referrals;
  const { asOf, settings } = ledger;
  const partners = ledger.partners.length;
  const wanted = INBOUND | SOURCED;
  /** For each won row how often its estimate counts. */
  const times = new Int32Array(won.rows.length);
  let count = 0;
  for (let p = 0; p < partners; p++) {
    if (known.unnamed[p] === 1) continue;
    for (let i = won.offsets[p]!; i < won.offsets[p + 1]!; i++) {
      const row = won.rows[i]!;
      if ((won.flags[i]! & wanted) !== wanted || Number.isNaN(credited[i]!)) continue;
      if (known.hasRevenue[p] === 1 && known.names(row)) continue;
      times[i] = 1;
      if (settings.revenueRecurs === true) {
        const end = ended[row] === NO_DAY ? asOf : Math.min(asOf, ended[row]! - 1);
        times[i]! += Math.max(0, Math.floor((end - won.closed[i]!) / AGAIN_DAYS));
      }
      count += times[i]!;
    }
  }
  /** For each time that an estimate counts: the position of its won row, its partner and the day. */
  const positions = new Int32Array(count);
  const partner = new Int32Array(count);
  const days = new Int32Array(count);
  for (let p = 0, at = 0; p < partners; p++)
    for (let i = won.offsets[p]!; i < won.offsets[p + 1]!; i++)
      for (let time = 0; time < times[i]!; time++, at++) {
        positions[at] = i;
        partner[at] = p;
        days[at] = won.closed[i]! + time * AGAIN_DAYS;
      }
  const ordered = orderByDay(partners, partner, days, asOf);
  const own = inOrder(ordered.rows, positions);
  const order = { ...ordered, rows: inOrder(own, won.rows) };
  const amounts = inOrder(own, credited);
  /** 1 for an amount above 0. */
  const flags = marksOf(count, (i) => amounts[i]! > 0);
  return {
    order,
    sums: daySums<EstimateSum>(order, flags, {
      amount: { with: 0, amounts },
      above0: { with: 1, amounts: null },
    }),
  };
}
