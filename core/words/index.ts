import { civilFromDay, parseIso, type Day } from '../calendar/day';
import type { Month } from '../calendar/month';

/** How values read in sentences, on the page and in the pane. Sheets keep the value and format it themselves. */

/** `date` and `month`: the value is a Day. `percent`: 0.5 is 50%. `days`: a number of days. */
export type ValueFormat =
  'text' | 'integer' | 'decimal' | 'multiple' | 'percent' | 'money' | 'days' | 'date' | 'month';

/** A value with its format, or the sentence that says why there is none. */
export type ShownValue =
  { readonly value: string | number | boolean; readonly format: ValueFormat } | { readonly reason: string };

export const EN_DASH = '\u2013';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `October 2026`. */
export function monthName(month: Month): string {
  return `${MONTHS[month.month - 1]} ${month.year}`;
}

/** `October 31, 2026`. */
export function longDate(day: Day): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${MONTHS[month - 1]} ${dayOfMonth}, ${year}`;
}

/** `Oct 31, 2026`. */
export function shortDate(day: Day): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${MONTHS[month - 1]?.slice(0, 3)} ${dayOfMonth}, ${year}`;
}

/** A sentence with its ISO dates in words: `2026-10-31` becomes `Oct 31, 2026`. */
export function datesInWords(sentence: string): string {
  return sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => {
    const day = parseIso(iso);
    return day === null ? iso : shortDate(day);
  });
}

/** A number with thousands separators and at most `digits` decimals; `fixed` keeps trailing zeros. */
export function number(value: number, digits: number, fixed = false): string {
  const rounded = Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value;
  return new Intl.NumberFormat('en-US', {
    minimumFractionDigits: fixed ? digits : 0,
    maximumFractionDigits: digits,
  })
    .format(rounded)
    .replace('-', '\u2212');
}

/** Whole units of the workbook's currency: `$12,300`; without a currency the bare number. */
export function money(value: number, currency: string | null): string {
  if (currency !== null && /^[A-Za-z]{3}$/.test(currency)) {
    const formatted = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency: currency.toUpperCase(),
      minimumFractionDigits: 0,
      maximumFractionDigits: 0,
    }).format(Math.abs(value));
    return Math.round(value) < 0 ? `\u2212${formatted}` : formatted;
  }
  return number(value, 0);
}

/** Money where there is little room: `$254K`, `$1.2M`; under a thousand as it is. */
export function shortMoney(value: number, currency: string | null): string {
  const size = Math.abs(value);
  if (size < 1000) return money(value, currency);
  const [unit, letter] = size < 999_500 ? [1000, 'K'] : [1_000_000, 'M'];
  const rounded = Number((size / unit).toPrecision(3));
  const symbol = money(0, currency).split('0');
  return `${value < 0 ? '\u2212' : ''}${symbol[0] ?? ''}${rounded}${letter}${symbol[1] ?? ''}`;
}

/** `2.3x`; the sign of multiplication that the thresholds are spoken of with. */
export function multiple(value: number): string {
  return `${number(value, 1, true)}x`;
}

/** `50%`; under 10% with one decimal, so that small shares do not read as equal. */
export function percent(value: number): string {
  const points = value * 100;
  return `${number(points, Math.abs(points) < 10 && Math.abs(points) >= 0.05 ? 1 : 0)}%`;
}

/** `1 introduction`, `3 introductions`; fractions of a credit keep two decimals. */
export function count(value: number, noun: string, plural = `${noun}s`): string {
  return `${number(value, 2)} ${value === 1 ? noun : plural}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** A sentence begins with a capital letter. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The text of a value in its format. */
export function formatted(
  value: string | number | boolean,
  format: ValueFormat,
  currency: string | null,
): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  switch (format) {
    case 'integer':
      return number(value, 0);
    case 'decimal':
      return number(value, 2);
    case 'multiple':
      return multiple(value);
    case 'percent':
      return percent(value);
    case 'money':
      return money(value, currency);
    case 'days':
      return count(Math.round(value), 'day');
    case 'date':
      return shortDate(value);
    case 'month': {
      const civil = civilFromDay(value);
      return `${MONTHS[civil.month - 1]?.slice(0, 3)} ${civil.year}`;
    }
    case 'text':
      return String(value);
  }
}

/** The text of a cell; without a value an en dash, whose reason stands beside it. */
export function cellText(cell: ShownValue, currency: string | null): string {
  return 'reason' in cell ? EN_DASH : formatted(cell.value, cell.format, currency);
}
