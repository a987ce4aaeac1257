import { NO_DAY, civilFromDay, type Day } from '../../calendar/day';
import type { LocatedTable } from '../finding/find-tables';
import { monthIn, titlesOf, yearOf, yearSaid, type YearStart } from '../blocks/titles';
import type { DataRows } from './data-rows';
import type { Cell, DateSystem } from '../input';
import type { DateOrder } from '../values/days/date-form';
import { firstOfMonth, firstWritten, orderOfFirsts } from '../values/days/first-of-month';
import { civil, monthAlone, monthHeading, yearHeading } from '../values/days/named-date';
import { cellText, isBlank, tidy } from '../values/text';

/** What headings say of the days of rows that do not say it themselves. */
export interface DayHeadings {
  /** For each data row the first day of the month that the nearest heading above it names; NO_DAY where none does. */
  readonly months: Int32Array<ArrayBuffer>;
  /** The year that a column beside the day or a heading says; 0 where none does. */
  readonly years: Int32Array<ArrayBuffer>;
  /** The year of a day, by a title of the table or the name of its tab, where neither says it; 0 where they do not. */
  ofTitle(month: number, day: number): number;
  /** The first day of the month that a title of the table or the name of its tab says: of days alone where no heading says more. */
  readonly tab: Day;
}

/**
 * The months and years that stand above data rows: `March 2026`, `2026` or `Q1 2026` in a row of its own, a month alone below a year,
 * the one year in a title above the table or in the name of its tab, and that of a column beside days without one. Null when nothing says either.
 */
export function headingsAbove(
  table: LocatedTable,
  { rows, titles }: DataRows,
  system: DateSystem,
  starts: YearStart,
): DayHeadings | null {
  const { cells } = table.block;
  const named = titlesOf(table.block, table.header, table.found.sheet);
  const said = yearSaid(named);
  const ofTitle = (inMonth: number, day: number) => yearOf(said, starts, inMonth, day);
  let year = 0;
  const tab = monthIn(named, starts);
  let month: Day = NO_DAY;
  const [beside] = table.asides?.get('Year beside') ?? [];
  let isTold = said !== null || tab !== NO_DAY || beside !== undefined;
  if (!isTold && titles.length === 0) return null;
  const cellIn = (row: number) => cells.row(row).find((each) => !isBlank(each));
  const order = orderOfFirsts(titles.map((row) => cellText(cellIn(row))));
  const headings = { months: new Int32Array(rows.length), years: new Int32Array(rows.length), tab, ofTitle };
  let next = 0;
  for (let i = 0; i < rows.length; i++) {
    for (; next < titles.length && (titles[next] as number) < (rows[i] as number); next++) {
      const heading = periodIn(cellIn(titles[next] as number), (of) => year || ofTitle(of, 1), system, order);
      if (heading === null) continue;
      month = heading.month;
      if (heading.year > 0) year = heading.year;
      isTold = true;
    }
    headings.months[i] = month;
    const own = beside === undefined ? 0 : yearHeading(tidy(cellText(cells.cell(rows[i] as number, beside))));
    headings.years[i] = own > 0 ? own : year;
  }
  return isTold ? headings : null;
}

/**
 * The year that the one cell of a row names, 0 where it says none, and the month where it says one; `yearOfMonth` by the headings and titles above it, `order`
 * that of day and month where headings are the first days of months.
 */
function periodIn(
  cell: Cell,
  yearOfMonth: (month: number) => number,
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
  const named = monthAlone(text);
  const year = named > 0 ? yearOfMonth(named) : 0;
  return year > 0 ? { year: 0, month: civil(year, named, 1) } : null;
}
