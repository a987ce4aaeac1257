import type { WonSum } from '../../../ledger/index/index-referrals';
import { INBOUND, SOURCED } from '../../../ledger/referral-flags';
import type { ExplainedRow } from '../../explaining/explained-row';
import type { Explainer } from '../../explaining/explainer';
import { wonRows } from '../../explaining/referral-rows';
import { noValue, value, type Figure } from '../../figure';
import { numberText } from '../../numbers';
import { DATED_WINS } from '../../scan/introduction-rows';
import { daysText, groupOf, type View } from '../../view';
import { defineFigure } from '../entry';

const explained = (weighted: boolean): Explainer => ({
  formula: (view) => {
    const { sums } = view.book.index.won;
    const sum = (column: WonSum): string => numberText(sums.sum(column, groupOf(view), view.from, view.to));
    return weighted
      ? `${sum('netNewRevenue')} net new revenue / ${sum('netNewKnownRevenue')} revenue where it is known`
      : `${sum('netNew')} net new / ${sum('netNewKnown')} clients where it is known`;
  },
  rows: (view) => netNewRows(view, weighted),
});

/** Of the clients won in the window where it is known, the share (by credit) that was new to both practices. */
export const netNew = defineFigure({
  key: 'netNew',
  label: 'Net new clients',
  functionName: 'PARTNER_NET_NEW',
  unit: 'share',
  definition:
    'Of the clients won in the period where "Net new" is known, the share by credit that was new to both practices when introduced.',
  detail: 'credit that is net new / credit, over inbound won rows closed in the window where it is known',
  noValue: 'none known',
  needs: ['Referrals.Net new', ...DATED_WINS],
  compute: (view) => netNewOf(view, 'netNew', 'netNewKnown', '"Net new" filled in'),
  explain: explained(false),
});

/** The same, weighted by credit x first-year revenue. */
export const netNewRevenue = defineFigure({
  key: 'netNewRevenue',
  label: 'Net new revenue',
  functionName: null,
  unit: 'share',
  definition: 'The same share, weighted by credit x first-year revenue.',
  noValue: 'none known',
  needs: ['Referrals.Net new', ...DATED_WINS, 'Referrals.First-year revenue'],
  compute: (view) =>
    netNewOf(view, 'netNewRevenue', 'netNewKnownRevenue', 'both "Net new" and a first-year revenue'),
  explain: explained(true),
});

function netNewOf(view: View, part: WonSum, of: WonSum, what: string): Figure {
  const { sums } = view.book.index.won;
  const known = sums.sum(of, groupOf(view), view.from, view.to);
  return known > 0
    ? value(sums.sum(part, groupOf(view), view.from, view.to) / known)
    : noValue(`No client won from ${daysText(view)} has ${what}.`);
}

/** Won rows whose "Net new" is known: 1 or 0, by credit or by credit x revenue. */
function netNewRows(view: View, weighted: boolean): ExplainedRow[] {
  const { credit, revenue, netNew } = view.book.ledger.referrals;
  return wonRows(view, INBOUND | SOURCED, 0, (row) =>
    netNew[row] === -1 ? NaN : netNew[row]! * credit[row]! * (weighted ? revenue[row]! : 1),
  );
}
