import { missing } from './columns';
import { value, type Figure } from './figure';
import { introductionRows } from './introductions';
import { binomialPValue } from './statistics';
import { startOf, type View } from './view';

/** Days of each of the two periods that are compared. */
export const TREND_DAYS = 45;
/** Fewer introductions than this are listed, not interpreted. */
export const FEW = 6;

export type Trend = 'too few' | 'up' | 'down' | 'flat';

/** Rows that count as introductions in the 45 days that end with `to` (`recent`) and in the 45 before (`before`). */
export function trendCounts(view: View): { readonly before: number; readonly recent: number } {
  const { to } = view;
  return {
    before: introductionRows(view, to - 2 * TREND_DAYS + 1, to - TREND_DAYS),
    recent: introductionRows(view, to - TREND_DAYS + 1, to),
  };
}

/** Direction of the introductions, by the exact two-sided conditional binomial test at 5%. */
export function trend(view: View): Figure<Trend> {
  const absent = missing(view.book.ledger, 'Referrals.Received');
  if (absent) return absent;
  const { before, recent } = trendCounts(view);
  if (before + recent < FEW || startOf(view.book, view.subject) > view.to - 2 * TREND_DAYS + 1)
    return value('too few');
  if (binomialPValue(before, recent) >= 0.05) return value('flat');
  return value(recent > before ? 'up' : 'down');
}
