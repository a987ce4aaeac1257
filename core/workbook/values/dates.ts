import { FIRST_DAY, LAST_DAY, NO_DAY, dayFromCivil, isCivil, type Day } from '../../calendar/day';
import type { DateSystem } from '../input';
import { fold } from './text';

/** Order of the parts of a date text. A text with a four-digit year first is Y/M/D whatever its column says. */
export type DateOrder = 'D/M/Y' | 'M/D/Y' | 'Y/M/D';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

/** A clock time after a date, with or without zone: ignored. */
const TIME = /[t ,]+\d{1,2}(:\d{2}){1,2}(\.\d+)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
const NUMERIC = /^(\d{1,4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,4})$/;
const WEEKDAY = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[.,]?\s+/;

/** Two-digit years: 00-69 are 2000-2069, 70-99 are 1970-1999. */
export function fullYear(year: number): number {
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** The parts of a date text before the order of its column is known. */
type Parts =
  | { readonly kind: 'known'; readonly day: Day }
  | {
      readonly kind: 'ordered';
      readonly first: number;
      readonly second: number;
      readonly third: number;
      readonly yearFirst: boolean;
    };

function civil(year: number, month: number, day: number): Day {
  return isCivil(year, month, day) ? dayFromCivil(year, month, day) : NO_DAY;
}

/** A date serial that a CSV file has kept as text. */
const SERIAL_TEXT = /^\d{5}(\.\d+)?$/;

function parts(text: string, system: DateSystem): Parts | null {
  const clean = fold(text).replace(TIME, '').replace(WEEKDAY, '');
  const numeric = NUMERIC.exec(clean);
  if (numeric) {
    const [, a = '', b = '', c = ''] = numeric;
    if (a.length === 4 && c.length <= 2) return { kind: 'known', day: civil(+a, +b, +c) };
    if (a.length <= 2 && (c.length === 2 || c.length === 4 || (a.length === 2 && c.length === 1)))
      return { kind: 'ordered', first: +a, second: +b, third: +c, yearFirst: c.length === 1 };
    return null;
  }
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(clean) ?? /^()(\d{1,2})[-/.](\d{4})$/.exec(clean);
  if (month) return { kind: 'known', day: civil(+(month[1] || (month[3] ?? '')), +(month[2] ?? ''), 1) };
  if (/^(19|20)\d{6}$/.test(clean))
    return { kind: 'known', day: civil(+clean.slice(0, 4), +clean.slice(4, 6), +clean.slice(6)) };
  if (SERIAL_TEXT.test(clean) && isPlausibleSerial(+clean))
    return { kind: 'known', day: dayFromSerial(+clean, system) };
  return named(clean);
}

/** `31 Jan 2026`, `Jan 31, 2026`, `2026-Jan-31`, `January 2026` (its first day). */
function named(clean: string): Parts | null {
  const words = clean
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && word !== 'of');
  if (words.length < 2 || words.length > 3) return null;
  const at = words.findIndex((word) => MONTH_NAME.test(word));
  if (at < 0) return null;
  const month = MONTHS.indexOf((words[at] ?? '').slice(0, 3)) + 1;
  const numbers = words.filter((_, i) => i !== at);
  if (!numbers.every((word) => /^\d{1,4}$/.test(word))) return null;
  const [a = '', b] = numbers;
  if (b === undefined) return a.length === 4 ? { kind: 'known', day: civil(+a, month, 1) } : null;
  if (a.length === 4) return { kind: 'known', day: civil(+a, month, +b) };
  return { kind: 'known', day: civil(fullYear(+b), month, +a) };
}

/** The day of a date text in an order; NO_DAY when the text is no date. A time in it is ignored. */
export function parseDateText(text: string, order: DateOrder, system: DateSystem = 1900): Day {
  const found = parts(text, system);
  if (!found) return NO_DAY;
  if (found.kind === 'known') return found.day;
  const { first, second, third } = found;
  if (order === 'Y/M/D' || found.yearFirst) return civil(fullYear(first), second, third);
  return order === 'D/M/Y' ? civil(fullYear(third), second, first) : civil(fullYear(third), first, second);
}

/** What the values of one column say about the order of day and month. */
export class DateOrderEvidence {
  dayFirst = 0;
  monthFirst = 0;
  yearFirst = 0;
  undecided = 0;

  add(text: string): void {
    const found = parts(text, 1900);
    if (!found || found.kind === 'known') return;
    const { first, second, third, yearFirst } = found;
    if (yearFirst || (first > 31 && third <= 31)) this.yearFirst++;
    else if (first > 12 && second <= 12) this.dayFirst++;
    else if (second > 12 && first <= 12) this.monthFirst++;
    else if (first !== second) this.undecided++;
  }

  /** The one order of the column, and whether the values, the locale or nothing but a default decided it. */
  decide(locale: string | undefined): {
    order: DateOrder;
    by: 'values' | 'locale' | 'default';
    mixed: boolean;
  } {
    const { dayFirst, monthFirst, yearFirst } = this;
    const most = Math.max(dayFirst, monthFirst, yearFirst);
    if (most > 0) {
      const order = most === dayFirst ? 'D/M/Y' : most === monthFirst ? 'M/D/Y' : 'Y/M/D';
      return { order, by: 'values', mixed: most < dayFirst + monthFirst + yearFirst };
    }
    if (locale !== undefined && locale !== '')
      return { order: localeOrder(locale), by: 'locale', mixed: false };
    return { order: 'M/D/Y', by: 'default', mixed: false };
  }
}

/** Only few places write the month first; a language without a region is taken at its most common one. */
function localeOrder(locale: string): DateOrder {
  const [language = '', ...rest] = locale.toLowerCase().split(/[-_]/);
  const region = rest.find((part) => part.length === 2) ?? (language === 'en' ? 'us' : '');
  if (language === 'en' && ['us', 'ph'].includes(region)) return 'M/D/Y';
  if (language === 'es' && region === 'pr') return 'M/D/Y';
  return ['zh', 'ja', 'ko', 'hu', 'lt', 'sv'].includes(language) ? 'Y/M/D' : 'D/M/Y';
}

const EPOCH_1900 = dayFromCivil(1899, 12, 30);
const EPOCH_1904 = dayFromCivil(1904, 1, 1);

/**
 * The day of a date serial; NO_DAY outside 1900-01-01 to 9999-12-31. The 1900 system has a 29 February 1900 that
 * never was (serial 60: no day); serials before it are one day later than the rest would have it.
 */
export function dayFromSerial(serial: number, system: DateSystem): Day {
  if (!Number.isFinite(serial)) return NO_DAY;
  const whole = Math.floor(serial);
  if (system === 1904) return whole >= 0 ? inRange(EPOCH_1904 + whole) : NO_DAY;
  if (whole < 1 || whole === 60) return NO_DAY;
  return inRange(EPOCH_1900 + whole + (whole < 60 ? 1 : 0));
}

/** Serials of about 1954 to 2119: what a date cell looks like where only a number is given. */
export function isPlausibleSerial(serial: number): boolean {
  return serial >= 20000 && serial <= 80000;
}

function inRange(day: Day): Day {
  return day >= FIRST_DAY && day <= LAST_DAY ? day : NO_DAY;
}

/** Whether a text can be a date in any order. */
export function looksLikeDate(text: string): boolean {
  const found = parts(text, 1900);
  if (!found) return false;
  if (found.kind === 'known') return found.day !== NO_DAY;
  return (['M/D/Y', 'D/M/Y', 'Y/M/D'] as const).some((order) => parseDateText(text, order) !== NO_DAY);
}
