import { NO_DAY, civilFromDay, dayFromCivil, daysInMonth, weekday, type Day } from '../../../calendar/day';
import { answered } from '../answers';
import type { Cell } from '../../input';
import { fold } from '../text';
import { civil, fullYear, monthHeading } from './named-date';

/** Parts of a year that stand where a day should: quarters, halves, weeks as ISO counts them, and parts of a month. */

const YEAR = String.raw`(\d{4}|(?<=['\u2019 /\-]|\d[qh])\d{2})`;
const BETWEEN = String.raw`[ ,\-/.'\u2019]*(?:of )?`;
const PART = String.raw`(?:(q|h|w|t|kw|wk|week|cw|quarter|qtr|half|woche|semaine|semana) ?(\d{1,2})|(\d)(?:st|nd|rd|th)? ?(q|h|quarter|qtr|half))`;
const PART_FIRST = new RegExp(`^${PART}${BETWEEN}${YEAR}$`);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})${BETWEEN}${PART}$`);

/** How many months each is, and how many of them a year has; weeks are none of months. */
const MONTHS: Readonly<Record<string, number>> = { q: 3, t: 3, quarter: 3, qtr: 3, h: 6, half: 6 };
const MONTHS_A_YEAR = 12;
const LONGEST = 30;
const DAYS_PER_WEEK = 7;
const LAST_WEEK = 53;

/** A part of a year: which of those that are so many months long, or which week where that is null. */
interface Part {
  readonly year: number;
  readonly which: number;
  readonly months: number | null;
}

const partIn: (text: string) => Part | null = /* @__PURE__ */ answered((text) => {
  if (text.length > LONGEST) return null;
  const clean = fold(text).trim();
  const [, before, number = '', ordinal = '', behind, last] = PART_FIRST.exec(clean) ?? [];
  const [, first, before2, number2 = '', ordinal2 = '', behind2] = YEAR_FIRST.exec(clean) ?? [];
  const what = before ?? behind ?? before2 ?? behind2;
  const year = last ?? first;
  if (what === undefined || year === undefined) return null;
  return {
    year: fullYear(Number(year)),
    which: Number(number || ordinal || number2 || ordinal2),
    months: MONTHS[what] ?? null,
  };
});

/**
 * The first day of the quarter, half or week of a year that a text names (`Q1 2026`, `2026-W05`, `1st half 2026`), or the day that it means
 * of a month (`mid-May 2026`); NO_DAY for any other.
 */
export function firstOfPeriod(text: string): Day {
  const part = partIn(text);
  if (part === null) return text.length > LONGEST ? NO_DAY : partOfMonth(text);
  const { year, which, months } = part;
  return months === null ? firstOfWeek(year, which) : civil(year, (which - 1) * months + 1, 1);
}

/** A fiscal year, called by the year in which it ends: `FY26`, `FY2025/26`. */
const FISCAL = /\b(?:fy|fiscal(?: year)?|financial year)[ '\u2019-]*(?:\d{2,4} ?[-/] ?)?((?:20)?\d\d)(?!\d)/;

/** The quarter or half of a fiscal year that a text names: `FY26 Q1`. */
const partOfFiscalYear: (text: string) => Part | null = /* @__PURE__ */ answered((text) => {
  const folded = text.length > LONGEST ? '' : fold(text);
  if (!FISCAL.test(folded)) return null;
  const part = partIn(folded.replace(FISCAL, (_, year: string) => String(fullYear(Number(year)))));
  return part !== null && part.months !== null && part.which * part.months <= MONTHS_A_YEAR ? part : null;
});

export const isOfFiscalYear = (text: string): boolean => partOfFiscalYear(text) !== null;

/** The first day of such a part where fiscal years begin on a day; NO_DAY for any other text. */
export function firstInFiscalYear(
  text: string,
  starts: { readonly month: number; readonly day: number },
): Day {
  const part = partOfFiscalYear(text);
  if (part === null) return NO_DAY;
  const begins = civil(
    starts.month > 1 || starts.day > 1 ? part.year - 1 : part.year,
    starts.month,
    starts.day,
  );
  return monthsOn(begins, (part.which - 1) * (part.months ?? 0));
}

const PART_OF_MONTH =
  /^(?:(?:approx|about|around|ca|sometime)[. ]+)?(?:in )?(?:(early|beginning|start|begin)|(mid|middle)|(late|end))(?: of|-)? ?(.+)$/;
const MIDDLE = 15;

/** `early Feb 2026`, `mid-March 2026`, `end of May 2026`: the first day of the month, its middle or its last. */
function partOfMonth(text: string): Day {
  const clean = fold(text).trim();
  const [, early, mid, late, rest = ''] = PART_OF_MONTH.exec(clean) ?? [];
  const first = monthHeading(rest);
  if (first === NO_DAY) return NO_DAY;
  const { year, month } = civilFromDay(first);
  return civil(
    year,
    month,
    early !== undefined ? 1 : mid !== undefined || late === undefined ? MIDDLE : daysInMonth(year, month),
  );
}

/** The Monday of a week; the first week of a year is that of 4 January. */
function firstOfWeek(year: number, week: number): Day {
  if (week < 1 || week > LAST_WEEK) return NO_DAY;
  const inFirst = dayFromCivil(year, 1, 4);
  return inFirst - weekday(inFirst) + (week - 1) * DAYS_PER_WEEK;
}

/** Years of which a number alone, where a day should be, is one; as a serial each would be a day of 1905. */
const [FIRST_YEAR, LAST_YEAR] = [1950, 2049];

/** The first day of the year that a cell names and nothing else (`2019`); NO_DAY for any other. */
export function firstOfYear(cell: Cell): Day {
  const isNumber = typeof cell === 'number';
  if (!isNumber && (typeof cell !== 'string' || !/^\s*\d{4}\s*$/.test(cell))) return NO_DAY;
  const year = Number(cell);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? civil(year, 1, 1) : NO_DAY;
}

/** The last day of the year, half, quarter, month or week that a cell names, by its first; the first itself where it names none. */
export function lastOfPeriod(cell: Cell, first: Day): Day {
  if (firstOfYear(cell) === first) return monthsOn(first, MONTHS_A_YEAR) - 1;
  if (typeof cell !== 'string') return first;
  if (monthHeading(cell) === first) return monthsOn(first, 1) - 1;
  const part = partIn(cell) ?? partOfFiscalYear(cell);
  if (part === null) return first;
  return part.months === null ? first + DAYS_PER_WEEK - 1 : monthsOn(first, part.months) - 1;
}

function monthsOn(first: Day, months: number): Day {
  const { year, month, day } = civilFromDay(first);
  const next = month - 1 + months;
  return civil(year + Math.floor(next / MONTHS_A_YEAR), (next % MONTHS_A_YEAR) + 1, day);
}
