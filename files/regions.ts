import type { CellArea, NamedRegion } from '../core/workbook/input';
import { parseArea } from './edit/areas';
import type { TablePart } from './edit/book';
import { attribute, findElements } from './edit/xml';
import { decodeXml } from './edit/xml-text';

/** A named range: its name, and what it refers to, such as `'My tab'!$A$1:$D$10`. */
export interface NamedArea {
  readonly name: string;
  readonly reference: string;
}

/** The named ranges of a workbook, from the text of its main part; Excel's own (print areas ...) are none. */
export function namedAreas(xml: string): NamedArea[] {
  return findElements(xml, (local, parent) => local === 'definedName' && parent?.local === 'definedNames')
    .map((each) => ({
      name: attribute(each, 'name') ?? '',
      reference: decodeXml(xml.slice(each.openEnd, each.closeStart)).trim(),
    }))
    .filter(({ name }) => !name.startsWith('_xlnm.'));
}

/** The Excel Tables on a sheet, and the named ranges that could hold a table and overlap none. */
export function regionsOf(
  tables: readonly TablePart[],
  names: readonly NamedArea[],
  sheet: string,
  rowCount: number,
): NamedRegion[] {
  const regions: NamedRegion[] = tables.map(({ name, area, headerRows, totalsRows, headers }) => ({
    name,
    ...fromZero(area),
    ...(totalsRows > 0 ? { totalsRows } : {}),
    ...(headerRows === 0 ? { headers } : {}),
  }));
  for (const { name, reference } of names) {
    const area = areaOn(sheet, reference);
    // A single cell or row holds no table; an area of whole columns ends with the filled rows.
    if (!area || area.bottom <= area.top || area.right <= area.left) continue;
    if (!regions.some((region) => overlap(region, area))) regions.push({ name, ...area });
  }
  return regions
    .map((region) => ({ ...region, bottom: Math.min(region.bottom, rowCount - 1) }))
    .filter((region) => region.bottom > region.top);
}

function overlap(a: CellArea, b: CellArea): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The area of a reference when it is on this sheet; null for formulas and others. */
function areaOn(sheet: string, reference: string): CellArea | null {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/.exec(reference);
  if (!match || (match[1]?.replace(/''/g, "'") ?? match[2]) !== sheet) return null;
  const area = parseArea(match[3] ?? '');
  return area && fromZero(area);
}

function fromZero({ top, left, bottom, right }: CellArea): CellArea {
  return { top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 };
}
