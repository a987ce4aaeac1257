import { enlarged, spreadHash, takeSlot } from '../../core/workbook/values/text-codes';

/**
 * Codes of the texts of a column while they are UTF-8 still, one for each different text: it is looked up by its bytes where they
 * stand, and strings are made of the different ones when all cells are known.
 */
export class ByteTexts {
  /** Pairs of a code, one higher (0 where there is none), and the hash of its text; at most half are taken. */
  private slots = new Int32Array(2 << 6);
  /** The bytes of the different texts, one behind the other, and where each begins; behind the last one the end of all. */
  private bytes = new Uint8Array(1 << 8);
  private starts = new Int32Array(1 << 5);
  private count = 0;
  /** All of them as one string, and cut from it, when all are known. */
  private whole: string | null = null;
  private made: string[] | null = null;
  /** What was fetched last, of no use but that fetching it is not left out as idle. */
  fetched = 0;

  /**
   * The codes of the first `count` texts that stand in `source`, each from its start to before its end, in place of their hashes in
   * `codes`. Each step is done for all of them before the next, as `TextCodes.codesOf` does.
   */
  codesOf(source: Uint8Array, starts: Int32Array, ends: Int32Array, count: number, codes: Int32Array): void {
    const { slots } = this;
    const last = slots.length - 1;
    let fetched = 0;
    for (let i = 0; i < count; i++) {
      const hash = spreadHash(codes[i] as number);
      codes[i] = hash;
      fetched ^= slots[(2 * hash) & last] as number;
    }
    this.fetched = fetched;
    for (let i = 0; i < count; i++)
      codes[i] = this.codeOfHashed(source, starts[i] as number, ends[i] as number, codes[i] as number);
  }

  private codeOfHashed(source: Uint8Array, start: number, end: number, hash: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let at = (2 * hash) & last;
    for (let code = slots[at] as number; code !== 0; code = slots[at] as number) {
      if (slots[at + 1] === hash && this.isText(code - 1, source, start, end)) return code - 1;
      at = (at + 2) & last;
    }
    return this.add(source, start, end, hash);
  }

  /** The code of a text that is made anew when the strings are there. */
  codeOf(text: string): number {
    const bytes = new TextEncoder().encode(text);
    const code = this.codeOfHashed(bytes, 0, bytes.length, spreadHash(bytesHash(bytes, 0, bytes.length)));
    if (this.made?.length === code) this.made.push(text);
    return code;
  }

  textOf(code: number): string {
    return UTF8.decode(this.bytes.subarray(this.starts[code], this.starts[code + 1]));
  }

  /** The texts by code. */
  get texts(): string[] {
    return (this.made ??= this.all());
  }

  /** Whether a character of this kind stands in one of the texts. */
  hasCharacter(pattern: RegExp): boolean {
    return pattern.test(this.together());
  }

  private together(): string {
    return (this.whole ??= UTF8.decode(this.bytes.subarray(0, this.starts[this.count])));
  }

  private isText(code: number, source: Uint8Array, start: number, end: number): boolean {
    const { bytes, starts } = this;
    const from = starts[code] as number;
    if ((starts[code + 1] as number) - from !== end - start) return false;
    for (let i = start, j = from; i < end; i++, j++) if (source[i] !== bytes[j]) return false;
    return true;
  }

  private add(source: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.count++;
    if (4 * this.count > this.slots.length) this.slots = enlarged(this.slots);
    takeSlot(this.slots, code + 1, hash);
    const from = this.starts[code] as number;
    const to = from + end - start;
    if (to > this.bytes.length) this.bytes = withRoom(this.bytes, to);
    for (let i = start, j = from; i < end; i++, j++) this.bytes[j] = source[i] as number;
    if (code + 1 === this.starts.length) this.starts = withRoom(this.starts, code + 2);
    this.starts[code + 1] = to;
    return code;
  }

  /** Cut from one string, which is quicker than to decode each text by itself. */
  private all(): string[] {
    const { bytes, starts, count } = this;
    const whole = this.together();
    const isAscii = whole.length === starts[count];
    const texts: string[] = [];
    let at = 0;
    for (let code = 0; code < count; code++) {
      const from = at;
      if (isAscii) at = starts[code + 1] as number;
      else
        for (let i = starts[code] as number; i < (starts[code + 1] as number); i++) {
          const byte = bytes[i] as number;
          // A byte that goes on with a character is none of its own; four bytes are two code units.
          if ((byte & 0xc0) !== 0x80) at += byte >= 0xf0 ? 2 : 1;
        }
      texts.push(whole.slice(from, at));
    }
    return texts;
  }
}

/** The hash of bytes with one more behind them. */
export function addToHash(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

/** The hash of the bytes from `start` to before `end`, as {@link ByteTexts.codesOf} is given it. */
export function bytesHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = addToHash(hash, bytes[i] as number);
  return hash;
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The same numbers with room for `least` of them and as many again. */
function withRoom<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, least: number): Numbers {
  const more = new (numbers.constructor as new (length: number) => Numbers)(2 * least);
  more.set(numbers);
  return more;
}
