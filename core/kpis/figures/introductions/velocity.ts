import { named, type Explainer } from '../../explaining/explainer';
import { countedRows } from '../../explaining/referral-rows';
import { noValue, value, type Figure } from '../../figure';
import { countText, numberText } from '../../numbers';
import { introductionRows } from '../../scan/introduction-rows';
import { poissonLimits, type Interval } from '../../statistics';
import type { View } from '../../view';
import { defineFigure } from '../entry';
import { introductions, introductionsByCredit } from './introductions';

/** Fewer days than this have no velocity. */
const FEWEST_DAYS = 30;

const limit = (end: string): Explainer => ({
  formula: (view) =>
    `${end} exact Poisson 95% limit of ${countText(introductionRows(view, view.from, view.to), 'introduction')} / ${numberText(view.months)} months`,
  rows: countedRows,
});

/** Introductions per month of 30.4375 days; no value for a window under 30 days. */
export const velocity = defineFigure({
  key: 'velocity',
  label: 'Velocity',
  functionName: 'PARTNER_VELOCITY',
  unit: 'a month',
  definition: 'Introductions per month of 30.4375 days. A period under 30 days has none.',
  detail: 'introductions / months',
  noValue: 'fewer than 30 days',
  compute: (view) => {
    const of = introductions.compute(view);
    if ('reason' in of) return of;
    return view.days < FEWEST_DAYS ? tooShort(view) : value(of.value / view.months);
  },
  explain: {
    formula: (view) =>
      `${named(introductions.compute(view), 'introductions')} / ${numberText(view.months)} months`,
    rows: introductionsByCredit,
  },
});

export const velocityLow = defineFigure({
  key: 'velocityLow',
  label: 'Velocity, low end',
  functionName: null,
  unit: 'a month',
  definition: 'Lower exact Poisson 95% limit on the number of introductions, per month.',
  detail: 'Garwood, on the number of those rows (each Id once in the portfolio)',
  noValue: 'fewer than 30 days',
  needs: ['Referrals.Received'],
  compute: (view) => velocityLimit(view, 'low'),
  explain: limit('lower'),
});

export const velocityHigh = defineFigure({
  key: 'velocityHigh',
  label: 'Velocity, high end',
  functionName: null,
  unit: 'a month',
  definition: 'Upper exact Poisson 95% limit on the number of introductions, per month.',
  detail: 'Garwood, on the number of those rows (each Id once in the portfolio)',
  noValue: 'fewer than 30 days',
  needs: ['Referrals.Received'],
  compute: (view) => velocityLimit(view, 'high'),
  explain: limit('upper'),
});

/** An end of the exact Poisson 95% interval of the velocity. */
function velocityLimit(view: View, end: keyof Interval): Figure {
  if (view.days < FEWEST_DAYS) return tooShort(view);
  return value(poissonLimits(introductionRows(view, view.from, view.to))[end] / view.months);
}

function tooShort(view: View): Figure {
  return noValue(
    `The period has ${countText(view.days, 'day')}; a rate a month needs at least ${FEWEST_DAYS}.`,
  );
}
