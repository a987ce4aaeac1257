import { lineOf, linesOf, type Component } from './components';
import { starts } from './recurrence';
import { DAY_MS, parseTime } from './times';

/** A time zone: what its clocks show at an instant. All times in milliseconds. */
export interface Zone {
  readonly name: string;
  /** Wall clock less UTC at an instant. */
  offset(instant: number): number;
}

export const UTC: Zone = { name: 'UTC', offset: () => 0 };

/**
 * The instant at which the clocks of a zone show a time. A time that occurs twice is its first; one that the clocks skip is
 * taken with the offset before the switch (RFC 5545, 3.3.5).
 */
export function instantOf(zone: Zone, wall: number): number {
  const before = wall - zone.offset(wall - DAY_MS);
  if (before + zone.offset(before) === wall) return before;
  const after = wall - zone.offset(wall + DAY_MS);
  return after + zone.offset(after) === wall ? after : before;
}

export function wallOf(zone: Zone, instant: number): number {
  return instant + zone.offset(instant);
}

const QUARTER = 900_000;
const named = new Map<string, Zone | null>();

/** A zone of the IANA database by its name, in any letter case; null when there is none of that name. */
export function ianaZone(name: string): Zone | null {
  const key = name.toLowerCase();
  const known = named.get(key);
  if (known !== undefined) return known;
  const zone = makeIanaZone(name);
  named.set(key, zone);
  return zone;
}

function makeIanaZone(name: string): Zone | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
  // Offsets change at quarters of an hour only; asking is slow.
  const offsets = new Map<number, number>();
  return {
    name: format.resolvedOptions().timeZone,
    offset(instant) {
      const quarter = Math.floor(instant / QUARTER);
      const known = offsets.get(quarter);
      if (known !== undefined) return known;
      const at = quarter * QUARTER;
      const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
      const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
      const wall = Date.UTC(
        part('year'),
        part('month') - 1,
        part('day'),
        part('hour'),
        part('minute'),
        part('second'),
      );
      offsets.set(quarter, wall - at);
      return wall - at;
    },
  };
}

interface Observance {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly rules: readonly string[];
  readonly dates: readonly number[];
}

interface Switch {
  readonly at: number;
  readonly offset: number;
}

/** A zone as a VTIMEZONE of the file describes it; null when it describes none. */
export function fileZone(component: Component): Zone | null {
  const observances = component.inner.flatMap((each): Observance[] => {
    const start = parseTime(lineOf(each, 'DTSTART')?.value ?? '');
    const from = parseOffset(lineOf(each, 'TZOFFSETFROM')?.value);
    const to = parseOffset(lineOf(each, 'TZOFFSETTO')?.value);
    if (!start || to === null) return [];
    const dates = linesOf(each, 'RDATE').flatMap(({ value }) =>
      value.split(',').flatMap((text) => parseTime(text)?.wall ?? []),
    );
    return [
      {
        from: from ?? to,
        to,
        start: start.wall,
        rules: linesOf(each, 'RRULE').map(({ value }) => value),
        dates,
      },
    ];
  });
  const first = [...observances].sort((a, b) => a.start - b.start)[0];
  if (!first) return null;
  const years = new Map<number, readonly Switch[]>();
  const switchesOf = (year: number): readonly Switch[] => {
    const known = years.get(year);
    if (known) return known;
    const made = switchesIn(observances, Date.UTC(year - 1, 0, 1), Date.UTC(year + 1, 0, 2));
    years.set(year, made);
    return made;
  };
  return {
    name: lineOf(component, 'TZID')?.value ?? '',
    offset(instant) {
      const past = switchesOf(new Date(instant).getUTCFullYear()).filter(({ at }) => at <= instant);
      if (past.length > 0) return past[past.length - 1]!.offset;
      // None for a year: the last one ever before, else what held before the first.
      const older = observances.filter(({ start, from }) => start - from <= instant);
      return older.length > 0 ? latest(older, instant) : first.from;
    },
  };
}

function switchesIn(observances: readonly Observance[], low: number, high: number): Switch[] {
  const switches = observances.flatMap(({ from, to, start, rules, dates }) => {
    const walls = [start, ...dates];
    for (const rule of rules) {
      const until = parseTime(/UNTIL=([^;]*)/i.exec(rule)?.[1] ?? '');
      const end = until ? until.wall + (until.isUtc ? from : 0) : Infinity;
      walls.push(...starts(rule, start, low + from, Math.min(high + from, end)));
    }
    return walls.map((wall) => ({ at: wall - from, offset: to }));
  });
  return switches.filter(({ at }) => at >= low && at <= high).sort((a, b) => a.at - b.at);
}

/** The offset of the latest switch up to an instant among observances that began before it. */
function latest(observances: readonly Observance[], instant: number): number {
  let best = { at: -Infinity, offset: 0 };
  for (const each of observances) {
    const last = Math.max(
      ...switchesIn([each], each.start - DAY_MS, instant).map(({ at }) => at),
      each.start - each.from,
    );
    if (last > best.at) best = { at: last, offset: each.to };
  }
  return best.offset;
}

function parseOffset(text: string | undefined): number | null {
  const found = /^([+-])(\d{2}):?(\d{2}):?(\d{2})?$/.exec(text?.trim() ?? '');
  if (!found) return null;
  const [, sign, hours = '0', minutes = '0', seconds] = found;
  return (sign === '-' ? -1 : 1) * ((+hours * 60 + +minutes) * 60 + Number(seconds ?? 0)) * 1000;
}
