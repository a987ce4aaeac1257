import { partnerRow, type ExplainedRow } from '../../explaining/explained-row';
import type { Explainer } from '../../explaining/explainer';
import { hasValue, noValue, value, type Figure } from '../../figure';
import { numberText } from '../../numbers';
import { daysText, partnersOf, type View } from '../../view';
import { defineFigure } from '../entry';
import { introductions } from '../introductions/introductions';
import { revenue } from '../money/revenue';

interface PartnerShares {
  /** What the shares are of. */
  readonly of: 'revenue' | 'introductions';
  readonly shares: ReadonlyArray<{
    readonly partner: number;
    readonly amount: number;
    readonly share: number;
  }>;
}

/** One row per partner with its share, and the largest first. */
const partnerShareRows = (view: View): ExplainedRow[] => {
  const found = partnerShares(view);
  if (!hasValue(found)) return [];
  return [...found.value.shares]
    .sort((a, b) => b.share - a.share)
    .map(({ partner, amount, share }) =>
      partnerRow(
        { ...view, subject: partner },
        `${view.book.ledger.partners[partner]!.name}: ${numberText(amount)} ${found.value.of}`,
        share,
      ),
    );
};

const concentration = (what: string): Explainer => ({
  formula: (view) => {
    const found = partnerShares(view);
    return `${what} of the partners' shares of ${hasValue(found) ? found.value.of : 'revenue'}`;
  },
  rows: partnerShareRows,
});

/** Herfindahl-Hirschman index: the sum of the squared shares; 1 = all from one partner. */
export const hhi = defineFigure({
  key: 'hhi',
  label: 'Concentration (HHI)',
  functionName: 'PARTNER_CONCENTRATION',
  unit: 'index',
  definition:
    "Sum of the squared shares of the partners' revenue in the period (of their introductions, if there is none); 1 = all from one partner.",
  detail: 'sum of s x s; s is the share of each partner, negative revenue taken as 0',
  noValue: 'no revenue and no introductions',
  partner: false,
  compute: (view) => ofShares(view, sumOfSquares),
  explain: concentration('sum of the squares'),
});

/** 1 / HHI: as many equal partners would be as concentrated. */
export const effectivePartners = defineFigure({
  key: 'effectivePartners',
  label: 'Effective partners',
  functionName: null,
  unit: 'count',
  definition: '1 / HHI: how many equal partners would be as concentrated.',
  noValue: 'as hhi',
  partner: false,
  compute: (view) => ofShares(view, (shares) => 1 / sumOfSquares(shares)),
  explain: concentration('1 / the sum of the squares'),
});

/** The largest share. */
export const topShare = defineFigure({
  key: 'topShare',
  label: 'Largest share',
  functionName: null,
  unit: 'share',
  definition: 'The largest of those shares.',
  noValue: 'as hhi',
  partner: false,
  compute: (view) => ofShares(view, (shares) => shares.reduce((top, share) => Math.max(top, share), 0)),
  explain: concentration('largest'),
});

/** Each partner's share of the revenue in the window (negative ones 0); of the introductions when that sums to 0. */
export function partnerShares(view: View): Figure<PartnerShares> {
  for (const figure of [revenue, introductions]) {
    const amounts = partnersOf(view).map((each) => {
      const found = figure.compute(each);
      return { partner: each.subject as number, amount: 'reason' in found ? 0 : Math.max(0, found.value) };
    });
    const sum = amounts.reduce((total, each) => total + each.amount, 0);
    if (sum > 0)
      return value({
        of: figure.key,
        shares: amounts.map((each) => ({ ...each, share: each.amount / sum })),
      });
  }
  return noValue(`No partner has revenue or introductions from ${daysText(view)}.`);
}

function ofShares(view: View, compute: (shares: readonly number[]) => number): Figure {
  const found = partnerShares(view);
  return 'reason' in found ? found : value(compute(found.value.shares.map((each) => each.share)));
}

function sumOfSquares(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share * share, 0);
}
