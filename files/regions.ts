import { parseCellRef, type Sheet, type Workbook } from 'hucre/xlsx';
import type { NamedRegion } from '../core/workbook/input';

/** The Excel Tables on a sheet, and the named ranges that could hold a table and overlap none. */
export function regionsOf(workbook: Workbook, sheet: Sheet, rowCount: number): NamedRegion[] {
  const regions: NamedRegion[] = [];
  for (const table of sheet.tables ?? []) {
    const area = table.range === undefined ? null : parseArea(table.range);
    if (area) regions.push({ name: table.displayName ?? table.name, ...area });
  }
  for (const named of workbook.namedRanges ?? []) {
    if (named.name.startsWith('_xlnm.')) continue;
    const area = areaOn(sheet.name, named.range);
    // A single cell or row holds no table; an area of whole columns ends with the filled rows.
    if (!area || area.bottom <= area.top || area.right <= area.left) continue;
    if (!regions.some((region) => overlap(region, area))) regions.push({ name: named.name, ...area });
  }
  return regions
    .map((region) => ({ ...region, bottom: Math.min(region.bottom, rowCount - 1) }))
    .filter((region) => region.bottom > region.top);
}

type Area = Omit<NamedRegion, 'name'>;

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The area of a reference such as `'My tab'!$A$1:$D$10` when it is on this sheet; null for formulas and others. */
function areaOn(sheet: string, reference: string): Area | null {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/.exec(reference);
  if (!match || (match[1]?.replace(/''/g, "'") ?? match[2]) !== sheet) return null;
  return parseArea(match[3] ?? '');
}

function parseArea(reference: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/i.exec(reference);
  if (!match) return null;
  const from = parseCellRef(`${match[1]}${match[2]}`.toUpperCase());
  const to = parseCellRef(`${match[3]}${match[4]}`.toUpperCase());
  return { top: from.row, left: from.col, bottom: to.row, right: to.col };
}
