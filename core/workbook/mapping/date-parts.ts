import { titlesOf, yearSaid } from '../blocks/titles';
import { NO_DAY } from '../../calendar/day';
import type { Cell } from '../input';
import type { TableKind } from '../tables';
import { firstOfMonth } from '../values/days/first-of-month';
import { monthOf } from '../values/days/month-names';
import { isOfYear, monthHeading, quarterAlone } from '../values/days/named-date';
import { cellText, fold } from '../values/text';
import { headerKey } from '../values/header-key';
import type { Aside } from './asides';
import { sampleOf, type HeaderRow } from './headers/header-row';

/** The column of each kind that says when the row itself happened. */
export const MAIN_DAY: Partial<Record<TableKind, string>> = {
  Referrals: 'Received',
  Activities: 'Date',
  Money: 'Date',
};

const wholeIn = (least: number, most: number) => (cell: Cell) => {
  const text = fold(cellText(cell));
  return /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most;
};
const isYear = wholeIn(1950, 2100);
const isShortYear = wholeIn(0, 69);
const isDay = wholeIn(1, 31);
const isMonthNumber = wholeIn(1, 12);
const isQuarterNumber = wholeIn(1, 4);
const isQuarter = (cell: Cell) => isQuarterNumber(cell) || quarterAlone(cellText(cell)) > 0;
/** Whether a cell names a month without its year. */
const isMonth = (cell: Cell) => isMonthNumber(cell) || monthOf(fold(cellText(cell))) > 0;
/** Whether a cell names a month with its year. */
const isMonthOfYear = (cell: Cell) =>
  firstOfMonth(cell, 1900) !== NO_DAY || monthHeading(cellText(cell)) !== NO_DAY;

const YEAR_ALONE = /^year$/;

/**
 * The columns, by their place in the header row, that hold a day in parts: Month with Year or a year in a title, perhaps with Day; Quarter with Year; or Day beside a month with
 * its year, which is then read as the day itself (`main`), or Year beside days without one. None where another column has the whole day.
 */
export function datePartsOf(kind: TableKind, at: HeaderRow, main: number | undefined): Map<number, Aside> {
  const parts = new Map<number, Aside>();
  if (MAIN_DAY[kind] === undefined) return parts;
  const called = (key: RegExp, fits: (cell: Cell) => boolean): number =>
    at.headers.findIndex((header, i) => {
      const values = sampleOf(at, i).different;
      // A month 13 is a slip, and the note on its row says so; the others are months still.
      return key.test(headerKey(header).key) && values.filter(fits).length * 2 > values.length;
    });
  const day = called(/^(?:day|dd|date|day of (?:the )?month)$/, isDay);
  const days = main === undefined ? [] : sampleOf(at, main).different;
  // Days alone are no dates, though each is a number that a date cell may hold.
  if (main === undefined || (days.length > 0 && days.every(isDay))) {
    const year = called(/^(?:year|yr|yyyy|yy)$/, (cell) => isYear(cell) || isShortYear(cell));
    const month = called(/^(?:month|mo|mon|mth|mm)$/, isMonth);
    const isTitled = year < 0 && yearSaid(titlesOf(at.block, at.row, at.block.sheet.name)) !== null;
    const quarter = month < 0 ? called(/^(?:quarter|qtr|q)$/, isQuarter) : -1;
    if (quarter >= 0 && year >= 0) return parts.set(quarter, 'Quarter').set(year, 'Year');
    if (month < 0 || (year < 0 && !isTitled)) return parts;
    parts.set(month, 'Month');
    if (year >= 0) parts.set(year, 'Year');
  } else {
    const year = called(YEAR_ALONE, isYear);
    if (year >= 0 && days.some(isOfYear)) parts.set(year, 'Year beside');
    if (!days.every(isMonthOfYear)) return parts;
  }
  if (day >= 0) parts.set(day, 'Day');
  return parts;
}
