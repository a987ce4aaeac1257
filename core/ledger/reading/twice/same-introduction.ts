import { NO_DAY } from '../../../calendar/day';
import { fold } from '../../../workbook/values/text';
import { NONE, OPEN, WON } from '../../ledger';
import type { ReferralPart } from '../rows/read-referrals';
import { firstAlike } from './alike';
import { AlsoNotes, type AlsoSaid, type Introductions } from './also-notes';
import type { Noted } from './copies';
import { originsOf } from './places';

/**
 * Notes what is probably one introduction in two rows: the same partner, client and day with other details, what was open in
 * one table and stands again in another, or what stands in another without a day received. `isNoted` tells rows about which a note
 * says already that they stand twice.
 */
export function noteSameIntroductions(all: Introductions, isNoted: Noted): void {
  const { parts, referrals, group } = all;
  const { received, status, count } = referrals;
  const { origin } = originsOf(parts);
  // What one partner and client has on one day is likely one introduction.
  const { days, span } = countedDays(received);
  const onDay = firstAlike(group, count, days, span);
  const hasId = ownIds(parts, count);
  const areOneSystem = tablesOfOneSystem(parts);
  const partOf = (row: number) => (parts.length === 1 ? 0 : origin(row).part);
  // Notes come group by group, and groups as their second rows do.
  const numbers = new Int32Array(count).fill(NONE);
  let groups = 0;
  const undecided = new Map<number, number>();
  const also = new AlsoNotes(all);
  const before = new LastOfGroup(group);
  for (let row = 0; row < count; row++) {
    const of = group[row] as number;
    if (of === NONE) continue;
    const last = before.take(of, row);
    if (of !== row && numbers[of] === NONE) numbers[of] = groups++;
    const sameDay = onDay[row] === NONE || onDay[row] === row ? undefined : (onDay[row] as number);
    let other = sameDay;
    if (parts.length > 1) {
      // What was open is carried over into the table of the next year, perhaps with a day of its own.
      const open = undecided.get(of);
      if (other === undefined && open !== undefined && partOf(open) !== partOf(row)) other = open;
      if (open === undefined && (status[row] === OPEN || received[row] === NO_DAY)) undecided.set(of, row);
    }
    const isNear =
      other === undefined &&
      last !== NONE &&
      ((status[last] === OPEN) !== (status[row] === OPEN) || (status[last] === WON && status[row] === WON)) &&
      Math.abs((received[row] as number) - (received[last] as number)) <= NEAR_DAYS;
    if (isNear) other = last;
    const isUndated = (each: number) => received[each] === NO_DAY;
    if (other === undefined && last !== NONE && isUndated(row) && partOf(last) !== partOf(row)) other = last;
    if (other === undefined) continue;
    const from = origin(row);
    const { reader, index } = from;
    if (isNoted(reader, index) || reader.isAnotherShare(index)) continue;
    const [part, otherPart] = [partOf(row), partOf(other)];
    // Different Ids say that they are different, the same Id is dealt with as such; a lead and its deal have an Id each.
    if (hasId(row) && hasId(other) && areOneSystem(part, otherPart)) continue;
    const within = part === otherPart;
    const isWithoutDay = sameDay === undefined && status[other] !== OPEN && !within;
    const says = isNear
      ? NEAR
      : isWithoutDay && (isUndated(row) || isUndated(other))
        ? WITHOUT_DAY
        : (sameDay === undefined ? CARRIED : TWICE)[within ? 'within' : 'across'];
    also.add(row, from, other, says, numbers[of] as number);
  }
  also.finish(groups);
}

/** Days between two rows of one introduction that was entered again when it was decided. */
export const NEAR_DAYS = 31;
/** More rows with one client are no rows of one introduction: it is a word for clients. */
export const MOST_OF_ONE = 3;

/** The row before each in its group, where the group is that of one client. */
class LastOfGroup {
  private readonly sizes: Int32Array;
  private readonly last: Int32Array;

  constructor(group: Int32Array) {
    this.sizes = new Int32Array(group.length);
    this.last = new Int32Array(group.length).fill(NONE);
    for (const of of group) if (of !== NONE) this.sizes[of]! += 1;
  }

  /** The row before `row` in the group `of`; NONE without one. From now on `row` is the last. */
  take(of: number, row: number): number {
    const last = this.last[of] as number;
    this.last[of] = row;
    return (this.sizes[of] as number) <= MOST_OF_ONE ? last : NONE;
  }
}

/** The days counted from the first of them, NONE where there is none, and one more than the highest. */
function countedDays(all: Int32Array): { readonly days: Int32Array; readonly span: number } {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < all.length; row++) {
    const day = all[row] as number;
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const days = new Int32Array(all.length);
  for (let row = 0; row < all.length; row++) {
    const day = all[row] as number;
    days[row] = day === NO_DAY ? NONE : day - first;
  }
  return { days, span: last < first ? 0 : last - first + 1 };
}

const DELETE_OLDER =
  'If it was carried over, delete it in the older table, or give both rows one Id: then the decided one counts.';
const KEEP_ONE =
  'If it is one, keep the row that is up to date, or give both rows one Id: then the decided one counts.';
const TWICE_PROBLEM =
  'The introduction stands more than once: the same partner, client and day with other details; both rows count.';
const CARRIED_PROBLEM =
  'The introduction probably stands in two tables: the same partner and client, and the other row is open; both rows count.';
const TWICE: Readonly<Record<'within' | 'across', AlsoSaid>> = {
  within: { kind: 'an introduction twice', problem: TWICE_PROBLEM, suggestion: KEEP_ONE },
  across: { kind: 'an introduction twice', problem: TWICE_PROBLEM, suggestion: DELETE_OLDER },
};
const NEAR: AlsoSaid = {
  kind: 'an introduction twice',
  problem:
    'The introduction probably stands more than once: the same partner and client within a month, won in both rows or open in one of them; both rows count.',
  suggestion: KEEP_ONE,
};
const WITHOUT_DAY: AlsoSaid = {
  kind: 'an introduction twice',
  problem:
    'The introduction probably stands in two tables: the same partner and client, and one of the rows says no day received; both rows count.',
  suggestion:
    'If it is one, keep the row that says when it came, with all that is known of it; or leave the other table out in Settings.',
};
const CARRIED: Readonly<Record<'within' | 'across', AlsoSaid>> = {
  within: { kind: 'an introduction twice', problem: CARRIED_PROBLEM, suggestion: KEEP_ONE },
  across: { kind: 'an introduction twice', problem: CARRIED_PROBLEM, suggestion: DELETE_OLDER },
};

/** Whether the Ids of two tables, by their numbers, are of one system: a lead and the deal that came of it have other ones. */
function tablesOfOneSystem(parts: readonly ReferralPart[]): (one: number, other: number) => boolean {
  const headers = parts.map(({ reader }) => fold(reader.header('Id')));
  return (one, other) => one === other || headers[one] === headers[other];
}

/** Whether each row of a united table has an Id of its own. */
function ownIds(parts: readonly ReferralPart[], count: number): (row: number) => boolean {
  if (!parts.some(({ reader }) => reader.has('Id'))) return () => false;
  const has = new Uint8Array(count);
  let row = 0;
  for (const { kept, columns } of parts)
    for (let i = 0; i < kept.length; i++) has[row++] = (columns.ids[kept[i] as number] ?? 0) === 0 ? 0 : 1;
  return (at) => has[at] === 1;
}

const TWO_PARTNERS: AlsoSaid = {
  kind: 'a client of two partners',
  problem: 'The same client was won under another partner, too; it counts in full for each partner.',
  suggestion: 'If both brought this one client, give both rows one Id, or each its Credit (such as 50%).',
};

/** Notes each client who was won under two partners without an Id or a credit that says so: it counts in full for both. */
export function noteTwoPartners(all: Introductions): void {
  const { parts, referrals, clients, compared: client } = all;
  const { partner, status, inbound, sourced, referral, credit, count } = referrals;
  const { origin } = originsOf(parts);
  const hasId = ownIds(parts, count);
  // Where both rows have an Id, it says whether they are one: the same Id shares, another is another piece of business.
  const isTold = (a: number, b: number) =>
    (referral[b] !== NONE && referral[a] === referral[b]) || (hasId(b) && hasId(a));
  const isWhole = credit.every((each) => each === 1);
  const isOther = (first: number, row: number) =>
    !isTold(first, row) && (isWhole || (credit[first] as number) + (credit[row] as number) > 1 + 1e-9);
  // For each client the first row, its partner, the first row of another partner (one of the two is another partner's for any row),
  // and the number of the client: notes come client by client, and clients as their second rows do. All four stand together, since
  // rows of one client lie all over the memory.
  const known = new Int32Array(4 * clients.length).fill(NONE);
  let groups = 0;
  const also = new AlsoNotes(all);
  for (let row = 0; row < count; row++) {
    const of = client[row] as number;
    if (of === NONE || status[row] !== WON || inbound[row] !== 1 || sourced[row] !== 1) continue;
    const at = 4 * of;
    const one = known[at] as number;
    const two = known[at + 2] as number;
    if (one === NONE) {
      known[at] = row;
      known[at + 1] = partner[row] as number;
      continue;
    }
    if (known[at + 3] === NONE) known[at + 3] = groups++;
    const isAnother = partner[row] !== known[at + 1];
    if (two === NONE && isAnother) known[at + 2] = row;
    const other =
      isAnother && isOther(one, row)
        ? one
        : two !== NONE && partner[two] !== partner[row] && isOther(two, row)
          ? two
          : NONE;
    if (other !== NONE) also.add(row, origin(row), other, TWO_PARTNERS, known[at + 3] as number);
  }
  also.finish(groups);
}
