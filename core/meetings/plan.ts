import type { Day } from '../calendar/day';
import type { ActivityType } from '../workbook/tables';
import type { PeopleSaid } from './who';

/** What the advisor has chosen in the preview of an import. */
export interface MeetingOptions {
  /** Addresses of the advisor beside those of Settings. */
  readonly own?: readonly string[];
  readonly people?: PeopleSaid;
  /** Nothing before this day. */
  readonly from?: Day;
  /** Types and minutes that the advisor put right, by key of the row. */
  readonly types?: ReadonlyMap<string, ActivityType>;
  readonly minutes?: ReadonlyMap<string, number>;
  /** Keys of rows that are not wanted. */
  readonly without?: ReadonlySet<string>;
  /** Keys of rows that are wanted though the sheet has an activity of that day. */
  readonly although?: ReadonlySet<string>;
}

/** A row of Activities that a meeting becomes: one for each partner who took part. */
export interface MeetingRow {
  /** The same in every import of the same calendar. */
  readonly key: string;
  /** What is kept in the column "Calendar id". */
  readonly id: string;
  readonly partner: string;
  readonly day: Day;
  readonly title: string;
  readonly type: ActivityType;
  /** This partner's part of the time. */
  readonly minutes: number;
  /** Why the partner was matched. */
  readonly why: string;
  /** Sentences: time that is shared, a partner who declined. */
  readonly doubts: readonly string[];
  readonly initiatedBy: 'us' | 'them' | null;
  readonly people: string;
}

/** A meeting that the sheet may have already, logged by hand. */
export interface PerhapsKnown extends MeetingRow {
  readonly sheet: string;
  readonly row: number;
}

export type LeftOutReason =
  | 'no partner'
  | 'cancelled'
  | 'declined'
  | 'all day'
  | 'free'
  | 'no length'
  | 'repeated'
  | 'before'
  | 'after today'
  | 'not wanted';

/** Entries that do not become rows, counted, with some of their titles. */
export interface LeftOutEntries {
  readonly reason: LeftOutReason;
  readonly count: number;
  readonly examples: ReadonlyArray<{ readonly day: Day; readonly title: string }>;
}

/** Somebody in the calendar whom no partner is known by. */
export interface UnknownPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly meetings: number;
  /** Partners whom it may be, best first. */
  readonly close: readonly string[];
}

/** What importing a calendar would do; nothing is done yet. */
export interface MeetingPlan {
  readonly format: string;
  readonly newRows: readonly MeetingRow[];
  /** Rows that an earlier import brought. */
  readonly knownRows: number;
  readonly perhaps: readonly PerhapsKnown[];
  readonly leftOut: readonly LeftOutEntries[];
  readonly unknownPeople: readonly UnknownPerson[];
  /** The address that stands in most entries, while nobody has said whose calendar it is; null when that is known. */
  readonly likelyOwn: string | null;
  readonly notes: readonly string[];
}

/** What a reason means, as the advisor reads it, for a number of entries. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, string>> = {
  'no partner': 'with nobody who is known as a partner',
  cancelled: 'canceled',
  declined: 'declined by you',
  'all day': 'all day',
  free: 'shown as free time',
  'no length': 'without a length',
  repeated: 'in the calendar twice',
  before: 'before the first day asked for',
  'after today': 'still ahead',
  'not wanted': 'taken out by you',
};
