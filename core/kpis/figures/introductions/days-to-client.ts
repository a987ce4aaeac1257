import { clientName, dayText, source, type ExplainedRow } from '../../explaining/explained-row';
import { noValue, value } from '../../figure';
import { countText } from '../../numbers';
import { daysToWin, eachTimedWin } from '../../scan/introduction-rows';
import { medianOfDays } from '../../statistics';
import { daysText, type View } from '../../view';
import { defineFigure } from '../entry';

/** Median days from introduction to client. */
export const daysToClient = defineFigure({
  key: 'daysToClient',
  label: 'Days to client',
  functionName: 'PARTNER_DAYS_TO_CLIENT',
  unit: 'days',
  definition:
    'Median days from received to closed of the received referrals won in the period. Read it beside the open ones: they are still waiting.',
  detail:
    'inbound won rows closed in the window with both dates of their own, closed not before received; rows of a table without Closed have none',
  noValue: 'no such row',
  needs: ['Referrals.Received', 'Referrals.Status', 'Referrals.Closed'],
  compute: (view) => {
    const days = daysToWin(view, view.from, view.to);
    return days.length > 0
      ? value(medianOfDays(days))
      : noValue(`No introduction with both dates became a client from ${daysText(view)}.`);
  },
  explain: {
    formula: (view) => `median of ${countText(timedWins(view).length, 'duration')} in days`,
    rows: timedWins,
  },
});

/** Wins with both dates: the days they took. */
function timedWins(view: View): ExplainedRow[] {
  const { order } = view.book.index.won;
  const rows: ExplainedRow[] = [];
  eachTimedWin(view, view.from, view.to, (i) => {
    const row = order.rows[i]!;
    const what = `${clientName(view, row)}received ${dayText(order.received[i]!)}, won ${dayText(order.days[i]!)}`;
    rows.push(source(view, 'referrals', row, what, order.days[i]! - order.received[i]!));
  });
  return rows;
}
