import { NO_DAY, type Day } from '../../calendar/day';
import { EMPTY, NUMBER } from '../input';
import { DateOrderEvidence, dayFromNumber, parseDateText } from '../values/days/dates';
import { writesCommas } from './decimal-sign';
import type { TableReader } from './table-reader';
import { tableDescription } from '../tables';
import { orderOfForm, type DateOrder } from '../values/days/date-form';
import { dayInMonth, inYear } from '../values/days/named-date';
import { firstOfPeriod } from '../values/days/periods';
import type { DayHeadings } from './month-headings';
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
/** Rows of other date columns that are looked at when a column does not tell its own order. */
const ROWS_ASKED = 2000;

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
  takePeriods(reader, column, encoded.texts, codes, days, scope);
  settleSwapped(reader, column, encoded, days, evidence, scope);
  if (headings !== null) fillFromHeadings(reader, column, days, headings, order, scope, after);
  check(reader, column, encoded.codes, days, order, scope, { happened, unused });
  return days;
}

/** A quarter or a week where a day should be is its first day, with one note. */
function takePeriods(
  reader: TableReader,
  column: string,
  texts: readonly string[],
  codes: Int32Array,
  days: Int32Array,
  scope: number,
): void {
  const periods = texts.map(firstOfPeriod);
  let count = 0;
  let shown = '';
  for (let i = 0; i < days.length; i++) {
    const first = periods[codes[i] as number] ?? NO_DAY;
    if (first === NO_DAY || days[i] !== NO_DAY) continue;
    days[i] = first;
    if (count++ === 0) shown = tidy(cellText(reader.cell(column, i)));
  }
  if (count > 0)
    reader.note(
      scope,
      -1,
      `${counted(count, 'row')}, as "${shown}"`,
      'a quarter or a week for a day',
      'These are no days; each is read as the first day of its quarter, half-year or week, or the day that it means of its month, so a number of days may be too large or too small by as much.',
      'Write the day, if you know it.',
    );
}

/** The columns that a heading of a month is about: the day of the row itself. */
const MAIN: readonly string[] = ['Received', 'Date'];

/** Days from one year into the next that a closing takes at most; longer ones are typing errors. */
const MOST_INTO_NEXT = 300;

/**
 * Dates that hold nothing but a day, or nothing at all, take their month from the heading above them, and those that hold a day and
 * its month the year, with one note. A year may also stand in a title of the table or the name of its tab.
 */
function fillFromHeadings(
  reader: TableReader,
  column: string,
  days: Int32Array,
  { months, years, tab }: DayHeadings,
  order: DateOrder,
  scope: number,
  after?: Int32Array,
): void {
  const isMain = MAIN.includes(column);
  let dayOnly = 0;
  let noYear = 0;
  let inNext = 0;
  let blank = 0;
  for (let i = 0; i < days.length; i++) {
    const [month, year] = [isMain ? (months[i] as number) : NO_DAY, years[i] as number];
    const monthOfDay = month === NO_DAY && isMain ? tab : month;
    if (monthOfDay === NO_DAY && year === 0) continue;
    if (reader.isMissing(column, i)) {
      if (month === NO_DAY) continue;
      days[i] = month;
      blank++;
      continue;
    }
    const cell = reader.cell(column, i);
    const ofMonth = dayInMonth(cell, monthOfDay);
    const whole = ofMonth === NO_DAY && year > 0 ? inYear(tidy(cellText(cell)), year) : null;
    const inSame = whole === null ? ofMonth : parseDateText(whole, order);
    if (inSame === NO_DAY) continue;
    const before = after?.[i] ?? NO_DAY;
    const isTurned = whole !== null && inSame < before;
    const next = isTurned ? parseDateText(inYear(tidy(cellText(cell)), year + 1) ?? '', order) : NO_DAY;
    const isNext = next !== NO_DAY && next - before <= MOST_INTO_NEXT && next <= reader.context.today;
    if (isNext) inNext++;
    days[i] = isNext ? next : inSame;
    if (whole === null) dayOnly++;
    else noYear++;
  }
  const suggestion = 'Nothing to do, unless a row belongs to another month; then write its whole date.';
  if (dayOnly > 0)
    reader.note(
      scope,
      -1,
      counted(dayOnly, 'row'),
      'dates by a heading',
      'The dates hold only a day; month and year are those of the heading above them, of a title or of the tab.',
      suggestion,
    );
  if (noYear > 0)
    reader.note(
      scope,
      -1,
      counted(noYear, 'row'),
      'dates by a heading',
      `The dates hold no year; it is that of a column beside them, of the heading above them, of a title or of the tab${inNext === 0 ? '' : `, and for ${inNext} of them, which would be before the row was received, the year after`}.`,
      'Nothing to do, unless a row belongs to another year; then write its whole date.',
    );
  if (blank > 0)
    reader.note(
      scope,
      -1,
      counted(blank, 'row'),
      'dates by a heading',
      'The rows have no date; each takes the first day of the month in the heading above it.',
      suggestion,
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
      if (codes[i] !== EMPTY && !reader.isMissing(column, i))
        note(
          i,
          'not a date',
          whyNoDate(reader.cell(column, i), order, unused),
          'Write it as a date cell or as 2026-01-31.',
        );
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

/** Order of day and month in a column of dates and words. */
export function dateOrderOf(reader: TableReader, column: string): DateOrder {
  const encoded = reader.codes(column);
  if (!encoded) return 'M/D/Y';
  const evidence = new DateOrderEvidence();
  for (const text of encoded.texts) evidence.add(text);
  return dateOrder(reader, column, evidence, reader.scope(column));
}

function dateOrder(
  reader: TableReader,
  column: string,
  evidence: DateOrderEvidence,
  scope: number,
): DateOrder {
  const name = `${reader.table.kind ?? ''}.${column}`;
  const set = reader.context.dateOrder.get(name);
  if (set) return set;
  const { by, mixed, ...own } = evidence.decide(reader.context.locale, reader.header(column));
  const isOpen = by === 'default' && evidence.undecided > 0;
  const order =
    by === 'points' ? (orderOfOthers(reader) ?? own.order) : isOpen ? likeliestOrder(reader) : own.order;
  const suggestion = `Say which it is with a Settings row "Date order ${name}" (D/M/Y or M/D/Y).`;
  if (mixed)
    reader.note(
      scope,
      -1,
      order,
      'the order of day and month',
      `Some dates have the day first and some the month; the column is read as ${order}.`,
      suggestion,
    );
  else if (isOpen)
    reader.note(
      scope,
      -1,
      order,
      'the order of day and month',
      `Nothing in the column tells the day from the month; it is read as ${order}.`,
      suggestion,
    );
  return order;
}

/**
 * The likeliest answer to a question that is asked all the same: what the other date columns of the table say; day first where the
 * table writes decimal commas, or where the month first would close rows before they were received, or date them after today.
 */
function likeliestOrder(reader: TableReader): DateOrder {
  const others = orderOfOthers(reader);
  if (others !== null) return others;
  const isDayFirst =
    writesCommas(reader) || (contradictions(reader, 'M/D/Y') > 0 && contradictions(reader, 'D/M/Y') === 0);
  return isDayFirst ? 'D/M/Y' : 'M/D/Y';
}

/** The order that the date columns of the table say together, else that one of their headers names; null where they say none. */
function orderOfOthers(reader: TableReader): DateOrder | null {
  const evidence = new DateOrderEvidence();
  const { kind } = reader.table;
  const dates = (kind ? tableDescription(kind).columns : []).filter(
    ({ header, type }) => type === 'date' && reader.has(header),
  );
  for (const { header } of dates)
    for (let i = 0; i < Math.min(reader.count, ROWS_ASKED); i++)
      evidence.add(cellText(reader.cell(header, i)));
  const headers = dates.map(({ header }) => reader.header(header));
  const { order, by } = evidence.decide(
    undefined,
    headers.find((each) => orderOfForm(each) !== null),
  );
  return by === 'default' ? null : order;
}

/** How many rows an order of their texts would close before they were received, or date after today. */
function contradictions(reader: TableReader, order: DateOrder): number {
  const day = (column: string, i: number) => parseDateText(cellText(reader.cell(column, i)), order);
  let found = 0;
  for (let i = 0; i < Math.min(reader.count, ROWS_ASKED); i++) {
    const [from, to] = [day(reader.has('Received') ? 'Received' : 'Date', i), day('Closed', i)];
    if (from !== NO_DAY && (from > reader.context.today || (to !== NO_DAY && to < from))) found++;
  }
  return found;
}
