import { missingAll } from '../../columns';
import { negated } from '../../explaining/explained-row';
import { sumOf } from '../../explaining/explainer';
import { noValue, value, type Figure } from '../../figure';
import { total } from '../../scan/total';
import { groupOf, nameOf, partnerOf, partnersOf, sinceStart, type View } from '../../view';
import { defineFigure } from '../entry';
import { partnerRevenue, revenueMissing } from './revenue';
import { retainer, sharePaidRows, termRows } from './share';

/** What the terms give the partner for the window, whether it was paid or not; the portfolio is the sum of its partners. */
export const payout = defineFigure({
  key: 'payout',
  label: 'Payout',
  functionName: 'PARTNER_PAYOUT',
  unit: 'money',
  definition:
    'What the terms give the partner for the period, paid or not: Share % x revenue, plus the retainer of the period.',
  detail:
    'Share % x max(0, revenue) + Retainer a month x months under the model retainer. Portfolio: sum over the partners with such terms',
  noValue: 'neither Share % nor a retainer is filled in; as revenue, where a Share % is',
  compute: (view) => sumOverTerms(view, owedTo),
  explain: sumOf('amounts', termRows),
});

/** What the terms give from start to `to`, less what was paid by then: still to pay, or paid too much. */
export const payoutDue = defineFigure({
  key: 'payoutDue',
  label: 'Still to pay',
  functionName: null,
  unit: 'money',
  definition:
    'Payout from the start to the end of the period, less the Money rows of kind share; below 0, too much was paid.',
  noValue: 'as payout; no Money table',
  needs: ['Money'],
  compute: (view) => {
    const { sums } = view.book.index.money;
    return sumOverTerms(
      sinceStart(view),
      (each) => owedTo(each) - sums.sum('share', groupOf(each), each.from, each.to),
    );
  },
  explain: sumOf('amounts', (view) => {
    const life = sinceStart(view);
    return [
      ...termRows(life),
      ...partnersOf(life)
        .filter(hasTerms)
        .flatMap((each) => negated(sharePaidRows(each))),
    ];
  }),
});

/** Whether the workbook has terms from which a partner is owed something: a Share %, or a retainer with its amount. */
export function hasTerms(view: View): boolean {
  const { share, model, retainerAMonth } = partnerOf(view);
  return share !== null || (model === 'retainer' && retainerAMonth !== null);
}

/** What the terms of one partner come to in the window: Share % of the revenue, plus a retainer. */
function owedTo(view: View): number {
  return (partnerOf(view).share ?? 0) * Math.max(0, partnerRevenue(view)) + retainer(view);
}

function sumOverTerms(view: View, of: (view: View) => number): Figure {
  const { ledger } = view.book;
  const absent = missingAll(ledger, 'Partners.Share %', 'Partners.Retainer a month');
  if (absent) return absent;
  const views = partnersOf(view).filter(hasTerms);
  if (views.length === 0)
    return noValue(
      `${nameOf(view.book, view.subject)} has neither a "Share %" nor a "Retainer a month" from which anything is owed.`,
    );
  const unknown = views.some((each) => partnerOf(each).share !== null) ? revenueMissing(ledger) : null;
  return unknown ?? value(total(views, of));
}
