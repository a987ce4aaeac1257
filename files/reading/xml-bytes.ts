import { decodeXml } from '../edit/xml-text';

/** What stands at a `<`: a tag, a piece of plain characters, or what says nothing (a comment, an instruction). */
export type Token = 'tag' | 'characters' | 'nothing';

const NOTHING = new Uint8Array(0);
const COMMENT = [60, 33, 45, 45] as const;
const CDATA = [60, 33, 91, 67, 68, 65, 84, 65, 91] as const;
const MOST_ATTRIBUTES = 64;

/**
 * Walks through the tags of a large part while it is unpacked, in UTF-8 as it stands: a sheet can have a million rows, so
 * neither the part nor its tags become strings. It knows what the parts of a workbook hold: elements, texts, entities,
 * comments and CDATA; no document types. Places are of the bytes fed last, and good until the next feed.
 */
export class XmlBytes {
  bytes: Uint8Array = NOTHING;
  token: Token = 'nothing';
  /** Local name of the tag: its place and length. */
  name = 0;
  length = 0;
  closing = false;
  /** Written `<a/>`: no closing tag follows. */
  empty = false;
  /** Text between the token before and this one. */
  textStart = 0;
  textEnd = 0;
  /** What stands between `<![CDATA[` and `]]>`. */
  charactersStart = 0;
  charactersEnd = 0;
  /** Where the next token is looked for. */
  at = 0;
  private attributes = 0;
  /** For each attribute the ends of its name and of its value. */
  private readonly places = new Int32Array(4 * MOST_ATTRIBUTES);

  /** Adds what comes next. */
  feed(chunk: Uint8Array): void {
    const { bytes, at } = this;
    const left = bytes.length - at;
    this.at = 0;
    if (left === 0) {
      this.bytes = chunk;
      return;
    }
    this.bytes = new Uint8Array(left + chunk.length);
    this.bytes.set(bytes.subarray(at));
    this.bytes.set(chunk, left);
  }

  /** Goes on to the next token; false where more must be fed first. */
  next(): boolean {
    const { bytes, at } = this;
    const end = bytes.length;
    let i = at;
    while (i < end && bytes[i] !== 60) i++;
    if (i + 1 >= end) return false;
    const second = bytes[i + 1] as number;
    if (second === 33 || second === 63) return this.special(i);
    this.closing = second === 47;
    let j = this.closing ? i + 2 : i + 1;
    let name = j;
    for (; j < end; j++) {
      const byte = bytes[j] as number;
      if (byte <= 32 || byte === 62 || byte === 47) break;
      if (byte === 58) name = j + 1;
    }
    const nameEnd = j;
    this.attributes = 0;
    for (; j < end; j++) {
      const byte = bytes[j] as number;
      if (byte === 62) break;
      if (byte !== 34 && byte !== 39) continue;
      const value = ++j;
      while (j < end && bytes[j] !== byte) j++;
      this.addAttribute(nameEnd, value, j);
    }
    if (j >= end) return false;
    this.token = 'tag';
    this.textStart = at;
    this.textEnd = i;
    this.name = name;
    this.length = nameEnd - name;
    this.empty = !this.closing && bytes[j - 1] === 47;
    this.at = j + 1;
    return true;
  }

  /** Whether the tag has this local name. */
  is(name: string): boolean {
    return this.length === name.length && this.spells(name, this.name);
  }

  /** The value of an attribute of the tag as the place of its first byte, with {@link valueEnd}; -1 without one. */
  value(name: string): number {
    const { places } = this;
    for (let i = 0; i < this.attributes; i++) {
      const start = places[4 * i] as number;
      if ((places[4 * i + 1] as number) - start !== name.length || !this.spells(name, start)) continue;
      this.valueEnd = places[4 * i + 3] as number;
      return places[4 * i + 2] as number;
    }
    return -1;
  }

  /** Where the value ends that was asked for last. */
  valueEnd = 0;

  /** The value of an attribute as text; undefined without one. */
  attribute(name: string): string | undefined {
    const start = this.value(name);
    return start < 0 ? undefined : this.text(start, this.valueEnd);
  }

  /** The text of a stretch of bytes, without entities. */
  text(start: number, end: number): string {
    const { bytes } = this;
    // Most are short and plain, and quicker made by hand.
    if (end - start <= 24) {
      let text = '';
      let i = start;
      for (; i < end; i++) {
        const byte = bytes[i] as number;
        if (byte >= 128 || byte === 38) break;
        text += String.fromCharCode(byte);
      }
      if (i === end) return text;
    }
    const text = this.characters(start, end);
    return text.includes('&') ? decodeXml(text) : text;
  }

  /** The characters of a stretch of bytes as they stand. */
  characters(start: number, end: number): string {
    return UTF8.decode(this.bytes.subarray(start, end));
  }

  private spells(name: string, at: number): boolean {
    for (let i = 0; i < name.length; i++) if (this.bytes[at + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** Notes the attribute whose value stands at a place; its name stands before the `=`. */
  private addAttribute(from: number, value: number, valueEnd: number): void {
    const { bytes, places } = this;
    let end = value - 2;
    while (end > from && (bytes[end] as number) <= 32) end--;
    if (bytes[end] !== 61 || this.attributes === MOST_ATTRIBUTES) return;
    while (end > from && (bytes[end - 1] as number) <= 32) end--;
    let start = end;
    while (start > from && (bytes[start - 1] as number) > 32) start--;
    const at = 4 * this.attributes++;
    places[at] = start;
    places[at + 1] = end;
    places[at + 2] = value;
    places[at + 3] = valueEnd;
  }

  /** <!-- -->, <![CDATA[ ]]> and <? ?> */
  private special(start: number): boolean {
    const { bytes } = this;
    if (bytes.length - start < CDATA.length) return false;
    const begins = (mark: readonly number[]): boolean => mark.every((byte, i) => bytes[start + i] === byte);
    const isCharacters = begins(CDATA);
    const [first, before] = isCharacters
      ? [start + CDATA.length, 93]
      : begins(COMMENT)
        ? [start + 4, 45]
        : [start, -1];
    let end = bytes.indexOf(62, first);
    while (
      end >= 0 &&
      before >= 0 &&
      (end < first + 2 || bytes[end - 1] !== before || bytes[end - 2] !== before)
    )
      end = bytes.indexOf(62, end + 1);
    if (end < 0) return false;
    this.token = isCharacters ? 'characters' : 'nothing';
    this.textStart = this.at;
    this.textEnd = start;
    this.charactersStart = first;
    this.charactersEnd = end - 2;
    this.at = end + 1;
    return true;
  }
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
