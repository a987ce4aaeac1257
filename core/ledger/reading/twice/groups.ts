import type { ReferralColumns } from '../../ledger';
import { firstAlike } from './alike';

/** Groups of introductions with one partner, direction and client: the first row of each, NONE for a row that is alone. */
export function groupsOf(
  { partner, inbound, count }: ReferralColumns,
  client: Int32Array,
  clientCount: number,
): Int32Array {
  const sides = new Int32Array(count);
  let last = 0;
  for (let row = 0; row < count; row++) {
    const side = 2 * (partner[row] as number) + (inbound[row] as number);
    sides[row] = side;
    if (side > last) last = side;
  }
  return firstAlike(client, clientCount, sides, last + 1);
}
