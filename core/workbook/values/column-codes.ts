import { EMPTY, FALSE, NUMBER, TRUE, type Cell } from '../input';
import { cellText, hashText } from './text';

/** A text beyond the size of the dictionary: it is read by itself. */
export const OVERFLOW = -5;

const DICTIONARY_SIZE = 1 << 16;

/** A column as codes: every different text once, so that it is parsed once. */
export interface ColumnCodes {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
}

const floats = new Float64Array(1);
const words = new Int32Array(floats.buffer);

export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return mixed;
}

export function hashNumber(value: number): number {
  floats[0] = value;
  return mix(words[0] ?? 0, words[1] ?? 0);
}

/**
 * Encodes one column of the given rows into `codes` and mixes every cell into the hash of its row. `each` is called
 * once for every different text (more often only beyond the size of the dictionary).
 */
export function encodeColumn(
  cellsOf: ReadonlyArray<ReadonlyArray<Cell>>,
  rows: Int32Array,
  column: number,
  codes: Int32Array,
  hashes: Int32Array,
  each: (text: string) => void,
): ColumnCodes {
  const dictionary = new Map<string, number>();
  const texts: string[] = [];
  const textHashes: number[] = [];
  let last: Cell = null;
  let lastCode = EMPTY;
  let lastHash = 0;
  for (let i = 0; i < rows.length; i++) {
    const cell = cellsOf[rows[i] as number]?.[column];
    if (cell == null || cell === '') {
      codes[i] = EMPTY;
      hashes[i] = mix(hashes[i] as number, 1);
      continue;
    }
    if (typeof cell === 'number') {
      codes[i] = NUMBER;
      hashes[i] = mix(hashes[i] as number, hashNumber(cell));
      continue;
    }
    if (cell === true || cell === false) {
      codes[i] = cell ? TRUE : FALSE;
      hashes[i] = mix(hashes[i] as number, cell ? 2 : 3);
      continue;
    }
    if (cell !== last) {
      last = cell;
      const text = cellText(cell);
      const known = dictionary.get(text);
      if (known !== undefined) {
        lastCode = known;
        lastHash = textHashes[known] as number;
      } else {
        lastHash = hashText(text);
        lastCode = OVERFLOW;
        each(text);
        if (texts.length < DICTIONARY_SIZE) {
          lastCode = texts.push(text) - 1;
          textHashes.push(lastHash);
          dictionary.set(text, lastCode);
        }
      }
    }
    codes[i] = lastCode;
    hashes[i] = mix(hashes[i] as number, lastHash);
  }
  return { codes, texts };
}
