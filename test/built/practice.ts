import { formatIso, parseIso } from '../../core/calendar/day';
import { openBook, type Book } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import type { Cell } from '../../core/workbook/input';
import { samplePractice } from '../../template/sample/sample';
import type { CellWithFormat } from '../hosts/excel/workbook';

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

/** Dates as serial numbers in the format of one. */
export const excelSheets = (): Content<CellWithFormat> =>
  convert((cell): CellWithFormat => {
    const day = dayIn(cell);
    return day === null ? cell : { value: day + 25569, format: 'm/d/yyyy' };
  });

const google = new Map<string, Content<string | number | boolean | Date>>();

/** Dates as Date, at midnight in the time zone of the spreadsheet. Made once for each: change a copy. */
export function googleSheets(timeZone: string): Content<string | number | boolean | Date> {
  const known = google.get(timeZone);
  if (known) return known;
  const midnights = midnightsIn(timeZone);
  const made = convert((cell) => {
    const day = dayIn(cell);
    return day === null ? cell : midnights(day);
  });
  google.set(timeZone, made);
  return made;
}

/** The moment at which a day begins in a time zone. */
function midnightsIn(timeZone: string): (day: number) => Date {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  /** What the clock there shows at a moment, as if it were UTC. */
  const clock = (moment: number): number => Date.parse(`${format.format(moment).replace(' ', 'T')}Z`);
  const known = new Map<number, Date>();
  return (day) => {
    const found = known.get(day);
    if (found) return found;
    const wanted = day * 86_400_000;
    const first = wanted - (clock(wanted) - wanted);
    const moment = wanted - (clock(first) - first);
    if (clock(moment) !== wanted) throw new Error(`No midnight found for ${formatIso(day)} in ${timeZone}.`);
    const date = new Date(moment);
    known.set(day, date);
    return date;
  };
}
