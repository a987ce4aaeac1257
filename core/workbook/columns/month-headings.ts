import { NO_DAY, civilFromDay, type Day } from '../../calendar/day';
import type { LocatedTable } from '../finding/find-tables';
import { monthIn, titlesOf, yearIn } from '../blocks/titles';
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
  /** The year that a column beside the day, a heading, a title of the table or the name of its tab says; 0 where none does. */
  readonly years: Int32Array<ArrayBuffer>;
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
): DayHeadings | null {
  const { cells } = table.block;
  const named = titlesOf(table.block, table.header, table.found.sheet);
  let year = yearIn(named);
  const tab = monthIn(named);
  let month: Day = NO_DAY;
  const [beside] = table.asides?.get('Year beside') ?? [];
  let isTold = year > 0 || tab !== NO_DAY || beside !== undefined;
  if (!isTold && titles.length === 0) return null;
  const cellIn = (row: number) => cells.row(row).find((each) => !isBlank(each));
  const order = orderOfFirsts(titles.map((row) => cellText(cellIn(row))));
  const headings = { months: new Int32Array(rows.length), years: new Int32Array(rows.length), tab };
  let next = 0;
  for (let i = 0; i < rows.length; i++) {
    for (; next < titles.length && (titles[next] as number) < (rows[i] as number); next++) {
      const said = periodIn(cellIn(titles[next] as number), year, system, order);
      if (said === null) continue;
      ({ year, month } = said);
      isTold = true;
    }
    headings.months[i] = month;
    const own = beside === undefined ? 0 : yearHeading(tidy(cellText(cells.cell(rows[i] as number, beside))));
    headings.years[i] = own > 0 ? own : year;
  }
  return isTold ? headings : null;
}

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
