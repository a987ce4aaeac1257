import { formatIso, NO_DAY } from '../../../calendar/day';
import type { Explainer } from '../../explaining/explainer';
import { noValue, value, type Figure } from '../../figure';
import { groupOf, within, type View } from '../../view';
import { defineFigure } from '../entry';
import { conversationRows, conversationsMissing } from './cadence';

const explained = (meals: boolean): Explainer => ({
  formula: (view) => `days from the last ${meals ? 'meal' : 'conversation'} to ${formatIso(view.to)}`,
  rows: (view) => {
    const { sums } = view.book.index.activities;
    const last = sums.lastDay(meals ? 'meals' : 'conversations', groupOf(view), view.to);
    return conversationRows(within(view, last, last), meals)
      .slice(-1)
      .map((row) => ({ ...row, contribution: view.to - last }));
  },
});

export const lastConversation = defineFigure({
  key: 'lastConversation',
  label: 'Days since the last conversation',
  functionName: null,
  unit: 'days',
  definition: 'Days from the last call, meeting, meal or joint meeting to the end of the period.',
  detail: 'at any date up to `to`, also before `from`',
  noValue: 'none yet',
  compute: (view) => daysSince(view, 'conversations', 'conversation'),
  explain: explained(false),
});

export const lastMeal = defineFigure({
  key: 'lastMeal',
  label: 'Days since the last meal',
  functionName: null,
  unit: 'days',
  definition: 'Days from the last meal to the end of the period.',
  detail: 'at any date up to `to`, also before `from`',
  noValue: 'none yet',
  compute: (view) => daysSince(view, 'meals', 'meal'),
  explain: explained(true),
});

/** Days from the last conversation or meal, at any date up to `to`, to `to`. */
function daysSince(view: View, column: 'conversations' | 'meals', word: string): Figure {
  const absent = conversationsMissing(view);
  if (absent) return absent;
  const last = view.book.index.activities.sums.lastDay(column, groupOf(view), view.to);
  return last === NO_DAY ? noValue(`There is no ${word} yet.`) : value(view.to - last);
}
