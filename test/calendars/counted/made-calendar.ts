/**
 * A calendar as an advisor's really is, made from a seed: two thousand events in two time zones, one of them by its Windows name; lunches that
 * repeat, occurrences that were moved, canceled or declined, whole days, time shown as free, meetings that overlap. Text only.
 */

export const OWN = 'me@practice.example';
export const ADDRESSES: ReadonlyArray<readonly [partner: string, address: string]> = [
  ['Harbor Tax', 'dana@harbor.example'],
  ['Harbor Tax', 'office@harbor.example'],
  ['Birch Law', 'lee@birch.example'],
  ['Cedar Wealth', 'pat@cedar.example'],
  ['Elm Trust', 'kim@elm.example'],
  ['Stone Advisors', 'sam@stone.example'],
];
const OTHERS = ['vendor@sales.example', 'client@home.example', 'colleague@practice.example'];
const ZONES = ['America/New_York', 'Pacific Standard Time'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];
/** First day of the calendar, and how many days single events spread over; a part of them is still ahead. */
const FIRST = Date.UTC(2024, 8, 2);
const DAYS = 860;
const DAY = 86_400_000;

type Random = (below: number) => number;

function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const two = (n: number): string => String(n).padStart(2, '0');
const dayText = (day: number): string => new Date(day).toISOString().slice(0, 10).replace(/-/g, '');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`;

/** A line of more than 75 characters goes on in the next, after a space. */
const folded = (line: string): string => line.replace(/(.{74})(?=.)/g, '$1\r\n ');

export function madeCalendar(seed: number, count = 2000): string {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const events: string[][] = [];

  /** Whom it is with; `declines` says whether the advisor said no. */
  const people = (declines: boolean): string[] => {
    const invited = new Set<string>();
    const kind = random(10);
    if (kind < 6) invited.add(pick(ADDRESSES)[1]);
    if (kind < 1) invited.add(pick(ADDRESSES)[1]);
    if (kind > 4) invited.add(pick(OTHERS));
    return [
      `ORGANIZER;CN=Whoever:mailto:${random(2) === 0 ? OWN : pick(OTHERS)}`,
      ...[...invited].map(
        (address) => `ATTENDEE;CN="Somebody, of the office";PARTSTAT=ACCEPTED:MAILTO:${address}`,
      ),
      `ATTENDEE;PARTSTAT=${declines ? 'DECLINED' : 'ACCEPTED'}:mailto:${OWN}`,
    ];
  };
  const at = (name: string, zone: string, day: number, minutes: number): string =>
    `${name};TZID=${zone}:${dayText(day)}T${clock(minutes)}`;
  const length = (zone: string, day: number, start: number, minutes: number): string =>
    random(3) === 0 ? `DURATION:PT${minutes}M` : at('DTEND', zone, day, start + minutes);

  for (let n = 0; events.length < count; n++) {
    const zone = pick(ZONES);
    const day = FIRST + random(DAYS) * DAY;
    // Late in the day on the Pacific is the next day in New York.
    const start = 7 * 60 + random(58) * 15;
    const minutes = pick([15, 30, 45, 50, 60, 90, 120]);
    const uid = `UID:event-${n}@calendar.example`;
    const kind = random(100);
    if (kind < 8) {
      series(n, zone, day, start);
      continue;
    }
    const declines = kind < 14;
    events.push([
      uid,
      `SUMMARY:Appointment ${n}`,
      ...(kind < 20 && !declines
        ? [`DTSTART;VALUE=DATE:${dayText(day)}`, `DTEND;VALUE=DATE:${dayText(day + DAY)}`]
        : [at('DTSTART', zone, day, start), length(zone, day, start, minutes)]),
      ...(kind >= 20 && kind < 26 ? ['STATUS:CANCELLED'] : []),
      ...(kind >= 26 && kind < 30 ? ['TRANSP:TRANSPARENT'] : []),
      ...people(declines),
    ]);
  }

  /** Lunches and calls that repeat, with what became of some of them. */
  function series(n: number, zone: string, from: number, start: number): void {
    const monday = from - ((new Date(from).getUTCDay() + 6) % 7) * DAY;
    const weekday = random(5);
    const first = monday + weekday * DAY;
    const minutes = pick([30, 60, 75, 90]);
    const weeks = pick([1, 1, 2, 4]);
    const times = 3 + random(20);
    const last = first + (times - 1) * weeks * 7 * DAY;
    const names = [...new Set([WEEKDAYS[weekday]!, ...(random(3) === 0 ? [pick(WEEKDAYS)] : [])])];
    const rule = pick([
      `FREQ=WEEKLY;INTERVAL=${weeks};COUNT=${times};BYDAY=${names.join(',')};WKST=MO`,
      `FREQ=WEEKLY;INTERVAL=${weeks};UNTIL=${dayText(last + DAY)}T235959Z;BYDAY=${names.join(',')};WKST=MO`,
      `FREQ=DAILY;INTERVAL=${2 + random(9)};COUNT=${times}`,
      `FREQ=MONTHLY;BYDAY=${1 + Math.floor((new Date(first).getUTCDate() - 1) / 7)}${WEEKDAYS[weekday]}`,
    ]);
    const title = `SUMMARY:Lunch ${n}`;
    const who = people(false);
    const step = rule.startsWith('FREQ=DAILY') ? Number(/INTERVAL=(\d+)/.exec(rule)![1]) : weeks * 7;
    const planned = (which: number): number => first + which * step * DAY;
    const fixed = !rule.startsWith('FREQ=MONTHLY') && names.length === 1;
    events.push([
      `UID:event-${n}@calendar.example`,
      title,
      at('DTSTART', zone, first, start),
      length(zone, first, start, minutes),
      `RRULE:${rule}`,
      ...(fixed ? [at('EXDATE', zone, planned(1), start)] : []),
      ...who,
    ]);
    if (!fixed) return;
    const changes: string[][] = [
      [
        at('DTSTART', zone, planned(2) + DAY, start + 30),
        length(zone, planned(2) + DAY, start + 30, minutes + 15),
        ...who,
      ],
      [
        at('DTSTART', zone, planned(3), start),
        length(zone, planned(3), start, minutes),
        'STATUS:CANCELLED',
        ...who,
      ],
      [
        at('DTSTART', zone, planned(4), start),
        length(zone, planned(4), start, minutes),
        ...who.map((line) => (line.includes(OWN) ? line.replace('ACCEPTED', 'DECLINED') : line)),
      ],
    ];
    changes.slice(0, Math.max(0, times - 2)).forEach((lines, which) => {
      events.push([
        `UID:event-${n}@calendar.example`,
        title,
        at('RECURRENCE-ID', zone, planned(which + 2), start),
        'SEQUENCE:1',
        ...lines,
      ]);
    });
  }

  const lines = events
    .slice(0, count)
    .flatMap((event) => ['BEGIN:VEVENT', 'DTSTAMP:20240901T000000Z', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Made//EN', ...lines, 'END:VCALENDAR', '']
    .map(folded)
    .join('\r\n');
}
