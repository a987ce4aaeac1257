import type { FirstNinetyDays } from './figures/plan/first-ninety-days';
import { formatMonth, monthsBetween, type Month } from '../calendar/month';
import type { Book } from './book';
import { noValue, value, type Figure, type FigureValue, type Period, type Subject } from './figure';
import { figure } from './figures';
import { firstNinetyDays } from './figures/plan/first-ninety-days';
import { viewOf } from './view';

/** The five monthly figures, in their order. */
export const MONTHLY_KEYS = ['introductions', 'clients', 'revenuePerClient', 'engagement', 'roi'] as const;

export interface MonthlyRow {
  /** `2026-10`. */
  readonly month: string;
  readonly of: Month;
  readonly figures: Readonly<Record<(typeof MONTHLY_KEYS)[number], Figure<FigureValue>>>;
}

/** A row per calendar month of the period, the last one to date; no value when the period is empty. */
export function monthly(book: Book, subject: Subject, period: Period): Figure<readonly MonthlyRow[]> {
  const view = viewOf(book, subject, period);
  if ('reason' in view) return view;
  const { from, to } = view.value;
  return value(
    monthsBetween(from, to).map((of) => {
      const month: Period = { from: Math.max(from, of.first), to: Math.min(to, of.last) };
      const figures = {} as Record<(typeof MONTHLY_KEYS)[number], Figure<FigureValue>>;
      for (const key of MONTHLY_KEYS) figures[key] = figure(book, key, subject, month);
      return { month: formatMonth(of), of, figures };
    }),
  );
}

/** The 90-day dashboard of one partner as at asOf; no value before day 90 and for the portfolio. */
export function dashboard(book: Book, subject: Subject): Figure<FirstNinetyDays> {
  if (subject === 'portfolio')
    return noValue('The 90-day dashboard is about one partner, not about the portfolio.');
  const view = viewOf(book, subject, { from: 'start', to: null });
  return 'reason' in view ? view : firstNinetyDays(view.value);
}
