import type { Ledger } from '../../../ledger/ledger';
import { missing, missingAll } from '../../columns';
import { partnerRow, type ExplainedRow } from '../../explaining/explained-row';
import { sumOf } from '../../explaining/explainer';
import { moneyRows } from '../../explaining/money-rows';
import { value } from '../../figure';
import { numberText, percentText } from '../../numbers';
import { total } from '../../scan/total';
import { groupOf, partnerOf, partnersOf, type View } from '../../view';
import { defineFigure } from '../entry';
import { partnerRevenue, revenueMissing, revenueRows } from './revenue';

/** Share owed to the partner: Share % of the revenue, else the Money rows of kind share; plus a retainer. */
export const share = defineFigure({
  key: 'share',
  label: 'Share',
  functionName: 'PARTNER_SHARE',
  unit: 'money',
  definition:
    'What the partner gets: Share % of the revenue, else the Money rows of kind share; plus the retainer of the period.',
  detail:
    'Share % x max(0, revenue) where it is set, else Money rows of kind share without sign; model retainer: + Retainer a month x months. Portfolio: sum over partners',
  noValue: 'neither a column Share % or Retainer a month nor a Money table',
  compute: (view) => {
    const { ledger } = view.book;
    const absent = namesFees(ledger)
      ? null
      : missingAll(ledger, 'Partners.Share %', 'Partners.Retainer a month', 'Money');
    if (absent) return absent;
    if (partnersOf(view).some((each) => partnerOf(each).share !== null)) {
      const unknown = revenueMissing(ledger);
      if (unknown) return unknown;
    }
    return value(total(partnersOf(view), partnerShare));
  },
  explain: sumOf('amounts', shareRows),
});

/** Whether introductions say themselves what the partner got for them. */
const namesFees = ({ columns }: Ledger) => columns.has('Referrals.Referral fee');

/** What was paid: Money rows of kind share. */
export const sharePaid = defineFigure({
  key: 'sharePaid',
  label: 'Share paid',
  functionName: null,
  unit: 'money',
  definition: 'Money rows of kind share in the period: what was in fact paid.',
  detail: 'without sign',
  noValue: 'no Money table',
  compute: (view) => {
    const { ledger } = view.book;
    const absent = namesFees(ledger) ? null : missing(ledger, 'Money');
    return absent ?? value(view.book.index.money.sums.sum('share', groupOf(view), view.from, view.to));
  },
  explain: sumOf('amounts', sharePaidRows),
});

/** The share as it enters other figures: where nothing of the kind is recorded, nothing is owed. */
export function shareOrNothing(view: View): number {
  return total(partnersOf(view), partnerShare);
}

function partnerShare(view: View): number {
  return shareOf(view, partnerRevenue(view));
}

/** The share of one partner if its revenue in the window were `amount`. */
export function shareOf(view: View, amount: number): number {
  const partner = partnerOf(view);
  const owed =
    partner.share !== null
      ? partner.share * Math.max(0, amount)
      : view.book.index.money.sums.sum('share', groupOf(view), view.from, view.to);
  return owed + retainer(view);
}

/** Retainer of the window, 0 for a partner of another revenue model. */
export function retainer(view: View): number {
  const partner = partnerOf(view);
  return partner.model === 'retainer' ? (partner.retainerAMonth ?? 0) * view.months : 0;
}

/** Money rows of kind share. */
export function sharePaidRows(view: View): ExplainedRow[] {
  return moneyRows(view, { share: Math.abs });
}

/** Rows that add up to the share: what was paid where no Share % is set, and what the terms come to. */
export function shareRows(view: View): ExplainedRow[] {
  return partnersOf(view).flatMap((each) => [
    ...(partnerOf(each).share === null ? sharePaidRows(each) : []),
    ...termRows(each),
  ]);
}

/** Rows that add up to the payout: a share of each revenue row, and the retainer. */
export function termRows(view: View): ExplainedRow[] {
  return partnersOf(view).flatMap((each) => {
    const { share, retainerAMonth } = partnerOf(each);
    const rows = share === null ? [] : shareOfRevenue(each, share);
    const fixed = retainer(each);
    if (fixed === 0) return rows;
    const what = `retainer of ${numberText(retainerAMonth ?? 0)} a month x ${numberText(each.months)} months`;
    return [...rows, partnerRow(each, what, fixed)];
  });
}

function shareOfRevenue(view: View, rate: number): ExplainedRow[] {
  const rows = revenueRows(view);
  const sum = rows.reduce((total, row) => total + row.contribution, 0);
  if (shareOf(view, sum) - retainer(view) === 0) return [];
  return rows.map((row) => ({
    ...row,
    what: `${percentText(rate)} of ${row.what}`,
    contribution: rate * row.contribution,
  }));
}
