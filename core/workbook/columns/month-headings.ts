import { NO_DAY, type Day } from '../../calendar/day';
import type { Grid } from '../blocks/grid';
import type { DataRows } from './data-rows';
import type { Cell, DateSystem } from '../input';
import { firstOfMonth } from '../values/days/dates';
import { monthHeading } from '../values/days/named-date';
import { cellText, isBlank, tidy } from '../values/text';

/**
 * For each data row the first day of the month that the nearest heading above it names (`March 2026` in a row of its own);
 * null when no heading of the table names a month.
 */
export function monthsAbove(cells: Grid, { rows, titles }: DataRows, system: DateSystem): Int32Array | null {
  const months = titles.map((row) => monthIn(cells.row(row), system));
  if (months.every((month) => month === NO_DAY)) return null;
  const found = new Int32Array(rows.length);
  let month: Day = NO_DAY;
  let next = 0;
  for (let i = 0; i < rows.length; i++) {
    for (; next < titles.length && (titles[next] as number) < (rows[i] as number); next++)
      if (months[next] !== NO_DAY) month = months[next] as number;
    found[i] = month;
  }
  return found;
}

/** The month that a row names with its one cell. */
function monthIn(cells: ReadonlyArray<Cell>, system: DateSystem): Day {
  const cell = cells.find((each) => !isBlank(each));
  const heading = monthHeading(tidy(cellText(cell)));
  return heading === NO_DAY ? firstOfMonth(cell, system) : heading;
}
