import { byCode } from '../../workbook/values/text';
import { grown } from '../../workbook/values/folded-table';
import { NONE } from '../../ledger/ledger';

const FIRST_ROOM = 1024;

/** A column of whole numbers that grows. */
export class Codes {
  private room = new Int32Array(FIRST_ROOM);
  length = 0;

  push(value: number): void {
    if (this.length === this.room.length) this.room = grown(this.room);
    this.room[this.length++] = value;
  }

  /** One for each row, and room for more. */
  get values(): Int32Array {
    return this.room;
  }
}

/** A column of numbers that grows. */
export class Numbers {
  private room = new Float64Array(FIRST_ROOM);
  length = 0;

  push(value: number): void {
    if (this.length === this.room.length) {
      const { room } = this;
      this.room = new Float64Array(room.length * 2);
      this.room.set(room);
    }
    this.room[this.length++] = value;
  }

  /** One for each row, and room for more. */
  get values(): Float64Array {
    return this.room;
  }
}

/** Texts by code, each kept once. */
export class Texts {
  private readonly list: string[] = [];
  private readonly codes = new Map<string, number>();

  get length(): number {
    return this.list.length;
  }

  /** NONE for no text. */
  code(text: string | null): number {
    if (text === null) return NONE;
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.list.push(text) - 1;
      this.codes.set(text, code);
    }
    return code;
  }

  text(code: number): string {
    return this.list[code]!;
  }
}

/** The text that most rows have, asked for many groups of rows of one list of texts. */
export class MostUsed {
  private readonly counts: Int32Array;

  constructor(private readonly texts: Texts) {
    this.counts = new Int32Array(texts.length);
  }

  /** The code that most rows have, ties by code units; NONE when all are NONE. */
  of(rows: Int32Array, codes: Int32Array): number {
    const { counts, texts } = this;
    let best = NONE;
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i]!]!;
      if (code !== NONE) counts[code]!++;
    }
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i]!]!;
      if (code === NONE || code === best) continue;
      const lead = best === NONE ? 1 : counts[code]! - counts[best]!;
      if (lead > 0 || (lead === 0 && byCode(texts.text(code), texts.text(best)) < 0)) best = code;
    }
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i]!]!;
      if (code !== NONE) counts[code] = 0;
    }
    return best;
  }
}

/**
 * The rows in groups: by the number of its group that each has, in the order of the numbers `0 .. groups - 1`, within a group in the order of the
 * rows. Groups without a row are left out.
 */
export function groupRows(groupOf: Int32Array, groups: number): Int32Array[] {
  const ends = new Int32Array(groups);
  for (let row = 0; row < groupOf.length; row++) ends[groupOf[row]!]!++;
  for (let group = 1; group < groups; group++) ends[group]! += ends[group - 1]!;
  const starts = ends.slice();
  const order = new Int32Array(groupOf.length);
  for (let row = groupOf.length - 1; row >= 0; row--) order[--starts[groupOf[row]!]!] = row;
  const found: Int32Array[] = [];
  for (let group = 0; group < groups; group++)
    if (ends[group]! > starts[group]!) found.push(order.subarray(starts[group], ends[group]));
  return found;
}

/** The place of each of these codes when their texts are sorted by code units; NONE for the others of `length`. */
export function places(texts: Texts, codes: Iterable<number>): Int32Array {
  const place = new Int32Array(texts.length).fill(NONE);
  [...new Set(codes)]
    .sort((a, b) => byCode(texts.text(a), texts.text(b)))
    .forEach((code, at) => (place[code] = at));
  return place;
}
