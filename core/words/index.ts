import { civilFromDay, parseIso, type Day } from '../calendar/day';
import type { Month } from '../calendar/month';
import { DEFAULT_LOCALE, styleOf } from './locale-style';

/**
 * How values read in sentences, on the page and in the pane: numbers, money and the order of a date as the workbook's
 * locale writes them. The sentences are English, and so are the names of the months in them. Sheets keep the value
 * and format it themselves.
 */

/** `date` and `month`: the value is a Day. `percent`: 0.5 is 50%. `days`: a number of days. */
export type ValueFormat =
  'text' | 'integer' | 'decimal' | 'multiple' | 'percent' | 'money' | 'days' | 'date' | 'month';

/** A value with its format, or the sentence that says why there is none. */
type ShownValue =
  { readonly value: string | number | boolean; readonly format: ValueFormat } | { readonly reason: string };

/** Values in the words of one workbook. All of them are plain functions: take apart what you need. */
export interface Words {
  /** BCP 47. */
  readonly locale: string;
  /** ISO 4217; null: money is a bare number. */
  readonly currency: string | null;
  /** A number with thousands separators and at most `digits` decimals; `fixed` keeps trailing zeros. */
  number(value: number, digits: number, fixed?: boolean): string;
  /** Whole units of the currency: `$12,300`; without a currency the bare number. */
  money(value: number): string;
  /** Money where there is little room: `$254K`, `$1.2M`; under a thousand as it is. */
  shortMoney(value: number): string;
  /** `2.3x`; the sign of multiplication that the thresholds are spoken of with. */
  multiple(value: number): string;
  /** `50%`; under 10% with one decimal, so that small shares do not read as equal. */
  percent(value: number): string;
  /** `1 introduction`, `3 introductions`; fractions of a credit keep two decimals. */
  count(value: number, noun: string, plural?: string): string;
  /** `October 31, 2026`; `31 October 2026` where the day comes first. */
  longDate(day: Day): string;
  /** `Oct 31, 2026`; `31 Oct 2026` where the day comes first. */
  shortDate(day: Day): string;
  /** A sentence of the figures with its ISO dates as short dates and its numbers (`1,204.5`) as the locale has them. */
  localised(sentence: string): string;
  /** The text of a value in its format. */
  formatted(value: string | number | boolean, format: ValueFormat): string;
  /** The text of a cell; without a value an en dash, whose reason stands beside it. */
  cellText(cell: ShownValue): string;
}

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

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** An ISO date, or a number with separators or decimals, that is no part of a word or of a longer number. */
const DATE_OR_NUMBER =
  /(^|[^\w.,])(\d{4}-\d{2}-\d{2}|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![\d-]|[.,]\d|[a-wyzA-Z_]|x\w)/g;

const made = new Map<string, Words>();

/**
 * The words of a workbook. The same for the same locale and currency, so it may be asked for wherever it is needed.
 * @param locale BCP 47 (`de-AT`; `de_AT` too); blank or unknown: en-US.
 * @param currency ISO 4217; anything else counts as none.
 */
export function wordsIn(locale?: string | null, currency?: string | null): Words {
  const key = `${locale ?? ''}|${currency ?? ''}`;
  let words = made.get(key);
  if (words === undefined) {
    words = makeWords(knownLocale(locale ?? ''), currencyCode(currency ?? ''));
    made.set(key, words);
  }
  return words;
}

function knownLocale(text: string): string {
  const locale = text.replace(/_/g, '-');
  if (locale === '' || locale === DEFAULT_LOCALE) return DEFAULT_LOCALE;
  try {
    return Intl.NumberFormat.supportedLocalesOf([locale])[0] ?? DEFAULT_LOCALE;
  } catch {
    return DEFAULT_LOCALE;
  }
}

function currencyCode(currency: string): string | null {
  return /^[A-Za-z]{3}$/.test(currency) ? currency.toUpperCase() : null;
}

function makeWords(locale: string, currency: string | null): Words {
  const style = styleOf(locale);
  const signed = (negative: boolean, text: string): string => (negative ? `\u2212${text}` : text);

  const number = (value: number, digits: number, fixed = false): string => {
    const text = style.number(Math.abs(value), digits, fixed);
    return signed(value < 0 && /[1-9]/.test(text), text);
  };
  const withUnit = (text: string, [before, after]: readonly [string, string]): string =>
    text.startsWith('\u2212') ? `\u2212${before}${text.slice(1)}${after}` : `${before}${text}${after}`;
  const symbol = currency === null ? (['', ''] as const) : style.money(currency);
  const dated = (day: Day, length: number | undefined): string => {
    const { year, month, day: ofMonth } = civilFromDay(day);
    const name = MONTHS[month - 1]?.slice(0, length) ?? '';
    return style.dayFirst ? `${ofMonth} ${name} ${year}` : `${name} ${ofMonth}, ${year}`;
  };

  const words: Words = {
    locale,
    currency,
    number,
    money: (value) => withUnit(number(value, 0), symbol),
    shortMoney: (value) => {
      const size = Math.abs(value);
      if (size < 1000) return words.money(value);
      const [unit, letter] = size < 999_500 ? [1000, 'K'] : [1_000_000, 'M'];
      const rounded = Number((size / unit).toPrecision(3));
      return signed(value < 0, withUnit(`${number(rounded, 2)}${letter}`, symbol));
    },
    multiple: (value) => `${number(value, 1, true)}x`,
    percent: (value) => {
      const points = value * 100;
      const small = Math.abs(points) < 10 && Math.abs(points) >= 0.05;
      return withUnit(number(points, small ? 1 : 0), style.percent);
    },
    count: (value, noun, plural = `${noun}s`) => `${number(value, 2)} ${value === 1 ? noun : plural}`,
    longDate: (day) => dated(day, undefined),
    shortDate: (day) => dated(day, 3),
    localised: (sentence) =>
      sentence.replace(DATE_OR_NUMBER, (found, before: string, what: string) => {
        const day = what.includes('-') ? parseIso(what) : null;
        if (day !== null) return before + dated(day, 3);
        if (what.includes('-')) return found;
        const decimals = what.split('.')[1]?.length ?? 0;
        return before + number(Number(what.replace(/,/g, '')), decimals, true);
      }),
    formatted: (value, kind) => formattedIn(words, value, kind),
    cellText: (cell) => ('reason' in cell ? EN_DASH : words.formatted(cell.value, cell.format)),
  };
  return words;
}

function formattedIn(words: Words, value: string | number | boolean, kind: ValueFormat): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  switch (kind) {
    case 'integer':
      return words.number(value, 0);
    case 'decimal':
      return words.number(value, 2);
    case 'multiple':
      return words.multiple(value);
    case 'percent':
      return words.percent(value);
    case 'money':
      return words.money(value);
    case 'days':
      return words.count(Math.round(value), 'day');
    case 'date':
      return words.shortDate(value);
    case 'month': {
      const civil = civilFromDay(value);
      return `${MONTHS[civil.month - 1]?.slice(0, 3)} ${civil.year}`;
    }
    case 'text':
      return String(value);
  }
}
