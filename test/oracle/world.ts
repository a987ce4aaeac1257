import { dayOf, latestYearStart } from './days';
import type { ActivityRow, Asked, MoneyRow, PartnerRow, Practice, ReferralRow } from './practice';

/** A referral as it counts: days as numbers, credit scaled, and what stands in for a column that is not there. */
export interface Referral extends Omit<ReferralRow, 'received' | 'closed' | 'ended' | 'credit'> {
  index: number;
  received: number | null;
  closed: number | null;
  ended: number | null;
  credit: number;
  standsIn: boolean;
  /** Counts as an introduction, as known at asOf. */
  counts: boolean;
}
export type Activity = ActivityRow & { day: number };
export type Money = MoneyRow & { day: number };

/** Everything that asOf lets in. */
export interface World {
  practice: Practice;
  asOf: number;
  asOfIs: string;
  partners: PartnerRow[];
  referrals: Referral[];
  activities: Activity[];
  money: Money[];
}

const NOT_PAID = ['failed', 'void', 'refunded', 'pending'];
const OLD = 180;

export function worldOf(practice: Practice): World {
  const { currency } = practice;
  const money = practice.money
    .filter((row) => row.status === undefined || !NOT_PAID.includes(row.status))
    .filter((row) => currency === undefined || row.currency === undefined || row.currency === currency)
    .map((row) => ({ ...row, day: dayOf(row.date) }));
  const activities = practice.activities.map((row) => ({ ...row, day: dayOf(row.date) }));
  const referrals = practice.referrals.flatMap((table) => table.rows.map((row) => ({ table, row })));
  const { asOf, asOfIs } = asOfOf(practice, [
    ...money.map(({ day }) => day),
    ...activities.map(({ day }) => day),
    ...referrals.flatMap(({ table, row }) => [
      ...(row.received === undefined ? [] : [dayOf(row.received)]),
      ...(table.closed && row.closed !== undefined && isDecided(row) ? [dayOf(row.closed)] : []),
    ]),
  ]);
  const live = referrals
    .map(({ table, row }, index): Referral => {
      const received = row.received === undefined ? null : dayOf(row.received);
      const own = row.closed === undefined || !isDecided(row) ? null : dayOf(row.closed);
      const closed = table.closed ? own : isDecided(row) ? received : null;
      const status = closed !== null && closed > asOf ? 'open' : row.status;
      const counts =
        row.given !== true &&
        (!table.qualified ||
          row.qualified === true ||
          status === 'won' ||
          (row.qualified === undefined && status === 'lost'));
      const ended = row.ended === undefined ? null : dayOf(row.ended);
      const standsIn = !table.closed && closed !== null;
      return { ...row, index, received, closed, ended, credit: row.credit ?? 1, standsIn, counts };
    })
    .filter(({ received }) => received === null || received <= asOf);
  for (const row of live) {
    if (row.id === undefined) continue;
    // Raw credits of the Id, as the sheet has them: sourced and influenced, received and given rows by themselves.
    const sharing = live.filter(
      (other) =>
        other.id === row.id &&
        (other.influenced === true) === (row.influenced === true) &&
        (other.given === true) === (row.given === true),
    );
    const total = sharing.reduce((all, other) => all + (raw(practice, other.index).credit ?? 1), 0);
    row.credit = (raw(practice, row.index).credit ?? 1) / (total > 1 + 1e-9 ? total : 1);
  }
  return {
    practice,
    asOf,
    asOfIs,
    partners: everyPartner(practice),
    referrals: live,
    activities: activities.filter(({ day }) => day <= asOf),
    money: money.filter(({ day }) => day <= asOf),
  };
}

function raw(practice: Practice, index: number): ReferralRow {
  return practice.referrals.flatMap(({ rows }) => rows)[index]!;
}

function isDecided({ status }: ReferralRow): boolean {
  return status === 'won' || status === 'lost';
}

function asOfOf({ today: iso, asOf, option }: Practice, days: readonly number[]) {
  const today = dayOf(iso);
  const set = option ?? asOf;
  if (set !== undefined && dayOf(set) <= today)
    return { asOf: dayOf(set), asOfIs: option === undefined ? 'setting' : 'option' };
  if (set !== undefined) return { asOf: today, asOfIs: 'today' };
  const past = days.filter((day) => day <= today);
  const last = Math.max(-Infinity, ...past);
  return past.length > 0 && today - last > OLD
    ? { asOf: last, asOfIs: 'last record' }
    : { asOf: today, asOfIs: 'today' };
}

/** Those of the Partners table, then any other by name. */
function everyPartner(practice: Practice): PartnerRow[] {
  const listed = practice.partners.map(({ name }) => name);
  const named = new Set<string>();
  for (const { partner } of [
    ...practice.referrals.flatMap(({ rows }) => rows),
    ...practice.activities,
    ...practice.money,
  ])
    if (!listed.includes(partner)) named.add(partner);
  return [...practice.partners, ...[...named].sort().map((name) => ({ name }))];
}

/** Status as at a day. */
export function statusAt(row: Referral, day: number): 'won' | 'lost' | 'open' {
  if (row.status !== 'won' && row.status !== 'lost') return 'open';
  return row.closed !== null && row.closed > day ? 'open' : row.status;
}

/** First day of a partner; null without any. */
export function startOf(world: World, { name, start }: PartnerRow): number | null {
  const own = <Row extends { partner: string }>(rows: readonly Row[]) =>
    rows.filter(({ partner }) => partner === name);
  const days = [
    ...(start === undefined ? [] : [dayOf(start)]),
    ...own(world.referrals).flatMap(({ received }) => (received === null ? [] : [received])),
    ...own(world.activities).map(({ day }) => day),
    ...own(world.money).map(({ day }) => day),
  ];
  return days.length === 0 ? null : Math.min(...days);
}

/** The days asked for: `from` -Infinity for "since start". */
export function askedDays({ practice, asOf }: World, { from, to: until }: Asked) {
  const to = Math.min(asOf, until === undefined ? asOf : dayOf(until));
  if (from !== undefined) return { from: from === 'start' ? -Infinity : dayOf(from), to };
  const { period = '12 months', fiscal = '01-01' } = practice;
  if (period === 'since start') return { from: -Infinity, to };
  return { from: period === 'year to date' ? latestYearStart(fiscal, to) : to - 364, to };
}
