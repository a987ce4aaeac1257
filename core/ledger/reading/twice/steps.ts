import { NO_DAY } from '../../../calendar/day';
import { fold } from '../../../workbook/values/text';
import { NONE, OPEN } from '../../ledger';
import { AlsoNotes, type AlsoSaid, type Introductions } from './also-notes';
import { originsOf } from './places';
import { MOST_OF_ONE, NEAR_DAYS } from './same-introduction';

const STEPS: AlsoSaid = {
  kind: 'an introduction twice',
  problem:
    'The rows of this partner and client look like the steps of one introduction, each with another status and all but the last one open; every row counts.',
  suggestion:
    'If it is one, keep the row that is up to date, or give its rows one Id: then the decided one counts.',
};
const LEAST_STEPS = 2;
const MOST_STEPS = 12;

/** Notes a client who has a row for each step of one introduction (Contacted, Meeting, Won) and no Id that says so, at the last one. */
export function noteSteps(all: Introductions): void {
  const { parts, referrals } = all;
  const { received, status } = referrals;
  const groups = candidateGroups(all);
  const { origin } = originsOf(parts);
  const also = new AlsoNotes(all);
  const dayOf = (row: number) => received[row] as number;
  for (const rows of groups.values()) {
    if (rows.length < LEAST_STEPS) continue;
    const inOrder = [...rows].sort((a, b) => dayOf(a) - dayOf(b));
    const [before = 0, last = 0] = inOrder.slice(-2);
    if (!inOrder.slice(0, -1).every((row) => status[row] === OPEN)) continue;
    // Two that are open may be two introductions.
    if (rows.length === LEAST_STEPS && status[last] === OPEN) continue;
    // What was decided within a month of the row before is noted already.
    if (rows.length <= MOST_OF_ONE && status[last] !== OPEN && dayOf(last) - dayOf(before) <= NEAR_DAYS)
      continue;
    const words = rows.map((row) => {
      const { reader, index } = origin(row);
      return fold(reader.text('Status', index) ?? '');
    });
    const hasIds = rows.some((row) => {
      const { part, index } = origin(row);
      return (parts[part]?.columns.ids[index] ?? 0) !== 0;
    });
    if (!hasIds && new Set(words).size === words.length)
      also.add(last, origin(last), inOrder[0] ?? last, STEPS, 0);
  }
  also.finish(1);
}

/** The dated rows without an Id of each group that may be steps, by its first row. */
function candidateGroups({ referrals, group }: Introductions): ReadonlyMap<number, readonly number[]> {
  const { received, status, referral, count } = referrals;
  const sizes = new Int32Array(count);
  const decided = new Uint8Array(count);
  const isStep = (row: number) => received[row] !== NO_DAY && referral[row] === NONE;
  for (let row = 0; row < count; row++) {
    const of = group[row] as number;
    if (of === NONE) continue;
    sizes[of]! += 1;
    if (status[row] !== OPEN && isStep(row) && (decided[of] as number) < 2) decided[of]! += 1;
  }
  const groups = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const of = group[row] as number;
    if (of === NONE || !isStep(row) || (sizes[of] as number) > MOST_STEPS || (decided[of] as number) > 1)
      continue;
    const rows = groups.get(of);
    if (rows === undefined) groups.set(of, [row]);
    else rows.push(row);
  }
  return groups;
}
