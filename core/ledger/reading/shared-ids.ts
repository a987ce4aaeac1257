import { NO_DAY, type Day } from '../../calendar/day';
import { NONE, OPEN, type ReferralColumns } from '../ledger';
import type { ReferralIds } from './referral-ids';
import type { ReferralPart } from './rows/read-referrals';

/** Calls back with every kept row: its number in the united table, its table and its data row there. */
function eachRow(
  parts: readonly ReferralPart[],
  call: (row: number, part: ReferralPart, index: number) => void,
): void {
  let row = 0;
  for (const part of parts)
    for (let k = 0; k < part.kept.length; k++, row++) call(row, part, part.kept[k] as number);
}

/**
 * Credits of one Id above 1 in sum, among the rows that `asOf` lets in (received by then, or without a day), are scaled to 1:
 * sourced and influenced, received and given rows by themselves.
 */
export function scaleCredits(
  { credit, referral, sourced, inbound, received, count }: ReferralColumns,
  ids: ReferralIds,
  parts: readonly ReferralPart[],
  asOf: Day,
): void {
  if (ids.count === 0) return;
  const sums = new Float64Array(ids.count * 4);
  const group = (i: number) =>
    (referral[i] as number) * 4 + (sourced[i] as number) * 2 + (inbound[i] as number);
  const counts = (i: number) =>
    referral[i] !== NONE && (received[i] === NO_DAY || (received[i] as number) <= asOf);
  for (let i = 0; i < count; i++)
    if (counts(i)) sums[group(i)] = (sums[group(i)] as number) + (credit[i] as number);
  const scopes = new Map(parts.map((part) => [part, part.reader.scope('Credit')]));
  eachRow(parts, (row, part, i) => {
    if (!counts(row)) return;
    const sum = sums[group(row)] as number;
    if (sum <= 1 + 1e-9) return;
    credit[row] = (credit[row] as number) / sum;
    const { reader } = part;
    reader.note(
      scopes.get(part) as number,
      i,
      reader.cell(reader.isMissing('Credit', i) ? 'Id' : 'Credit', i),
      'credits above 1',
      'Credits of this Id add up to more than 1; they are scaled to 1 together.',
      'Correct the credits, or the Id if it is another referral.',
    );
  });
}

/** Notes each row that says something else than the first row of its Id about the client, the outcome or its day. */
export function noteDisagreements(
  { referral, client, status, closed, inbound }: ReferralColumns,
  ids: ReferralIds,
  parts: readonly ReferralPart[],
): void {
  if (ids.count === 0) return;
  const first = new Int32Array(ids.count).fill(NONE);
  const scopes = new Map(parts.map((part) => [part, part.reader.scope('Id')]));
  const differ = (column: ArrayLike<number>, a: number, b: number, blank: number) =>
    column[a] !== blank && column[b] !== blank && column[a] !== column[b];
  eachRow(parts, (row, part, i) => {
    const id = referral[row] as number;
    if (id === NONE) return;
    const other = first[id] as number;
    if (other === NONE) {
      first[id] = row;
      return;
    }
    const what = differ(client, row, other, NONE)
      ? 'another client'
      : differ(inbound, row, other, NONE)
        ? 'another direction'
        : differ(status, row, other, NONE)
          ? 'another status'
          : status[row] !== OPEN && differ(closed, row, other, NO_DAY)
            ? 'another closed date'
            : null;
    if (what === null) return;
    const { reader } = part;
    reader.note(
      scopes.get(part) as number,
      i,
      reader.cell('Id', i),
      'rows of one Id that differ',
      `The row has ${what} than the first row of this Id; each row counts as it stands.`,
      'Make the rows of the Id agree, or correct the Id if it is another referral.',
    );
  });
}
