import { named, type Explainer } from '../../explaining/explainer';
import { hasValue, value, type Figure } from '../../figure';
import { numberText } from '../../numbers';
import { remember } from '../../remember';
import { eachOpen } from '../../scan/introduction-rows';
import { partnerOf, partnersOf, sinceStart, type View } from '../../view';
import { defineFigure } from '../entry';
import { conversion, conversionLimit } from '../introductions/conversion';
import { dealSize } from '../introductions/deal-size';
import { openRows } from '../introductions/open';

const explained = (end?: 'low' | 'high'): Explainer => ({
  formula: (view) => {
    const life = sinceStart(view);
    const rate = end === undefined ? conversion.compute(life) : conversionLimit(life, end);
    const shown = hasValue(rate) ? numberText(rate.value, 4) : '';
    return `${numberText(openNetCredit(view))} open introductions after share x ${shown} conversion x ${named(dealSize.compute(life), 'deal size')}`;
  },
  rows: (view) => {
    const { credit, partner } = view.book.ledger.referrals;
    return openRows(
      view,
      (row) => credit[row]! * (1 - (view.book.ledger.partners[partner[row]!]!.share ?? 0)),
    );
  },
});

export const outlook = defineFigure({
  key: 'outlook',
  label: 'Outlook',
  functionName: 'PARTNER_OUTLOOK',
  unit: 'money',
  definition:
    'What the open introductions are worth: credit x conversion x deal size (both from the start) x (1 - Share %). Never shown as revenue.',
  compute: (view) => outlookAt(view),
  explain: explained(),
});

export const outlookLow = defineFigure({
  key: 'outlookLow',
  label: 'Outlook, low end',
  functionName: null,
  unit: 'money',
  definition: 'The outlook at the lower end of the conversion interval.',
  compute: (view) => outlookAt(view, 'low'),
  explain: explained('low'),
});

export const outlookHigh = defineFigure({
  key: 'outlookHigh',
  label: 'Outlook, high end',
  functionName: null,
  unit: 'money',
  definition: 'The outlook at the upper end of the conversion interval.',
  compute: (view) => outlookAt(view, 'high'),
  explain: explained('high'),
});

/** What the open introductions are worth at the subject's own conversion (or an end of its interval) and deal size. */
export function outlookAt(view: View, end?: 'low' | 'high'): Figure {
  const life = sinceStart(view);
  const rate = end === undefined ? conversion.compute(life) : conversionLimit(life, end);
  if ('reason' in rate) return rate;
  const size = dealSize.compute(life);
  return 'reason' in size ? size : value(openNetCredit(view) * rate.value * size.value);
}

/** Credit of the open introductions, each net of its partner's Share %. */
export function openNetCredit(view: View): number {
  const life = sinceStart(view);
  return remember(life, 'openNetCredit', () => {
    const { order } = view.book.index.received;
    const { credit } = view.book.ledger.referrals;
    let sum = 0;
    for (const each of partnersOf(life)) {
      const kept = 1 - (partnerOf(each).share ?? 0);
      eachOpen(each, (i) => {
        sum += credit[order.rows[i]!]! * kept;
      });
    }
    return sum;
  });
}
