import { answered } from '../answers';
import { NO_DAY, civilFromDay, dayFromCivil, isCivil, type Day } from '../../../calendar/day';
import { monthOf } from './month-names';
import type { Cell } from '../../input';
import { cellText, fold, tidy } from '../text';
import { withoutWeekday } from './weekdays';

/** Two-digit years: 00-69 are 2000-2069, 70-99 are 1970-1999. */
export function fullYear(year: number): number {
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** The day of its parts; NO_DAY when there is no such day. */
export function civil(year: number, month: number, day: number): Day {
  return isCivil(year, month, day) ? dayFromCivil(year, month, day) : NO_DAY;
}

/** Words between the parts of a date that say nothing: `5 de enero de 2026`, `5. siječnja 2026. g.`, `2026. gada 5.`. */
const FILLERS = new Set(
  'of the de del di do den der d el le la m g r y gada roku rok god г р года року'.split(' '),
);
/** `1st`, `2nd`, `1er`, `4ème`, `1º` (which is `1o` by now), `1°`, `4de`. */
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|re|eme|e|o|a|°|de|ste|ten|an|en)$/;
/** A month with a year of two digits: only a hyphen, a slash or an apostrophe tells it from a day. */
const SHORT_YEAR = /^\p{L}+\.?\s?(?:[-/]|-?\s?['’])\s?(\d{2})$/u;
/** Vietnamese numbers its months. */
const NUMBERED = /^(\d{1,2}) (?:thang|thg) (\d{1,2}),? (?:nam )?(\d{4})$/;

/** `5.I.2026`, `5 V 2026`, as it is written by hand in much of Europe. */
const ROMAN_MONTHS = 'i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii'.split('|');
const ROMAN = new RegExp(
  `^(\\d{1,2})(?:[-./] ?(${ROMAN_MONTHS.join('|')})[-./] ?(\\d{4}|\\d{2})|\\.? (?!x )(${ROMAN_MONTHS.join('|')}) (\\d{4}))$`,
);

/** `05jan2026`, as old programs write it. */
const RUN_TOGETHER = /^(\d{1,2})(\p{L}{3,9})(\d{2}|\d{4})$/u;

/** The words of a folded date that say something. */
function wordsOf(clean: string): string[] {
  return clean
    .split(/[\s,./\-'’]+/)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) => ORDINAL.exec(word)?.[1] ?? word);
}

/**
 * The day of a folded text that names its month: `31 jan 2026`, `jan 31, 2026`, `2026-jan-31`; the first day of the month
 * for `january 2026` and `jan-26`. NO_DAY for any other text; `jan 26` alone may be a day or a year.
 */
export function namedDay(clean: string): Day {
  const numbered = NUMBERED.exec(clean);
  if (numbered) return civil(Number(numbered[3]), Number(numbered[2]), Number(numbered[1]));
  const [, day, inMonth, year, spaced = inMonth, spacedYear = year] = ROMAN.exec(clean) ?? [];
  if (spaced !== undefined)
    return civil(fullYear(Number(spacedYear)), ROMAN_MONTHS.indexOf(spaced) + 1, Number(day));
  let words = wordsOf(clean.replace(RUN_TOGETHER, '$1 $2 $3'));
  // "mar" is March, or Tuesday before another month.
  if (words.length > 3 || words.filter((word) => monthOf(word) > 0).length > 1)
    words = wordsOf(withoutWeekday(clean));
  if (words.length < 2 || words.length > 3) return NO_DAY;
  const at = words.findIndex((word) => monthOf(word) > 0);
  const numbers = words.filter((_, i) => i !== at);
  if (at < 0 || !numbers.every((word) => /^\d{1,4}$/.test(word))) return NO_DAY;
  const month = monthOf(words[at] ?? '');
  const [a = '', b] = numbers;
  if (b !== undefined) return a.length === 4 ? civil(+a, month, +b) : civil(fullYear(+b), month, +a);
  if (a.length === 4) return civil(+a, month, 1);
  const short = SHORT_YEAR.exec(clean)?.[1];
  return short === undefined ? NO_DAY : civil(fullYear(+short), month, 1);
}

/** The first day of the month that a text names with its year and nothing else, as a heading does; NO_DAY otherwise. */
export const monthHeading: (text: string) => Day = /* @__PURE__ */ answered((text) => {
  if (text.length > 60) return NO_DAY;
  const clean = fold(text);
  if (!/\d/.test(clean)) return NO_DAY;
  const bare = clean.replace(AROUND_MONTH, ' ').trim();
  const numbers = MONTH_NUMBER.exec(bare);
  if (numbers) {
    const [, year, month, first, last] = numbers;
    return civil(Number(year ?? last), Number(month ?? first), 1);
  }
  return wordsOf(bare).length === 2 ? namedDay(bare) : NO_DAY;
});

/** Years that a title is about where it writes two digits behind a month: `Jan 26` is no day of January above rows that have days. */
const [FIRST_SHORT, LAST_SHORT] = [15, 39];

/** The first day of the month that a title names with two digits of its year, as `Jan 26`; NO_DAY for any other text. */
export function shortMonthHeading(text: string): Day {
  if (text.length > 60) return NO_DAY;
  const [word = '', digits = '', ...more] = wordsOf(fold(text).replace(AROUND_MONTH, ' ').trim());
  const year = more.length === 0 && /^\d\d$/.test(digits) ? Number(digits) : 0;
  const month = year >= FIRST_SHORT && year <= LAST_SHORT ? monthOf(word) : 0;
  return month === 0 ? NO_DAY : civil(fullYear(year), month, 1);
}

/** What stands around the month in a heading: `Month: January 2026`, `January 2026 (4)`, `Referrals March 2026`, `--- May 2026 ---`. */
const AROUND_MONTH =
  /\([^()]*\)|\b(?:month|mois|mes|monat|referrals?|introductions?|intros?|leads?|new|received|made|for|of|in|during)\b:?|^[-–—=*#>•» ]+|[-–—=*#:;.<« ]+$/g;
const MONTH_NUMBER = /^(?:(\d{4})[-/.年]\s?(\d{1,2})月?|(\d{1,2})[-/.](\d{4}))$/;

/** The year that a heading names alone or with its quarter: `2026`, `Year 2026`, `Q1 2026`; 0 for any other text. */
export function yearHeading(text: string): number {
  if (text.length > 60 || !/\d{4}/.test(text)) return 0;
  const bare = fold(text).replace(AROUND_MONTH, ' ').trim();
  return Number(YEAR_ALONE.exec(bare)?.[1] ?? 0);
}

/** The month without a year that a heading names: 1-12, else 0. */
export function monthAlone(text: string): number {
  if (text.length > 60) return 0;
  const [word = '', ...more] = wordsOf(fold(text).replace(AROUND_MONTH, ' ').trim());
  return more.length === 0 ? monthOf(word) : 0;
}

const YEAR_ALONE =
  /^(?:(?:calendar )?year |cy |jahr |annee |ano |anno |q[1-4][ -]?|[1-4]q[ -]?)?((?:19|20)\d\d)(?:[ -]?q[1-4])?$/;
const DAY_ALONE = /^(?:\p{L}{2,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th|\.|o)?$/u;
/** A day with its month, in either order, and no year: `3/24`, `24-Mar`, `Mar 24`; `Mar-24` is a month of 2024. */
const DAY_AND_MONTH =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?(?:[-/]|[. ]\s?)(\d{1,2}|\p{L}{3,9})|(\p{L}{3,9})\.?(?: |[-/](?=\d\.?$))(\d{1,2})(?:st|nd|rd|th)?)\.?$/u;

/** A day and its month, in the order in which a text that holds nothing else has them; null for any other text. */
function dayAndMonth(text: string): readonly [first: string, second: string] | null {
  const [, a = '', b = '', first = a, second = b] = DAY_AND_MONTH.exec(text) ?? [];
  const isPart = (part: string) => /\d/.test(part) || monthOf(fold(part)) > 0;
  return isPart(first) && isPart(second) ? [first, second] : null;
}

/** Whether a cell holds a month or a year alone, as a heading above the days of its rows does. */
export function isMonthOrYear(cell: Cell): boolean {
  const text = cellText(cell);
  return monthAlone(text) > 0 || yearHeading(text) > 0;
}

/** Whether a cell can be a day in the month of a heading, or is one. */
export function isOfMonth(cell: Cell): boolean {
  const text = tidy(cellText(cell));
  const day = Number(DAY_ALONE.exec(text)?.[1] ?? NaN);
  return (day >= 1 && day <= 31) || dayAndMonth(text) !== null || monthHeading(text) !== NO_DAY;
}

/** Whether a cell can be a day and month, or a quarter, in the year of a heading, or is one. */
export function isOfYear(cell: Cell): boolean {
  const text = tidy(cellText(cell));
  return dayAndMonth(text) !== null || quarterAlone(text) > 0 || yearHeading(text) > 0;
}

const QUARTER = /^(?:(?:q|qtr|quarter)\.? ?([1-4])|([1-4])(?:q|(?:st|nd|rd|th) (?:quarter|qtr))\.?)$/i;

/** The quarter without a year that a text names: 1-4, else 0. */
export function quarterAlone(text: string): number {
  const [, before, behind] = text.length > LONGEST_DAY ? [] : (QUARTER.exec(text.trim()) ?? []);
  return Number(before ?? behind ?? 0);
}

/** Whether a cell holds nothing but a day and its month, or a quarter. */
export function lacksYear(cell: Cell): boolean {
  return (
    typeof cell === 'string' &&
    cell.length <= LONGEST_DAY &&
    (dayAndMonth(tidy(cell)) !== null || quarterAlone(cell) > 0)
  );
}
/** `September 30th.` and blanks around it. */
const LONGEST_DAY = 20;

/** A text that holds nothing but a day and its month with the year of a heading behind it; null for any other text. */
export function inYear(text: string, year: number): string | null {
  const parts = dayAndMonth(text);
  return parts && [...parts, year].join('/');
}

/** The day of a cell that holds nothing but the day of the month (`5`, `5th`, `Mon 5`), in the month of a heading. */
export function dayInMonth(cell: Cell, month: Day): Day {
  if (month === NO_DAY) return NO_DAY;
  const text = tidy(cellText(cell));
  const { year, month: of } = civilFromDay(month);
  const both = dayAndMonth(text);
  if (!both) return civil(year, of, Number(DAY_ALONE.exec(text)?.[1] ?? NaN));
  const [a, b] = both.map((part) => (/\d/.test(part) ? Number(part) : monthOf(fold(part))));
  // Whichever of the two is the month of the heading; in May 5/5 is the fifth.
  return b === of ? civil(year, of, a ?? 0) : a === of ? civil(year, of, b ?? 0) : NO_DAY;
}
