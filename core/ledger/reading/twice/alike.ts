import { hashNumber, mix } from '../../../workbook/values/column-codes';
import { NONE } from '../../ledger';

/** The key of a row that is like no other. */
export const ALONE = NaN;

/** Bits for each row with which a key that stands once is told from others without looking it up. */
const BITS = 8;
const LEAST_SLOTS = 1024;

/**
 * For each row the first one with the same key, itself when it is that one; NONE for a row whose key is ALONE or stands once. A key
 * is a whole number or any other that is the same only for rows that are alike.
 */
export function firstAlike(count: number, keyOf: (row: number) => number): Int32Array {
  const first = new Int32Array(count).fill(NONE);
  const mayRepeat = repeatedKeys(count, keyOf);
  let keys = new Float64Array(LEAST_SLOTS);
  let rows = new Int32Array(LEAST_SLOTS).fill(NONE);
  let held = 0;
  for (let row = 0; row < count; row++) {
    const key = keyOf(row);
    if (key !== key) continue;
    const hash = hashNumber(key);
    if (!mayRepeat(hash)) continue;
    const mask = rows.length - 1;
    let at = mix(hash, 7) & mask;
    while (rows[at] !== NONE && keys[at] !== key) at = (at + 1) & mask;
    const other = rows[at] as number;
    if (other !== NONE) {
      first[other] = other;
      first[row] = other;
      continue;
    }
    keys[at] = key;
    rows[at] = row;
    if (++held * 2 > rows.length) [keys, rows] = enlarged(keys, rows);
  }
  return first;
}

function enlarged(
  keys: Float64Array,
  rows: Int32Array,
): [keys: Float64Array<ArrayBuffer>, rows: Int32Array<ArrayBuffer>] {
  const size = rows.length * 4;
  const largerKeys = new Float64Array(size);
  const largerRows = new Int32Array(size).fill(NONE);
  for (let i = 0; i < rows.length; i++) {
    if (rows[i] === NONE) continue;
    let at = mix(hashNumber(keys[i] as number), 7) & (size - 1);
    while (largerRows[at] !== NONE) at = (at + 1) & (size - 1);
    largerKeys[at] = keys[i] as number;
    largerRows[at] = rows[i] as number;
  }
  return [largerKeys, largerRows];
}

/** Tells, by the hash of a key, whether it may stand more than once: all that do, and a few more. */
function repeatedKeys(count: number, keyOf: (row: number) => number): (hash: number) => boolean {
  let size = 32;
  while (size < count * BITS) size *= 2;
  const mask = size - 1;
  const seen = new Int32Array(size >>> 5);
  const again = new Int32Array(size >>> 5);
  for (let row = 0; row < count; row++) {
    const key = keyOf(row);
    if (key !== key) continue;
    const bit = mix(hashNumber(key), 3) & mask;
    const word = bit >>> 5;
    const flag = 1 << (bit & 31);
    if (((seen[word] as number) & flag) === 0) seen[word] = (seen[word] as number) | flag;
    else again[word] = (again[word] as number) | flag;
  }
  return (hash) => {
    const bit = mix(hash, 3) & mask;
    return ((again[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  };
}
