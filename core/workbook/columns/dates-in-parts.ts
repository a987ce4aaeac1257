import { NO_DAY, formatIso, type Day } from '../../calendar/day';
import type { Cell, DateSystem } from '../input';
import { titlesOf, yearOf as yearOfTitle, yearSaid } from '../blocks/titles';
import { MAIN_DAY } from '../mapping/date-parts';
import { firstOfMonth } from '../values/days/first-of-month';
import { monthOf } from '../values/days/month-names';
import { civil, dayInMonth, fullYear, monthHeading, quarterAlone } from '../values/days/named-date';
import { cellText, counted, fold, isMissing } from '../values/text';
import type { TableReader } from './table-reader';

/**
 * Gives the main column of days of a table whose year, month and day stand in columns of their own the text of each day: the whole day, or
 * the first of the month where there is no day; what makes no day as it stands, for the note. A month or year that is blank beside a day
 * is the one above it. Nothing where one column has the whole day.
 */
export function putDaysTogether(reader: TableReader): void {
  const { table, rows, dateSystem: system } = reader;
  const column = table.kind === null ? undefined : MAIN_DAY[table.kind];
  if (column === undefined) return;
  const [year] = reader.asides('Year');
  const [month = table.positions.get(column)] = reader.asides('Month');
  const inMain = reader.asides('Month').length > 0 ? table.positions.get(column) : undefined;
  const [day = inMain] = reader.asides('Day');
  const [quarter] = reader.asides('Quarter');
  if (quarter !== undefined && year !== undefined) return putQuartersTogether(reader, column, year, quarter);
  const isTitled = year === undefined && reader.asides('Month').length > 0;
  if (month === undefined || (year === undefined && day === undefined && !isTitled)) return;
  const ofTitle = isTitled ? yearSaid(titlesOf(table.block, table.header, table.found.sheet)) : null;
  const cell = (row: number, position: number): Cell => table.block.cells.cell(row, position);
  let above = 0;
  const fromAbove = (position: number | undefined) => {
    let last: Cell = null;
    return (row: number, isWanted: boolean): Cell => {
      const own = position === undefined ? null : cell(row, position);
      if (!isMissing(cellText(own))) return (last = own);
      if (isWanted && last !== null) above++;
      return isWanted ? last : own;
    };
  };
  const [yearOf, monthCellOf] = [fromAbove(year), fromAbove(month)];
  const cells = Array.from(rows, (row): Cell => {
    const inMonth = day === undefined ? null : cell(row, day);
    const hasDay = !isMissing(cellText(inMonth));
    const hasMonth = !isMissing(cellText(cell(row, month)));
    const [ofYear, ofMonth] = [yearOf(row, hasDay || hasMonth), monthCellOf(row, hasDay)];
    const first =
      year === undefined && !isTitled
        ? monthOfYear(ofMonth, system)
        : monthIn(
            isTitled ? yearOfTitle(ofTitle, reader.context.fiscalYearStarts, monthNumber(ofMonth)) : ofYear,
            ofMonth,
          );
    const found = hasDay ? dayInMonth(inMonth, first) : first;
    if (found !== NO_DAY) return formatIso(found);
    return [ofYear, ofMonth, inMonth]
      .map(cellText)
      .filter((each) => !isMissing(each))
      .join(' ');
  });
  reader.derive(column, cells);
  if (isTitled && cells.length > 0)
    reader.note(
      reader.scope(column),
      -1,
      counted(cells.length, 'row'),
      'dates by a heading',
      'The months have no year; it is that of a title or of the tab, and each row is on the first day of its month.',
      'Nothing to do, unless a row belongs to another year; then write its whole date.',
    );
  if (above > 0)
    reader.note(
      reader.scope(column),
      -1,
      counted(above, 'cell'),
      'dates by a heading',
      'The month or year stands once, above the rows it is about; blank ones take it.',
      'Nothing to do, unless a row belongs to another month; then write its own.',
    );
}

/** `Q1 2026`, which is read, and noted, as where one column holds it. */
function putQuartersTogether(reader: TableReader, column: string, year: number, quarter: number): void {
  const cells = Array.from({ length: reader.count }, (_, i): Cell => {
    const textAt = (position: number) => cellText(reader.valueAt(position, i)).trim();
    const [ofYear, own] = [textAt(year), textAt(quarter)];
    return isMissing(own) || isMissing(ofYear) ? null : `Q${quarterAlone(own) || own} ${ofYear}`;
  });
  reader.derive(column, cells);
}

function monthOfYear(cell: Cell, system: DateSystem): Day {
  const first = firstOfMonth(cell, system);
  return first === NO_DAY ? monthHeading(cellText(cell)) : first;
}

function monthIn(year: Cell, month: Cell): Day {
  return year === 0 ? NO_DAY : civil(fullYear(Number(cellText(year))), monthNumber(month), 1);
}

function monthNumber(month: Cell): number {
  const text = fold(cellText(month));
  return /^\d+$/.test(text) ? Number(text) : monthOf(text);
}
