import type { ExplainedRow } from './explained-row';
import { ACTIVITY_TYPES } from '../../workbook/tables';
import type { View } from '../view';
import { dayText, source } from './explained-row';

/** Activities in the window (by their date) that contribute a number; NaN leaves a row out. */
export function activityRows(
  view: View,
  contribution: (row: number) => number,
  days: Int32Array = view.book.ledger.activities.day,
): ExplainedRow[] {
  const { activities, asOf } = view.book.ledger;
  const rows: ExplainedRow[] = [];
  for (let row = 0; row < activities.count; row++) {
    if (view.subject !== 'portfolio' && view.subject !== activities.partner[row]) continue;
    const day = days[row]!;
    if (day < view.from || day > view.to || activities.day[row]! > asOf) continue;
    const of = contribution(row);
    if (!Number.isNaN(of))
      rows.push(
        source(view, 'activities', row, `${ACTIVITY_TYPES[activities.type[row]!]!}, ${dayText(day)}`, of),
      );
  }
  return rows;
}
