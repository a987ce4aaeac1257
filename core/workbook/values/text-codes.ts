/** Texts up to which a `Map` finds them: it needs no code of ours to be warm. Of more, our own table finds many at once. */
const FEW = 1 << 12;

/** Texts by code: those that came as a list keep their places, each of the others stands in it once. */
export class TextCodes {
  /** The codes of the texts while there are few of them; null when they stand in `slots`. */
  private few: Map<string, number> | null = new Map();
  /** Pairs of a code, one higher (0 where there is none), and the hash of its text; at most half are taken. */
  private slots = new Int32Array(0);
  private readonly first: number;
  /** What was fetched last, of no use but that fetching it is not left out as idle. */
  fetched = 0;

  constructor(readonly texts: string[] = []) {
    this.first = texts.length;
  }

  codeOf(text: string): number {
    return this.few === null ? this.codeOfHashed(text, textHash(text)) : this.codeAmongFew(text, this.few);
  }

  /**
   * The codes of the first `count` of many texts, into `codes`. Each step is done for all of them before the next: slots and texts
   * lie all over the memory, and so the processor fetches many at once instead of waiting for one after the other.
   */
  codesOf(texts: readonly string[], count: number, codes: Int32Array): void {
    let from = 0;
    for (; from < count && this.few !== null; from++)
      codes[from] = this.codeAmongFew(texts[from] as string, this.few);
    const hashes = codes;
    for (let i = from; i < count; i++) hashes[i] = textHash(texts[i] as string);
    const { slots } = this;
    const last = slots.length - 1;
    let fetched = 0;
    for (let i = from; i < count; i++) {
      const code = slots[(2 * (hashes[i] as number)) & last] as number;
      fetched ^= code === 0 ? 0 : (this.texts[code - 1] as string).length;
    }
    this.fetched = fetched;
    for (let i = from; i < count; i++) codes[i] = this.codeOfHashed(texts[i] as string, hashes[i] as number);
  }

  private codeAmongFew(text: string, few: Map<string, number>): number {
    const known = few.get(text);
    if (known !== undefined) return known;
    const code = this.texts.push(text) - 1;
    few.set(text, code);
    if (few.size > FEW) {
      this.few = null;
      this.slots = new Int32Array(8 * FEW);
      for (const [each, of] of few) takeSlot(this.slots, of + 1, textHash(each));
    }
    return code;
  }

  private codeOfHashed(text: string, hash: number): number {
    const { texts, slots } = this;
    const last = slots.length - 1;
    let at = (2 * hash) & last;
    for (let code = slots[at] as number; code !== 0; code = slots[at] as number) {
      if (slots[at + 1] === hash && texts[code - 1] === text) return code - 1;
      at = (at + 2) & last;
    }
    if (4 * (texts.push(text) - this.first) > slots.length) this.slots = enlarged(slots);
    takeSlot(this.slots, texts.length, hash);
    return texts.length - 1;
  }

  textOf(code: number): string {
    return this.texts[code] as string;
  }
}

/** Twice as many slots with what the others hold. */
export function enlarged(slots: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * slots.length);
  for (let at = 0; at < slots.length; at += 2)
    if (slots[at] !== 0) takeSlot(more, slots[at] as number, slots[at + 1] as number);
  return more;
}

/** Puts a pair of a code, one higher, and a hash into the first free slot from that of the hash on. */
export function takeSlot(slots: Int32Array, code: number, hash: number): void {
  const last = slots.length - 1;
  let at = (2 * hash) & last;
  while (slots[at] !== 0) at = (at + 2) & last;
  slots[at] = code;
  slots[at + 1] = hash;
}

function textHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return spreadHash(hash);
}

/** Close numbers, as those of texts that differ in their last digit are, far from each other. */
export function spreadHash(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
