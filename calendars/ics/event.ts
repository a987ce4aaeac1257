import type { Person } from '../../core/meetings/entry';
import { lineOf, linesOf, type Component } from './components';
import { unescaped, type ContentLine } from './lines';
import { DAY_MS, midnight, parseDuration, parseTime, type Written } from './times';
import { instantOf, UTC, type Zone } from './zone';

/** A time of an event: the clock of its zone, and the instant. */
export interface Moment {
  readonly wall: number;
  readonly instant: number;
  readonly zone: Zone;
  readonly isDay: boolean;
}

/** A VEVENT: a single one, a series, or one occurrence that differs from its series. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  readonly start: Moment;
  /** Elapsed milliseconds of an occurrence that begins at a wall-clock time; exact for all but days of a DURATION. */
  readonly lengthFrom: (start: Moment) => number;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly isFree: boolean;
  readonly people: readonly Person[];
  readonly rules: readonly string[];
  readonly exceptionRules: readonly string[];
  /** Further starts, a period with its own length. */
  readonly extra: ReadonlyArray<{ readonly start: Moment; readonly length: number | null }>;
  readonly excluded: readonly Moment[];
  /** The occurrence that it replaces; null for a single event and a series. */
  readonly replaces: { readonly at: Moment; readonly andLater: boolean } | null;
  /** The newer of two versions has the greater one. */
  readonly version: readonly [sequence: number, stamp: number];
}

/** How a file's times are taken. */
export interface ZoneFinder {
  /** The zone of a TZID. */
  named(tzid: string): Zone;
  /** Of times that name none. */
  readonly floating: Zone;
}

/** A VEVENT as an event; null without a start that can be read. */
export function readEvent(component: Component, zones: ZoneFinder, method: string): CalendarEvent | null {
  const line = lineOf(component, 'DTSTART');
  const [start] = line ? moments(line, zones) : [];
  if (!start) return null;
  const text = (name: string) => lineOf(component, name)?.value.trim() ?? '';
  const end = momentOf(lineOf(component, 'DTEND'), zones);
  const recurrence = lineOf(component, 'RECURRENCE-ID');
  const at = momentOf(recurrence, zones);
  const dates = linesOf(component, 'RDATE').flatMap((each) => periods(each, zones));
  const status = text('STATUS').toUpperCase();
  return {
    uid: text('UID'),
    title: unescaped(text('SUMMARY')),
    start,
    lengthFrom: lengthOf(start, end, text('DURATION')),
    isAllDay: isAllDay(component, start, end),
    isCancelled: status === 'CANCELLED' || method === 'CANCEL',
    isFree:
      text('TRANSP').toUpperCase() === 'TRANSPARENT' ||
      text('X-MICROSOFT-CDO-BUSYSTATUS').toUpperCase() === 'FREE',
    people: peopleOf(component),
    rules: linesOf(component, 'RRULE').map(({ value }) => value.trim()),
    exceptionRules: linesOf(component, 'EXRULE').map(({ value }) => value.trim()),
    extra: dates,
    excluded: linesOf(component, 'EXDATE').flatMap((each) => moments(each, zones)),
    replaces: at
      ? { at, andLater: recurrence?.params.get('RANGE')?.toUpperCase() === 'THISANDFUTURE' }
      : null,
    version: [Number(text('SEQUENCE')) || 0, parseTime(text('DTSTAMP') || text('LAST-MODIFIED'))?.wall ?? 0],
  };
}

function momentOf(line: ContentLine | undefined, zones: ZoneFinder): Moment | null {
  return line ? (moments(line, zones)[0] ?? null) : null;
}

/** The times of a line, in the zone that it names. */
function moments(line: ContentLine, zones: ZoneFinder): Moment[] {
  return line.value.split(',').flatMap((text) => {
    const written = parseTime(text);
    return written ? [moment(written, line, zones)] : [];
  });
}

function moment(written: Written, line: ContentLine, zones: ZoneFinder): Moment {
  const tzid = line.params.get('TZID');
  const zone = written.isUtc ? UTC : written.isDay || tzid === undefined ? zones.floating : zones.named(tzid);
  return { wall: written.wall, instant: instantOf(zone, written.wall), zone, isDay: written.isDay };
}

/** Starts of an RDATE, where it gives periods with their lengths. */
function periods(line: ContentLine, zones: ZoneFinder): CalendarEvent['extra'][number][] {
  return line.value.split(',').flatMap((text): CalendarEvent['extra'][number][] => {
    const [first = '', second] = text.split('/');
    const written = parseTime(first);
    if (!written) return [];
    const start = moment(written, line, zones);
    if (second === undefined) return [{ start, length: null }];
    const end = parseTime(second);
    const length = end
      ? moment(end, line, zones).instant - start.instant
      : lengthOf(start, null, second)(start);
    return [{ start, length }];
  });
}

function lengthOf(start: Moment, end: Moment | null, duration: string): CalendarEvent['lengthFrom'] {
  if (end) {
    const length = Math.max(0, end.instant - start.instant);
    return () => length;
  }
  const parsed = parseDuration(duration);
  if (!parsed) return () => (start.isDay ? DAY_MS : 0);
  const { days, exact } = parsed;
  return (from) =>
    Math.max(0, instantOf(from.zone, from.wall + days * DAY_MS) + exact - instantOf(from.zone, from.wall));
}

function isAllDay(component: Component, start: Moment, end: Moment | null): boolean {
  if (start.isDay) return true;
  const flagged = ['X-MICROSOFT-CDO-ALLDAYEVENT', 'X-FUNAMBOL-ALLDAY'].some((name) =>
    /^(true|1)$/i.test(lineOf(component, name)?.value.trim() ?? ''),
  );
  // Whole days from midnight to midnight are no meeting, flagged or not.
  const wholeDays =
    end !== null &&
    end.wall > start.wall &&
    start.wall === midnight(start.wall) &&
    end.wall === midnight(end.wall);
  return flagged || wholeDays;
}

const NOBODY = /^(RESOURCE|ROOM)$/i;

function peopleOf(component: Component): Person[] {
  const people = new Map<string, Person>();
  const add = (line: ContentLine, organizer: boolean) => {
    if (NOBODY.test(line.params.get('CUTYPE') ?? '')) return;
    const email = addressOf(line);
    const name = (line.params.get('CN') ?? '').trim();
    const key = email === '' ? name.toLowerCase() : email;
    if (key === '') return;
    const known = people.get(key);
    people.set(key, {
      name: known?.name || (name.toLowerCase() === email ? '' : name),
      email,
      declined: known?.declined || line.params.get('PARTSTAT')?.toUpperCase() === 'DECLINED',
      organizer: known?.organizer || organizer,
    });
  };
  for (const line of linesOf(component, 'ATTENDEE')) add(line, false);
  for (const line of linesOf(component, 'ORGANIZER')) add(line, true);
  return [...people.values()];
}

/** The address of an attendee: EMAIL= where the value is none, without `mailto:`, in lower case. */
function addressOf({ params, value }: ContentLine): string {
  const plain = (text: string) =>
    text
      .trim()
      .replace(/^mailto:/i, '')
      .trim()
      .toLowerCase();
  const given = plain(params.get('EMAIL') ?? '');
  const own = plain(value);
  return given.includes('@') ? given : own.includes('@') ? own : '';
}
