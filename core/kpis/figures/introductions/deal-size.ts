import { clientName, dayText, source, type ExplainedRow } from '../../explaining/explained-row';
import { noValue, value } from '../../figure';
import { countText, numberText } from '../../numbers';
import { DATED_WINS, eachDeal } from '../../scan/introduction-rows';
import { daysText, type View } from '../../view';
import { defineFigure } from '../entry';

/** Mean first-year revenue of the clients won in the window. */
export const dealSize = defineFigure({
  key: 'dealSize',
  label: 'Deal size',
  functionName: 'PARTNER_DEAL_SIZE',
  unit: 'money',
  definition: 'Mean first-year revenue of the received referrals won in the period that have one.',
  detail: 'inbound won rows closed in the window that have one; each counts 1, whatever the credit',
  noValue: 'no such row',
  needs: [...DATED_WINS, 'Referrals.First-year revenue'],
  compute: (view) => {
    const { count, sum } = deals(view);
    return count > 0
      ? value(sum / count)
      : noValue(`No client won from ${daysText(view)} has a first-year revenue.`);
  },
  explain: {
    formula: (view) => {
      const rows = dealRows(view);
      const sum = rows.reduce((total, row) => total + row.contribution, 0);
      return `${numberText(sum)} first-year revenue / ${countText(rows.length, 'client')}`;
    },
    rows: dealRows,
  },
});

/** The wins of the window with a first-year revenue: how many, and what they bring together; each Id once. */
export function deals(view: View): { readonly count: number; readonly sum: number } {
  const { sums, revenue } = view.book.index.won;
  if (view.subject !== 'portfolio')
    return {
      count: sums.sum('rowsWithRevenue', view.subject, view.from, view.to),
      sum: sums.sum('rowRevenue', view.subject, view.from, view.to),
    };
  let count = 0;
  let sum = 0;
  eachDeal(view, (i) => {
    count++;
    sum += revenue[i]!;
  });
  return { count, sum };
}

/** Wins with a first-year revenue: that revenue, whatever the credit. */
function dealRows(view: View): ExplainedRow[] {
  const { order, revenue } = view.book.index.won;
  const rows: ExplainedRow[] = [];
  eachDeal(view, (i) => {
    const row = order.rows[i]!;
    rows.push(
      source(view, 'referrals', row, `${clientName(view, row)}won ${dayText(order.days[i]!)}`, revenue[i]!),
    );
  });
  return rows;
}
