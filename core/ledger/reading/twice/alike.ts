import { mix } from '../../../workbook/values/column-codes';
import { NONE } from '../../ledger';

/** So many pairs of a class and a value have a place each, however few the rows are. */
const FEW_PAIRS = 1 << 14;

/**
 * For each row the first one of its class that has the same value, itself when it is that one; NONE for a row that is like no
 * other, or whose class or value is NONE. Classes and values are whole numbers from 0 to below their counts. The work is linear
 * however many rows are alike.
 */
export function firstAlike(
  classes: Int32Array,
  classCount: number,
  values: Int32Array,
  valueCount: number,
): Int32Array {
  if (classCount * valueCount <= Math.max(FEW_PAIRS, classes.length))
    return firstOfPairs(classes, values, valueCount, classCount * valueCount);
  // A row without a class or value is like no other.
  const both = rowsWithBoth(classes, values);
  const rows = pick(both, repeatedRows(hashesOfPairs(classes, values, both)));
  const among = firstOfClasses(pick(classes, rows), classCount, pick(values, rows), valueCount);
  return backInPlace(among, rows, classes.length);
}

function rowsWithBoth(classes: Int32Array, values: Int32Array): Int32Array {
  const rows = new Int32Array(classes.length);
  let count = 0;
  for (let row = 0; row < classes.length; row++)
    if (classes[row] !== NONE && values[row] !== NONE) rows[count++] = row;
  return rows.subarray(0, count);
}

function hashesOfPairs(classes: Int32Array, values: Int32Array, rows: Int32Array): Int32Array {
  const hashes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++)
    hashes[i] = mix(classes[rows[i] as number] as number, values[rows[i] as number] as number);
  return hashes;
}

/** {@link firstAlike} where each pair of a class and a value has a place of its own. */
function firstOfPairs(
  classes: Int32Array,
  values: Int32Array,
  valueCount: number,
  pairCount: number,
): Int32Array {
  const first = new Int32Array(classes.length).fill(NONE);
  const seenAt = new Int32Array(pairCount).fill(NONE);
  for (let row = 0; row < classes.length; row++) {
    const of = classes[row] as number;
    const value = values[row] as number;
    if (of === NONE || value === NONE) continue;
    const pair = of * valueCount + value;
    const other = seenAt[pair] as number;
    if (other === NONE) seenAt[pair] = row;
    else first[other] = first[row] = other;
  }
  return first;
}

/** {@link firstAlike} for many pairs: rows are put class by class first. */
function firstOfClasses(
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
    first[other] = first[row] = other;
  }
  return first;
}

/** The rows that have a class, class by class, in one class in their order. */
function byClass(classes: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (const of of classes) if (of !== NONE) next[of + 1]! += 1;
  for (let of = 1; of <= count; of++) next[of]! += next[of - 1]!;
  const rows = new Int32Array(next[count] as number);
  for (let row = 0; row < classes.length; row++) {
    const of = classes[row] as number;
    if (of !== NONE) rows[next[of]!++] = row;
  }
  return rows;
}

const FEWEST_BITS = 6;
const MOST_BITS = 16;

/** {@link firstAlike} by hashes: rows that are alike have the same, and hardly any others. */
export function firstHashedAlike(hashes: Int32Array): Int32Array {
  const rows = repeatedRows(hashes);
  const bits = Math.min(MOST_BITS, Math.max(FEWEST_BITS, 32 - Math.clz32(rows.length)));
  const mask = (1 << bits) - 1;
  const among = firstOfClasses(
    rows.map((row) => (hashes[row] as number) & mask),
    mask + 1,
    rows.map((row) => ((hashes[row] as number) >>> bits) & mask),
    mask + 1,
  );
  return backInPlace(among, rows, hashes.length);
}

/** Places for each row with which nearly every hash that stands once is told from others without putting its row anywhere. */
const MARKS = 8;
/** What is kept of the hashes of one place, in two bits: that there is one, and that there is another. */
const ONE = 1;
const SEVERAL = 2;
const PLACES_A_BYTE = 4;

/** The rows whose hash may stand more than once: all that do, and a few more. */
export function repeatedRows(hashes: Int32Array): Int32Array {
  let size = 32;
  while (size < hashes.length * MARKS) size *= 2;
  const marks = new Uint8Array(size / PLACES_A_BYTE);
  markPlaces(marks, hashes, size - 1);
  return rowsOfSeveral(marks, hashes, size - 1);
}

function markPlaces(marks: Uint8Array, hashes: Int32Array, last: number): void {
  for (let row = 0; row < hashes.length; row++) {
    const place = mix(hashes[row] as number, 3) & last;
    const shift = 2 * (place % PLACES_A_BYTE);
    const isSeen = ((marks[place >>> 2] as number) & (ONE << shift)) !== 0;
    marks[place >>> 2]! |= (isSeen ? SEVERAL : ONE) << shift;
  }
}

function rowsOfSeveral(marks: Uint8Array, hashes: Int32Array, last: number): Int32Array {
  const rows = new Int32Array(hashes.length);
  let count = 0;
  for (let row = 0; row < hashes.length; row++) {
    const place = mix(hashes[row] as number, 3) & last;
    if (((marks[place >>> 2] as number) & (SEVERAL << (2 * (place % PLACES_A_BYTE)))) !== 0)
      rows[count++] = row;
  }
  return rows.slice(0, count);
}

function pick(column: Int32Array, rows: Int32Array): Int32Array {
  return rows.map((row) => column[row] as number);
}

/** Of what {@link firstAlike} says about some rows what it says about all, of which the others are like none. */
function backInPlace(among: Int32Array, rows: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(NONE);
  for (let i = 0; i < among.length; i++) {
    const other = among[i] as number;
    if (other !== NONE) first[rows[i] as number] = rows[other] as number;
  }
  return first;
}
