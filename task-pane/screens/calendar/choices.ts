import type { CalendarReading, MeetingOptions } from '../../../core/meetings';
import type { ActivityType } from '../../../core/workbook/tables';
import { positiveTyped } from '../../parts/numbers';

/** A calendar that was read. */
export interface Dropped {
  readonly name: string;
  readonly calendar: CalendarReading;
}

/** What the advisor has said about it. */
export interface Choices {
  /** Addresses of the advisor; kept in Settings on import. */
  readonly own: string;
  /** A partner, or null for nobody, by address or name. */
  readonly people: ReadonlyMap<string, string | null>;
  /** ISO text; '' for everything. */
  readonly from: string;
  readonly types: ReadonlyMap<string, ActivityType>;
  /** Minutes as typed, by row. */
  readonly minutes: ReadonlyMap<string, string>;
  /** Rows that are not wanted. */
  readonly without: ReadonlySet<string>;
  /** Rows that are wanted though one of that day is logged. */
  readonly although: ReadonlySet<string>;
}

export const NO_CHOICES: Choices = {
  own: '',
  people: new Map(),
  from: '',
  types: new Map(),
  minutes: new Map(),
  without: new Set(),
  although: new Set(),
};

/** Minutes that were typed; null for what is none. */
export function minutesTyped(text: string): number | null {
  const value = positiveTyped(text);
  return value !== null && value <= 1440 ? value : null;
}

export function optionsOf(choices: Choices, from: number | null): MeetingOptions {
  const minutes = [...choices.minutes].flatMap(([key, text]) => {
    const typed = minutesTyped(text);
    return typed === null ? [] : [[key, typed] as const];
  });
  return {
    own: choices.own.split(/[\s;,]+/).filter((each) => each.includes('@')),
    people: choices.people,
    types: choices.types,
    minutes: new Map(minutes),
    without: choices.without,
    although: choices.although,
    ...(from === null ? {} : { from }),
  };
}

/** A set with one member put in or taken out. */
export function toggled<T>(set: ReadonlySet<T>, member: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (on) next.add(member);
  else next.delete(member);
  return next;
}
