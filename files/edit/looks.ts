import type { Look } from '../../core/host/sheet-layout';
import type { Parts } from './parts';
import { attribute, escapeXml, findElements, prefixOf, TextEdits } from './xml';

/** How a cell of a new sheet looks. */
export interface CellLook extends Look {
  readonly right?: true;
  /** Number format code. */
  readonly format?: string;
}

/** Numbers of formats of one's own begin here. */
const FIRST_OWN_FORMAT = 164;

/** Adds a format for cells to a workbook; gives its index. */
export function addLook(parts: Parts, path: string, look: CellLook): number {
  const font =
    `${look.bold ? '<b/>' : ''}${look.italic ? '<i/>' : ''}<sz val="${look.size ?? 11}"/>` +
    `${look.colour === undefined ? '' : `<color rgb="${argb(look.colour)}"/>`}<name val="Calibri"/><family val="2"/>`;
  const fill =
    look.fill === undefined
      ? null
      : `<patternFill patternType="solid"><fgColor rgb="${argb(look.fill)}"/><bgColor indexed="64"/></patternFill>`;
  const fontId = append(parts, path, 'fonts', 'font', font);
  const fillId = fill === null ? 0 : append(parts, path, 'fills', 'fill', fill);
  const formatId = look.format === undefined ? 0 : numberFormat(parts, path, look.format);
  const alignment =
    look.wrap || look.right
      ? `<alignment${look.right ? ' horizontal="right"' : ''}${look.wrap ? ' vertical="top" wrapText="1"' : ''}/>`
      : '';
  const attributes =
    `numFmtId="${formatId}" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyFont="1"` +
    `${fillId > 0 ? ' applyFill="1"' : ''}${formatId > 0 ? ' applyNumberFormat="1"' : ''}${alignment === '' ? '' : ' applyAlignment="1"'}`;
  return append(parts, path, 'cellXfs', 'xf', alignment, attributes);
}

function argb(colour: string): string {
  return `FF${colour.replace(/^#/, '').toUpperCase()}`;
}

/** Puts an element at the end of a list of the styles, unless the same one is there; gives its index. */
function append(
  parts: Parts,
  path: string,
  list: string,
  name: string,
  inside: string,
  attributes = '',
): number {
  const xml = parts.text(path);
  const [parent] = findElements(xml, (local, above) => local === list && above?.local === 'styleSheet');
  const each = findElements(xml, (local, above) => local === name && above?.local === list);
  if (!parent) return 0;
  const prefix = prefixOf(parent);
  const text = `<${prefix}${name}${attributes === '' ? '' : ` ${attributes}`}>${prefixed(inside, prefix)}</${prefix}${name}>`;
  const known = each.findIndex((one) => xml.slice(one.start, one.end) === text);
  if (known >= 0) return known;
  const edits = new TextEdits(xml);
  edits.append(parent, text);
  edits.setAttributes(parent, { count: String(each.length + 1) });
  parts.set(path, edits.apply());
  return each.length;
}

function prefixed(inside: string, prefix: string): string {
  return prefix === '' ? inside : inside.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}

function numberFormat(parts: Parts, path: string, code: string): number {
  const xml = parts.text(path);
  const formats = findElements(xml, (local, above) => local === 'numFmt' && above?.local === 'numFmts');
  const known = formats.find((each) => attribute(each, 'formatCode') === code);
  if (known) return Number(attribute(known, 'numFmtId'));
  const id =
    Math.max(FIRST_OWN_FORMAT - 1, ...formats.map((each) => Number(attribute(each, 'numFmtId') ?? 0))) + 1;
  const [root] = findElements(xml, (local, above) => local === 'styleSheet' && above === null);
  const [list] = findElements(xml, (local, above) => local === 'numFmts' && above?.local === 'styleSheet');
  if (!root) return 0;
  const prefix = prefixOf(root);
  const format = `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`;
  const edits = new TextEdits(xml);
  if (list) {
    edits.append(list, format);
    edits.setAttributes(list, { count: String(formats.length + 1) });
  } else edits.insert(root.openEnd, `<${prefix}numFmts count="1">${format}</${prefix}numFmts>`);
  parts.set(path, edits.apply());
  return id;
}
