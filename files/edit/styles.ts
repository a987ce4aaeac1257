import type { Parts } from './parts';
import { attribute, findElements, prefixOf, TextEdits, type XmlElement } from './xml';

/** Built-in number formats that show a day. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const SHORT_DATE = 14;

/** The cell formats of a workbook; formats are only ever added. */
export class Styles {
  private readonly dated = new Map<number, number>();

  constructor(
    private readonly parts: Parts,
    private readonly path: string | null,
  ) {}

  /** A format like `base` that shows a day: `base` itself when it does, else a copy with the short date. */
  dateStyle(base: number): number {
    if (this.path === null) return base;
    const known = this.dated.get(base);
    if (known !== undefined) return known;
    const xml = this.parts.text(this.path);
    const formats = findElements(xml, (local, parent) => local === 'xf' && parent?.local === 'cellXfs');
    const own = formats[base];
    const list = own?.parent;
    if (!own || !list) return base;
    let style = base;
    if (!this.showsDay(xml, Number(attribute(own, 'numFmtId') ?? 0))) {
      style = formats.findIndex((each) => sameButDate(xml, own, each));
      if (style < 0) style = this.addDate(xml, own, list, formats.length);
    }
    this.dated.set(base, style);
    return style;
  }

  private showsDay(xml: string, id: number): boolean {
    if (DATE_FORMATS.has(id)) return true;
    const custom = findElements(
      xml,
      (local, parent) => local === 'numFmt' && parent?.local === 'numFmts',
    ).find((each) => Number(attribute(each, 'numFmtId')) === id);
    const code = attribute(custom ?? ({ attributes: {} } as XmlElement), 'formatCode') ?? '';
    return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''));
  }

  private addDate(xml: string, own: XmlElement, list: XmlElement, count: number): number {
    const copy = new TextEdits(xml.slice(own.start, own.end));
    copy.setAttributes(
      { ...own, start: 0, openEnd: own.openEnd - own.start },
      { numFmtId: String(SHORT_DATE), applyNumberFormat: '1' },
    );
    const edits = new TextEdits(xml);
    edits.append(list, copy.apply());
    edits.setAttributes(list, { count: String(count + 1) });
    this.parts.set(this.path ?? '', edits.apply());
    return count;
  }
}

/** Whether `other` is `own` with the short date: a date was written into such a cell before. */
function sameButDate(xml: string, own: XmlElement, other: XmlElement): boolean {
  if (attribute(other, 'numFmtId') !== String(SHORT_DATE)) return false;
  const plain = ({ name, attributes }: XmlElement) =>
    JSON.stringify(
      Object.entries({ ...attributes, numFmtId: '', applyNumberFormat: '' }).sort(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    ) + prefixOf({ name, local: 'xf' });
  const inside = (each: XmlElement) => xml.slice(each.openEnd, each.closeStart);
  return plain(own) === plain(other) && inside(own) === inside(other);
}
