import { NO_DAY, type Day } from '../../calendar/day';
import { EMPTY, NUMBER } from '../input';
import { DateOrderEvidence, dayFromNumber, parseDateText } from '../values/days/dates';
import type { TableReader } from './table-reader';
import type { ColumnCodes } from '../values/column-codes';
import type { DateOrder } from '../values/days/date-form';
import { inYear, lacksYear, quarterAlone } from '../values/days/named-date';
import { firstInFiscalYear, firstOfPeriod, firstOfYear, isOfFiscalYear } from '../values/days/periods';
import { dateOrder } from './date-order';
import { fillFromHeadings } from './dates-by-headings';
import { settleSwapped } from './swapped-dates';
import { cellText, counted, tidy } from '../values/text';
import type { NoteKind } from '../note-kinds';

/** What a column of days may hold. */
interface DateOptions {
  /** It says what has happened: a day after today is noted, one far off is taken for a typing error. */
  readonly happened: boolean;
  /** What becomes of a row whose date cannot be used, for the note; by default only the date is not used. */
  readonly unused?: string;
  /** Days, one for each row, after which it happened: what holds no year is in the next one if it would be before. */
  readonly after?: Int32Array;
}

/** Years around today beyond which the day of something that has happened is a typing error. */
const DAYS_AHEAD = 3653;
const DAYS_BACK = 36525;

/** Whether the day of something that has happened is so far from today that it is a typing error. */
export function isFarOff(day: Day, today: Day): boolean {
  return day > today + DAYS_AHEAD || day < today - DAYS_BACK;
}

/** Days of a column; NO_DAY where it is missing or (with one note) cannot be used. */
export function readDates(
  reader: TableReader,
  column: string,
  { happened, unused = 'it is not used', after }: DateOptions,
): Int32Array<ArrayBuffer> {
  const days = new Int32Array(reader.count).fill(NO_DAY);
  const encoded = reader.codes(column);
  if (!encoded) return days;
  const evidence = new DateOrderEvidence();
  const { headings } = reader;
  for (const text of encoded.texts) evidence.add((headings && inYear(tidy(text), 2000)) ?? text);
  const scope = reader.scope(column);
  const order = dateOrder(reader, column, evidence, scope);
  const system = reader.dateSystem;
  const known = Int32Array.from(encoded.texts, (text) => parseDateText(text, order, system));
  const { codes, numbers } = encoded;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code >= 0) days[i] = known[code] as number;
    else if (code === NUMBER) days[i] = dayFromNumber(numbers?.[i] as number, system);
  }
  takePeriods(reader, column, encoded, days, scope);
  settleSwapped(reader, column, encoded, days, evidence, scope);
  if (headings !== null) fillFromHeadings(reader, column, days, headings, order, scope, after);
  check(reader, column, encoded.codes, days, order, scope, { happened, unused });
  return days;
}

/** A quarter, a week or a year where a day should be is its first day, with one note. */
function takePeriods(
  reader: TableReader,
  column: string,
  { texts, codes, numbers }: ColumnCodes,
  days: Int32Array,
  scope: number,
): void {
  const { fiscalYearStarts } = reader.context;
  const periods = texts.map((text) => {
    const first = firstOfPeriod(text);
    return first !== NO_DAY || fiscalYearStarts === null ? first : firstInFiscalYear(text, fiscalYearStarts);
  });
  const years = texts.map(firstOfYear);
  // A quarter of a fiscal year may be meant where one is set.
  const { headings } = reader;
  const quarters = headings === null || fiscalYearStarts !== null ? [] : texts.map(quarterAlone);
  const isNone = (first: Day) => first === NO_DAY;
  if (numbers === undefined && periods.every(isNone) && years.every(isNone) && !quarters.some(Boolean))
    return;
  const inYearOf = (i: number, quarter: number): Day => {
    const year = headings?.years[i] || (headings?.ofTitle(quarter * 3 - 2, 1) ?? 0);
    return year > 0 && quarter > 0 ? firstOfPeriod(`Q${quarter} ${year}`) : NO_DAY;
  };
  let count = 0;
  let shown = '';
  for (let i = 0; i < days.length; i++) {
    const code = codes[i] as number;
    const year = code === NUMBER ? firstOfYear(numbers?.[i]) : (years[code] ?? NO_DAY);
    const whole = year === NO_DAY ? (periods[code] ?? NO_DAY) : year;
    const first = whole === NO_DAY && code >= 0 ? inYearOf(i, quarters[code] ?? 0) : whole;
    if (first === NO_DAY || (days[i] !== NO_DAY && year === NO_DAY)) continue;
    days[i] = first;
    if (count++ === 0) shown = tidy(cellText(reader.cell(column, i)));
  }
  if (count > 0)
    reader.note(
      scope,
      -1,
      `${counted(count, 'row')}, as "${shown}"`,
      'a quarter or a week for a day',
      'These are no days; each is read as the first day of its quarter, half-year, week or year, or the day that it means of its month, so a number of days may be too large or too small by as much.',
      'Write the day, if you know it.',
    );
}

/** Notes what is no date, and takes out what cannot be meant. */
function check(
  reader: TableReader,
  column: string,
  codes: Int32Array,
  days: Int32Array,
  order: DateOrder,
  scope: number,
  { happened, unused }: Required<Omit<DateOptions, 'after'>>,
): void {
  const { today } = reader.context;
  const note = (i: number, kind: NoteKind, problem: string, suggestion: string) =>
    reader.note(scope, i, reader.shown(column, i), kind, problem, suggestion);
  for (let i = 0; i < codes.length; i++) {
    const day = days[i] as number;
    if (day === NO_DAY) {
      if (codes[i] === EMPTY || reader.isMissing(column, i)) continue;
      const cell = reader.cell(column, i);
      if (lacksYear(cell))
        note(
          i,
          'not a date',
          `The date holds no year, and no column beside it, heading, title or name of the tab says which one it is; ${unused}.`,
          'Write the year in a title above the table (such as "Referrals 2026"), in the name of the tab or in a column Year, or export whole dates.',
        );
      else if (typeof cell === 'string' && isOfFiscalYear(cell))
        note(
          i,
          'not a date',
          `This is a part of a fiscal year, and nothing says when such a year begins; ${unused}.`,
          'Say it with a Settings row "Fiscal year starts", as 07-01, or write the day.',
        );
      else note(i, 'not a date', whyNoDate(cell, order, unused), 'Write it as a date cell or as 2026-01-31.');
    } else if (happened && isFarOff(day, today)) {
      note(
        i,
        'a date too far away',
        `The date is too far from today to be meant; ${unused}.`,
        'Correct the year.',
      );
      days[i] = NO_DAY;
    } else if (happened && day > today)
      note(
        i,
        'a date after today',
        'The date is after today; the row counts only from that day on.',
        'Correct the date if it is a typing error.',
      );
  }
}

function whyNoDate(cell: unknown, order: DateOrder, unused: string): string {
  const fits =
    typeof cell === 'string' &&
    (['D/M/Y', 'M/D/Y', 'Y/M/D'] as const).some((each) => parseDateText(cell, each) !== NO_DAY);
  return fits
    ? `The date does not fit the order ${order} of its column; ${unused}.`
    : `This is not a date; ${unused}.`;
}
