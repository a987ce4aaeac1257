import { NO_DAY, civilFromDay } from '../../calendar/day';
import type { DateOrder } from '../values/days/date-form';
import { parseDateText } from '../values/days/dates';
import { dayInMonth, inYear } from '../values/days/named-date';
import { cellText, counted, tidy } from '../values/text';
import type { DayHeadings } from './month-headings';
import type { TableReader } from './table-reader';

/** The columns that a heading of a month is about: the day of the row itself. */
const MAIN: readonly string[] = ['Received', 'Date'];

/** A year that has every day. */
const LEAP_YEAR = 2000;

/** Days from one year into the next that a closing takes at most; longer ones are typing errors. */
const MOST_INTO_NEXT = 300;

/**
 * Dates that hold nothing but a day, or nothing at all, take their month from the heading above them, and those that hold a day and
 * its month the year, with one note. A year may also stand in a title of the table or the name of its tab.
 */
export function fillFromHeadings(
  reader: TableReader,
  column: string,
  days: Int32Array,
  { months, years, tab, ofTitle }: DayHeadings,
  order: DateOrder,
  scope: number,
  after?: Int32Array,
): void {
  const isMain = MAIN.includes(column);
  let dayOnly = 0;
  let noYear = 0;
  let inNext = 0;
  let blank = 0;
  /** The year of a day and month in a row; 0 where nothing says it. */
  const yearAt = (i: number, text: string): number => {
    const own = years[i] as number;
    const within = own > 0 ? NO_DAY : parseDateText(inYear(text, LEAP_YEAR) ?? '', order);
    if (within === NO_DAY) return own;
    const { month, day } = civilFromDay(within);
    return ofTitle(month, day);
  };
  for (let i = 0; i < days.length; i++) {
    const month = isMain ? (months[i] as number) : NO_DAY;
    const monthOfDay = month === NO_DAY && isMain ? tab : month;
    if (reader.isMissing(column, i)) {
      if (month === NO_DAY) continue;
      days[i] = month;
      blank++;
      continue;
    }
    const cell = reader.cell(column, i);
    const ofMonth = dayInMonth(cell, monthOfDay);
    const text = tidy(cellText(cell));
    const year = ofMonth === NO_DAY ? yearAt(i, text) : 0;
    const whole = year > 0 ? inYear(text, year) : null;
    const inSame = whole === null ? ofMonth : parseDateText(whole, order);
    if (inSame === NO_DAY) continue;
    const before = after?.[i] ?? NO_DAY;
    const isTurned = whole !== null && inSame < before;
    const next = isTurned ? parseDateText(inYear(text, year + 1) ?? '', order) : NO_DAY;
    const isNext = next !== NO_DAY && next - before <= MOST_INTO_NEXT && next <= reader.context.today;
    if (isNext) inNext++;
    days[i] = isNext ? next : inSame;
    if (whole === null) dayOnly++;
    else noYear++;
  }
  const suggestion = 'Nothing to do, unless a row belongs to another month; then write its whole date.';
  if (dayOnly > 0)
    reader.note(
      scope,
      -1,
      counted(dayOnly, 'row'),
      'dates by a heading',
      'The dates hold only a day; month and year are those of the heading above them, of a title or of the tab.',
      suggestion,
    );
  if (noYear > 0)
    reader.note(
      scope,
      -1,
      counted(noYear, 'row'),
      'dates by a heading',
      `The dates hold no year; it is that of a column beside them, of the heading above them, of a title or of the tab${inNext === 0 ? '' : `, and for ${inNext} of them, which would be before the row was received, the year after`}.`,
      'Nothing to do, unless a row belongs to another year; then write its whole date.',
    );
  if (blank > 0)
    reader.note(
      scope,
      -1,
      counted(blank, 'row'),
      'dates by a heading',
      'The rows have no date; each takes the first day of the month in the heading above it.',
      suggestion,
    );
}
