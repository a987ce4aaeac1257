import { named } from '../../explaining/explainer';
import { noValue, value } from '../../figure';
import { numberText } from '../../numbers';
import { nameOf, partnerOf } from '../../view';
import { YEAR } from '../../window';
import { defineFigure } from '../entry';
import { introductions, introductionsByCredit } from '../introductions/introductions';

/** Under a retainer: introductions that the guaranteed minimum still owes us, 0 when it is met. */
export const shortfall = defineFigure({
  key: 'shortfall',
  label: 'Shortfall',
  functionName: null,
  unit: 'count',
  definition:
    'Under a retainer: the guaranteed minimum of introductions for the period minus the introductions, not below 0.',
  detail: 'max(0, Guaranteed minimum x days / 365 - introductions)',
  noValue: 'no retainer; no minimum',
  portfolio: false,
  needs: ['Partners.Revenue model', 'Partners.Guaranteed minimum'],
  compute: (view) => {
    const { model, guaranteedMinimum } = partnerOf(view);
    const name = nameOf(view.book, view.subject);
    if (model !== 'retainer') return noValue(`${name} has no retainer, so no minimum is guaranteed.`);
    if (guaranteedMinimum === null) return noValue(`${name} has no "Guaranteed minimum".`);
    const came = introductions.compute(view);
    if ('reason' in came) return came;
    return value(Math.max(0, (guaranteedMinimum * view.days) / YEAR - came.value));
  },
  explain: {
    formula: (view) =>
      `max(0, ${numberText(partnerOf(view).guaranteedMinimum ?? 0)} a year x ${view.days} days / 365 - ${named(introductions.compute(view), 'introductions')})`,
    rows: introductionsByCredit,
  },
});
