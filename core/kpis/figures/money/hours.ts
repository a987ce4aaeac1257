import type { Ledger } from '../../../ledger/ledger';
import { missing } from '../../columns';
import { activityRows } from '../../explaining/activity-rows';
import type { ExplainedRow } from '../../explaining/explained-row';
import { sumOf } from '../../explaining/explainer';
import { noValue, value, type NoValue } from '../../figure';
import { countText } from '../../numbers';
import { daysText, groupOf, type View } from '../../view';
import { defineFigure } from '../entry';

/** Hours of the activities in the window, own or default. */
export const hours = defineFigure({
  key: 'hours',
  label: 'Hours',
  functionName: 'PARTNER_HOURS',
  unit: 'hours',
  definition:
    'Hours of the activities in the period; blank hours take the default of their type, if Settings has one.',
  noValue: 'never',
  compute: (view) => hoursMissing(view.book.ledger) ?? value(activitySum(view, 'hours')),
  explain: sumOf('hours', (view) => hourRows(view)),
});

/** Share of the activities in the window that have hours. */
export const hoursCoverage = defineFigure({
  key: 'hoursCoverage',
  label: 'Activities with hours',
  functionName: null,
  unit: 'share',
  definition: 'Of the activities in the period, the share that has hours, own or default.',
  noValue: 'no activity',
  compute: (view) => {
    const absent = hoursMissing(view.book.ledger);
    if (absent) return absent;
    const { known, of } = hoursKnown(view);
    return of > 0 ? value(known / of) : noValue(`There is no activity from ${daysText(view)}.`);
  },
  explain: {
    formula: (view) => {
      const { known, of: all } = hoursKnown(view);
      return `${known} activities with hours / ${countText(all, 'activity', 'activities')}`;
    },
    rows: (view) => {
      const { hours } = view.book.ledger.activities;
      return activityRows(view, (row) => (Number.isNaN(hours[row]!) ? 0 : 1));
    },
  },
});

function hoursMissing(ledger: Ledger): NoValue | null {
  return ledger.columns.has('Activities') && ledger.settings.defaultHours.size > 0
    ? null
    : missing(ledger, 'Activities.Hours');
}

export function activitySum(view: View, column: 'rows' | 'rowsWithHours' | 'hours' | 'cost'): number {
  return view.book.index.activities.sums.sum(column, groupOf(view), view.from, view.to);
}

/** "Hours on x of y activities": how many activities of the window have hours. */
export function hoursKnown(view: View): { readonly known: number; readonly of: number } {
  return { known: activitySum(view, 'rowsWithHours'), of: activitySum(view, 'rows') };
}

/** Activities with hours: the hours, or their cost. */
export function hourRows(view: View, rate = 1): ExplainedRow[] {
  const { hours } = view.book.ledger.activities;
  return activityRows(view, (row) => (hours[row] === 0 ? NaN : hours[row]! * rate));
}
