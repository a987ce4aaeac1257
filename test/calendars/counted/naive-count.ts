/**
 * Minutes with each partner, counted a second time and as plainly as can be: it goes through every day of the calendar and asks of every event
 * whether it falls on it, and through every minute and asks who sat there. It shares nothing with what it checks.
 */

const DAY = 86_400_000;
/** The two zones of the calendars that it counts. */
const ZONES: Readonly<Record<string, string>> = {
  'America/New_York': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
};
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock shows there, as milliseconds as if it were UTC. */
function clockAt(zone: string, instant: number): number {
  if (!formats.has(zone))
    formats.set(
      zone,
      new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
    );
  return Date.parse(`${formats.get(zone)!.format(instant).replace(' ', 'T')}Z`);
}

/** The instant at which a clock there shows a time: hour by hour, until one does. */
function instantAt(zone: string, clock: number): number {
  for (let hours = 3; hours <= 9; hours++)
    if (clockAt(zone, clock + hours * 3_600_000) === clock) return clock + hours * 3_600_000;
  throw new Error(`No clock in ${zone} shows ${new Date(clock).toISOString()}.`);
}

interface Line {
  readonly name: string;
  readonly zone: string | null;
  readonly text: string;
  readonly whole: string;
}

const clockOf = (text: string): number =>
  Date.parse(
    text.replace(
      /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?Z?$/,
      (_, year, month, day, h = '00', m = '00', s = '00') => `${year}-${month}-${day}T${h}:${m}:${s}Z`,
    ),
  );

function linesOf(event: string): Line[] {
  return event
    .split('\r\n')
    .filter((line) => line !== '')
    .map((whole) => {
      const colon = /^((?:[^":]|"[^"]*")*):(.*)$/.exec(whole)!;
      const zone = /TZID=([^;:]+)/.exec(colon[1]!)?.[1];
      return {
        name: colon[1]!.split(';')[0]!,
        zone: zone === undefined ? null : ZONES[zone]!,
        text: colon[2]!,
        whole,
      };
    });
}

export interface Counted {
  /** `partner 2026-03-04` -> minutes. */
  readonly minutes: ReadonlyMap<string, number>;
  /** Rows: one for each meeting and partner. */
  readonly rows: number;
}

interface Sitting {
  readonly start: number;
  readonly minutes: number;
  readonly partners: readonly string[];
}

export function countNaively(
  text: string,
  addresses: ReadonlyArray<readonly [partner: string, address: string]>,
  own: string,
  home: string,
  today: string,
): Counted {
  const events = text
    .replace(/\r\n /g, '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((each) => linesOf(each.slice(0, each.indexOf('END:VEVENT'))));
  const get = (event: readonly Line[], name: string): Line | undefined =>
    event.find((line) => line.name === name);
  const sittings: Sitting[] = [];

  /** One sitting of an event, unless there is a reason why no time was spent. */
  const sit = (event: readonly Line[], clock: number): void => {
    const begin = get(event, 'DTSTART')!;
    if (begin.zone === null) return; // A whole day.
    if (event.some(({ whole }) => whole === 'STATUS:CANCELLED' || whole === 'TRANSP:TRANSPARENT')) return;
    if (
      event.some(
        ({ name, whole }) => name === 'ATTENDEE' && whole.includes('DECLINED') && whole.includes(own),
      )
    )
      return;
    const start = instantAt(begin.zone, clock);
    if (new Date(clockAt(home, start)).toISOString().slice(0, 10) > today) return;
    const end = get(event, 'DTEND');
    const minutes = end
      ? (clockOf(end.text) - clockOf(begin.text)) / 60_000
      : Number(/PT(\d+)M/.exec(get(event, 'DURATION')!.text)![1]);
    const partners = addresses
      .filter(([, address]) =>
        event.some(({ name, whole }) => /ATTENDEE|ORGANIZER/.test(name) && whole.includes(address)),
      )
      .map(([partner]) => partner);
    if (partners.length > 0) sittings.push({ start, minutes, partners: [...new Set(partners)] });
  };

  const changes = events.filter((event) => get(event, 'RECURRENCE-ID'));
  for (const change of changes) sit(change, clockOf(get(change, 'DTSTART')!.text));
  for (const event of events.filter((each) => !get(each, 'RECURRENCE-ID'))) {
    const begin = get(event, 'DTSTART')!;
    const uid = get(event, 'UID')!.text;
    const gone = new Set([
      ...event.filter(({ name }) => name === 'EXDATE').map(({ text: at }) => clockOf(at)),
      ...changes
        .filter((change) => get(change, 'UID')!.text === uid)
        .map((change) => clockOf(get(change, 'RECURRENCE-ID')!.text)),
    ]);
    const rule = get(event, 'RRULE')?.text;
    if (rule === undefined) sit(event, clockOf(begin.text));
    else
      for (const clock of startsOf(
        rule,
        clockOf(begin.text),
        Date.parse(`${today}T00:00:00Z`) + 2 * DAY,
        begin.zone!,
      ))
        if (!gone.has(clock)) sit(event, clock);
  }
  return shared(sittings, home);
}

/** The clock times at which a rule begins something: every day is asked. */
function startsOf(rule: string, first: number, until: number, zone: string): number[] {
  const part = (name: string): string | undefined => new RegExp(`(?:^|;)${name}=([^;]+)`).exec(rule)?.[1];
  const every = Number(part('INTERVAL') ?? 1);
  const most = Number(part('COUNT') ?? Infinity);
  const last = part('UNTIL');
  const days = part('BYDAY')?.split(',');
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  const found: number[] = [];
  for (let day = 0; first + day * DAY <= until && found.length < most; day++) {
    const clock = first + day * DAY;
    const date = new Date(clock);
    const weekday = WEEKDAYS[date.getUTCDay()]!;
    const falls =
      part('FREQ') === 'DAILY'
        ? day % every === 0
        : part('FREQ') === 'WEEKLY'
          ? Math.floor((clock - monday) / (7 * DAY)) % every === 0 && days!.includes(weekday)
          : days!.includes(`${Math.ceil(date.getUTCDate() / 7)}${weekday}`);
    if (!falls) continue;
    if (last !== undefined && instantAt(zone, clock) > clockOf(last)) break;
    found.push(clock);
  }
  return found;
}

/** Every minute is shared by those meetings that are held in it, and a meeting's time by its partners. */
function shared(sittings: readonly Sitting[], home: string): Counted {
  const held = new Map<number, number>();
  for (const { start, minutes } of sittings)
    for (let minute = 0; minute < minutes; minute++) {
      const at = start / 60_000 + minute;
      held.set(at, (held.get(at) ?? 0) + 1);
    }
  const counted = new Map<string, number>();
  let rows = 0;
  for (const { start, minutes, partners } of sittings) {
    const day = new Date(clockAt(home, start)).toISOString().slice(0, 10);
    let spent = 0;
    for (let minute = 0; minute < minutes; minute++) spent += 1 / held.get(start / 60_000 + minute)!;
    for (const partner of partners) {
      rows++;
      const key = `${partner} ${day}`;
      counted.set(key, (counted.get(key) ?? 0) + spent / partners.length);
    }
  }
  return { minutes: counted, rows };
}
