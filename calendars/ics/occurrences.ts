import type { CalendarEvent, Moment } from './event';
import { RuleProblem, starts, untilOf } from './recurrence';
import { DAY_MS, midnight, parseTime } from './times';
import { instantOf, wallOf } from './zone';

/** One time that an event takes place. */
export interface Occurrence {
  readonly event: CalendarEvent;
  /** The start that its series planned, by which every export names it; null for an event of its own. */
  readonly planned: number | null;
  readonly start: number;
  readonly length: number;
}

/**
 * Every occurrence of the events of one UID that begins up to an instant. Of two versions of one event the newer counts. An
 * occurrence that differs stands in place of the one that it replaces, also where its series is not in the file.
 */
export function occurrences(
  events: readonly CalendarEvent[],
  until: number,
  onProblem: (event: CalendarEvent, problem: string) => void,
): Occurrence[] {
  const master = newest(events.filter(({ replaces }) => replaces === null));
  const changed = new Map<number, CalendarEvent>();
  for (const event of events) {
    if (event.replaces === null) continue;
    const key = replacedKey(event);
    changed.set(key, newest([changed.get(key) ?? event, event]) ?? event);
  }
  const later = [...changed.values()]
    .filter(({ replaces }) => replaces?.andLater === true)
    .sort((a, b) => b.replaces!.at.instant - a.replaces!.at.instant);
  const found: Occurrence[] = [];
  const taken = new Set<CalendarEvent>();
  for (const each of master ? planned(master, until, onProblem) : []) {
    const own = changed.get(each.start) ?? changed.get(dayKey(each));
    if (own) {
      taken.add(own);
      found.push(moved(own, each.planned));
      continue;
    }
    const from = later.find(({ replaces }) => replaces!.at.instant <= each.start);
    found.push(from ? shifted(from, each) : each);
  }
  for (const own of changed.values()) if (!taken.has(own)) found.push(moved(own, own.replaces!.at.instant));
  return found.filter(({ start }) => start <= until);
}

function newest(events: readonly CalendarEvent[]): CalendarEvent | undefined {
  return events.reduce<CalendarEvent | undefined>((best, each) => {
    if (!best) return each;
    const [a, b] = [best.version, each.version];
    return b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? each : best;
  }, undefined);
}

/** Replaced starts are kept by their instant; a day alone by minus the day, which no instant of our time is. */
function replacedKey({ replaces, start }: CalendarEvent): number {
  const at = replaces!.at;
  return at.isDay && !start.isDay ? keyOfDay(at.wall) : at.instant;
}

function keyOfDay(wall: number): number {
  return -1 - Math.floor(wall / DAY_MS);
}

function dayKey({ event, start }: Occurrence): number {
  return keyOfDay(wallOf(event.start.zone, start));
}

function moved(event: CalendarEvent, plan: number | null): Occurrence {
  return { event, planned: plan, start: event.start.instant, length: event.lengthFrom(event.start) };
}

/** An occurrence after a change of this and all later ones: as much later on the clock, as long, and as it is there. */
function shifted(event: CalendarEvent, { planned: plan, start }: Occurrence): Occurrence {
  const { zone } = event.start;
  const by = event.start.wall - wallOf(zone, event.replaces!.at.instant);
  const wall = wallOf(zone, start) + by;
  const instant = instantOf(zone, wall);
  return {
    event,
    planned: plan,
    start: instant,
    length: event.lengthFrom({ ...event.start, wall, instant }),
  };
}

/** What a series plans, before any of its occurrences differ. */
function planned(
  event: CalendarEvent,
  until: number,
  onProblem: (event: CalendarEvent, problem: string) => void,
): Occurrence[] {
  const { start, rules, extra } = event;
  const repeats = rules.length > 0 || extra.length > 0;
  const lengths = new Map<number, number>();
  const walls = new Set<number>();
  const at = (wall: number): number => {
    const instant = instantOf(start.zone, wall);
    lengths.set(instant, event.lengthFrom({ ...start, wall, instant }));
    return instant;
  };
  try {
    for (const rule of rules) for (const wall of startsOf(rule, start, until)) walls.add(wall);
  } catch (cause) {
    if (!(cause instanceof RuleProblem)) throw cause;
    onProblem(event, cause.message);
    walls.add(start.wall);
  }
  // Without a rule the start is the first; with one it counts if the rule gives it.
  if (rules.length === 0) walls.add(start.wall);
  for (const wall of walls) at(wall);
  for (const { start: further, length } of extra)
    lengths.set(further.instant, length ?? event.lengthFrom(further));
  for (const gone of excludedStarts(event, [...lengths.keys()], until)) lengths.delete(gone);
  return [...lengths]
    .filter(([instant]) => instant <= until)
    .sort(([a], [b]) => a - b)
    .map(([instant, length]) => ({ event, planned: repeats ? instant : null, start: instant, length }));
}

function startsOf(rule: string, start: Moment, until: number): number[] {
  const end = untilOf(rule);
  const written = end === null ? null : parseTime(end);
  // A day ends with its last moment where the event is; an instant is compared as one; a clock time as one.
  const last =
    written === null
      ? Infinity
      : written.isUtc
        ? wallOf(start.zone, written.wall)
        : written.isDay
          ? written.wall + DAY_MS - 1
          : written.wall;
  return starts(rule, start.wall, start.wall, Math.min(last, wallOf(start.zone, until)));
}

/** Which of the starts are taken out: by instant, by day where only a day is named, or by a rule. */
function excludedStarts(event: CalendarEvent, all: readonly number[], until: number): number[] {
  const { start, excluded, exceptionRules } = event;
  const instants = new Set(
    excluded.filter(({ isDay }) => !isDay || start.isDay).map(({ instant }) => instant),
  );
  const days = new Set(excluded.filter(({ isDay }) => isDay).map(({ wall }) => wall));
  for (const rule of exceptionRules)
    for (const wall of startsOf(rule, start, until)) instants.add(instantOf(start.zone, wall));
  return all.filter((instant) => instants.has(instant) || days.has(midnight(wallOf(start.zone, instant))));
}
