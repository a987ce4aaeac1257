/** The public door of meetings: from a calendar's entries to the rows of Activities that they become. */
import type { Reading } from '../ledger/reading/read';
import type { WorkbookInput } from '../workbook/input';
import { guessType } from './activity-type';
import { activityKey, bookActivities, dayKey, type LoggedActivity } from './book-activities';
import type { CalendarEntry, CalendarReading, Person } from './entry';
import type {
  LeftOutEntries,
  LeftOutReason,
  MeetingOptions,
  MeetingPlan,
  MeetingRow,
  PerhapsKnown,
} from './plan';
import { sharedMinutes } from './shared-time';
import { likelyOwn, unknownPeople } from './unknown-people';
import { partnerFinder, type Found } from './who';

export type * from './entry';
export type * from './plan';
export { LEFT_OUT_WORDS } from './plan';
export { meetingSteps } from './steps';
export { personKey, type PeopleSaid } from './who';

interface Meeting {
  readonly entry: CalendarEntry;
  readonly found: readonly Found[];
}

/** Titles that are shown for entries left out. */
const EXAMPLES = 5;

/**
 * What importing a calendar or a time sheet into a workbook would do. A meeting with two partners gives each half of its
 * time, and time that two meetings cover is counted once. Importing the same calendar again gives no new row.
 */
export function planMeetings(
  calendar: CalendarReading,
  input: WorkbookInput,
  reading: Reading,
  options: MeetingOptions = {},
): MeetingPlan {
  const { ledger } = reading;
  const own = new Set(
    [...ledger.settings.advisorEmails, ...(options.own ?? [])].map((each) => each.toLowerCase()),
  );
  const find = partnerFinder(ledger, options.people ?? new Map());
  const leftOut = new LeftOutCounter();
  const meetings: Meeting[] = [];
  for (const entry of calendar.entries) {
    const found = find(withoutOwn(entry, own));
    const reason = whyLeftOut(entry, found, own, options);
    if (reason === null) meetings.push({ entry, found });
    else leftOut.add(reason, entry);
  }
  leftOut.addMany('after today', calendar.afterToday);
  const book = bookActivities(input, reading);
  const used = new Set<LoggedActivity>();
  const newRows: MeetingRow[] = [];
  const perhaps: PerhapsKnown[] = [];
  let knownRows = 0;
  for (const row of rowsOf(meetings, reading, own, options)) {
    if (book.imported.has(row.key)) {
      knownRows++;
      continue;
    }
    if (options.without?.has(row.key)) {
      leftOut.add('not wanted', row);
      continue;
    }
    const same = book.logged.get(dayKey(row.partner, row.day))?.find((each) => !used.has(each));
    if (same) used.add(same);
    if (same && !options.although?.has(row.key)) perhaps.push({ ...row, ...same });
    else newRows.push(row);
  }
  return {
    format: calendar.format,
    newRows,
    knownRows,
    perhaps,
    leftOut: leftOut.all(),
    unknownPeople: unknownPeople(calendar.entries, ledger, find, own, options.people),
    likelyOwn: own.size > 0 ? null : likelyOwn(calendar.entries),
    notes: calendar.notes,
  };
}

/** The advisor is no partner of their own meetings. */
function withoutOwn(entry: CalendarEntry, own: ReadonlySet<string>): CalendarEntry {
  return { ...entry, people: entry.people.filter(({ email }) => !own.has(email)) };
}

function whyLeftOut(
  entry: CalendarEntry,
  found: readonly Found[],
  own: ReadonlySet<string>,
  { from }: MeetingOptions,
): LeftOutReason | null {
  if (found.length === 0) return 'no partner';
  if (entry.noTime === 'cancelled') return 'cancelled';
  if (entry.people.some(({ email, declined }) => declined && own.has(email))) return 'declined';
  if (entry.noTime !== null) return entry.noTime;
  if (entry.repeated) return 'repeated';
  return from !== undefined && entry.day < from ? 'before' : null;
}

function rowsOf(
  meetings: readonly Meeting[],
  { ledger }: Reading,
  own: ReadonlySet<string>,
  options: MeetingOptions,
): MeetingRow[] {
  const timed = meetings.filter(({ entry }) => entry.start !== null);
  const spent = new Map<Meeting, number>();
  const shares = sharedMinutes(timed.map(({ entry }) => ({ start: entry.start!, minutes: entry.minutes })));
  timed.forEach((meeting, at) => spent.set(meeting, shares[at]!));
  return meetings.flatMap((meeting) => {
    const { entry, found } = meeting;
    const minutes = spent.get(meeting) ?? entry.minutes;
    return found.map(({ partner, why, declined }): MeetingRow => {
      const { name } = ledger.partners[partner]!;
      const key = activityKey(entry.id, name);
      return {
        key,
        id: entry.id,
        partner: name,
        day: entry.day,
        title: entry.title,
        type: options.types?.get(key) ?? guessType(entry.title),
        minutes: options.minutes?.get(key) ?? minutes / found.length,
        why,
        doubts: [
          ...doubtsOf(entry, minutes, found.length),
          ...(declined === undefined ? [] : [`${declined} declined the invitation.`]),
        ],
        initiatedBy: initiatorOf(entry, own),
        people: entry.people
          .filter(({ email }) => !own.has(email))
          .map(nameOf)
          .join('; '),
      };
    });
  });
}

function doubtsOf(entry: CalendarEntry, minutes: number, partners: number): string[] {
  return [
    ...(minutes < entry.minutes - 1e-6
      ? [
          `It overlaps with another meeting: ${Math.round(minutes)} of its ${Math.round(entry.minutes)} minutes are counted here.`,
        ]
      : []),
    ...(partners > 1 ? [`Its time is split between ${partners} partners.`] : []),
  ];
}

/** Who sent the invitation, where it is known whose calendar it is. */
function initiatorOf({ people }: CalendarEntry, own: ReadonlySet<string>): MeetingRow['initiatedBy'] {
  const organizer = people.find((each) => each.organizer);
  if (!organizer || own.size === 0) return null;
  return own.has(organizer.email) ? 'us' : 'them';
}

function nameOf({ name, email }: Person): string {
  return name === '' ? email : name;
}

class LeftOutCounter {
  private readonly byReason = new Map<
    LeftOutReason,
    { count: number; examples: LeftOutEntries['examples'][number][] }
  >();

  add(reason: LeftOutReason, { day, title }: { readonly day: number; readonly title: string }): void {
    this.addMany(reason, 1);
    const known = this.byReason.get(reason)!;
    if (known.examples.length < EXAMPLES) known.examples.push({ day, title });
  }

  addMany(reason: LeftOutReason, count: number): void {
    if (count === 0) return;
    const known = this.byReason.get(reason) ?? { count: 0, examples: [] };
    known.count += count;
    this.byReason.set(reason, known);
  }

  all(): LeftOutEntries[] {
    return [...this.byReason].map(([reason, { count, examples }]) => ({ reason, count, examples }));
  }
}
