import type { Day } from '../../core/calendar/day';
import { isCalledOff } from '../../core/workbook/values/not-held';
import type { CalendarEntry, CalendarReading, NoTime } from '../../core/meetings/entry';
import { calendarsOf, lineOf, linesOf, type Component } from './components';
import { readEvent, type CalendarEvent, type ZoneFinder } from './event';
import { contentLines } from './lines';
import { occurrences, type Occurrence } from './occurrences';
import { DAY_MS } from './times';
import { fileZone, ianaZone, instantOf, UTC, wallOf, type Zone } from './zone';
import { zoneOfName } from './zone-names';

export interface IcsOptions {
  /** Later occurrences are not time spent yet. */
  readonly today: Day;
  /** The advisor's zone as Settings say, a name of the IANA database; null: that of the calendar, else of the machine. */
  readonly zone: string | null;
  /** Of the machine. */
  readonly machineZone: string;
}

/**
 * The meetings of one or several .ics files, each occurrence of a series by itself, on the advisor's calendar days. A file
 * may hold several calendars. What cannot be followed (an unknown zone, a broken rule) becomes a sentence.
 */
export function readIcs(files: readonly Uint8Array[], options: IcsOptions): CalendarReading {
  const calendars = files.flatMap((bytes) => calendarsOf(contentLines(bytes)));
  const notes = new Set<string>();
  const zone = advisorZone(calendars, options, notes);
  const byUid = new Map<string, CalendarEvent[]>();
  for (const calendar of calendars) {
    const finder = zoneFinder(calendar, zone, notes);
    const method = (lineOf(calendar, 'METHOD')?.value ?? '').trim().toUpperCase();
    for (const component of calendar.inner.filter(({ name }) => name === 'VEVENT')) {
      const event = readEvent(component, finder, method);
      if (event === null) {
        notes.add(`${titleOf(component)} has no start that can be read; it is left out.`);
        continue;
      }
      const key = event.uid === '' ? `${event.title}/${event.start.instant}` : event.uid;
      const known = byUid.get(key);
      if (known) known.push(event);
      else byUid.set(key, [event]);
    }
  }
  const until = instantOf(zone, (options.today + 1) * DAY_MS) - 1;
  const found = [...byUid].flatMap(([uid, events]) =>
    occurrences(events, until, (event, problem) =>
      notes.add(`"${event.title}": ${problem} Only its first meeting is taken.`),
    ).map((each) => ({ ...each, uid })),
  );
  found.sort((a, b) => a.start - b.start || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0));
  return {
    format: formatOf(calendars),
    entries: withRepeats(found.map((each) => entryOf(each, each.uid, zone))),
    afterToday: [...byUid.values()].filter((events) => events.every((event) => isAhead(event, until))).length,
    notes: [...notes],
  };
}

/** Whether these bytes are a calendar, whatever the file's name says. */
export function isIcs(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/\0/g, '');
  return /BEGIN:VCALENDAR/i.test(text);
}

function titleOf(component: Component): string {
  const title = lineOf(component, 'SUMMARY')?.value.trim() ?? '';
  return title === '' ? 'An entry without a title' : `"${title}"`;
}

/** A single event, or a series that begins, after today. */
function isAhead({ start, replaces }: CalendarEvent, until: number): boolean {
  return replaces === null && start.instant > until;
}

function advisorZone(calendars: readonly Component[], options: IcsOptions, notes: Set<string>): Zone {
  if (options.zone !== null) {
    const own = zoneOfName(options.zone) ?? ianaZone(options.zone);
    if (own) return own;
    notes.add(`The time zone "${options.zone}" of Settings is not known: write it as America/New_York.`);
  }
  for (const calendar of calendars) {
    const named = zoneOfName(lineOf(calendar, 'X-WR-TIMEZONE')?.value ?? '');
    if (named && named !== UTC) return shown(named, notes, 'the calendar');
  }
  return shown(ianaZone(options.machineZone) ?? UTC, notes, 'this computer');
}

function shown(zone: Zone, notes: Set<string>, of: string): Zone {
  notes.add(
    `Days are those of ${zone.name}, the time zone of ${of}; "Time zone" in Settings names another one.`,
  );
  return zone;
}

function zoneFinder(calendar: Component, fallback: Zone, notes: Set<string>): ZoneFinder {
  const described = new Map<string, Zone>();
  for (const component of calendar.inner.filter(({ name }) => name === 'VTIMEZONE')) {
    const zone = fileZone(component);
    const tzid = lineOf(component, 'TZID')?.value.trim();
    if (zone && tzid !== undefined) described.set(tzid, zone);
  }
  const known = new Map<string, Zone>();
  const resolve = (tzid: string): Zone => {
    const zone = zoneOfName(tzid) ?? described.get(tzid.trim()) ?? ianaZone(tzid.trim());
    if (zone) return zone;
    notes.add(
      `The time zone "${tzid}" is not known; its meetings are taken at the clock of ${fallback.name}.`,
    );
    return fallback;
  };
  return {
    floating: zoneOfName(linesOf(calendar, 'X-WR-TIMEZONE')[0]?.value ?? '') ?? fallback,
    named(tzid) {
      const zone = known.get(tzid) ?? resolve(tzid);
      known.set(tzid, zone);
      return zone;
    },
  };
}

function entryOf({ event, planned, start, length }: Occurrence, uid: string, zone: Zone): CalendarEntry {
  // A day without a clock is that day wherever one is.
  const wall = event.start.isDay ? event.start.wall + (start - event.start.instant) : wallOf(zone, start);
  return {
    id: planned === null ? uid : `${uid}/${stamp(planned)}`,
    title: event.title,
    day: Math.floor(wall / DAY_MS),
    start: start / 60_000,
    minutes: length / 60_000,
    people: event.people,
    bookedOn: [],
    noTime: noTimeOf(event, length),
    repeated: false,
  };
}

function noTimeOf(event: CalendarEvent, length: number): NoTime | null {
  if (event.isCancelled || isCalledOff(event.title)) return 'cancelled';
  if (event.isAllDay) return 'all day';
  if (event.isFree) return 'free';
  return length <= 0 ? 'no length' : null;
}

/** `20260309T123000Z` */
function stamp(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** The same title at the same time for as long: one meeting in two calendars. */
function withRepeats(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    if (entry.noTime !== null) return entry;
    const key = JSON.stringify([entry.start, entry.minutes, entry.title.trim().toLowerCase()]);
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? { ...entry, repeated } : entry;
  });
}

const PROGRAMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/google/i, 'Google Calendar'],
  [/microsoft|outlook|exchange/i, 'Outlook'],
  [/apple|ical/i, 'Apple Calendar'],
];

function formatOf(calendars: readonly Component[]): string {
  const program = lineOf(calendars[0] ?? { name: '', lines: [], inner: [] }, 'PRODID')?.value ?? '';
  return PROGRAMS.find(([pattern]) => pattern.test(program))?.[1] ?? 'Calendar (.ics)';
}
