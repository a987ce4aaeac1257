import { NO_DAY, dayFromCivil, type Day } from '../../calendar/day';
import type { Grid } from '../blocks/grid';
import type { DataRows } from './data-rows';
import type { Cell } from '../input';
import { monthHeading } from '../values/named-date';
import { cellText, isBlank, tidy } from '../values/text';

/** A cell with a date that is shown as a month. */
export const FIRST_OF_MONTH = /^\d{4}-\d\d-01$/;

/**
 * For each data row the first day of the month that the nearest heading above it names (`March 2026` in a row of its own);
 * null when no heading of the table names a month.
 */
export function monthsAbove(cells: Grid, { rows, titles }: DataRows): Int32Array | null {
  const months = titles.map((row) => monthIn(cells.row(row)));
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

/** The month that a row names with its one text. */
function monthIn(cells: ReadonlyArray<Cell>): Day {
  const text = tidy(cellText(cells.find((cell) => !isBlank(cell))));
  const heading = monthHeading(text);
  if (heading !== NO_DAY || !FIRST_OF_MONTH.test(text)) return heading;
  return dayFromCivil(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 1);
}
