import { NO_DAY, type Day } from '../../calendar/day';
import { formatMonth, monthOf, monthsBetween } from '../../calendar/month';
import { figure, hasValue, type Book, type Period } from '../../kpis';
import { decided } from '../../kpis/figures/introductions/conversion';
import { INTRODUCTION } from '../../kpis/scan/introduction-rows';
import { eachRow, lostAt, wonAt } from '../../kpis/scan/rows';
import { viewOf, type View } from '../../kpis/view';
import type { Decided, PartMonth } from './part';

/** Introductions of the window that are decided at its end; none where no column says what became of them. */
export function decidedOf(book: Book, subject: number | 'portfolio', period: Period): Decided {
  const view = viewOf(book, subject, period);
  if (!hasValue(view) || !book.ledger.columns.has('Referrals.Status')) return { won: 0, of: 0 };
  const { won, lost } = decided(view.value);
  return { won, of: won + lost };
}

const MONTH_KEYS = ['introductions', 'clients', 'revenue', 'hours'] as const;

/** A row for each month of the window in which something happened. */
export function monthsOf(book: Book, partner: number, period: Period): PartMonth[] {
  const found = viewOf(book, partner, period);
  if (!hasValue(found)) return [];
  const view = found.value;
  const cohorts = cohortsOf(view);
  return monthsBetween(view.from, view.to).flatMap((of) => {
    const days: Period = { from: Math.max(view.from, of.first), to: Math.min(view.to, of.last) };
    const [introductions, clients, revenue, hours] = MONTH_KEYS.map((key) => {
      const each = figure(book, key, partner, days);
      return hasValue(each) && typeof each.value === 'number' ? each.value : null;
    });
    const { won = 0, of: all = 0 } = cohorts.get(of.first) ?? {};
    if (!introductions && !clients && !revenue && !hours && all === 0) return [];
    return [
      {
        month: formatMonth(of),
        introductions: introductions ?? 0,
        clients: clients ?? 0,
        revenue: revenue ?? null,
        hours: hours ?? null,
        decided: all,
        won,
      },
    ];
  });
}

/** The introductions of the window by the month in which they came (its first day): how many are decided at its end, and won. */
function cohortsOf(view: View): Map<Day, Decided> {
  const cohorts = new Map<Day, Decided>();
  const { order } = view.book.index.received;
  const { columns } = view.book.ledger;
  if (!columns.has('Referrals.Status') || !columns.has('Referrals.Received')) return cohorts;
  eachRow(view, order, view.from, view.to, INTRODUCTION, (i) => {
    const isWon = wonAt(order, i, view.to);
    const day = order.days[i]!;
    if (day === NO_DAY || (!isWon && !lostAt(order, i, view.to))) return;
    const { first } = monthOf(day);
    const before = cohorts.get(first) ?? { won: 0, of: 0 };
    cohorts.set(first, { won: before.won + (isWon ? 1 : 0), of: before.of + 1 });
  });
  return cohorts;
}
