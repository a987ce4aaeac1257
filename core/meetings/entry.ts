import type { Day } from '../calendar/day';

/** Somebody on an invitation. */
export interface Person {
  /** As the calendar writes it; '' where it gives an address alone. */
  readonly name: string;
  /** In lower case; '' where the calendar gives a name alone. */
  readonly email: string;
  readonly declined: boolean;
  /** Whether the invitation came from this person. */
  readonly organizer: boolean;
}

/** Why an entry of a calendar is no time spent, whoever takes part. */
export type NoTime = 'cancelled' | 'all day' | 'free' | 'no length';

/** One meeting of a calendar or one line of a time sheet: each occurrence of a series is one. */
export interface CalendarEntry {
  /** The same for this occurrence in every export of the same calendar: UID and recurrence id, or what the line says. */
  readonly id: string;
  readonly title: string;
  /** The advisor's calendar day on which it begins. */
  readonly day: Day;
  /** Minutes from an origin that all entries of one reading share; null for a line without a clock time. */
  readonly start: number | null;
  /** Elapsed minutes. */
  readonly minutes: number;
  readonly people: readonly Person[];
  /** Names of a client or a project that a time sheet books on. */
  readonly bookedOn: readonly string[];
  readonly noTime: NoTime | null;
  /** Another entry of the same reading, in another calendar, is this one. */
  readonly repeated: boolean;
}

/** What a file of a calendar or a time tracker holds. */
export interface CalendarReading {
  /** `Google Calendar`, `Toggl`, ...: what the file looks like. */
  readonly format: string;
  /** Occurrences up to today, in the order of time. */
  readonly entries: readonly CalendarEntry[];
  /** Single entries after today: they are not time spent yet. */
  readonly afterToday: number;
  /** Sentences about what was doubtful in the file. */
  readonly notes: readonly string[];
}
