import { formatIso, NO_DAY, type Day } from '../../calendar/day';
import type { NoteKind } from '../../workbook/note-kinds';
import type { NoteCollector } from '../../workbook/notes/note-list';
import type { Settings } from '../../workbook/settings/settings';
import { OPEN, type ActivityColumns, type AsOfIs, type MoneyColumns, type ReferralColumns } from '../ledger';

interface Dated {
  readonly referrals: ReferralColumns;
  readonly activities: ActivityColumns;
  readonly money: MoneyColumns;
}

/** Days before today after which a sheet without a newer record is taken for an old export. */
export const OLD_EXPORT_DAYS = 180;

/**
 * The day as at which figures are taken, never after today, and where it comes from. Silence is news, so it is today; only
 * a sheet whose last record is more than {@link OLD_EXPORT_DAYS} days old is an old export, as at that record.
 */
export function asOfDay(
  { asOf, asOfGiven }: Settings,
  tables: Dated,
  today: Day,
  notes: NoteCollector,
): { readonly asOf: Day; readonly asOfIs: AsOfIs } {
  const note = (day: Day, kind: NoteKind, problem: string, suggestion: string) =>
    notes.add(
      notes.scope('Settings', '', 'As of'),
      0,
      formatIso(day),
      notes.problem(kind, problem, suggestion),
    );
  if (asOf !== null && asOf <= today) return { asOf, asOfIs: asOfGiven ? 'option' : 'setting' };
  if (asOf !== null) {
    note(
      asOf,
      'as of a later day',
      '"As of" lies after today; every figure is as of today.',
      'Correct the date, or leave "As of" blank for today.',
    );
    return { asOf: today, asOfIs: 'today' };
  }
  const last = latestDay(tables, today);
  if (last === null || today - last <= OLD_EXPORT_DAYS) return { asOf: today, asOfIs: 'today' };
  note(
    last,
    'an old export',
    `The last record is more than ${OLD_EXPORT_DAYS} days old, so this is taken for an old export: every figure is as of the last record, not as of today.`,
    'Enter what has happened since; or write the day that you want under "As of" in Settings.',
  );
  return { asOf: last, asOfIs: 'last record' };
}

/** The latest day, not after `today`, among referrals received, decided referrals closed, activities and money; null without any. */
export function latestDay({ referrals, activities, money }: Dated, today: Day): Day | null {
  let latest = NO_DAY;
  const look = (days: Int32Array) => {
    for (let i = 0; i < days.length; i++) {
      const day = days[i] as number;
      if (day > latest && day <= today) latest = day;
    }
  };
  look(referrals.received);
  for (let i = 0; i < referrals.count; i++) {
    const day = referrals.closed[i] as number;
    if (referrals.status[i] !== OPEN && day > latest && day <= today) latest = day;
  }
  look(activities.day);
  look(money.day);
  return latest === NO_DAY ? null : latest;
}
