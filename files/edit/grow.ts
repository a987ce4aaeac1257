import { areaName, extendAreas, parseArea, type Area } from './areas';
import { columnsOf, type BookParts, type SheetPart, type TablePart } from './book';
import type { Parts } from './parts';
import {
  attribute,
  decodeXml,
  elementsNamed,
  escapeCellText,
  escapeXml,
  findElements,
  prefixOf,
  TextEdits,
} from './xml';

/** Lets validations, conditional formats and the sheet's filter that end with row `last` of `area` go down to `bottom`. */
export function growRules(xml: string, area: Area, last: number, bottom: number): string {
  const grow = (list: string) => extendAreas(list, area.left, area.right, last, bottom);
  const edits = new TextEdits(xml);
  for (const each of elementsNamed(xml, 'dataValidation', 'conditionalFormatting')) {
    const list = attribute(each, 'sqref');
    if (list !== undefined && grow(list) !== list) edits.setAttributes(each, { sqref: grow(list) });
  }
  // Rules of newer versions keep their areas as text.
  for (const each of elementsNamed(xml, 'sqref')) {
    const list = xml.slice(each.openEnd, each.closeStart).trim();
    if (grow(list) !== list) edits.replace(each.openEnd, each.closeStart, grow(list));
  }
  for (const each of findElements(
    xml,
    (local, parent) => local === 'autoFilter' && parent?.local === 'worksheet',
  )) {
    const ref = attribute(each, 'ref');
    if (ref !== undefined && grow(ref) !== ref) edits.setAttributes(each, { ref: grow(ref) });
  }
  return edits.apply();
}

/** Gives a table another area, its filter with it. */
export function resizeTable(parts: Parts, table: TablePart, area: Area, added: readonly string[] = []): void {
  const xml = parts.text(table.path);
  const edits = new TextEdits(xml);
  const body = { ...area, bottom: area.bottom - table.totalsRows };
  for (const each of elementsNamed(xml, 'table')) edits.setAttributes(each, { ref: areaName(area) });
  for (const each of elementsNamed(xml, 'autoFilter')) edits.setAttributes(each, { ref: areaName(body) });
  if (added.length > 0) {
    const [list] = elementsNamed(xml, 'tableColumns');
    const columns = columnsOf(xml);
    let id = Math.max(0, ...columns.map((each) => Number(attribute(each, 'id') ?? 0)));
    if (list) {
      const prefix = prefixOf(list);
      edits.append(
        list,
        added.map((name) => `<${prefix}tableColumn id="${++id}" name="${escapeCellText(name)}"/>`).join(''),
      );
      edits.setAttributes(list, { count: String(columns.length + added.length) });
    }
  }
  parts.set(table.path, edits.apply());
}

/** Lets names of areas on a sheet that cover columns of `area` and end with row `last` go down to `bottom`. */
export function growNames(
  parts: Parts,
  book: BookParts,
  sheet: SheetPart,
  area: Area,
  last: number,
  bottom: number,
): void {
  const xml = parts.text(book.workbook);
  const edits = new TextEdits(xml);
  let changed = false;
  for (const each of elementsNamed(xml, 'definedName')) {
    const text = decodeXml(xml.slice(each.openEnd, each.closeStart));
    const match = NAMED_AREA.exec(text);
    if (!match || unquoted(match[1] ?? '') !== sheet.name) continue;
    const named = parseArea(`${match[2]}${match[3]}`);
    // A name for single cells of the last row is no list that goes on.
    if (!named || named.bottom !== last || named.top === last) continue;
    if (named.left > area.right || named.right < area.left) continue;
    edits.replace(each.openEnd, each.closeStart, escapeXml(`${match[1]}!${match[2]}${bottom}`));
    changed = true;
  }
  if (changed) parts.set(book.workbook, edits.apply());
}

/** Sheet, area up to its last row, and that row, of `'My tab'!$A$1:$D$10`. */
const NAMED_AREA = /^('(?:[^']|'')*'|[^'!]+)!(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?)(\d+)$/i;

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
}
