import { SaxesParser } from 'saxes';
import { escapeXml } from './xml-text';

export { decodeXml, escapeCellText, escapeXml } from './xml-text';

/** An element with where it stands in the text. A real parser finds it; edits then leave every other byte alone. */
export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  /** Offset of `<`, and the offset behind the `>` of the opening tag. */
  readonly start: number;
  readonly openEnd: number;
  /** Offset of the closing tag, and the offset behind it; with `<a/>` both are `openEnd`. */
  closeStart: number;
  end: number;
}

/** The elements whose local name is wanted, in the order of the text. Throws when the text is not well-formed. */
export function findElements(
  xml: string,
  wanted: (local: string, parent: XmlElement | null) => boolean,
): XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const openEnd = parser.position;
    const parent = open[open.length - 1] ?? null;
    const element: XmlElement = {
      name: tag.name,
      local: localName(tag.name),
      attributes: tag.attributes,
      parent,
      // No "<" may stand inside a tag, so the nearest one before its end begins it.
      start: xml.lastIndexOf('<', openEnd - 1),
      openEnd,
      closeStart: openEnd,
      end: openEnd,
    };
    open.push(element);
    if (wanted(element.local, parent)) found.push(element);
  });
  parser.on('closetag', (tag) => {
    const element = open.pop();
    if (!element || tag.isSelfClosing) return;
    element.end = parser.position;
    element.closeStart = xml.lastIndexOf('<', element.end - 1);
  });
  parser.write(xml).close();
  return found;
}

/** The elements of these local names anywhere in the text. */
export function elementsNamed(xml: string, ...names: readonly string[]): XmlElement[] {
  return findElements(xml, (local) => names.includes(local));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The prefix of an element with its colon, for siblings and children of the same vocabulary. */
export function prefixOf(element: { readonly name: string; readonly local: string }): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** An attribute that has no prefix: those of workbooks have none but for ids of relationships. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes[name];
}

/** Whether an attribute says yes; `otherwise` where the element has none. */
export function isOn(element: XmlElement, local: string, otherwise = false): boolean {
  const said = attribute(element, local);
  return said === undefined ? otherwise : /^(1|true)$/.test(said);
}

/** Replacements in one text, given by offsets of the text before any of them. */
export class TextEdits {
  private readonly edits: Array<{ start: number; end: number; text: string }> = [];

  constructor(private readonly source: string) {}

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Puts text before the end of an element, opening it when it was written `<a/>`. */
  append(element: XmlElement, text: string): void {
    if (element.end > element.openEnd) {
      this.insert(element.closeStart, text);
      return;
    }
    const slash = this.source.lastIndexOf('/', element.openEnd);
    this.replace(slash, element.openEnd, `>${text}</${element.name}>`);
  }

  /** Sets attributes of the opening tag; null takes one away. */
  setAttributes(element: XmlElement, values: Readonly<Record<string, string | null>>): void {
    const tag = this.source.slice(element.start, element.openEnd);
    const left = new Map(Object.entries(values));
    for (const match of tag.matchAll(/\s+([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')/g)) {
      const name = match[1] ?? '';
      const value = left.get(name);
      if (value === undefined) continue;
      left.delete(name);
      const start = element.start + match.index;
      this.replace(start, start + match[0].length, value === null ? '' : ` ${name}="${escapeXml(value)}"`);
    }
    let added = '';
    for (const [name, value] of left) if (value !== null) added += ` ${name}="${escapeXml(value)}"`;
    if (added !== '') this.insert(element.start + 1 + element.name.length, added);
  }

  apply(): string {
    // Insertions at one place stay in the order in which they were made, before what is replaced there.
    const sorted = [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let at = 0;
    for (const edit of sorted) {
      // What stands within a stretch that is replaced goes with it.
      if (edit.start < at) continue;
      pieces.push(this.source.slice(at, edit.start), edit.text);
      at = edit.end;
    }
    pieces.push(this.source.slice(at));
    return pieces.join('');
  }
}
