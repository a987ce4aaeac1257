import type { Day } from '../calendar/day';
import { BY_THEM, BY_US, type Ledger } from '../ledger/ledger';
import { ACTIVITY_TYPES, type ActivityType } from '../workbook/tables';
import type { LoggedConversation } from './entry';

/** Hours of a conversation where nothing was ever recorded. */
const FIRST_HOURS: Readonly<Record<ActivityType, number>> = {
  call: 0.5,
  meeting: 1,
  meal: 1.5,
  'joint meeting': 1.5,
  'e-mail': 0.25,
  event: 3,
  gift: 0.25,
  'check-in': 0.5,
  other: 0.5,
};

/** So many of the latest rows say what is usual. */
const LOOKED_AT = 20;

/** The type of conversation that a partner and we have most often, lately; a call where there was none. */
export function usualType({ activities, asOf }: Ledger, partner: number): ActivityType {
  const counts = new Map<number, number>();
  for (const index of latest(
    activities.day,
    activities.count,
    asOf,
    (i) => activities.partner[i] === partner,
  )) {
    const type = activities.type[index]!;
    if (ACTIVITY_TYPES[type] !== 'gift') counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? 'call' : ACTIVITY_TYPES[most[0]]!;
}

/**
 * The hours that a type of activity takes: the middle of the latest with this partner, else of the latest with anybody, else
 * Settings "Default hours", else what is common.
 */
export function usualHours(
  { activities, asOf, settings }: Ledger,
  partner: number,
  type: ActivityType,
): number {
  const code = ACTIVITY_TYPES.indexOf(type);
  const middle = (mine: boolean): number | undefined => {
    const hours = latest(
      activities.day,
      activities.count,
      asOf,
      (i) =>
        activities.type[i] === code &&
        activities.hours[i]! > 0 &&
        (!mine || activities.partner[i] === partner),
    )
      .map((i) => activities.hours[i]!)
      .sort((a, b) => a - b);
    return hours[Math.floor(hours.length / 2)];
  };
  return middle(true) ?? middle(false) ?? settings.defaultHours.get(type) ?? FIRST_HOURS[type];
}

/** The latest rows up to a day that are wanted, the newest first. */
function latest(days: Int32Array, count: number, to: Day, wanted: (index: number) => boolean): number[] {
  const rows: number[] = [];
  for (let index = 0; index < count; index++) if (days[index]! <= to && wanted(index)) rows.push(index);
  return rows.sort((a, b) => days[b]! - days[a]! || b - a).slice(0, LOOKED_AT);
}

/** What was logged before and can be logged again as it is. */
export type RecentLog = Omit<LoggedConversation, 'on' | 'note' | 'cost'>;

/** The last few different conversations of the workbook, the newest first: partner, type, time and who asked. */
export function recentLogs({ activities, partners, today }: Ledger, most: number): RecentLog[] {
  const found = new Map<string, RecentLog>();
  const rows: number[] = [];
  for (let index = 0; index < activities.count; index++)
    if (activities.day[index]! <= today) rows.push(index);
  rows.sort((a, b) => activities.day[b]! - activities.day[a]! || b - a);
  for (const index of rows) {
    if (found.size === most) break;
    const type = ACTIVITY_TYPES[activities.type[index]!]!;
    if (type === 'gift') continue;
    const hours = activities.hours[index]!;
    const by = activities.initiatedBy[index];
    const log: RecentLog = {
      kind: 'conversation',
      partner: partners[activities.partner[index]!]!.name,
      type,
      hours: Number.isNaN(hours) ? null : hours,
      askedBy: by === BY_US ? 'us' : by === BY_THEM ? 'them' : null,
    };
    const key = JSON.stringify([log.partner, log.type, log.hours]);
    if (!found.has(key)) found.set(key, log);
  }
  return [...found.values()];
}
