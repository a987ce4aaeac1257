import { NO_DAY, civilFromDay, dayFromCivil, daysInMonth, weekday, type Day } from '../../../calendar/day';
import { answered } from '../answers';
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
const DAYS_PER_WEEK = 7;
const LAST_WEEK = 53;

/**
 * The first day of the quarter, half or week of a year that a text names (`Q1 2026`, `2026-W05`, `1st half 2026`), or the day that it means
 * of a month (`mid-May 2026`); NO_DAY for any other.
 */
export const firstOfPeriod: (text: string) => Day = /* @__PURE__ */ answered((text) => {
  if (text.length > 30) return NO_DAY;
  const clean = fold(text).trim();
  const [, before, number = '', ordinal = '', behind, last] = PART_FIRST.exec(clean) ?? [];
  const [, first, before2, number2 = '', ordinal2 = '', behind2] = YEAR_FIRST.exec(clean) ?? [];
  const what = before ?? behind ?? before2 ?? behind2;
  const year = last ?? first;
  if (what === undefined || year === undefined) return partOfMonth(clean);
  const which = Number(number || ordinal || number2 || ordinal2);
  const months = MONTHS[what];
  return months === undefined
    ? firstOfWeek(fullYear(Number(year)), which)
    : civil(fullYear(Number(year)), (which - 1) * months + 1, 1);
});

const PART_OF_MONTH =
  /^(?:(?:approx|about|around|ca|sometime)[. ]+)?(?:in )?(?:(early|beginning|start|begin)|(mid|middle)|(late|end))(?: of|-)? ?(.+)$/;
const MIDDLE = 15;

/** `early Feb 2026`, `mid-March 2026`, `end of May 2026`: the first day of the month, its middle or its last. */
function partOfMonth(clean: string): Day {
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
