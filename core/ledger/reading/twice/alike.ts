import { mix } from '../../../workbook/values/column-codes';
import { NONE } from '../../ledger';

/** Slots for open addressing: a power of two, at most half full. */
export function slotsFor(count: number): Int32Array<ArrayBuffer> {
  let size = 16;
  while (size < count * 2) size *= 2;
  return new Int32Array(size);
}

/** The hash of a row that is like no other. */
export const ALONE = 0;

/** Bits for each row with which rows whose hash stands once are told without looking anything up. */
const BITS = 8;

/**
 * For each row the first one that is the same, itself when it is that one; NONE for a row whose hash is ALONE or that no other is
 * like. Rows that are the same have the same hash; `same` is asked about those that share one.
 */
export function firstAlike(hashes: Int32Array, same: (a: number, b: number) => boolean): Int32Array {
  const first = new Int32Array(hashes.length).fill(NONE);
  const { candidates, isCandidate } = sharedHashes(hashes);
  if (candidates === 0) return first;
  const slots = slotsFor(candidates);
  const mask = slots.length - 1;
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] as number;
    if (hash === ALONE || !isCandidate(hash)) continue;
    let at = mix(hash, 7) & mask;
    for (;;) {
      const held = (slots[at] as number) - 1;
      if (held < 0) {
        slots[at] = row + 1;
        break;
      }
      if (hashes[held] === hash && same(held, row)) {
        first[held] = held;
        first[row] = held;
        break;
      }
      at = (at + 1) & mask;
    }
  }
  return first;
}

/** How many rows may share their hash with another, and which hashes those are: all that do, and a few more. */
function sharedHashes(hashes: Int32Array): { candidates: number; isCandidate: (hash: number) => boolean } {
  let size = 32;
  while (size < hashes.length * BITS) size *= 2;
  const mask = size - 1;
  const seen = new Int32Array(size >>> 5);
  const again = new Int32Array(size >>> 5);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] as number;
    if (hash === ALONE) continue;
    const bit = mix(hash, 3) & mask;
    const word = bit >>> 5;
    const flag = 1 << (bit & 31);
    if (((seen[word] as number) & flag) === 0) seen[word] = (seen[word] as number) | flag;
    else again[word] = (again[word] as number) | flag;
  }
  const isCandidate = (hash: number): boolean => {
    const bit = mix(hash, 3) & mask;
    return ((again[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  };
  let candidates = 0;
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] as number;
    if (hash !== ALONE && isCandidate(hash)) candidates++;
  }
  return { candidates, isCandidate };
}

/** A hash made of whole numbers, never {@link ALONE}. */
export function hashOf(a: number, b: number, c: number): number {
  return mix(mix(mix(0, a), b), c) | 1;
}
