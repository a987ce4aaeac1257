import { named } from '../../explaining/explainer';
import { noValue, value } from '../../figure';
import { numberText } from '../../numbers';
import { nameOf, partnerOf, type View } from '../../view';
import { YEAR } from '../../window';
import { defineFigure } from '../entry';
import { introductions, introductionsByCredit } from '../introductions/introductions';
import { revenue, revenueRows } from '../money/revenue';

/** Introductions against the number expected for the window. */
export const vsPlan = defineFigure({
  key: 'vsPlan',
  label: 'Introductions against plan',
  functionName: 'PARTNER_VS_PLAN',
  unit: 'share',
  definition: 'Introductions / (expected introductions a month x months).',
  noValue: 'expectation blank or 0',
  portfolio: false,
  needs: ['Partners.Expected introductions a month'],
  compute: (view) => {
    const expected = partnerOf(view).expectedIntroductionsAMonth ?? 0;
    if (expected <= 0) return notExpected(view, 'Expected introductions a month');
    const came = introductions.compute(view);
    return 'reason' in came ? came : value(came.value / (expected * view.months));
  },
  explain: {
    formula: (view) =>
      `${named(introductions.compute(view), 'introductions')} / (${numberText(partnerOf(view).expectedIntroductionsAMonth ?? 0)} a month x ${numberText(view.months)} months)`,
    rows: introductionsByCredit,
  },
});

/** Revenue against the amount expected for the window. */
export const revenueVsPlan = defineFigure({
  key: 'revenueVsPlan',
  label: 'Revenue against plan',
  functionName: null,
  unit: 'share',
  definition: 'Revenue / (expected revenue a year x days / 365).',
  noValue: 'expectation blank or 0',
  portfolio: false,
  needs: ['Partners.Expected revenue a year'],
  compute: (view) => {
    const expected = partnerOf(view).expectedRevenueAYear ?? 0;
    if (expected <= 0) return notExpected(view, 'Expected revenue a year');
    const came = revenue.compute(view);
    return 'reason' in came ? came : value(came.value / ((expected * view.days) / YEAR));
  },
  explain: {
    formula: (view) =>
      `${named(revenue.compute(view), 'revenue')} / (${numberText(partnerOf(view).expectedRevenueAYear ?? 0)} a year x ${view.days} days / 365)`,
    rows: revenueRows,
  },
});

function notExpected(view: View, column: string): { readonly reason: string } {
  return noValue(`${nameOf(view.book, view.subject)} has no "${column}".`);
}
