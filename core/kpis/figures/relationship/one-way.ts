import { negated } from '../../explaining/explained-row';
import { named } from '../../explaining/explainer';
import { value, type Figure } from '../../figure';
import { reaches } from '../../threshold';
import { lastYear } from '../../view';
import { defineFigure } from '../entry';
import { given, givenByCredit, received, receivedByCredit } from './received-and-given';

/** Referrals over 12 months from which a clear imbalance is called a one-way street. */
const ONE_WAY_ROWS = 6;

const ONE_WAY_INDEX = 0.5;

/** Referrals one way, with none the other way, that are one as well. */
const ONE_WAY_AGAINST_NONE = 3;

/** `we give` or `we take` when the 12 months to `to` are a one-way street, else null. */
export const oneWay = defineFigure({
  key: 'oneWay',
  label: 'One-way street',
  functionName: null,
  unit: 'word',
  definition:
    '"we give" or "we take" when the referrals of the 12 months to the end of the period go clearly one way.',
  detail:
    'received + given of 6 or more and reciprocity of 0.5 or more either way, or the larger 3 or more and the smaller 0; else null',
  noValue: 'as received and given',
  portfolio: false,
  compute: (view): Figure<'we give' | 'we take' | null> => {
    const year = lastYear(view);
    const [got, gave] = [received.compute(year), given.compute(year)];
    if ('reason' in got) return got;
    if ('reason' in gave) return gave;
    const [larger, smaller] = [Math.max(got.value, gave.value), Math.min(got.value, gave.value)];
    const sum = larger + smaller;
    const tilted = reaches(sum, ONE_WAY_ROWS) && reaches((larger - smaller) / sum, ONE_WAY_INDEX);
    if (!tilted && !(reaches(larger, ONE_WAY_AGAINST_NONE) && smaller === 0)) return value(null);
    return value(gave.value > got.value ? 'we give' : 'we take');
  },
  explain: {
    formula: (view) => {
      const year = lastYear(view);
      return `${named(received.compute(year), 'received')} and ${named(given.compute(year), 'given')} in 12 months`;
    },
    rows: (view) => {
      const year = lastYear(view);
      return [...receivedByCredit(year), ...negated(givenByCredit(year))];
    },
  },
});
