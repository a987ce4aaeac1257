import { NO_DAY, formatIso, type Day } from '../../calendar/day';
import type { Cell, DateSystem } from '../input';
import type { Asides } from '../mapping/asides';
import { MAIN_DAY } from '../mapping/date-parts';
import type { TableKind } from '../tables';
import { firstOfMonth } from '../values/days/dates';
import { monthOf } from '../values/days/month-names';
import { civil, dayInMonth, monthHeading } from '../values/days/named-date';
import { cellText, fold, isMissing } from '../values/text';

/** A table whose days stand in several columns. */
interface InParts {
  readonly kind: TableKind | null;
  readonly asides?: Asides;
  readonly positions: ReadonlyMap<string, number>;
}

/**
 * The days of rows whose year, month and day stand in columns of their own, as text of one cell each: the whole day, or the first of the
 * month where there is no day; what makes no day as it stands, for the note. Null when the table has them in one column.
 */
export function datesInParts(
  { kind, asides, positions }: InParts,
  rows: Int32Array,
  system: DateSystem,
  cell: (row: number, position: number) => Cell,
): { readonly column: string; readonly cells: Cell[] } | null {
  const column = kind === null ? undefined : MAIN_DAY[kind];
  if (column === undefined || asides === undefined) return null;
  const [[year], [month = positions.get(column)], [day]] = (['Year', 'Month', 'Day'] as const).map(
    (part) => asides.get(part) ?? [],
  ) as [number[], number[], number[]];
  if (month === undefined || (year === undefined && day === undefined)) return null;
  const dayOf = (row: number): Day => {
    const first =
      year === undefined ? monthOfYear(cell(row, month), system) : monthIn(cell(row, year), cell(row, month));
    const inMonth = day === undefined ? null : cell(row, day);
    return isMissing(cellText(inMonth)) ? first : dayInMonth(inMonth, first);
  };
  const cells = Array.from(rows, (row): Cell => {
    const found = dayOf(row);
    if (found !== NO_DAY) return formatIso(found);
    const parts = [year, month, day].map((each) => (each === undefined ? '' : cellText(cell(row, each))));
    return parts.filter((each) => !isMissing(each)).join(' ');
  });
  return { column, cells };
}

function monthOfYear(cell: Cell, system: DateSystem): Day {
  const first = firstOfMonth(cell, system);
  return first === NO_DAY ? monthHeading(cellText(cell)) : first;
}

function monthIn(year: Cell, month: Cell): Day {
  const text = fold(cellText(month));
  return civil(Number(cellText(year)), /^\d+$/.test(text) ? Number(text) : monthOf(text), 1);
}
