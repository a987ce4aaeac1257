import { orderOfForm, type DateOrder } from './date-form';
import { FIRST_DAY, LAST_DAY, NO_DAY, dayFromCivil, type Day } from '../../../calendar/day';
import type { DateSystem } from '../../input';
import { answered } from '../answers';
import { epochDay } from './epoch';
import { civil, fullYear, namedDay } from './named-date';
import { fold } from '../text';
import { withoutWeekday } from './weekdays';

/** A longer text is a remark. It bounds what the patterns below may have to try. */
const LONGEST = 200;

const ZONE = String.raw`\s*(?:z|utc|[a-z]{1,4}t)?\s*(?:[+-]\d{1,2}(?::?\d{2}){0,2})?\s*(?:[([][^()[\]]*[)\]])?`;
/** Half of the day as Chinese, Japanese and Korean spreadsheets write it, before the time. */
const HALVES = ['上午', '下午', '午前', '午後', '오전', '오후']
  .map((word) => word.normalize('NFD'))
  .join('|');
/** A clock time after a date, with or without zone: ignored, and so is the zone: the day as it is written counts. */
const TIME = new RegExp(
  String.raw`(?:[t,]\s?|\s)(?:(?:@|at|um|om|kl\.?|klo|a|as|ore|alle|la)\s|(?:${HALVES})\s?)?\d{1,2}(?:(?:[:h]\d{2}){1,2}(?:[.,]\d+)?|\s?(?=[ap]\.?m))\s*(?:[ap]\.?\s?m\.?|uhr|h)?${ZONE}$`,
);
/** The same with points, which may also be part of a date: only after a whole year. */
const POINTED_TIME = /^(.*\d{4})[\s,]+(?:kl\.?\s|klo\s|um\s)?\d{1,2}\.\d{2}(?:\.\d{2})?(?:\suhr)?$/;
/** The same with points behind a year of two digits, as databases write it: half of the day or seconds tell it from a date. */
const ORACLE_TIME = /\s\d{1,2}\.\d{2}\.\d{2}(?:\.\d+)?\s[ap]m(?:\s\S+)?$/;
/** A clock time before the year, as Unix writes it: `sat jan 31 23:30:00 est 2026`. */
const INNER_TIME = /\s\d{1,2}:\d{2}:\d{2}(?:\s(?:[a-z]{1,5}|[+-]\d{4}))?(?=\s\d{4}$)/;
/** What says of a day what happened on it: `Signed 3/10/2026`, `on Jan 5, 2026`, `week of 1/5/2026`. */
const BEFORE =
  /^(?:[~≈]\s?)?(?:(?:(?:week|wk|w\/?k)\.? (?:of|from|commencing|beginning|starting|ending)|w\/[bce])\b:?\s+)?(?:(?:referred|received|recd|rec'd|introduced|intro|met|signed|closed|won|lost|started|onboarded|dated|date)\b:?\s*)?(?:(?:on|am|le|el|il|em|op)\s+)?(?=\S)/;
/** A zone behind a day that has no time: `1/10/2026 EST`. */
const ZONE_ALONE = /(?<=\d{4})\s(?:utc|gmt|[a-z]{1,2}[sd]t)$/;
/** What log files write: `10/oct/2026:13:55:36 +0000`. */
const LOG_TIME = /^(\d{1,2}\/[a-z]{3}\/\d{4}):\d{2}:\d{2}:\d{2}(?:\s[+-]\d{4})?$/;
/** What DB2 writes: `2026-01-05-23.30.00.000000`. */
const HYPHEN_TIME = /(?<=^\d{4}-\d\d-\d\d)-\d\d\.\d\d\.\d\d(?:\.\d+)?$/;
/** Brackets around the whole of it. */
const BRACKETED = /^[[(<]([^()[\]<>]+)[\])>]$/;
/** A remark behind a date: `2026-01-06 (confirmed)`. */
const REMARK = /\s*\([^()\d]*\)$/;
/** Until when something lasted that began on the day: `Apr 4, 2026 → Apr 6, 2026`. */
const RANGE_END = /\s*→.*$/;
/** Hyphens and dashes that are none of ASCII. */
const DASHES = /[\u2010-\u2015\u2212]/g;
const COMPACT_TIME = /^(\d{8})t\d{4,6}z?$/;
const NUMERIC = /^(\d{1,4})\s*([-./])\s*(\d{1,2})\s*[-./]\s*(\d{1,4})$/;
/** `6 th January`. */
const SPACED_ORDINAL = /(?<=\d) (st|nd|rd|th)\b/;
/** Chinese, Japanese and Korean write year, month and day behind their numbers. */
const AFTER_NUMBER = new RegExp(`(?:年|月|${'년'.normalize('NFD')}|${'월'.normalize('NFD')})\\s*`, 'gu');
const DAY_SIGN = new RegExp(`(?:日|${'일'.normalize('NFD')}).*$`, 'u');
/** What programs that speak JSON write. */
const DATE_CALL = /^\/?date\((\d{9,19})(?:[+-]\d{4})?\)\/?$/;

/** The parts of a date text before the order of its column is known; a known day may be NO_DAY. */
type Parts =
  | { readonly kind: 'known'; readonly day: Day }
  | {
      readonly kind: 'ordered';
      readonly first: number;
      readonly second: number;
      readonly third: number;
      readonly yearFirst: boolean;
      readonly dotted: boolean;
    };

function withoutTime(folded: string): string {
  const compact = COMPACT_TIME.exec(folded)?.[1];
  return (
    compact ??
    folded
      .replace(BRACKETED, '$1')
      .replace(LOG_TIME, '$1')
      .replace(HYPHEN_TIME, '')
      .replace(ZONE_ALONE, '')
      .replace(INNER_TIME, '')
      .replace(ORACLE_TIME, '')
      .replace(TIME, '')
      .replace(POINTED_TIME, '$1')
      .replace(REMARK, '')
  );
}

/** Whether a text has the form `2026-01-31`: what programs write, and what the days of a workbook are handed over as. */
function isIso(text: string): boolean {
  if (text.length !== 10) return false;
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i);
    if (i === 4 || i === 7 ? code !== 45 : code < 48 || code > 57) return false;
  }
  return true;
}

/** The day of such a text; NO_DAY when there is none such. */
function isoDay(text: string): Day {
  const two = (at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
  return civil(two(0) * 100 + two(2), two(5), two(8));
}

/** What any other text says. */
function parts(text: string, system: DateSystem): Parts | null {
  if (text.length > LONGEST) return null;
  const folded = fold(text).replace(DASHES, '-').replace(SPACED_ORDINAL, '$1').replace(BEFORE, '');
  if (!/\d/.test(folded)) return null;
  const clean = withoutTime(
    folded.replace(RANGE_END, '').replace(DAY_SIGN, '').replace(AFTER_NUMBER, '-'),
  ).replace(/[-.,;!*]$/, '');
  const numeric = NUMERIC.exec(clean) ?? NUMERIC.exec(withoutWeekday(clean).replace(/['’](?=\d\d$)/, ''));
  if (numeric) {
    const [, a = '', sign, b = '', c = ''] = numeric;
    if (a.length === 4 && c.length <= 2) return { kind: 'known', day: civil(+a, +b, +c) };
    if (a.length <= 2 && (c.length === 2 || c.length === 4 || (a.length === 2 && c.length === 1)))
      return {
        kind: 'ordered',
        first: +a,
        second: +b,
        third: +c,
        yearFirst: c.length === 1,
        dotted: sign === '.',
      };
    return null;
  }
  const month = /^(\d{4})\s?[-/.]\s?(\d{1,2})$/.exec(clean) ?? /^()(\d{1,2})[-/.](\d{4})$/.exec(clean);
  if (month) return { kind: 'known', day: civil(+(month[1] || (month[3] ?? '')), +(month[2] ?? ''), 1) };
  const number = DATE_CALL.exec(clean)?.[1] ?? (/^\d{5,19}(\.\d+)?$/.test(clean) ? clean : null);
  if (number !== null) return fromDigits(number, system);
  return { kind: 'known', day: namedDay(clean) };
}

/** A number that stands for a date and was kept as text: a serial, `20260304`, a moment of a program. */
function fromDigits(digits: string, system: DateSystem): Parts | null {
  if (/^\d{5}(\.\d+)?$/.test(digits) && !isPlausibleSerial(+digits)) return null;
  const whole = digits.replace(/\..*/, '').length;
  // `01312026`, as old programs write it.
  const [, first, second, third] = /^(\d\d)(\d\d)((?:19|20)\d\d)$/.exec(digits) ?? [];
  if (third !== undefined && (+digits < COMPACT_FIRST || dayFromNumber(+digits, system) === NO_DAY))
    return {
      kind: 'ordered',
      first: +first!,
      second: +second!,
      third: +third,
      yearFirst: false,
      dotted: false,
    };
  return whole === 6 || whole === 7 ? null : { kind: 'known', day: dayFromNumber(+digits, system) };
}

/** The day of a date text in an order; NO_DAY when the text is no date. A time in it is ignored. */
export function parseDateText(text: string, order: DateOrder, system: DateSystem = 1900): Day {
  if (isIso(text)) return isoDay(text);
  const found = parts(text, system);
  if (!found) return NO_DAY;
  if (found.kind === 'known') return found.day;
  const { first, second, third } = found;
  if (order === 'Y/M/D' || found.yearFirst) return civil(fullYear(first), second, third);
  return order === 'D/M/Y' ? civil(fullYear(third), second, first) : civil(fullYear(third), first, second);
}

/** Years in which hardly one partner is introduced on one day of the month only. */
const YEARS_APART = 5;

/** What the values of one column say about the order of day and month. */
export class DateOrderEvidence {
  dayFirst = 0;
  monthFirst = 0;
  yearFirst = 0;
  undecided = 0;
  /** Day and month are the same number. */
  alike = 0;
  /** Undecided ones with points: whoever writes them so puts the day first. */
  dotted = 0;
  /** The first and the last parts of two digits that a day before a year may be, or a year before a day. */
  private readonly firsts = new Set<number>();
  private readonly thirds = new Set<number>();

  add(text: string): void {
    if (isIso(text)) return;
    const found = parts(text, 1900);
    if (!found || found.kind === 'known') return;
    const { first, second, third, yearFirst, dotted } = found;
    if (yearFirst || (first > 31 && third <= 31)) this.yearFirst++;
    else if (first > 12 && second <= 12) {
      this.dayFirst++;
      this.firsts.add(first);
      this.thirds.add(third);
    } else if (second > 12 && first <= 12) this.monthFirst++;
    else if (first === second) this.alike++;
    else {
      this.undecided++;
      if (dotted) this.dotted++;
    }
  }

  /**
   * The one order of the column, and whether the values, the form that its header names, the points between their parts, the locale or
   * nothing but a default decided it.
   */
  decide(
    locale: string | undefined,
    header = '',
  ): {
    order: DateOrder;
    by: 'values' | 'header' | 'points' | 'locale' | 'default';
    mixed: boolean;
  } {
    // One day of the month throughout, in years far apart, is a year: `26/01/05`, `26/03/23`.
    const [least, most] = [Math.min(...this.thirds), Math.max(...this.thirds)];
    const isYear = this.firsts.size === 1 && most <= 31 && most - least >= YEARS_APART;
    const { monthFirst } = this;
    const [dayFirst, yearFirst] = isYear
      ? [0, this.yearFirst + this.dayFirst]
      : [this.dayFirst, this.yearFirst];
    const votes = Math.max(dayFirst, monthFirst, yearFirst);
    if (votes > 0) {
      const order = votes === dayFirst ? 'D/M/Y' : votes === monthFirst ? 'M/D/Y' : 'Y/M/D';
      return { order, by: 'values', mixed: votes < dayFirst + monthFirst + yearFirst };
    }
    const told = orderOfForm(header);
    if (told !== null) return { order: told, by: 'header', mixed: false };
    if (this.dotted > 0 && this.dotted * 2 >= this.undecided)
      return { order: 'D/M/Y', by: 'points', mixed: false };
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

/**
 * The day of a number in a column of dates: a serial, `20260304` as one number, or a moment as programs write it
 * ({@link epochDay}). NO_DAY when it is none of them.
 */
export function dayFromNumber(value: number, system: DateSystem): Day {
  if (value < COMPACT_FIRST) return dayFromSerial(value, system);
  if (value <= COMPACT_LAST && Number.isInteger(value))
    return civil(Math.floor(value / 1e4), Math.floor(value / 100) % 100, value % 100);
  return epochDay(value);
}

/** `19000101` and `21001231`: beyond every serial, and below the moments. */
const COMPACT_FIRST = 19000101;
const COMPACT_LAST = 21001231;

/** Serials of about 1954 to 2119: what a date cell looks like where only a number is given. */
export function isPlausibleSerial(serial: number): boolean {
  return serial >= 20000 && serial <= 80000;
}

function inRange(day: Day): Day {
  return day >= FIRST_DAY && day <= LAST_DAY ? day : NO_DAY;
}

/** Whether a text can be a date in any order. */
export function looksLikeDate(text: string): boolean {
  if (isIso(text)) return isoDay(text) !== NO_DAY;
  return text.length <= LONGEST && MAYBE_DIGIT.test(text) && isDateText(text);
}

/** A digit, or a sign that may stand for one: without any a text is no date. */
const MAYBE_DIGIT = /[\d\u0080-\uffff]/;

const isDateText = /* @__PURE__ */ answered((text) => {
  const found = parts(text, 1900);
  if (!found) return false;
  if (found.kind === 'known') return found.day !== NO_DAY;
  return (['M/D/Y', 'D/M/Y', 'Y/M/D'] as const).some((order) => parseDateText(text, order) !== NO_DAY);
});
