import type { Day } from '../../../calendar/day';
import { clientName, dayText, source, type ExplainedRow } from '../../explaining/explained-row';
import { sumOf } from '../../explaining/explainer';
import { noValue, value } from '../../figure';
import { countText } from '../../numbers';
import { remember } from '../../remember';
import { eachOpen, eachOpenOf } from '../../scan/introduction-rows';
import { medianOfDays } from '../../statistics';
import { sinceStart, startOf, type View } from '../../view';
import { defineFigure } from '../entry';

/** Number of open introductions as at `to`. */
export const openIntroductions = defineFigure({
  key: 'openIntroductions',
  label: 'Open introductions',
  functionName: null,
  unit: 'count',
  definition:
    'Number of introductions, received at any time up to the end of the period, that are open then.',
  detail: 'received from start to `to`, open as at `to`; each Id once in the portfolio',
  noValue: 'never',
  needs: ['Referrals.Received', 'Referrals.Status'],
  compute: (view) => value(openAges(view).count),
  explain: sumOf('number', (view) => openRows(view, () => 1)),
});

/** Median age in days of the open introductions as at `to`. */
export const openMedianAge = defineFigure({
  key: 'openMedianAge',
  label: 'Median age of open introductions',
  functionName: null,
  unit: 'days',
  definition: 'Median days from received to the end of the period of the introductions that are open then.',
  noValue: 'none open',
  needs: ['Referrals.Received', 'Referrals.Status'],
  compute: (view) => {
    const { median } = openAges(view);
    return median === null ? noValue('No introduction is open.') : value(median);
  },
  explain: {
    formula: (view) => `median of ${countText(openRows(view, () => 1).length, 'age')} in days`,
    rows: (view) => openRows(view, (_, age) => age),
  },
});

/** Ages in days of the open introductions: how many, and the median (null without any). */
function openAges(view: View): { readonly count: number; readonly median: number | null } {
  return remember(sinceStart(view), 'open', () => {
    const { order } = view.book.index.received;
    const ages: number[] = [];
    eachOpen(view, (i) => ages.push(view.to - order.days[i]!));
    return { count: ages.length, median: ages.length > 0 ? medianOfDays(Int32Array.from(ages)) : null };
  });
}

/** Open introductions: 1 each, or their age in days. */
function openRows(view: View, contribution: (row: number, age: number) => number): ExplainedRow[] {
  return openRowsOf(view, startOf(view.book, view.subject), view.to, contribution);
}

/** The introductions received from one day to another that are open as at `to`, each with its contribution. */
export function openRowsOf(
  view: View,
  from: Day,
  last: Day,
  contribution: (row: number, age: number) => number,
): ExplainedRow[] {
  const { order } = view.book.index.received;
  const rows: ExplainedRow[] = [];
  eachOpenOf(view, from, last, (i) => {
    const row = order.rows[i]!;
    const age = view.to - order.days[i]!;
    const what = `${clientName(view, row)}received ${dayText(order.days[i]!)}, open for ${countText(age, 'day')}`;
    rows.push(source(view, 'referrals', row, what, contribution(row, age)));
  });
  return rows;
}
