import { DAYS_PER_MONTH, formatIso, NO_DAY, type Day } from '../calendar/day';
import type { Partner } from '../ledger/ledger';
import type { Book } from './book';
import { noValue, value, type Figure, type Period, type Subject } from './figure';
import { windowOf, YEAR } from './window';

/** What a figure is taken over: a subject and a window of days, both ends included and never empty. */
export interface View {
  readonly book: Book;
  readonly subject: Subject;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly months: number;
}

/** First day of a subject; NO_DAY when it has neither a Start date nor a dated row. */
export function startOf(book: Book, subject: Subject): Day {
  return subject === 'portfolio' ? book.index.earliestStart : book.index.start[subject]!;
}

/** Start date of a partner, else its first day; NO_DAY when it has neither. */
export function launchOf(book: Book, partner: number): Day {
  return book.ledger.partners[partner]!.startDate ?? book.index.start[partner]!;
}

/** The partner of a view of one partner. */
export function partnerOf(view: View): Partner {
  return view.book.ledger.partners[view.subject as number]!;
}

/** A partner's name as a sentence may begin with it. */
export function nameOf(book: Book, subject: Subject): string {
  return subject === 'portfolio' ? 'The portfolio' : book.ledger.partners[subject]!.name;
}

/**
 * [max(from, start), to] with `to` cut at asOf and `from` by default as Settings "Period" says (docs/kpis.md); a reason when that
 * window is empty.
 */
export function viewOf(of: Book, subject: Subject, period: Period): Figure<View> {
  const book = subject === 'portfolio' ? of.whole() : of;
  const { from: asked, to } = windowOf(book.ledger, period);
  const start = startOf(book, subject);
  if (start === NO_DAY) return noValue(`${nameOf(book, subject)} has no Start date and no dated row.`);
  const from = asked === 'start' || asked < start ? start : asked;
  if (from <= to) return value(between(book, subject, from, to));
  return noValue(
    start > to
      ? `${nameOf(book, subject)} starts on ${formatIso(start)}, after the end of the period (${formatIso(to)}).`
      : `The period begins on ${formatIso(from)}, after the last day of the ledger (${formatIso(to)}).`,
  );
}

function between(book: Book, subject: Subject, from: Day, to: Day): View {
  const days = to - from + 1;
  return { book, subject, from, to, days, months: days / DAYS_PER_MONTH };
}

/** The same subject over other days, cut at its start; the days must overlap its life. */
export function within(view: View, from: Day, to: Day): View {
  const start = startOf(view.book, view.subject);
  return between(view.book, view.subject, from < start ? start : from, to);
}

/** The 365 days that end with `to`, cut at start. */
export function lastYear(view: View): View {
  return within(view, view.to - YEAR + 1, view.to);
}

/** From start to `to`. */
export function sinceStart(view: View): View {
  const start = startOf(view.book, view.subject);
  return between(view.book, view.subject, start, view.to);
}

/** The whole portfolio, from its start to the same `to`. */
export function portfolioOf({ book, to }: View): View {
  const whole = book.whole();
  return between(whole, 'portfolio', whole.index.earliestStart, to);
}

/** The partners of a view, each with its own window (cut at its own start); those not yet started are left out. */
export function partnersOf(view: View): View[] {
  if (view.subject !== 'portfolio') return [view];
  const views: View[] = [];
  for (let partner = 0; partner < view.book.index.partners; partner++) {
    const start = view.book.index.start[partner]!;
    if (start === NO_DAY || start > view.to) continue;
    views.push(between(view.book, partner, start > view.from ? start : view.from, view.to));
  }
  return views;
}

/** Group of the running sums that a view reads. */
export function groupOf(view: View): number {
  return view.subject === 'portfolio' ? view.book.index.partners : view.subject;
}

/** `2026-01-01 to 2026-10-31`, for sentences. */
export function daysText(view: { readonly from: Day; readonly to: Day }): string {
  return `${formatIso(view.from)} to ${formatIso(view.to)}`;
}
