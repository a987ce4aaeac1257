/**
 * Texts by code: those that came as a list keep their places, each of the others stands in it once. A stretch of one long
 * text, the source, is looked up by its characters, so that a text is made only when it is a new one.
 */
export class TextCodes {
  /** Pairs of a code, one higher (0 where there is none), and the hash of its text; at most half are taken. */
  private slots = new Int32Array(2 << 10);
  private readonly first: number;
  /** Where in the source each text was seen first; -1 for one that was handed over. */
  private seen = new Int32Array(1 << 9);

  constructor(
    readonly texts: string[] = [],
    private readonly source = '',
  ) {
    this.first = texts.length;
  }

  codeOf(text: string): number {
    return this.code(text, 0, text.length, false);
  }

  /** The code of the characters of the source from `start` to before `end`. */
  codeOfSlice(start: number, end: number): number {
    return this.code(this.source, start, end, true);
  }

  private code(text: string, start: number, end: number, isSource: boolean): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    hash = mixed(hash);
    const { texts, slots, seen, first } = this;
    const last = slots.length - 1;
    let at = (2 * hash) & last;
    for (let code = slots[at] as number; code !== 0; code = slots[at] as number) {
      if (slots[at + 1] === hash) {
        const known = texts[code - 1] as string;
        const before = isSource ? (seen[code - 1 - first] as number) : -1;
        // Characters of one and the same text are compared fastest.
        const isSame = isSource
          ? known.length === end - start &&
            (before < 0 ? isAt(known, 0, text, start, end) : isAt(text, before, text, start, end))
          : known === text;
        if (isSame) return code - 1;
      }
      at = (at + 2) & last;
    }
    return this.add(text.slice(start, end), hash, isSource ? start : -1);
  }

  private add(slice: string, hash: number, start: number): number {
    const { texts, first } = this;
    const added = texts.length - first;
    if (4 * (added + 1) > this.slots.length) this.grow();
    this.seen[added] = start;
    place(this.slots, texts.push(slice), hash);
    return texts.length - 1;
  }

  private grow(): void {
    const { slots, seen } = this;
    this.slots = new Int32Array(2 * slots.length);
    for (let at = 0; at < slots.length; at += 2)
      if (slots[at] !== 0) place(this.slots, slots[at] as number, slots[at + 1] as number);
    this.seen = new Int32Array(2 * seen.length);
    this.seen.set(seen);
  }
}

function place(slots: Int32Array, code: number, hash: number): void {
  const last = slots.length - 1;
  let at = (2 * hash) & last;
  while (slots[at] !== 0) at = (at + 2) & last;
  slots[at] = code;
  slots[at + 1] = hash;
}

/** Close numbers, as those of texts that differ in their last digit are, far from each other. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

/** Whether the characters of a text from `start` to before `end` stand in another one from `from` on. */
function isAt(known: string, from: number, text: string, start: number, end: number): boolean {
  for (let i = start, j = from; i < end; i++, j++)
    if (known.charCodeAt(j) !== text.charCodeAt(i)) return false;
  return true;
}
