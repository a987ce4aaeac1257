import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { damaged } from '../kind';
import { FileProblem } from '../problem';
import { checksum, listEntries } from '../zip-entries';
import {
  partKey,
  related,
  relationships,
  relationshipsPath,
  resolve,
  type PartTexts,
  type Relationship,
} from './part-texts';
import {
  attribute,
  elementsNamed,
  escapeXml,
  findElements,
  prefixOf,
  TextEdits,
  type XmlElement,
} from './xml';

/** Any fixed day: two equal edits give equal bytes. */
const MODIFIED = '1980-01-02T00:00:00';

/** The parts of a workbook file. What is never asked for is written back byte for byte. */
export class Parts implements PartTexts {
  private readonly bytes: Record<string, Uint8Array>;
  private readonly texts = new Map<string, string>();
  /** The name under which a part is kept, by the key of any spelling of it. */
  private readonly spelling = new Map<string, string>();

  constructor(
    readonly name: string,
    bytes: Uint8Array,
  ) {
    this.bytes = {};
    for (const [path, content] of Object.entries(unpacked(name, bytes))) {
      const spelled = path.replace(/\\/g, '/');
      this.bytes[spelled] = content;
      this.spelling.set(partKey(spelled), spelled);
    }
  }

  has(path: string): boolean {
    return this.spelling.has(partKey(path));
  }

  names(): readonly string[] {
    return Object.keys(this.bytes);
  }

  /** The text of a part, without its byte order mark. Throws a {@link FileProblem} where it is missing or not well-formed. */
  text(path: string): string {
    const spelled = this.spelled(path);
    const known = this.texts.get(spelled);
    if (known !== undefined) return known;
    const bytes = this.bytes[spelled];
    if (bytes === undefined)
      throw new FileProblem(
        'damaged',
        `"${this.name}" lacks its part ${path}: open it in Excel, let it repair the file, and save it again.`,
      );
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
      throw new FileProblem(
        'wrong type',
        `"${this.name}" is written in UTF-16 inside: open it in Excel and save it again.`,
      );
    const text = strFromU8(bytes).replace(/^\uFEFF/, '');
    this.checkXml(path, text);
    this.texts.set(spelled, text);
    return text;
  }

  /** Whoever looks for elements of a part may then rely on its XML. */
  private checkXml(path: string, text: string): void {
    try {
      findElements(text, () => false);
    } catch (cause) {
      throw new FileProblem(
        'damaged',
        `"${this.name}" is damaged in its part ${path}: open it in Excel, let it repair the file, and save it again.`,
        { cause },
      );
    }
  }

  set(path: string, text: string): void {
    const spelled = this.spelled(path);
    this.spelling.set(partKey(path), spelled);
    this.texts.set(spelled, text);
    this.bytes[spelled] = strToU8(text);
  }

  private spelled(path: string): string {
    return this.spelling.get(partKey(path)) ?? path;
  }

  save(): Uint8Array {
    const files: Zippable = {};
    // The list of types comes first, as every writer of such files puts it.
    const first = '[Content_Types].xml';
    for (const path of [first, ...this.names().filter((each) => each !== first)]) {
      const bytes = this.bytes[path];
      if (bytes) files[path] = bytes;
    }
    return zipSync(files, { level: 6, mtime: MODIFIED });
  }

  /** Relationships of a part (`''`: of the whole file). */
  relationships(path: string): Relationship[] {
    return relationships(this, path);
  }

  /** The part of a kind that a part leads to; null without one. */
  related(path: string, kind: string): string | null {
    return related(this, path, kind);
  }

  /** Adds a part with its type, related from another part; gives the relationship's id. */
  add(
    path: string,
    content: string | Uint8Array,
    contentType: string,
    from: string,
    relationType: string,
  ): string {
    if (typeof content === 'string') this.set(path, content);
    else {
      this.bytes[path] = content;
      this.spelling.set(partKey(path), path);
    }
    this.edit('[Content_Types].xml', 'Types', (root, edits) =>
      edits.append(
        root,
        `<${prefixOf(root)}Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/>`,
      ),
    );
    const taken = new Set(this.relationships(from).map((each) => each.id));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    this.edit(relationshipsPath(from), 'Relationships', (root, edits) =>
      edits.append(
        root,
        `<${prefixOf(root)}Relationship Id="rId${n}" Type="${relationType}" Target="/${escapeXml(path)}"/>`,
      ),
    );
    return `rId${n}`;
  }

  /** Takes a part away with its type and the relationship that led to it. */
  remove(path: string, from: string): void {
    const spelled = this.spelled(path);
    delete this.bytes[spelled];
    this.texts.delete(spelled);
    this.spelling.delete(partKey(path));
    const cut = (part: string, name: string, is: (each: XmlElement) => boolean) => {
      const xml = this.text(part);
      const edits = new TextEdits(xml);
      for (const each of elementsNamed(xml, name)) if (is(each)) edits.replace(each.start, each.end, '');
      this.set(part, edits.apply());
    };
    cut('[Content_Types].xml', 'Override', (each) => attribute(each, 'PartName') === `/${path}`);
    cut(
      relationshipsPath(from),
      'Relationship',
      (each) => resolve(from, attribute(each, 'Target') ?? '') === path,
    );
  }

  /** Edits a part around its first element of a name. */
  edit(path: string, name: string, change: (element: XmlElement, edits: TextEdits) => void): void {
    const xml = this.text(path);
    const element = elementsNamed(xml, name)[0];
    if (!element)
      throw new FileProblem(
        'damaged',
        `"${this.name}" has no <${name}> in its part ${path}: open it in Excel and save it again.`,
      );
    const edits = new TextEdits(xml);
    change(element, edits);
    this.set(path, edits.apply());
  }
}

/** Every part, each with the checksum that the file states. */
function unpacked(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch (cause) {
    throw damaged(name, cause);
  }
  for (const { name: path, crc } of listEntries(bytes)) {
    const content = parts[path];
    if (content !== undefined && crc !== 0 && checksum(content) !== crc) throw damaged(name);
  }
  return parts;
}
