import { NO_DAY } from '../../calendar/day';
import type { Cell, DateSystem } from '../input';
import { looksLikeDate } from '../values/days/dates';
import { firstOfMonth, mayBeFirst } from '../values/days/first-of-month';
import { isOfYear, monthAlone, monthHeading } from '../values/days/named-date';
import { cellText, isBlank } from '../values/text';
import { isFigure, type RowPlaces } from './totals-row';

/** Whether a text is a month or a day, with or without its year: what nobody is called, unless a client stands beside it. */
export function namesPeriod(text: string): boolean {
  if (text.length > LONGEST_PERIOD) return false;
  return (
    monthAlone(text) > 0 ||
    (/\d/.test(text) && (monthHeading(text) !== NO_DAY || isOfYear(text) || looksLikeDate(text)))
  );
}

const LONGEST_PERIOD = 40;

/**
 * Whether a row holds nothing but a year, or a date cell with the first day of a month, outside the columns of amounts; or where
 * the name should be a month or a day, and else figures.
 */
export function isLonePeriod(
  cells: ReadonlyArray<Cell>,
  { left, right, key, dated }: RowPlaces,
  amounts: readonly number[],
  system: DateSystem,
): boolean {
  const filled = cells.flatMap((cell, i) => (i < left || i > right || isBlank(cell) ? [] : [i]));
  const [at = -1] = filled;
  if (filled.length > 1 && filled.includes(key) && namesPeriod(cellText(cells[key])))
    return filled.every((i) => i === key || i === dated || isFigure(cells[i]));
  // "January 2026 | | | 4": the month, and how many rows stand below it.
  if (filled.length > 1 && isBlank(cells[key]) && monthHeading(cellText(cells[at])) !== NO_DAY)
    return filled.every((i) => i === at || (isFigure(cells[i]) && !amounts.includes(i)));
  if (filled.length !== 1 || amounts.includes(at)) return false;
  const text = cellText(cells[at]);
  return firstOfMonth(cells[at], system) !== NO_DAY || mayBeFirst(text) || /^(?:19|20)\d\d$/.test(text);
}
