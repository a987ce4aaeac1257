import { NO_DAY, civilFromDay, parseIso, type Day } from '../../../calendar/day';
import type { Cell, DateSystem } from '../../input';
import { tidy } from '../text';
import { dayFromSerial, isPlausibleSerial, looksLikeDate, parseDateText } from './dates';
import type { DateOrder } from './date-form';

/** The first days of months, as spreadsheets make them of headings such as "January 2026". */

const FIRST_OF_MONTH = /^\d{4}-\d\d-01$/;

/** The day of a date cell that holds the first of a month; NO_DAY for any other cell. */
export function firstOfMonth(cell: Cell, system: DateSystem): Day {
  if (typeof cell === 'string') return FIRST_OF_MONTH.test(cell) ? (parseIso(cell) ?? NO_DAY) : NO_DAY;
  if (typeof cell !== 'number' || !isPlausibleSerial(cell)) return NO_DAY;
  const day = dayFromSerial(cell, system);
  return day !== NO_DAY && civilFromDay(day).day === 1 ? day : NO_DAY;
}

/** What a CSV file holds of such a cell: `1/1/2026`, `01.02.2026`, `1-Jan-26`. */
const WRITTEN =
  /^(?:\d{1,2}[-/. ]+(?:\d{1,2}|\p{L}{3,9})\.?[-/. ,]+\d{2,4}|\p{L}{3,9}\.? 1(?:st)?,? \d{4})$/u;
const ORDERS: readonly DateOrder[] = ['M/D/Y', 'D/M/Y'];

/** The first day of a month that a text is in an order of day and month; NO_DAY for any other text. */
export function firstWritten(text: string, order: DateOrder): Day {
  const plain = tidy(text);
  if (!WRITTEN.test(plain)) return NO_DAY;
  const day = parseDateText(plain, order);
  return day !== NO_DAY && civilFromDay(day).day === 1 ? day : NO_DAY;
}

/** Whether a text is the first day of a month in either order. */
export function mayBeFirst(text: string): boolean {
  return ORDERS.some((order) => firstWritten(text, order) !== NO_DAY);
}

/** The order in which those of some texts that are dates are all first days of months; null where they are not. */
export function orderOfFirsts(texts: readonly string[]): DateOrder | null {
  const dates = texts.filter((text) => WRITTEN.test(tidy(text)) && looksLikeDate(text));
  if (dates.length === 0) return null;
  return ORDERS.find((order) => dates.every((text) => firstWritten(text, order) !== NO_DAY)) ?? null;
}
