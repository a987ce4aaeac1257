import { named } from '../../explaining/explainer';
import { value, type Figure } from '../../figure';
import { lastYear } from '../../view';
import { defineFigure } from '../entry';
import { balance, valueGiven, valueReceived } from './balance';

/** Money counts as flowing one way when what comes back is below this part of what goes out. */
const NEXT_TO_NOTHING = 0.1;

/** `we give` or `we take` when one side gets less than a tenth of what the other gets over the 12 months to `to`, else null. */
export const oneWayMoney = defineFigure({
  key: 'oneWayMoney',
  label: 'One-way street in money',
  functionName: null,
  unit: 'word',
  definition:
    '"we give" or "we take" when one side gets less than a tenth of what the other gets, in money, over the 12 months to the end of the period.',
  detail: 'value received and value given, negative ones taken as 0; else null',
  noValue: 'as valueReceived and valueGiven',
  portfolio: false,
  compute: (view): Figure<'we give' | 'we take' | null> => {
    const year = lastYear(view);
    const [received, given] = [valueReceived.compute(year), valueGiven.compute(year)];
    if ('reason' in received) return received;
    if ('reason' in given) return given;
    const [got, gave] = [Math.max(0, received.value), Math.max(0, given.value)];
    if (gave < NEXT_TO_NOTHING * got) return value('we take');
    return value(got < NEXT_TO_NOTHING * gave ? 'we give' : null);
  },
  explain: {
    formula: (view) => {
      const year = lastYear(view);
      return `${named(valueReceived.compute(year), 'received')} and ${named(valueGiven.compute(year), 'given')} in 12 months`;
    },
    rows: (view) => balance.explain.rows(lastYear(view)),
  },
});
