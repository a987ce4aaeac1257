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
  const again = repeatedRows(hashesOfPairs(classes, values, both));
  return firstInTable(pick(both, again), classes, values);
}

function rowsWithBoth(classes: Int32Array, values: Int32Array): Int32Array {
  const rows = new Int32Array(classes.length);
  let count = 0;
  for (let row = 0; row < classes.length; row++)
    if (classes[row] !== NONE && values[row] !== NONE) rows[count++] = row;
  return rows.subarray(0, count);
}

/** Classes are often numbers of rows and values days: without the product, many pairs would have one hash. */
function hashOfPair(of: number, value: number): number {
  return mix(Math.imul(of, 0x85ebca6b), value);
}

function hashesOfPairs(classes: Int32Array, values: Int32Array, rows: Int32Array): Int32Array {
  const hashes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    hashes[i] = hashOfPair(classes[row] as number, values[row] as number);
  }
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

/** {@link firstAlike} for many pairs, of which only `rows` can be alike: a table of the first rows in open addressing. */
function firstInTable(rows: Int32Array, classes: Int32Array, values: Int32Array): Int32Array {
  const first = new Int32Array(classes.length).fill(NONE);
  let size = 32;
  while (size < 2 * rows.length) size *= 2;
  /** The first row of each pair, one higher; 0 where there is none. */
  const slots = new Int32Array(size);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const of = classes[row] as number;
    const value = values[row] as number;
    let at = hashOfPair(of, value) & (size - 1);
    let other = (slots[at] as number) - 1;
    while (other >= 0 && (classes[other] !== of || values[other] !== value)) {
      at = (at + 1) & (size - 1);
      other = (slots[at] as number) - 1;
    }
    if (other < 0) slots[at] = row + 1;
    else first[other] = first[row] = other;
  }
  return first;
}

/** {@link firstAlike} by hashes: rows that are alike have the same, and hardly any others. */
export function firstHashedAlike(hashes: Int32Array): Int32Array {
  return firstInTable(repeatedRows(hashes), hashes, hashes);
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
