import { NO_DAY } from '../../../calendar/day';
import { NONE, OPEN, WON, type ReferralColumns } from '../../ledger';
import type { ReferralPart } from '../rows/read-referrals';
import type { Noted } from './copies';
import { originsOf } from './places';

/**
 * Notes what is probably one introduction in two rows: the same partner, client and day with other details, or what was open in
 * one table and stands again in another. `isNoted` tells rows about which a note says already that they stand twice.
 */
export function noteSameIntroductions(
  parts: readonly ReferralPart[],
  { partner, client, received, status, inbound, count }: ReferralColumns,
  clients: number,
  isNoted: Noted,
): void {
  const { origin, place } = originsOf(parts);
  const groups = repeated(count, (row) =>
    client[row] === NONE
      ? null
      : ((partner[row] as number) * clients + (client[row] as number)) * 2 + (inbound[row] as number),
  );
  for (const rows of groups) {
    const byDay = new Map<number, number>();
    let undecided: number | null = null;
    for (const row of rows) {
      const { part, reader, index } = origin(row);
      const day = received[row] as number;
      const sameDay = day === NO_DAY ? undefined : byDay.get(day);
      // What was open is carried over into the table of the next year, perhaps with a day of its own.
      const carried = undecided !== null && origin(undecided).part !== part ? undecided : undefined;
      const other = sameDay ?? carried;
      if (!byDay.has(day)) byDay.set(day, row);
      if (undecided === null && (status[row] === OPEN || day === NO_DAY)) undecided = row;
      if (other === undefined || isNoted(reader, index) || reader.isAnotherShare(index)) continue;
      // Different Ids say that they are different; the same Id is dealt with as such.
      const before = origin(other);
      if (hasId(parts, part, index) && hasId(parts, before.part, before.index)) continue;
      reader.note(
        reader.scope('Client'),
        index,
        `${reader.text('Client', index) ?? ''}; also ${place(other)}`,
        sameDay === undefined
          ? 'The introduction probably stands in two tables: the same partner and client, and the other row is open; both rows count.'
          : 'The introduction stands more than once: the same partner, client and day with other details; both rows count.',
        part === before.part
          ? 'If it is one, keep the row that is up to date, or give both rows one Id: then the decided one counts.'
          : 'If it was carried over, delete it in the older table, or give both rows one Id: then the decided one counts.',
      );
    }
  }
}

function hasId(parts: readonly ReferralPart[], part: number, index: number): boolean {
  return (parts[part]?.columns.ids[index] ?? 0) !== 0;
}

/** Notes each client who was won under two partners without an Id or a credit that says so: it counts in full for both. */
export function noteTwoPartners(
  parts: readonly ReferralPart[],
  { partner, client, status, inbound, sourced, referral, credit, count }: ReferralColumns,
): void {
  const { origin, place } = originsOf(parts);
  // Where both rows have an Id, it says whether they are one: the same Id shares, another is another piece of business.
  const hasOwnId = (row: number) => {
    const { part, index } = origin(row);
    return hasId(parts, part, index);
  };
  const isTold = (a: number, b: number) =>
    (referral[a] !== NONE && referral[a] === referral[b]) || (hasOwnId(a) && hasOwnId(b));
  const groups = repeated(count, (row) =>
    client[row] !== NONE && status[row] === WON && inbound[row] === 1 && sourced[row] === 1
      ? (client[row] as number)
      : null,
  );
  for (const rows of groups) {
    // The first row of each partner, of the first two partners: one of them is another partner's for any row.
    const firsts: number[] = [];
    for (const row of rows) {
      const other = firsts.find(
        (first) =>
          partner[first] !== partner[row] &&
          !isTold(first, row) &&
          (credit[first] as number) + (credit[row] as number) > 1 + 1e-9,
      );
      if (firsts.length < 2 && !firsts.some((first) => partner[first] === partner[row])) firsts.push(row);
      if (other === undefined) continue;
      const { reader, index } = origin(row);
      reader.note(
        reader.scope('Client'),
        index,
        `${reader.text('Client', index) ?? ''}; also ${place(other)}`,
        'The same client was won under another partner, too; it counts in full for each partner.',
        'If both brought this one client, give both rows one Id, or each its Credit (such as 50%).',
      );
    }
  }
}

/** Rows that share their key with another, in groups; `null` belongs to none. */
function repeated(count: number, keyOf: (row: number) => number | null): Iterable<readonly number[]> {
  const first = new Map<number, number>();
  const groups = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const key = keyOf(row);
    if (key === null) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [before, row]);
      else group.push(row);
    }
  }
  return groups.values();
}
