import { NO_DAY } from '../../../calendar/day';
import { NONE } from '../../../ledger/ledger';
import { INBOUND, SOURCED } from '../../../ledger/referral-flags';
import { missing } from '../../columns';
import { clientName, dayText, source, type ExplainedRow } from '../../explaining/explained-row';
import { named } from '../../explaining/explainer';
import { firstYearRevenue } from '../../explaining/referral-rows';
import { noValue, value } from '../../figure';
import { countText, numberText } from '../../numbers';
import { remember } from '../../remember';
import { DATED_WINS } from '../../scan/introduction-rows';
import { has, partnerIndexes } from '../../scan/rows';
import { daysText, groupOf, lastYear, sinceStart, type View } from '../../view';
import { defineFigure } from '../entry';
import { hasMoneyRevenue, revenue, revenueRows } from './revenue';

/** Revenue of the 12 months to `to` per client, by Money rows or by first-year revenue. */
export const revenuePerClient = defineFigure({
  key: 'revenuePerClient',
  label: 'Revenue per client',
  functionName: 'PARTNER_REVENUE_PER_CLIENT',
  unit: 'money',
  definition:
    'Revenue of the 12 months to the end of the period per client won by then and not ended. Where no revenue is recorded and none recurs: first-year revenue per client won in those 12 months.',
  detail:
    'the first for a partner with Money revenue at any date up to asOf, or under "Revenue recurs" = yes, and for the portfolio: clients are distinct by Client, else Id, else row; undated ones are included. The second: sum of credit x first-year revenue / sum of credit over the inbound won rows closed in the 12 months that have one',
  noValue: 'no client',
  compute: (view) => {
    const { ledger, index } = view.book;
    const year = lastYear(view);
    if (byRevenue(view)) {
      const of = revenue.compute(year);
      if ('reason' in of) return of;
      const absent = missing(ledger, 'Referrals.Status');
      if (absent) return absent;
      const count = currentClients(view);
      return count > 0
        ? value(of.value / count)
        : noValue('There is no client: none was won and is still one.');
    }
    const absent = missing(ledger, ...DATED_WINS, 'Referrals.First-year revenue');
    if (absent) return absent;
    const credit = index.won.sums.sum('creditWithRevenue', groupOf(view), year.from, year.to);
    return credit > 0
      ? value(index.won.sums.sum('revenue', groupOf(view), year.from, year.to) / credit)
      : noValue(`No client won from ${daysText(year)} has a first-year revenue.`);
  },
  explain: {
    formula: (view) => {
      const year = lastYear(view);
      if (byRevenue(view))
        return `${named(revenue.compute(year), 'revenue of 12 months')} / ${countText(currentClients(view), 'client')}`;
      const { sums } = view.book.index.won;
      const sum = (column: 'revenue' | 'creditWithRevenue'): string =>
        numberText(sums.sum(column, groupOf(view), year.from, year.to));
      return `${sum('revenue')} credit x first-year revenue of 12 months / ${sum('creditWithRevenue')} credit`;
    },
    rows: (view) =>
      byRevenue(view)
        ? [...revenueRows(lastYear(view)), ...currentClientRows(view)]
        : firstYearRevenue(lastYear(view)),
  },
});

/** Whether what comes in a year is set against all clients: where revenue is recorded, or recurs; else only the new ones are. */
function byRevenue(view: View): boolean {
  return (
    view.subject === 'portfolio' || hasMoneyRevenue(view) || view.book.ledger.settings.revenueRecurs === true
  );
}

/** Clients are told apart by Client, else by Id, else by row: visits each one won up to `to` and not Ended by then. */
function eachCurrentClient(view: View, visit: (row: number) => void): void {
  const { index, ledger } = view.book;
  const { client, referral, ended } = ledger.referrals;
  const seen = new Set<number>();
  const offer = (row: number): void => {
    if (ended[row] !== NO_DAY && ended[row]! <= view.to) return;
    // Codes of clients and Ids share one set: clients from 0 up, Ids from -2 down; a row alone is always new.
    const key = client[row]! >= 0 ? client[row]! : referral[row]! >= 0 ? -2 - referral[row]! : NONE;
    if (key !== NONE) {
      if (seen.has(key)) return;
      seen.add(key);
    }
    visit(row);
  };
  const { order } = index.won;
  for (const p of partnerIndexes(view)) {
    for (let i = order.offsets[p]!; i < order.offsets[p + 1]! && order.days[i]! <= view.to; i++)
      if (has(order, i, INBOUND | SOURCED)) offer(order.rows[i]!);
    for (let i = index.undatedWon.offsets[p]!; i < index.undatedWon.offsets[p + 1]!; i++)
      offer(index.undatedWon.rows[i]!);
  }
}

/** Number of clients that {@link eachCurrentClient} visits. */
export function currentClients(view: View): number {
  return remember(sinceStart(view), 'currentClients', () => {
    let count = 0;
    eachCurrentClient(view, () => count++);
    return count;
  });
}

/** The distinct clients won up to the end of the window and not ended. */
function currentClientRows(view: View): ExplainedRow[] {
  const rows: ExplainedRow[] = [];
  const { closed } = view.book.ledger.referrals;
  eachCurrentClient(view, (row) =>
    rows.push(
      source(view, 'referrals', row, `${clientName(view, row)}client since ${dayText(closed[row]!)}`, 1),
    ),
  );
  return rows;
}
