import { NO_DAY } from '../../../calendar/day';
import { NONE, OPEN, type ReferralColumns } from '../../ledger';
import type { ReferralPart } from '../rows/read-referrals';
import { originsOf } from './places';

/**
 * One Id that stands several times under one partner is one introduction, written again as it went on: the decided row counts
 * (of several the one closed last, else the last), the others are left out with a note. Rows whose credits add up to no more than
 * 1 share one introduction and all count. The parts without the rows left out; the same parts when nothing is.
 */
export function decidedRows(
  parts: readonly ReferralPart[],
  { referral, partner, inbound, sourced, status, closed, credit, count }: ReferralColumns,
): readonly ReferralPart[] {
  const groups = new Map<string, number[]>();
  const seen = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    if (referral[row] === NONE) continue;
    const key = [referral[row], partner[row], inbound[row], sourced[row]].join(',');
    const first = seen.get(key);
    const group = groups.get(key);
    if (first === undefined) seen.set(key, row);
    else if (group === undefined) groups.set(key, [first, row]);
    else group.push(row);
  }
  const kept = new Map<number, number>();
  const later = (a: number, b: number) => {
    const decided = Number(status[a] !== OPEN) - Number(status[b] !== OPEN);
    if (decided !== 0) return decided > 0 ? a : b;
    const [one, other] = [closed[a] as number, closed[b] as number];
    return one !== NO_DAY && one > other ? a : b;
  };
  for (const rows of groups.values()) {
    if (rows.reduce((sum, row) => sum + (credit[row] as number), 0) <= 1 + 1e-9) continue;
    const best = rows.reduce(later);
    for (const row of rows) if (row !== best) kept.set(row, best);
  }
  return kept.size === 0 ? parts : leaveOut(parts, kept);
}

function leaveOut(parts: readonly ReferralPart[], instead: ReadonlyMap<number, number>): ReferralPart[] {
  const { place } = originsOf(parts);
  let row = 0;
  return parts.map((part) => {
    const { reader, kept } = part;
    const scope = reader.scope('Id');
    const left = kept.filter((index) => {
      const best = instead.get(row++);
      if (best === undefined) return true;
      reader.note(
        scope,
        index,
        `${reader.text('Id', index) ?? ''}; ${place(best)} counts`,
        'an Id several times',
        'The Id stands more than once under this partner: it is one introduction, and the row that is decided counts; this one is left out.',
        'Keep one row for an introduction and change it as it goes on; give another introduction an Id of its own.',
      );
      return false;
    });
    return { ...part, kept: left };
  });
}
