import { NO_DAY, type Day } from '../../calendar/day';
import type { Needs } from '../columns';
import { COUNTS, INBOUND, SOURCED } from '../../ledger/referral-flags';
import { sinceStart, type View } from '../view';
import { eachRow, openAt } from './rows';

/** Flags of a row that counts as an introduction. */
export const INTRODUCTION = INBOUND | SOURCED | COUNTS;

/** What won rows by their closed day need; in a table without Closed, the day received stands in. */
export const DATED_WINS = [
  'Referrals.Status',
  ['Referrals.Closed', 'Referrals.Received'],
] as const satisfies Needs;

/** Number of rows that count as introductions, received from one day to another; no credit, each Id once. */
export function introductionRows(view: View, from: Day, to: Day): number {
  const { order, sums } = view.book.index.received;
  if (view.subject !== 'portfolio') return sums.sum('introductionRows', view.subject, from, to);
  let count = 0;
  eachRow(view, order, from, to, INTRODUCTION, () => count++);
  return count;
}

/** Visits the introductions received up to `to`, at any date since start, that are open as at `to`. */
export function eachOpen(view: View, visit: (position: number) => void): void {
  eachOpenOf(view, sinceStart(view).from, view.to, visit);
}

/** Visits the introductions received from one day to another that are open as at `to`. */
export function eachOpenOf(view: View, from: Day, last: Day, visit: (position: number) => void): void {
  const { order } = view.book.index.received;
  eachRow(view, order, from, last, INTRODUCTION, visit, (i) => openAt(order, i, view.to));
}

/** Visits the inbound won rows closed in the window that have both dates of their own in order. */
export function eachTimedWin(view: View, from: Day, to: Day, visit: (position: number) => void): void {
  const { order } = view.book.index.won;
  const { received, days, rows } = order;
  const { oneDay } = view.book.ledger.referrals;
  eachRow(
    view,
    order,
    from,
    to,
    INBOUND | SOURCED,
    visit,
    (i) => received[i] !== NO_DAY && days[i]! >= received[i]! && oneDay[rows[i]!] === 0,
  );
}

/** Days from received to closed of the wins that {@link eachTimedWin} visits. */
export function daysToWin(view: View, from: Day, to: Day): Int32Array {
  const { order } = view.book.index.won;
  const days: number[] = [];
  eachTimedWin(view, from, to, (i) => days.push(order.days[i]! - order.received[i]!));
  return Int32Array.from(days);
}

/** Visits the inbound won rows closed in the window that have a first-year revenue. */
export function eachDeal(view: View, visit: (position: number) => void): void {
  const { order, revenue } = view.book.index.won;
  eachRow(view, order, view.from, view.to, INBOUND | SOURCED, visit, (i) => !Number.isNaN(revenue[i]!));
}
