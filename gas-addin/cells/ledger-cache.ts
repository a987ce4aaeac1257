import { Gone, openSlices, type KeptBooks, type Load } from '../slices/read';

/**
 * What was read, kept under the ledger's mark for the other cells: every cell is an interpreter of its own, and the
 * document cache is all that they share. It may lose anything at any time; who finds nothing reads the sheets again.
 */

/** Longest that Google keeps a value. */
const SECONDS = 21_600;

/** Characters of one value, all of them ASCII: below the 100 KB that a key may hold. */
const PART_LENGTH = 95_000;

/** Parts of one ledger at most: the cache holds 1,000 values for the whole document, and drops the oldest beyond. */
const MOST_PARTS = 200;

/** Parts that are written with one call. */
const PARTS_A_CALL = 20;

/** What is needed of Google's document cache. */
export interface TextCache {
  putAll(values: Record<string, string>, seconds: number): void;
  /** The values of the keys that it has. */
  getAll(keys: string[]): Record<string, string | undefined>;
}

/** Keeps the text of a ledger's slices under its mark; one that is too large is not kept, nor one that the cache refuses. */
export function keepText(cache: TextCache | null, mark: string, text: string): void {
  const count = Math.ceil(text.length / PART_LENGTH);
  if (cache === null || count > MOST_PARTS) return;
  const parts = Array.from({ length: count }, (_, part) => part);
  try {
    // The first part is written last: who finds it finds the others.
    for (let end = count; end > 0; end -= PARTS_A_CALL) {
      const values: Record<string, string> = {};
      for (const part of parts.slice(Math.max(0, end - PARTS_A_CALL), end))
        values[keyOf(mark, part)] = text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH);
      cache.putAll(values, SECONDS);
    }
  } catch {
    // Figures do not depend on the cache; the next call reads the sheets.
  }
}

/** The books of the ledger that is kept under a mark; null when it is not, or not whole. */
export function keptBooks(cache: TextCache | null, mark: string): KeptBooks | null {
  try {
    return cache && openSlices(loader(cache, mark));
  } catch {
    return null;
  }
}

/** Each part is asked for once, and all that are wanted at a time with one call. */
function loader(cache: TextCache, mark: string): Load {
  const known = new Map<number, string>();
  const fetch = (parts: readonly number[]): void => {
    const wanted = [...new Set(parts)].filter((part) => !known.has(part));
    if (wanted.length === 0) return;
    const found = cache.getAll(wanted.map((part) => keyOf(mark, part)));
    for (const part of wanted) {
      const text = found[keyOf(mark, part)];
      if (text === undefined) throw new Gone();
      known.set(part, text);
    }
  };
  return (pieces) => {
    const partsOf = pieces.map(([begin, end]) => {
      const first = Math.floor(begin / PART_LENGTH);
      const last = Math.max(first, Math.ceil(end / PART_LENGTH) - 1);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
    fetch(partsOf.flat());
    return pieces.map(([begin, end], i) => {
      const [first = 0] = partsOf[i]!;
      const text = partsOf[i]!.map((part) => known.get(part)!).join('');
      return text.slice(begin - first * PART_LENGTH, end - first * PART_LENGTH);
    });
  };
}

/** Names the build: what another version of the script kept is not read. */
declare const __webpack_hash__: string | undefined;
const BUILD = typeof __webpack_hash__ === 'string' ? __webpack_hash__ : '';

function keyOf(mark: string, part: number): string {
  return `ledger:${BUILD}:${mark}:${part}`;
}
