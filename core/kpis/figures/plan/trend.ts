import { countedRows } from '../../explaining/referral-rows';
import { value, type Figure } from '../../figure';
import { numberText } from '../../numbers';
import { introductionRows } from '../../scan/introduction-rows';
import { binomialPValue } from '../../statistics';
import { startOf, within, type View } from '../../view';
import { defineFigure } from '../entry';

/** Days of each of the two periods that are compared. */
const TREND_DAYS = 45;

/** Fewer introductions than this are listed, not interpreted. */
export const FEW = 6;

export type Trend = 'too few' | 'up' | 'down' | 'flat';

/** Direction of the introductions, by the exact two-sided conditional binomial test at 5%. */
export const trend = defineFigure({
  key: 'trend',
  label: 'Trend',
  functionName: 'PARTNER_TREND',
  unit: 'word',
  definition:
    'Introductions of the last 45 days against the 45 before: "too few" below six or without 90 days of history, else "up", "down" or "flat" (no clear change) by the exact binomial test at 5%.',
  detail:
    'introduction rows of [to - 44, to] against [to - 89, to - 45]; conditional two-sided binomial test, p = 1/2, on rows',
  noValue: 'never',
  needs: ['Referrals.Received'],
  compute: (view): Figure<Trend> => {
    const { before, recent } = trendCounts(view);
    if (before + recent < FEW || startOf(view.book, view.subject) > view.to - 2 * TREND_DAYS + 1)
      return value('too few');
    if (binomialPValue(before, recent) >= 0.05) return value('flat');
    return value(recent > before ? 'up' : 'down');
  },
  explain: {
    formula: (view) => {
      const { before, recent } = trendCounts(view);
      const p = before + recent > 0 ? `, p = ${numberText(binomialPValue(before, recent), 3)}` : '';
      return `${recent} in the last ${TREND_DAYS} days against ${before} in the ${TREND_DAYS} before${p}`;
    },
    rows: (view) => countedRows(within(view, view.to - 2 * TREND_DAYS + 1, view.to)),
  },
});

/** Rows that count as introductions in the 45 days that end with `to` (`recent`) and in the 45 before (`before`). */
function trendCounts(view: View): { readonly before: number; readonly recent: number } {
  const { to } = view;
  return {
    before: introductionRows(view, to - 2 * TREND_DAYS + 1, to - TREND_DAYS),
    recent: introductionRows(view, to - TREND_DAYS + 1, to),
  };
}
