import { civilFromDay, dayFromCivil, daysInMonth, type Day } from './day';

/** A calendar month with its first and last day, both included. */
export interface Month {
  readonly year: number;
  readonly month: number;
  readonly first: Day;
  readonly last: Day;
}

export function month(year: number, monthOfYear: number): Month {
  const first = dayFromCivil(year, monthOfYear, 1);
  return { year, month: monthOfYear, first, last: first + daysInMonth(year, monthOfYear) - 1 };
}

/** The month that holds a day. */
export function monthOf(day: Day): Month {
  const civil = civilFromDay(day);
  return month(civil.year, civil.month);
}

/** The month after (or, with a negative step, before) a month. */
export function stepMonth(from: Month, step: number): Month {
  const index = from.year * 12 + (from.month - 1) + step;
  return month(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

/** The same day of the month some months later, or the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month: monthOfYear, day: dayOfMonth } = civilFromDay(day);
  const target = stepMonth(month(year, monthOfYear), months);
  return Math.min(target.last, target.first + dayOfMonth - 1);
}

/** Every calendar month that touches [from, to], in order; empty when `to` is before `from`. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let current = monthOf(from); current.first <= to; current = stepMonth(current, 1))
    months.push(current);
  return months;
}

/** `2026-10` as a month; null when the text is no month. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const monthOfYear = Number(match[2]);
  return monthOfYear >= 1 && monthOfYear <= 12 ? month(Number(match[1]), monthOfYear) : null;
}

/** `2026-10`. */
export function formatMonth(value: Month): string {
  return `${String(value.year).padStart(4, '0')}-${String(value.month).padStart(2, '0')}`;
}
