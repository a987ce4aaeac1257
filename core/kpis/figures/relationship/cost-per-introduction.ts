import { activityCost, attributedCredit, eventActivities } from '../../events';
import { activityRows } from '../../explaining/activity-rows';
import { hasValue, noValue, value, type Figure } from '../../figure';
import { numberText } from '../../numbers';
import { daysText, type View } from '../../view';
import { defineFigure } from '../entry';

/** What the events of the window cost for each introduction that is attributed to one. */
export const costPerIntroduction = defineFigure({
  key: 'costPerIntroduction',
  label: 'Cost per introduction of an event',
  functionName: null,
  unit: 'money',
  definition:
    'Cost of the events of the period (their Cost, and their hours at the hourly cost) for each introduction received in it that is attributed to an event.',
  detail:
    'activities of type event, or that name one, in the window / credit of the introductions received in it that name an event or follow one of the partner within the days of Settings',
  noValue: 'no event; none attributed; hours and no hourly cost',
  needs: ['Referrals.Received', 'Activities'],
  compute: (view) => {
    const cost = eventCost(view);
    if (!hasValue(cost)) return cost;
    const credit = attributedCredit(view);
    return credit > 0
      ? value(cost.value / credit)
      : noValue(`No introduction received from ${daysText(view)} is attributed to an event.`);
  },
  explain: {
    formula: (view) => {
      const cost = eventCost(view);
      return `${numberText(hasValue(cost) ? cost.value : 0)} cost of events / ${numberText(attributedCredit(view))} introductions`;
    },
    rows: (view) => {
      const events = new Set(eventActivities(view));
      return activityRows(view, (row) =>
        events.has(row) ? (activityCost(view.book.ledger, row) ?? NaN) : NaN,
      );
    },
  },
});

function eventCost(view: View): Figure {
  const rows = eventActivities(view);
  if (rows.length === 0) return noValue(`There is no event from ${daysText(view)}.`);
  let sum = 0;
  for (const row of rows) {
    const cost = activityCost(view.book.ledger, row);
    if (cost === null)
      return noValue('Settings has no "Hourly cost", so the hours of the events have no cost.', [
        'Settings.Hourly cost',
      ]);
    sum += cost;
  }
  return value(sum);
}
