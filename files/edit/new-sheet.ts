import type { BookParts, SheetPart } from './book';
import type { Parts } from './parts';
import { attribute, escapeXml, findElements, prefixOf } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** An empty sheet behind the others. */
export function newSheet(parts: Parts, book: BookParts, name: string, hidden: boolean): SheetPart {
  if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
    throw new RangeError(`"${name}" is no name for a sheet: 1 to 31 characters, none of [ ] : * ? / \\.`);
  const sheets = findElements(
    parts.text(book.workbook),
    (local, parent) => local === 'sheet' && parent?.local === 'sheets',
  );
  if (sheets.some((each) => attribute(each, 'name')?.toLowerCase() === name.toLowerCase()))
    throw new RangeError(`There is a sheet "${name}" already.`);
  let n = sheets.length + 1;
  while (parts.has(`xl/worksheets/sheet${n}.xml`)) n++;
  const path = `xl/worksheets/sheet${n}.xml`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData/></worksheet>`;
  const id = parts.add(path, xml, TYPE, book.workbook, `${RELATIONS}/worksheet`);
  const sheetId = 1 + Math.max(0, ...sheets.map((each) => Number(attribute(each, 'sheetId') ?? 0)));
  parts.edit(book.workbook, 'sheets', (list, edits) =>
    edits.append(
      list,
      `<${prefixOf(list)}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${hidden ? ' state="hidden"' : ''}` +
        ` xmlns:r="${RELATIONS}" r:id="${id}"/>`,
    ),
  );
  return { name, path };
}
