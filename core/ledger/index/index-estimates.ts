import { NO_DAY } from '../../calendar/day';
import type { Ledger } from '../ledger';
import { INBOUND, SOURCED } from '../referral-flags';
import { orderByDay, type DayOrder } from './day-order';
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
 */
export function indexEstimates(ledger: Ledger, won: ReferralOrder, known: KnownToMoney): Estimates {
  const { referrals, asOf } = ledger;
  const { credit, revenue, closed, ended, partner } = referrals;
  const wanted = INBOUND | SOURCED;
  const rows: number[] = [];
  const days: number[] = [];
  for (let i = 0; i < won.rows.length; i++) {
    const row = won.rows[i]!;
    if ((won.flags[i]! & wanted) !== wanted || Number.isNaN(revenue[row]!)) continue;
    if (known.unnamed[partner[row]!] === 1 || known.names(row)) continue;
    const first = closed[row]!;
    rows.push(row);
    days.push(first);
    if (ledger.settings.revenueRecurs !== true) continue;
    const end = ended[row] === NO_DAY ? asOf : Math.min(asOf, ended[row]! - 1);
    for (let day = first + AGAIN_DAYS; day <= end; day += AGAIN_DAYS) {
      rows.push(row);
      days.push(day);
    }
  }
  const lumps = orderByDay(
    ledger.partners.length,
    { count: rows.length, partner: Int32Array.from(rows, (row) => partner[row]!) },
    Int32Array.from(days),
    asOf,
    () => true,
  );
  const order = { ...lumps, rows: lumps.rows.map((lump) => rows[lump]!) };
  const amount = (row: number): number => credit[row]! * revenue[row]!;
  return { order, sums: daySums<EstimateSum>(order, { amount, above0: (row) => (amount(row) > 0 ? 1 : 0) }) };
}
