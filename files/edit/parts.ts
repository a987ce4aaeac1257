import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { FileProblem } from '../problem';
import { attribute, elementsNamed, escapeXml, prefixOf, TextEdits, type XmlElement } from './xml';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `styles` ... */
  readonly kind: string;
  /** Path of the part it leads to; the raw target when it leads outside. */
  readonly target: string;
}

/** Any fixed day: two equal edits give equal bytes. */
const MODIFIED = '1980-01-02T00:00:00';

/** The parts of a workbook file. What is never asked for is written back byte for byte. */
export class Parts {
  private readonly bytes: Record<string, Uint8Array>;
  private readonly texts = new Map<string, string>();

  constructor(
    readonly name: string,
    bytes: Uint8Array,
  ) {
    this.bytes = unzipSync(bytes);
  }

  has(path: string): boolean {
    return path in this.bytes;
  }

  names(): readonly string[] {
    return Object.keys(this.bytes);
  }

  /** The text of a part, without its byte order mark. */
  text(path: string): string {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const bytes = this.bytes[path];
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
    this.texts.set(path, text);
    return text;
  }

  set(path: string, text: string): void {
    this.texts.set(path, text);
    this.bytes[path] = strToU8(text);
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
    const rels = relationshipsPath(path);
    if (!this.has(rels)) return [];
    return elementsNamed(this.text(rels), 'Relationship').map((each) => {
      const target = attribute(each, 'Target') ?? '';
      return {
        id: attribute(each, 'Id') ?? '',
        kind: (attribute(each, 'Type') ?? '').replace(/^.*\//, ''),
        target: attribute(each, 'TargetMode') === 'External' ? target : resolve(path, target),
      };
    });
  }

  /** The part of a kind that a part leads to; null without one. */
  related(path: string, kind: string): string | null {
    return this.relationships(path).find((each) => each.kind === kind)?.target ?? null;
  }

  /** Adds a part with its type, related from another part; gives the relationship's id. */
  add(path: string, text: string, contentType: string, from: string, relationType: string): string {
    this.set(path, text);
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
    delete this.bytes[path];
    this.texts.delete(path);
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

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
