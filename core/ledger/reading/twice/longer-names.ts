import { NO_DAY } from '../../../calendar/day';
import { mix } from '../../../workbook/values/column-codes';
import { fold } from '../../../workbook/values/text';
import { NONE } from '../../ledger';
import { repeatedRows } from './alike';
import { AlsoNotes, type AlsoSaid, type Introductions } from './also-notes';
import type { Noted } from './copies';
import { originsOf } from './places';

const LONGER: AlsoSaid = {
  kind: 'an introduction twice',
  problem:
    'The introduction probably stands in two tables: the same partner and day, and the name of one client begins with that of the other; both rows count.',
  suggestion: 'If it is one, leave out the table that repeats the other, or give both rows one Id.',
};

/** Rows of one partner and day that are compared with a later one; nobody introduces more in a day. */
const MOST_OF_A_DAY = 8;

/** Whether the longer of two names is the shorter one and something after it: "Abel - Planning", "Abel, John". */
function isLongerForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 1 && long.startsWith(short) && /^[^\p{L}\p{N}]/u.test(long.slice(short.length));
}

/**
 * Notes introductions that stand in an earlier table, too, with a longer or a shorter name of the client: an export of a CRM, which calls a deal
 * "Abel - Planning", beside the list that was made of it.
 */
export function noteLongerNames(all: Introductions, isNoted: Noted): void {
  const { parts, referrals, clients } = all;
  if (parts.length < 2) return;
  const { partner, received, inbound, client, referral, count } = referrals;
  const { origin } = originsOf(parts);
  const nameOf = (row: number) => fold(clients[client[row] as number] as string);
  const places = new Int32Array(count);
  for (let row = 0; row < count; row++)
    places[row] = mix(received[row] as number, 2 * (partner[row] as number) + (inbound[row] as number));
  const isSame = (a: number, b: number) =>
    partner[a] === partner[b] &&
    received[a] === received[b] &&
    inbound[a] === inbound[b] &&
    (referral[b] === NONE || referral[a] !== referral[b]) &&
    isLongerForm(nameOf(a), nameOf(b));
  const earlier = new Map<number, number[]>();
  const also = new AlsoNotes(all);
  for (const row of repeatedRows(places)) {
    if (client[row] === NONE || received[row] === NO_DAY) continue;
    const from = origin(row);
    const known = earlier.get(places[row] as number) ?? [];
    const other = known.find((each) => origin(each).part !== from.part && isSame(each, row));
    if (other !== undefined && !isNoted(from.reader, from.index) && !from.reader.isAnotherShare(from.index))
      also.add(row, from, other, LONGER, 0);
    if (known.length < MOST_OF_A_DAY) known.push(row);
    earlier.set(places[row] as number, known);
  }
  also.finish(1);
}
