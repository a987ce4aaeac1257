import { COUNTS, INBOUND, IS_LOST, IS_WON, SOURCED } from '../ledger/index/ledger-index';
import { missing } from './columns';
import { noValue, value, type Figure } from './figure';
import { remember } from './remember';
import { eachRow, openAt } from './rows';
import { countText } from './numbers';
import { medianOfDays, poissonLimits, wilson, type Interval } from './statistics';
import { daysText, groupOf, sinceStart, type View } from './view';
import { NO_DAY, type Day } from '../calendar/day';

/** Flags of a row that counts as an introduction. */
export const INTRODUCTION = INBOUND | SOURCED | COUNTS;

/** Days after which an introduction that is still open counts against the conversion floor. */
export const STALE_DAYS = 365;

/** Fewer days than this have no velocity. */
const FEWEST_DAYS = 30;

/** Credit of the inbound rows received in the window that are qualified or won. */
export function introductions(view: View): Figure {
  return (
    missing(view.book.ledger, 'Referrals.Received') ??
    value(view.book.index.received.sums.sum('introductions', groupOf(view), view.from, view.to))
  );
}

/** Number of rows that count as introductions, received from one day to another; no credit, each Id once. */
export function introductionRows(view: View, from: Day, to: Day): number {
  const { order, sums } = view.book.index.received;
  if (view.subject !== 'portfolio') return sums.sum('introductionRows', view.subject, from, to);
  let count = 0;
  eachRow(view, order, from, to, INTRODUCTION, () => count++);
  return count;
}

/** Credit of the inbound won rows closed in the window. */
export function clients(view: View): Figure {
  return (
    missing(view.book.ledger, 'Referrals.Status', 'Referrals.Closed') ??
    value(view.book.index.won.sums.sum('clients', groupOf(view), view.from, view.to))
  );
}

/** Introductions by the same rule, of rows whose role is influenced. */
export function influencedIntroductions(view: View): Figure {
  return (
    missing(view.book.ledger, 'Referrals.Role', 'Referrals.Received') ??
    value(view.book.index.received.sums.sum('influencedIntroductions', groupOf(view), view.from, view.to))
  );
}

/** Clients by the same rule, of rows whose role is influenced. */
export function influencedClients(view: View): Figure {
  return (
    missing(view.book.ledger, 'Referrals.Role', 'Referrals.Status', 'Referrals.Closed') ??
    value(view.book.index.won.sums.sum('influencedClients', groupOf(view), view.from, view.to))
  );
}

export interface Decided {
  readonly won: number;
  readonly lost: number;
  /** Still open at `to`, and received more than 365 days before it. */
  readonly stale: number;
}

/** The rows that count as introductions, received in the window, by their status as at `to`. */
export function decided(view: View): Decided {
  return remember(view, 'decided', () => {
    const { order } = view.book.index.received;
    const { flags, closed, days } = order;
    const { to } = view;
    const counts = { won: 0, lost: 0, stale: 0 };
    // The same test as openAt, on local arrays: this is the scan behind most cells.
    eachRow(view, order, view.from, to, INTRODUCTION, (i) => {
      const flag = flags[i]!;
      const isOpen = (flag & (IS_WON | IS_LOST)) === 0 || (closed[i] !== NO_DAY && closed[i]! > to);
      if (!isOpen) counts[(flag & IS_WON) !== 0 ? 'won' : 'lost']++;
      else if (to - days[i]! > STALE_DAYS) counts.stale++;
    });
    return counts;
  });
}

function decidedFigure(view: View, of: (counts: Decided) => number): Figure {
  const absent = missing(view.book.ledger, 'Referrals.Received', 'Referrals.Status');
  if (absent) return absent;
  const counts = decided(view);
  return counts.won + counts.lost > 0
    ? value(of(counts))
    : noValue(`No introduction received from ${daysText(view)} is won or lost yet.`);
}

/** won / (won + lost) of the rows that count as introductions; no value while nothing is decided. */
export function conversion(view: View): Figure {
  return decidedFigure(view, ({ won, lost }) => won / (won + lost));
}

/** An end of the Wilson 95% interval of the conversion. */
export function conversionLimit(view: View, end: keyof Interval): Figure {
  return decidedFigure(view, ({ won, lost }) => wilson(won, won + lost)[end]);
}

/** The conversion when every introduction open for more than 365 days counts as lost. */
export function conversionFloor(view: View): Figure {
  const absent = missing(view.book.ledger, 'Referrals.Received', 'Referrals.Status');
  if (absent) return absent;
  const { won, lost, stale } = decided(view);
  return won + lost + stale > 0
    ? value(won / (won + lost + stale))
    : noValue(
        `No introduction received from ${daysText(view)} is won, lost, or open for more than ${STALE_DAYS} days.`,
      );
}

/** Introductions per month of 30.4375 days; no value for a window under 30 days. */
export function velocity(view: View): Figure {
  const of = introductions(view);
  if ('reason' in of) return of;
  return view.days < FEWEST_DAYS ? tooShort(view) : value(of.value / view.months);
}

/** An end of the exact Poisson 95% interval of the velocity. */
export function velocityLimit(view: View, end: keyof Interval): Figure {
  const absent = missing(view.book.ledger, 'Referrals.Received');
  if (absent) return absent;
  if (view.days < FEWEST_DAYS) return tooShort(view);
  return value(poissonLimits(introductionRows(view, view.from, view.to))[end] / view.months);
}

function tooShort(view: View): Figure {
  return noValue(
    `The period has ${countText(view.days, 'day')}; a rate a month needs at least ${FEWEST_DAYS}.`,
  );
}

/** Visits the inbound won rows closed in the window that have both dates in order. */
export function eachTimedWin(view: View, from: Day, to: Day, visit: (position: number) => void): void {
  const { order } = view.book.index.won;
  const { received, days } = order;
  eachRow(
    view,
    order,
    from,
    to,
    INBOUND | SOURCED,
    visit,
    (i) => received[i] !== NO_DAY && days[i]! >= received[i]!,
  );
}

/** Days from received to closed of the wins that {@link eachTimedWin} visits. */
export function daysToWin(view: View, from: Day, to: Day): Int32Array {
  const { order } = view.book.index.won;
  const days: number[] = [];
  eachTimedWin(view, from, to, (i) => days.push(order.days[i]! - order.received[i]!));
  return Int32Array.from(days);
}

/** Median days from introduction to client. */
export function daysToClient(view: View): Figure {
  const absent = missing(view.book.ledger, 'Referrals.Received', 'Referrals.Status', 'Referrals.Closed');
  if (absent) return absent;
  const days = daysToWin(view, view.from, view.to);
  return days.length > 0
    ? value(medianOfDays(days))
    : noValue(`No introduction with both dates became a client from ${daysText(view)}.`);
}

/** Visits the introductions received up to `to`, at any date since start, that are open as at `to`. */
export function eachOpen(view: View, visit: (position: number) => void): void {
  const { order } = view.book.index.received;
  eachRow(view, order, sinceStart(view).from, view.to, INTRODUCTION, visit, (i) => openAt(order, i, view.to));
}

/** Ages in days of the open introductions: how many, and the median (null without any). */
function openAges(view: View): { readonly count: number; readonly median: number | null } {
  return remember(sinceStart(view), 'open', () => {
    const { order } = view.book.index.received;
    const ages: number[] = [];
    eachOpen(view, (i) => ages.push(view.to - order.days[i]!));
    return { count: ages.length, median: ages.length > 0 ? medianOfDays(Int32Array.from(ages)) : null };
  });
}

/** Number of open introductions as at `to`. */
export function openIntroductions(view: View): Figure {
  const absent = missing(view.book.ledger, 'Referrals.Received', 'Referrals.Status');
  if (absent) return absent;
  return value(openAges(view).count);
}

/** Median age in days of the open introductions as at `to`. */
export function openMedianAge(view: View): Figure {
  const absent = missing(view.book.ledger, 'Referrals.Received', 'Referrals.Status');
  if (absent) return absent;
  const { median } = openAges(view);
  return median === null ? noValue('No introduction is open.') : value(median);
}

/** Visits the inbound won rows closed in the window that have a first-year revenue. */
export function eachDeal(view: View, visit: (position: number) => void): void {
  const { order, revenue } = view.book.index.won;
  eachRow(view, order, view.from, view.to, INBOUND | SOURCED, visit, (i) => !Number.isNaN(revenue[i]!));
}

/** Mean first-year revenue of the clients won in the window. */
export function dealSize(view: View): Figure {
  const absent = missing(
    view.book.ledger,
    'Referrals.Status',
    'Referrals.Closed',
    'Referrals.First-year revenue',
  );
  if (absent) return absent;
  const { sums, revenue } = view.book.index.won;
  let count = 0;
  let sum = 0;
  if (view.subject === 'portfolio') {
    eachDeal(view, (i) => {
      count++;
      sum += revenue[i]!;
    });
  } else {
    count = sums.sum('rowsWithRevenue', view.subject, view.from, view.to);
    sum = sums.sum('rowRevenue', view.subject, view.from, view.to);
  }
  return count > 0
    ? value(sum / count)
    : noValue(`No client won from ${daysText(view)} has a first-year revenue.`);
}
