import { formatIso, parseIso } from '../../core/calendar/day';
import { openBook, type Book } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/read';
import type { Cell } from '../../core/workbook/input';
import { samplePractice } from '../../template/sample';

/** The sample practice as each host would hold it; the same workbook everywhere. */
export const practice = samplePractice();

/** Noon of the practice's day, for the clocks of the hosts. */
export const NOW = practice.today * 86_400_000 + 43_200_000;

export function practiceBook(): Book {
  return openBook(readWorkbook(practice).ledger);
}

type Content<T> = Record<string, Array<Array<T | null>>>;

function convert<T>(cellOf: (cell: Exclude<Cell, null | undefined>) => T): Content<T> {
  return Object.fromEntries(
    practice.sheets.map(({ name, rows }) => [
      name,
      rows.map((row) => row.map((cell) => (cell == null ? null : cellOf(cell)))),
    ]),
  );
}

const dayIn = (cell: Cell): number | null => (typeof cell === 'string' ? parseIso(cell) : null);

/** Dates as serial numbers. */
export const excelSheets = (): Content<string | number | boolean> =>
  convert((cell) => {
    const day = dayIn(cell);
    return day === null ? cell : day + 25569;
  });

/** Dates as Date, at midnight in the time zone of the spreadsheet. */
export const googleSheets = (timeZone: string): Content<string | number | boolean | Date> =>
  convert((cell) => {
    const day = dayIn(cell);
    return day === null ? cell : midnight(day, timeZone);
  });

function midnight(day: number, timeZone: string): Date {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hour12: false,
  });
  const asUtc = (moment: number): number =>
    Date.parse(`${format.format(moment).replace(', 24', ', 00').replace(', ', 'T')}Z`);
  const guess = day * 86_400_000;
  const first = guess - (asUtc(guess) - guess);
  const moment = guess - (asUtc(first) - first);
  if (new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment) !== formatIso(day))
    throw new Error(`No midnight found for ${formatIso(day)} in ${timeZone}.`);
  return new Date(moment);
}
