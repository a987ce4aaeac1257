/**
 * Texts by code: those that came as a list keep their places, each of the others stands in it once. A stretch of a long
 * text is looked up by its characters, so that a text is made only when it is a new one.
 */
export class TextCodes {
  /** Codes by their hash, each one higher; 0 where there is none. As long as a power of two, and at most half full. */
  private slots = new Int32Array(1 << 10);
  /** Hashes of the texts that are looked up, by their place behind those of the list. */
  private hashes = new Int32Array(1 << 9);
  private readonly first: number;

  constructor(readonly texts: string[] = []) {
    this.first = texts.length;
  }

  codeOf(text: string): number {
    return this.codeOfSlice(text, 0, text.length);
  }

  /** The code of the characters of a text from `start` to before `end`. */
  codeOfSlice(text: string, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    hash = mixed(hash);
    const { texts, slots, first } = this;
    const last = slots.length - 1;
    let at = hash & last;
    for (let code = slots[at] as number; code !== 0; code = slots[at] as number) {
      code--;
      if (this.hashes[code - first] === hash && isAt(texts[code] as string, text, start, end)) return code;
      at = (at + 1) & last;
    }
    return this.add(text.slice(start, end), hash);
  }

  private add(slice: string, hash: number): number {
    const { texts, first } = this;
    const added = texts.length - first;
    if (2 * (added + 1) > this.slots.length) this.grow();
    this.hashes[added] = hash;
    const code = texts.push(slice) - 1;
    this.place(code, hash);
    return code;
  }

  private place(code: number, hash: number): void {
    const last = this.slots.length - 1;
    let at = hash & last;
    while (this.slots[at] !== 0) at = (at + 1) & last;
    this.slots[at] = code + 1;
  }

  private grow(): void {
    const { hashes, first } = this;
    this.slots = new Int32Array(2 * this.slots.length);
    this.hashes = new Int32Array(2 * hashes.length);
    this.hashes.set(hashes);
    for (let code = first; code < this.texts.length; code++) this.place(code, hashes[code - first] as number);
  }
}

/** Close numbers, as those of texts that differ in their last digit are, far from each other. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

function isAt(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let i = 0; i < known.length; i++) if (known.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
