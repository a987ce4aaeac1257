import { missingAll } from '../../columns';
import { negated } from '../../explaining/explained-row';
import { named, sumOf } from '../../explaining/explainer';
import { givenRevenue } from '../../explaining/referral-rows';
import { noValue, value } from '../../figure';
import { daysText, groupOf } from '../../view';
import { defineFigure } from '../entry';
import { revenue, revenueRows } from '../money/revenue';
import { shareOrNothing, shareRows } from '../money/share';

/** What the partnership brought us: our revenue. */
export const valueReceived = defineFigure({
  key: 'valueReceived',
  label: 'Value received',
  functionName: null,
  unit: 'money',
  definition: 'Our revenue from the partnership in the period.',
  detail: 'revenue',
  noValue: 'as revenue',
  compute: (view) => revenue.compute(view),
  explain: sumOf('amounts', revenueRows),
});

/** What it brought the partner: the share, and the partner's first-year revenue of won referrals given to it. */
export const valueGiven = defineFigure({
  key: 'valueGiven',
  label: 'Value given',
  functionName: null,
  unit: 'money',
  definition:
    "The partner's share plus credit x first-year revenue (the partner's) of the referrals given that were won, closed in the period.",
  detail: 'share + credit x first-year revenue of outbound won rows closed in the window',
  noValue: 'the share is 0 and no such row has one',
  compute: (view) => {
    const { sums } = view.book.index.won;
    const owed = shareOrNothing(view);
    const rows = sums.sum('givenRowsWithRevenue', groupOf(view), view.from, view.to);
    if (owed !== 0 || rows > 0)
      return value(owed + sums.sum('givenRevenue', groupOf(view), view.from, view.to));
    const columns = missingAll(
      view.book.ledger,
      'Partners.Share %',
      'Partners.Retainer a month',
      'Money',
      'Referrals.Direction',
    );
    return (
      columns ??
      noValue(
        `From ${daysText(view)} there is no share, and no referral given and won with a first-year revenue.`,
      )
    );
  },
  explain: sumOf('amounts', (view) => [...shareRows(view), ...givenRevenue(view)]),
});

/** Value received minus value given. */
export const balance = defineFigure({
  key: 'balance',
  label: 'Balance',
  functionName: 'PARTNER_BALANCE',
  unit: 'money',
  definition: 'Value received minus value given.',
  detail: 'valueReceived - valueGiven',
  noValue: 'either has none',
  compute: (view) => {
    const [got, gave] = [valueReceived.compute(view), valueGiven.compute(view)];
    if ('reason' in got) return got;
    return 'reason' in gave ? gave : value(got.value - gave.value);
  },
  explain: {
    formula: (view) =>
      `${named(revenue.compute(view), 'received')} - ${named(valueGiven.compute(view), 'given')}`,
    rows: (view) => [...revenueRows(view), ...negated([...shareRows(view), ...givenRevenue(view)])],
  },
});
