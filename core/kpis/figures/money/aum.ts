import { INBOUND, SOURCED } from '../../../ledger/referral-flags';
import type { ExplainedRow } from '../../explaining/explained-row';
import { sumOf } from '../../explaining/explainer';
import { wonRows } from '../../explaining/referral-rows';
import { noValue, value } from '../../figure';
import { DATED_WINS } from '../../scan/introduction-rows';
import { daysText, groupOf, type View } from '../../view';
import { defineFigure } from '../entry';

/** Credit x AUM of the clients won in the window; no value when none has one. */
export const aum = defineFigure({
  key: 'aum',
  label: 'Assets brought',
  functionName: 'PARTNER_AUM',
  unit: 'money',
  definition:
    'Credit x AUM of the received referrals won in the period that have one: assets under management, not revenue.',
  noValue: 'no such row',
  needs: [...DATED_WINS, 'Referrals.AUM'],
  compute: (view) => {
    const { sums } = view.book.index.won;
    return sums.sum('rowsWithAum', groupOf(view), view.from, view.to) > 0
      ? value(sums.sum('aum', groupOf(view), view.from, view.to))
      : noValue(`No client won from ${daysText(view)} has an AUM.`);
  },
  explain: sumOf('amounts', aumRows),
});

function aumRows(view: View): ExplainedRow[] {
  const { credit, aum: assets } = view.book.ledger.referrals;
  return wonRows(view, INBOUND | SOURCED, 0, (row) => credit[row]! * assets[row]!);
}
