import { fold } from './text';

const LEAST_SLOTS = 16;

/**
 * Gives texts that are the same without case and accents one number, in the order in which they come: open addressing over their
 * hashes, no object for each.
 */
export class FoldedTable {
  /** The first of the texts that are the same, by its number. */
  readonly texts: string[] = [];
  private hashes = new Int32Array(LEAST_SLOTS);
  /** Number + 1 of the text in each slot; 0 where it is free. At most half are taken. */
  private slots = new Int32Array(LEAST_SLOTS * 2);

  /** The number of a text that is tidied; a new one when it is not known. */
  codeOf(text: string): number {
    const hash = foldedHash(text);
    const mask = this.slots.length - 1;
    let at = spread(hash) & mask;
    for (let held = this.slots[at] as number; held !== 0; held = this.slots[at] as number) {
      if (this.hashes[held - 1] === hash) {
        const other = this.texts[held - 1] as string;
        if (other === text || fold(other) === fold(text)) return held - 1;
      }
      at = (at + 1) & mask;
    }
    const code = this.texts.push(text) - 1;
    this.slots[at] = code + 1;
    if (code === this.hashes.length) this.hashes = grown(this.hashes);
    this.hashes[code] = hash;
    if (this.texts.length * 2 > this.slots.length) this.enlarge();
    return code;
  }

  private enlarge(): void {
    const slots = new Int32Array(this.slots.length * 4);
    const mask = slots.length - 1;
    for (let code = 0; code < this.texts.length; code++) {
      let at = spread(this.hashes[code] as number) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = code + 1;
    }
    this.slots = slots;
  }
}

/** Twice as long, with what it holds. */
export function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function spread(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The hash of the folded text; one without accents is folded letter by letter on the way. */
function foldedHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126) return hashOf(fold(text));
    hash = (Math.imul(hash, 31) + (code >= 65 && code <= 90 ? code + 32 : code)) | 0;
  }
  return hash;
}

function hashOf(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) hash = (Math.imul(hash, 31) + folded.charCodeAt(i)) | 0;
  return hash;
}
