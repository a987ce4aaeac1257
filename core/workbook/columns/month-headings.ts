import { NO_DAY, civilFromDay, type Day } from '../../calendar/day';
import type { LocatedTable } from '../finding/find-tables';
import { titlesOf, yearIn } from '../blocks/titles';
import type { DataRows } from './data-rows';
import type { Cell, DateSystem } from '../input';
import type { DateOrder } from '../values/days/date-form';
import { firstOfMonth, firstWritten, mayBeFirst, orderOfFirsts } from '../values/days/first-of-month';
import { looksLikeDate } from '../values/days/dates';
import { civil, isOfYear, monthAlone, monthHeading, yearHeading } from '../values/days/named-date';
import { cellText, isBlank, tidy } from '../values/text';
import { isFigure, type RowPlaces } from './totals-row';

/** What headings say of the days of rows that do not say it themselves. */
export interface DayHeadings {
  /** For each data row the first day of the month that the nearest heading above it names; NO_DAY where none does. */
  readonly months: Int32Array<ArrayBuffer>;
  /** The year that a heading, a title of the table or the name of its tab says; 0 where none does. */
  readonly years: Int32Array<ArrayBuffer>;
}

/**
 * The months and years that stand above data rows: `March 2026`, `2026` or `Q1 2026` in a row of its own, a month alone below a year,
 * and the one year in a title above the table or in the name of its tab. Null when nothing says either.
 */
export function headingsAbove(
  table: LocatedTable,
  { rows, titles }: DataRows,
  system: DateSystem,
): DayHeadings | null {
  const { cells } = table.block;
  let year = yearIn(titlesOf(table.block, table.header, table.found.sheet));
  let month: Day = NO_DAY;
  let isTold = year > 0;
  if (!isTold && titles.length === 0) return null;
  const cellIn = (row: number) => cells.row(row).find((each) => !isBlank(each));
  const order = orderOfFirsts(titles.map((row) => cellText(cellIn(row))));
  const headings = { months: new Int32Array(rows.length), years: new Int32Array(rows.length) };
  let next = 0;
  for (let i = 0; i < rows.length; i++) {
    for (; next < titles.length && (titles[next] as number) < (rows[i] as number); next++) {
      const said = periodIn(cellIn(titles[next] as number), year, system, order);
      if (said === null) continue;
      ({ year, month } = said);
      isTold = true;
    }
    headings.months[i] = month;
    headings.years[i] = year;
  }
  return isTold ? headings : null;
}

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
 * The year, and the month where it says one, that the one cell of a row names; `year` is that of the heading above it, `order` that of
 * day and month where headings are the first days of months.
 */
function periodIn(
  cell: Cell,
  year: number,
  system: DateSystem,
  order: DateOrder | null,
): { year: number; month: Day } | null {
  const text = tidy(cellText(cell));
  const heading = monthHeading(text);
  const first = heading === NO_DAY ? firstOfMonth(cell, system) : heading;
  const month = first === NO_DAY && order !== null ? firstWritten(text, order) : first;
  if (month !== NO_DAY) return { year: civilFromDay(month).year, month };
  const alone = yearHeading(text);
  if (alone > 0) return { year: alone, month: NO_DAY };
  const named = year > 0 ? monthAlone(text) : 0;
  return named > 0 ? { year, month: civil(year, named, 1) } : null;
}

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
  if (filled.length !== 1 || amounts.includes(at)) return false;
  const text = cellText(cells[at]);
  return firstOfMonth(cells[at], system) !== NO_DAY || mayBeFirst(text) || /^(?:19|20)\d\d$/.test(text);
}
