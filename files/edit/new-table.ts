import { areaName } from './areas';
import { tablesOf, type BookParts, type SheetPart } from './book';
import type { Parts } from './parts';
import { attribute, elementsNamed, escapeCellText, escapeXml } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Makes an Excel Table of the headers in row 1 of a new sheet and the rows below them, one at least. The sheet stays a plain range
 * when another table or a name of the workbook is called so already.
 */
export function newTable(
  parts: Parts,
  book: BookParts,
  sheet: SheetPart,
  {
    name,
    headers,
    rows,
  }: { readonly name: string; readonly headers: readonly string[]; readonly rows: number },
): void {
  const tables = book.sheets.flatMap((each) => tablesOf(parts, each));
  const names = elementsNamed(parts.text(book.workbook), 'definedName').map(
    (each) => attribute(each, 'name') ?? '',
  );
  const taken = [...names, ...tables.map((table) => table.name)].map((each) => each.toLowerCase());
  if (taken.includes(name.toLowerCase()) || headers.length === 0) return;
  const ids = tables.flatMap((table) =>
    elementsNamed(parts.text(table.path), 'table').map((each) => Number(attribute(each, 'id') ?? 0)),
  );
  const id = 1 + Math.max(0, ...ids);
  let n = id;
  while (parts.has(`xl/tables/table${n}.xml`)) n++;
  const area = areaName({ top: 1, left: 1, bottom: 1 + Math.max(1, rows), right: headers.length });
  const columns = headers.map((header, i) => `<tableColumn id="${i + 1}" name="${escapeCellText(header)}"/>`);
  const xml =
    `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${area}" totalsRowShown="0">` +
    `<autoFilter ref="${area}"/><tableColumns count="${headers.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';
  parts.set(relationshipsOf(sheet.path), `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`);
  const relation = parts.add(`xl/tables/table${n}.xml`, xml, TYPE, sheet.path, `${OFFICE}/table`);
  parts.edit(sheet.path, 'worksheet', (root, edits) =>
    edits.append(
      root,
      `<tableParts count="1"><tablePart xmlns:r="${OFFICE}" r:id="${relation}"/></tableParts>`,
    ),
  );
}

/** The part that keeps the relationships of a sheet. */
export function relationshipsOf(sheetPath: string): string {
  return sheetPath.replace(/([^/]+)$/, '_rels/$1.rels');
}
