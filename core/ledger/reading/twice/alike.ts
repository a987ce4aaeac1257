import { mix } from '../../../workbook/values/column-codes';
import { NONE } from '../../ledger';

/**
 * For each row the first one of its class that has the same value, itself when it is that one; NONE for a row that is like no
 * other, or whose class or value is NONE. Classes and values are whole numbers from 0 to below their counts. Rows are put class by
 * class first, so the work is linear however many are alike.
 */
export function firstAlike(
  classes: Int32Array,
  classCount: number,
  values: Int32Array,
  valueCount: number,
): Int32Array {
  const first = new Int32Array(classes.length).fill(NONE);
  /** The class in which each value was seen last, and its first row there. */
  const seenIn = new Int32Array(valueCount).fill(NONE);
  const seenAt = new Int32Array(valueCount);
  for (const row of byClass(classes, classCount)) {
    const value = values[row] as number;
    if (value === NONE) continue;
    if (seenIn[value] !== classes[row]) {
      seenIn[value] = classes[row] as number;
      seenAt[value] = row;
      continue;
    }
    const other = seenAt[value] as number;
    first[other] = other;
    first[row] = other;
  }
  return first;
}

/** The rows that have a class, class by class, in one class in their order. */
function byClass(classes: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (const of of classes) if (of !== NONE) next[of + 1]! += 1;
  for (let of = 1; of <= count; of++) next[of]! += next[of - 1]!;
  const rows = new Int32Array(next[count] as number);
  classes.forEach((of, row) => {
    if (of !== NONE) rows[next[of]!++] = row;
  });
  return rows;
}

const FEWEST_BITS = 6;
const MOST_BITS = 16;
/** Bits for each row with which nearly every hash that stands once is told from others without putting its row anywhere. */
const MARKS = 8;

/** {@link firstAlike} by hashes: rows that are alike have the same, and hardly any others. */
export function firstHashedAlike(hashes: Int32Array): Int32Array {
  const first = new Int32Array(hashes.length).fill(NONE);
  const rows = repeatedRows(hashes);
  const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, 32 - Math.clz32(rows.length)));
  const mask = (1 << bits) - 1;
  const alike = firstAlike(
    rows.map((row) => (hashes[row] as number) & mask),
    mask + 1,
    rows.map((row) => ((hashes[row] as number) >>> bits) & mask),
    mask + 1,
  );
  alike.forEach((other, i) => {
    if (other !== NONE) first[rows[i] as number] = rows[other] as number;
  });
  return first;
}

/** The rows whose hash may stand more than once: all that do, and a few more. */
function repeatedRows(hashes: Int32Array): Int32Array {
  let size = 32;
  while (size < hashes.length * MARKS) size *= 2;
  const seen = new Int32Array(size >>> 5);
  const again = new Int32Array(size >>> 5);
  const bitOf = (hash: number): number => mix(hash, 3) & (size - 1);
  for (const hash of hashes) {
    const bit = bitOf(hash);
    const flag = 1 << (bit & 31);
    if (((seen[bit >>> 5] as number) & flag) === 0) seen[bit >>> 5]! |= flag;
    else again[bit >>> 5]! |= flag;
  }
  const rows: number[] = [];
  for (let row = 0; row < hashes.length; row++) {
    const bit = bitOf(hashes[row] as number);
    if (((again[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) rows.push(row);
  }
  return Int32Array.from(rows);
}
