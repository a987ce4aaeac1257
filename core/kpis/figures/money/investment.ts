import { activityRows } from '../../explaining/activity-rows';
import type { ExplainedRow } from '../../explaining/explained-row';
import { named, sumOf } from '../../explaining/explainer';
import { moneyRows } from '../../explaining/money-rows';
import { noValue, value } from '../../figure';
import { numberText } from '../../numbers';
import { groupOf, type View } from '../../view';
import { defineFigure } from '../entry';
import { activitySum, hourRows, hours } from './hours';

/** Hours at the hourly cost of Settings. */
export const timeCost = defineFigure({
  key: 'timeCost',
  label: 'Cost of time',
  functionName: null,
  unit: 'money',
  definition: 'Hours x the hourly cost of Settings.',
  noValue: 'hours above 0 and no hourly cost',
  compute: (view) => {
    const time = hours.compute(view);
    if ('reason' in time) return time;
    if (time.value === 0) return value(0);
    const { hourlyCost } = view.book.ledger.settings;
    return hourlyCost === null
      ? noValue('Settings has no "Hourly cost", so the hours have no cost.', ['Settings.Hourly cost'])
      : value(time.value * hourlyCost);
  },
  explain: {
    formula: (view) =>
      `${named(hours.compute(view), 'hours')} x ${numberText(view.book.ledger.settings.hourlyCost ?? 0)} an hour`,
    rows: (view) => hourRows(view, view.book.ledger.settings.hourlyCost ?? 0),
  },
});

/** Activity cost and Money rows of kind cost. */
export const directCost = defineFigure({
  key: 'directCost',
  label: 'Direct cost',
  functionName: null,
  unit: 'money',
  definition: 'Cost of the activities plus Money rows of kind cost, in the period.',
  detail: 'both without sign',
  noValue: 'neither column exists',
  needs: [['Activities.Cost', 'Money']],
  compute: (view) => value(directCostOrNothing(view)),
  explain: sumOf('amounts', directCostRows),
});

/** Time cost plus direct cost: what we put into the relationship. */
export const investment = defineFigure({
  key: 'investment',
  label: 'Investment',
  functionName: 'PARTNER_COST',
  unit: 'money',
  definition: 'Cost of time plus direct cost: what we put into the relationship.',
  noValue: 'as timeCost',
  compute: (view) => {
    const time = timeCost.compute(view);
    return 'reason' in time ? time : value(time.value + directCostOrNothing(view));
  },
  explain: {
    formula: (view) => {
      const time = timeCost.compute(view);
      return `${named(time, 'cost of time')} + ${numberText(directCostOrNothing(view))} direct cost`;
    },
    rows: investmentRows,
  },
});

function directCostOrNothing(view: View): number {
  return (
    activitySum(view, 'cost') + view.book.index.money.sums.sum('cost', groupOf(view), view.from, view.to)
  );
}

/** Rows that add up to the direct cost. */
function directCostRows(view: View): ExplainedRow[] {
  const { cost } = view.book.ledger.activities;
  return [
    ...activityRows(view, (row) => (cost[row] === 0 ? NaN : Math.abs(cost[row]!))),
    ...moneyRows(view, { cost: Math.abs }),
  ];
}

/** Rows that add up to the investment. */
export function investmentRows(view: View): ExplainedRow[] {
  return [...hourRows(view, view.book.ledger.settings.hourlyCost ?? 0), ...directCostRows(view)];
}
