import { positions } from '../../../ledger/index/day-order';
import type { EstimateSum } from '../../../ledger/index/index-estimates';
import type { MoneySum } from '../../../ledger/index/ledger-index';
import type { Ledger } from '../../../ledger/ledger';
import { uncapitalised } from '../../../workbook/values/text';
import { missing, missingAll } from '../../columns';
import { clientName, dayText, source, type ExplainedRow } from '../../explaining/explained-row';
import { sumOf } from '../../explaining/explainer';
import { moneyRows } from '../../explaining/money-rows';
import { noValue, value, type Figure } from '../../figure';
import { numberText } from '../../numbers';
import { DATED_WINS } from '../../scan/introduction-rows';
import { total } from '../../scan/total';
import { groupOf, partnersOf, type View } from '../../view';
import { defineFigure } from '../entry';

/** Money rows, and an estimate for the clients that they do not know. The portfolio is the sum of its partners. */
export const revenue = defineFigure({
  key: 'revenue',
  label: 'Revenue',
  functionName: 'PARTNER_REVENUE',
  unit: 'money',
  definition:
    'Money rows of kind revenue in the period, plus an estimate for the clients that Money does not name: credit x first-year revenue of those won in the period. Fees received are added, refunds and clawbacks taken off.',
  detail:
    'a client is known to Money when a revenue row of the partner, at any date up to asOf, names it by Client, or by the Referral id of one of its referrals. A partner with a revenue row that names neither has nothing estimated. "Revenue recurs" = yes: an estimate counts again on every 365th day after Closed, up to `to` and before Ended. Refunds and clawbacks are taken without sign. Portfolio: sum over partners',
  compute: (view) => revenueMissing(view.book.ledger) ?? value(total(partnersOf(view), partnerRevenue)),
  explain: sumOf('amounts', revenueRows),
});

/** Whether an estimate above 0 is part of the revenue. */
export const estimated = defineFigure({
  key: 'estimated',
  label: 'Revenue is estimated',
  functionName: null,
  unit: 'yes or no',
  definition: 'Whether an estimate from first-year revenue is part of the revenue of the period.',
  detail: 'for the portfolio: of any partner',
  noValue: 'as revenue',
  compute: (view): Figure<boolean> =>
    revenueMissing(view.book.ledger) ??
    value(partnersOf(view).some((each) => estimateSum(each, 'above0') > 0)),
  explain: {
    formula: (view) =>
      `${numberText(total(partnersOf(view), estimate))} of the revenue from first-year revenue`,
    rows: estimateRows,
  },
});

/** Why no revenue can be known at all: no Money table, and referrals without what a first-year revenue needs. */
export function revenueMissing(ledger: Ledger): { readonly reason: string } | null {
  if (ledger.columns.has('Money')) return null;
  if (!ledger.columns.has('Referrals')) return missingAll(ledger, 'Money', 'Referrals');
  const absent = missing(ledger, ...DATED_WINS, 'Referrals.First-year revenue');
  return absent && noValue(`The workbook has no Money table, and ${uncapitalised(absent.reason)}`);
}

/** Whether a partner's revenue comes from Money rows. */
export function hasMoneyRevenue(view: View): boolean {
  return view.subject !== 'portfolio' && view.book.index.money.hasRevenue[view.subject] === 1;
}

function estimateSum(view: View, column: EstimateSum): number {
  return view.book.index.estimates.sums.sum(column, groupOf(view), view.from, view.to);
}

/** What is estimated for the clients of one partner. */
function estimate(view: View): number {
  return estimateSum(view, 'amount');
}

/** Revenue of one partner, 0 where nothing is recorded. */
export function partnerRevenue(view: View): number {
  const { sums } = view.book.index.money;
  const sum = (column: MoneySum): number => sums.sum(column, groupOf(view), view.from, view.to);
  return sum('revenue') + estimate(view) + sum('feeIn') - sum('refund') - sum('clawback');
}

/** Rows that add up to the revenue. */
export function revenueRows(view: View): ExplainedRow[] {
  return [
    ...estimateRows(view),
    ...moneyRows(view, {
      revenue: (amount) => amount,
      'fee in': (amount) => amount,
      refund: (amount) => -Math.abs(amount),
      clawback: (amount) => -Math.abs(amount),
    }),
  ];
}

/** Rows that add up to what is estimated: a row once for each day on which it counts. */
function estimateRows(view: View): ExplainedRow[] {
  const { order } = view.book.index.estimates;
  const { credit, revenue: firstYear, closed } = view.book.ledger.referrals;
  return partnersOf(view).flatMap((each) => {
    const [begin, end] = positions(order, each.subject as number, each.from, each.to);
    return Array.from(order.rows.subarray(begin, end), (row, i) => {
      const day = order.days[begin + i]!;
      const again = day === closed[row] ? '' : `, again ${dayText(day)}`;
      const what = `${clientName(view, row)}won ${dayText(closed[row]!)}${again}`;
      return source(view, 'referrals', row, what, credit[row]! * firstYear[row]!);
    });
  });
}
