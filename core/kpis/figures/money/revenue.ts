import type { Ledger } from '../../../ledger/ledger';
import { missing, missingAll } from '../../columns';
import type { ExplainedRow } from '../../explaining/explained-row';
import { sumOf } from '../../explaining/explainer';
import { moneyRows } from '../../explaining/money-rows';
import { firstYearRevenue } from '../../explaining/referral-rows';
import { noValue, value, type Figure } from '../../figure';
import { total } from '../../scan/total';
import { groupOf, partnersOf, type View } from '../../view';
import { defineFigure } from '../entry';

/**
 * Money revenue of a partner that has any, else credit x first-year revenue of the clients won in the window; plus
 * fees, minus refunds and clawbacks. The portfolio is the sum of its partners.
 */
export const revenue = defineFigure({
  key: 'revenue',
  label: 'Revenue',
  functionName: 'PARTNER_REVENUE',
  unit: 'money',
  definition:
    'Money rows of kind revenue in the period; for a partner without any, credit x first-year revenue of the clients won in it. Fees received are added, refunds and clawbacks taken off.',
  compute: (view) => revenueMissing(view.book.ledger) ?? value(total(partnersOf(view), partnerRevenue)),
  explain: sumOf('amounts', revenueRows),
});

/**
 * Whether the revenue is estimated from first-year revenue: the partner has no Money row of kind revenue. For the
 * portfolio: whether a partner's estimate adds to the sum.
 */
export const estimated = defineFigure({
  key: 'estimated',
  label: 'Revenue is estimated',
  functionName: null,
  unit: 'yes or no',
  definition:
    'Whether the revenue comes from first-year revenue, because the partner has no Money row of kind revenue.',
  compute: (view): Figure<boolean> => {
    const absent = revenueMissing(view.book.ledger);
    if (absent) return absent;
    if (view.subject !== 'portfolio') return value(!hasMoneyRevenue(view));
    const { sums } = view.book.index.won;
    return value(
      partnersOf(view).some(
        (each) =>
          !hasMoneyRevenue(each) && sums.sum('rowsWithRevenue', groupOf(each), each.from, each.to) > 0,
      ),
    );
  },
  explain: { formula: () => 'revenue from first-year revenue', rows: () => [] },
});

/** Why no revenue can be known at all: no Money table, and referrals without what a first-year revenue needs. */
export function revenueMissing(ledger: Ledger): { readonly reason: string } | null {
  if (ledger.columns.has('Money')) return null;
  if (!ledger.columns.has('Referrals')) return missingAll(ledger, 'Money', 'Referrals');
  const absent = missing(ledger, 'Referrals.Status', 'Referrals.Closed', 'Referrals.First-year revenue');
  return absent && noValue(`The workbook has no Money table, and ${lowerFirst(absent.reason)}`);
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Whether a partner's revenue comes from Money rows. */
export function hasMoneyRevenue(view: View): boolean {
  return view.subject !== 'portfolio' && view.book.index.money.hasRevenue[view.subject] === 1;
}

/** Revenue of one partner, 0 where nothing is recorded. */
export function partnerRevenue(view: View): number {
  const { money, won } = view.book.index;
  const group = groupOf(view);
  const base = hasMoneyRevenue(view)
    ? money.sums.sum('revenue', group, view.from, view.to)
    : won.sums.sum('revenue', group, view.from, view.to);
  return (
    base +
    money.sums.sum('feeIn', group, view.from, view.to) -
    money.sums.sum('refund', group, view.from, view.to) -
    money.sums.sum('clawback', group, view.from, view.to)
  );
}

/** Rows that add up to the revenue. */
export function revenueRows(view: View): ExplainedRow[] {
  const { hasRevenue } = view.book.index.money;
  return [
    ...partnersOf(view)
      .filter((each) => hasRevenue[each.subject as number] === 0)
      .flatMap(firstYearRevenue),
    ...moneyRows(view, {
      revenue: (amount) => amount,
      'fee in': (amount) => amount,
      refund: (amount) => -Math.abs(amount),
      clawback: (amount) => -Math.abs(amount),
    }),
  ];
}
