import { decodeXml } from '../edit/xml-text';

/**
 * Walks through the tags of a large part without a parser: a sheet can have a million rows. It knows what the parts of
 * a workbook hold: elements, texts, entities, comments and CDATA; no document types.
 */
export class XmlScan {
  /** Local name of the tag, without its prefix. */
  local = '';
  closing = false;
  /** Written `<a/>`: no closing tag follows. */
  empty = false;
  private tagStart = 0;
  private tagEnd = 0;

  constructor(
    readonly xml: string,
    private at = 0,
  ) {}

  /** Offset behind the tag. */
  get offset(): number {
    return this.at;
  }

  /** Goes on to the next tag; false at the end, or where a tag is not closed. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf('<', this.at);
      if (start < 0) return false;
      const code = xml.charCodeAt(start + 1);
      if (code === 33 || code === 63) {
        // <!-- -->, <![CDATA[ ]]> and <? ?>
        const mark = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>';
        const end = xml.indexOf(mark, start);
        if (end < 0) return false;
        this.at = end + mark.length;
        continue;
      }
      this.closing = code === 47;
      let end = xml.indexOf('>', start);
      if (end < 0) return false;
      // A ">" may stand inside a value.
      for (let quotes = oddQuotes(xml, start, end); quotes; quotes = oddQuotes(xml, start, end)) {
        end = xml.indexOf('>', end + 1);
        if (end < 0) return false;
      }
      const name = start + (this.closing ? 2 : 1);
      let nameEnd = name;
      let prefix = name;
      for (; nameEnd < end; nameEnd++) {
        const each = xml.charCodeAt(nameEnd);
        if (each === 58) prefix = nameEnd + 1;
        else if (each <= 32 || each === 47) break;
      }
      this.local = xml.slice(prefix, nameEnd);
      this.empty = !this.closing && xml.charCodeAt(end - 1) === 47;
      this.tagStart = nameEnd;
      this.tagEnd = end;
      this.at = end + 1;
      return true;
    }
  }

  /** The value of an attribute of the tag; undefined without one. */
  attribute(name: string): string | undefined {
    const { xml, tagEnd } = this;
    for (let at = this.tagStart; ;) {
      at = xml.indexOf(name, at);
      if (at < 0 || at >= tagEnd) return undefined;
      const before = xml.charCodeAt(at - 1);
      let after = at + name.length;
      while (xml.charCodeAt(after) <= 32) after++;
      if (before <= 32 && xml.charCodeAt(after) === 61) {
        after++;
        while (xml.charCodeAt(after) <= 32) after++;
        const quote = xml[after] ?? '"';
        const end = xml.indexOf(quote, after + 1);
        const value = xml.slice(after + 1, end < 0 || end > tagEnd ? tagEnd : end);
        return value.includes('&') ? decodeXml(value) : value;
      }
      at = after;
    }
  }

  /** The text from the end of the tag to the next one: a value has no elements in it. */
  text(): string {
    if (this.empty) return '';
    const { xml } = this;
    let text = '';
    let from = this.at;
    for (;;) {
      const end = xml.indexOf('<', from);
      if (end < 0) return text;
      const piece = xml.slice(from, end);
      text += piece.includes('&') ? decodeXml(piece) : piece;
      if (!xml.startsWith('<![CDATA[', end)) return text;
      const close = xml.indexOf(']]>', end);
      if (close < 0) return text;
      text += xml.slice(end + 9, close);
      from = close + 3;
      this.at = from;
    }
  }
}

/** Whether a quotation opened between two offsets is still open. */
function oddQuotes(xml: string, start: number, end: number): boolean {
  let open = 0;
  for (let i = start; i < end; i++) {
    const code = xml.charCodeAt(i);
    if (code !== 34 && code !== 39) continue;
    if (open === 0) open = code;
    else if (open === code) open = 0;
  }
  return open !== 0;
}

/** Characters that XML cannot hold are written `_x0001_`; `_x005F_` is the underscore of such a text itself. */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
