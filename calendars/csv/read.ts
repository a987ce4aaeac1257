import { NO_DAY, type Day } from '../../core/calendar/day';
import type { CalendarEntry, CalendarReading, NoTime, Person } from '../../core/meetings/entry';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { cellText, tidy } from '../../core/workbook/values/text';
import { DateOrderEvidence, dayFromSerial, parseDateText } from '../../core/workbook/values/days/dates';
import type { DateOrder } from '../../core/workbook/values/days/date-form';
import { hoursByClock } from '../../core/workbook/values/between-times';
import { headerKey } from '../../core/workbook/values/header-key';
import { isCalledOff, notHeldUnder } from '../../core/workbook/values/not-held';
import { parseDuration } from '../../core/workbook/values/durations';
import { areTimesOfDay } from '../../core/workbook/values/days/times-of-day';
import { clockMinutes, clockTime, decimalMinutes, lengthMinutes } from './clock';
import { withLocalMoments } from './moments';
import { ianaZone } from '../ics/zone';
import { columnsOf, isTimeSheet, lengthUnit, type Columns, type LengthUnit, type Role } from './columns';

export interface TableOptions {
  readonly today: Day;
  /** Where the dates do not tell their own order. */
  readonly dateOrder?: DateOrder;
  /** Of the workbook: decides the order of dates that do not tell it. */
  readonly locale?: string;
  /** The advisor's zone, else that of the machine: for moments that name theirs. */
  readonly zone?: string | null;
  readonly machineZone?: string;
}

const MOMENTS = ['start date', 'start time', 'end date', 'end time'] as const;

/** A day and a clock time in one cell. */
const DAY_AND_TIME = /\d[T ,]+\d{1,2}[:.]\d{2}/i;

/** Rows above the header that are looked at. */
const HEADER_ROWS = 30;

/**
 * The entries of a calendar that Outlook or Google wrote as a table, or of a time tracker's export; null when no sheet is one.
 * Such a table has no identifiers: an entry is known again by its day, time, length and words.
 */
export function readTable(sheets: readonly SheetInput[], options: TableOptions): CalendarReading | null {
  for (const sheet of sheets) {
    for (let at = 0; at < Math.min(sheet.rows.length, HEADER_ROWS); at++) {
      const columns = columnsOf((sheet.rows[at] ?? []).map((cell) => cellText(cell)));
      const below = sheet.rows.slice(at + 1, at + 1 + HEADER_ROWS);
      withPlainTime(columns, below);
      withMoments(columns, below);
      const hasClock = (role: Role) =>
        below.some((row) => DAY_AND_TIME.test(cellText(cellOf(row, columns, role))));
      if (isTimeSheet(columns, hasClock)) return readRows(sheet, at, columns, options);
    }
  }
  return null;
}

/** A column "Time" of numbers or lengths says how long; one of clock times says when. */
function withPlainTime(columns: Map<Role, readonly number[]>, rows: SheetInput['rows']): void {
  const found = columns.get('plain time');
  if (found === undefined || columns.has('clock length') || columns.has('hours')) return;
  const texts = rows.map((row) => cellText(cellOf(row, columns, 'plain time'))).filter((text) => text !== '');
  if (texts.length === 0) return;
  if (texts.every((text) => /^\d{1,2}(?:[.,]\d+)?$/.test(text))) columns.set('hours', found);
  else if (texts.every((text) => parseDuration(text) !== null) && !areTimesOfDay(texts))
    columns.set('clock length', found);
}

/** "From" and "To" may hold the day, too. */
function withMoments(columns: Map<Role, readonly number[]>, rows: SheetInput['rows']): void {
  for (const [date, time] of [
    ['start date', 'start time'],
    ['end date', 'end time'],
  ] as const) {
    const found = columns.get(time);
    if (found === undefined || columns.has(date)) continue;
    if (rows.some((row) => DAY_AND_TIME.test(cellText(cellOf(row, columns, time))))) columns.set(date, found);
  }
}

function readRows(
  sheet: SheetInput,
  header: number,
  columns: Columns,
  { today, dateOrder, locale, zone, machineZone }: TableOptions,
): CalendarReading {
  const notes = new Set<string>();
  const clocks = ianaZone(zone ?? machineZone ?? '');
  const moments = [...new Set(MOMENTS.flatMap((role) => columns.get(role) ?? []))];
  const rows = sheet.rows.slice(header + 1).map((row) => withLocalMoments(row, moments, clocks));
  const order = dateOrder ?? orderOf(rows, columns, locale, today, notes);
  const titles = (sheet.rows[header] ?? []).map((cell) => cellText(cell));
  const unitOf = (role: Role) => lengthUnit(titles[columns.get(role)?.[0] ?? -1] ?? '');
  const units = { clock: unitOf('clock length'), hours: unitOf('hours') };
  const known = new Map<string, number>();
  const entries: CalendarEntry[] = [];
  let afterToday = 0;
  rows.forEach((row, i) => {
    const read = readRow(row, columns, order, sheet, units, titles);
    if (read === 'blank') return;
    const place = `Row ${(sheet.firstRow ?? 1) + header + 1 + i}`;
    if (read === 'no day') {
      notes.add(
        `${place}: "${cellText(cellOf(row, columns, 'start date'))}" is no date; the row is left out.`,
      );
      return;
    }
    if (read.day > today) {
      afterToday++;
      return;
    }
    // Two rows that say the same are two.
    const times = (known.get(read.id) ?? 0) + 1;
    known.set(read.id, times);
    entries.push(times === 1 ? read : { ...read, id: `${read.id} #${times}` });
  });
  entries.sort((a, b) => a.day - b.day || (a.start ?? 0) - (b.start ?? 0));
  return { format: formatOf(titles), entries, afterToday, notes: [...notes] };
}

function cellOf(row: ReadonlyArray<Cell>, columns: Columns, role: Role): Cell {
  const position = columns.get(role)?.[0];
  return position === undefined ? undefined : row[position];
}

/** A cell as text; `-` stands for nothing. */
function textAt(row: ReadonlyArray<Cell>, columns: Columns, role: Role): string {
  const text = tidy(cellText(cellOf(row, columns, role)));
  return text === '-' ? '' : text;
}

function orderOf(
  rows: SheetInput['rows'],
  columns: Columns,
  locale: string | undefined,
  today: Day,
  notes: Set<string>,
): DateOrder {
  const evidence = new DateOrderEvidence();
  for (const role of ['start date', 'end date'] as const)
    for (const row of rows) {
      const cell = cellOf(row, columns, role);
      if (typeof cell === 'string') evidence.add(cell);
    }
  // A dotted date is written with the day first wherever it is written.
  if (rows.some((row) => /^\s*\d{1,2}\.\d{1,2}\.\d{2,4}/.test(cellText(cellOf(row, columns, 'start date')))))
    return 'D/M/Y';
  const { order: decided, by } = evidence.decide(locale);
  const isAhead = (each: DateOrder) =>
    rows.some((row) => parseDateText(cellText(cellOf(row, columns, 'start date')), each) > today);
  const order = by === 'default' && isAhead('M/D/Y') && !isAhead('D/M/Y') ? 'D/M/Y' : decided;
  if (by !== 'values' && evidence.undecided > 0)
    notes.add(
      `The dates do not tell whether the day or the month comes first; they are read as ${order}. If that is wrong, say so before importing.`,
    );
  return order;
}

function dayOf(cell: Cell, order: DateOrder, sheet: SheetInput): Day {
  if (typeof cell === 'number') return dayFromSerial(cell, sheet.dateSystem ?? 1900);
  return parseDateText(cellText(cell), order);
}

function readRow(
  row: ReadonlyArray<Cell>,
  columns: Columns,
  order: DateOrder,
  sheet: SheetInput,
  units: Units,
  titles: readonly string[],
): CalendarEntry | 'blank' | 'no day' {
  const written = (role: Role) => textAt(row, columns, role);
  const title = written('title') || written('notes') || written('task');
  const bookedOn = [written('client'), written('project')].filter((text) => text !== '');
  if (written('start date') === '' && title === '' && bookedOn.length === 0) return 'blank';
  const day = dayOf(cellOf(row, columns, 'start date'), order, sheet);
  if (day === NO_DAY) return 'no day';
  const time = startCell(row, columns);
  const start = typeof time === 'number' && !columns.has('start time') ? null : clockMinutes(time);
  const minutes = ownLength(row, columns, units) ?? lengthOf(row, columns, order, sheet, day, start);
  return {
    id: [
      String(day),
      start === null ? '' : String(Math.round(start)),
      minutes.toFixed(1),
      ...bookedOn,
      written('task'),
      title,
    ]
      .filter((part) => part !== '')
      .join(' / '),
    title,
    day,
    start: start === null ? null : day * 1440 + start,
    minutes,
    people: peopleOf(row, columns),
    bookedOn,
    noTime: isNotHeld(row, columns, titles, title)
      ? 'cancelled'
      : noTimeOf(written('all day'), written('show as'), minutes),
    repeated: false,
  };
}

/** The units of the two columns that may hold a length. */
interface Units {
  readonly clock: LengthUnit;
  readonly hours: LengthUnit;
}

/** The tracker's own length, the clock before the rounded decimal, with the minutes beside whole hours; null when it gives none. */
function ownLength(row: ReadonlyArray<Cell>, columns: Columns, units: Units): number | null {
  const own =
    lengthMinutes(cellOf(row, columns, 'clock length'), units.clock) ??
    decimalMinutes(cellOf(row, columns, 'hours'), units.hours.minutes);
  const minutes = decimalMinutes(cellOf(row, columns, 'minutes'), 1);
  if (own === null) return minutes;
  const isBeside = minutes !== null && minutes < 60 && own % 60 === 0 && !columns.has('clock length');
  return Math.max(0, isBeside ? own + minutes : own);
}

function startCell(row: ReadonlyArray<Cell>, columns: Columns): Cell {
  return cellOf(row, columns, 'start time') ?? cellOf(row, columns, 'start date');
}

/** Minutes from start to end. */
function lengthOf(
  row: ReadonlyArray<Cell>,
  columns: Columns,
  order: DateOrder,
  sheet: SheetInput,
  day: Day,
  start: number | null,
): number {
  const endCell = cellOf(row, columns, 'end time') ?? cellOf(row, columns, 'end date');
  const end = clockMinutes(endCell);
  if (start === null || end === null) return 0;
  const endDay = dayOf(cellOf(row, columns, 'end date'), order, sheet);
  if (endDay !== NO_DAY) return Math.max(0, (endDay - day) * 1440 + end - start);
  const [from, to] = [clockTime(startCell(row, columns)), clockTime(endCell)];
  return from === null || to === null ? 0 : (hoursByClock(from, to) ?? 0) * 60;
}

const YES = /^(true|yes|1|wahr|ein|ja|vrai|oui|vero|waar|verdadero|verdadeiro|sim|sant|s[iìí]|x)$/i;

/** As a word, or as the number that Outlook gives it. */
const FREE = /^(?:3|free|available|frei|libre|disponible|libero|disponibile|vrij|livre|ledig)$/i;

/** Whether a column of the row, or its title, says that it was called off, or that somebody did not come. */
function isNotHeld(
  row: ReadonlyArray<Cell>,
  columns: Columns,
  titles: readonly string[],
  title: string,
): boolean {
  const says = (at: number) => notHeldUnder(headerKey(titles[at] ?? '').key)?.(cellText(row[at])) === true;
  return isCalledOff(title) || (columns.get('not held') ?? []).some(says);
}

function noTimeOf(allDay: string, showAs: string, minutes: number): NoTime | null {
  if (YES.test(allDay)) return 'all day';
  if (FREE.test(showAs)) return 'free';
  return minutes <= 0 ? 'no length' : null;
}

/** Attendees as such tables give them: names without addresses, joined by semicolons, since a name may hold a comma. */
function peopleOf(row: ReadonlyArray<Cell>, columns: Columns): Person[] {
  const organizer = textAt(row, columns, 'organizer');
  const names = (columns.get('people') ?? []).flatMap((position) => tidy(cellText(row[position])).split(';'));
  const people = new Map<string, Person>();
  for (const text of [...names, organizer]) {
    const name = text.trim();
    // A number is how many there were.
    if (name === '' || /^\d+$/.test(name)) continue;
    const email = /[^\s<>()]+@[^\s<>()]+/.exec(name)?.[0].toLowerCase() ?? '';
    const plain = name.replace(/\s*[<(]?[^\s<>()]+@[^\s<>()]+[>)]?/, '').trim();
    people.set(name.toLowerCase(), { name: plain, email, declined: false, organizer: name === organizer });
  }
  return [...people.values()];
}

/** Headers by which the programs are told apart. */
const PROGRAMS: ReadonlyArray<readonly [header: RegExp, name: string]> = [
  [
    /^(?:show time as|zeitspanne zeigen als|mostrar la hora como|afficher la disponibilité|mostra ora come|tijd weergeven als)$/i,
    'Outlook (table)',
  ],
  [/^hours rounded$/i, 'Harvest'],
  [/^duration \(decimal\)$/i, 'Clockify'],
  [/^stop date$|^tags$/i, 'Toggl'],
  [/^all day event$/i, 'Calendar (table)'],
];

function formatOf(header: readonly string[]): string {
  const found = PROGRAMS.find(([pattern]) => header.some((text) => pattern.test(text.trim())));
  return found?.[1] ?? 'Time sheet';
}
