import { areaName } from './areas';
import { tabsOf, type BookParts, type SheetPart } from './book';
import type { Parts } from './parts';
import { attribute, escapeXml, prefixOf } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** An empty sheet behind the others. */
export function newSheet(parts: Parts, book: BookParts, name: string, hidden: boolean): SheetPart {
  if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
    throw new RangeError(`"${name}" is no name for a sheet: 1 to 31 characters, none of [ ] : * ? / \\.`);
  const sheets = tabsOf(parts.text(book.workbook));
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
  return { name, path, hidden: hidden ? 'hidden' : null };
}

/** Rows of a new sheet that offer words to choose from. */
const LISTED_ROWS = 1000;

/** The lists of a new sheet, by column (1-based): words that its cells offer; others stay allowed. */
export function addLists(
  parts: Parts,
  sheet: SheetPart,
  lists: ReadonlyMap<number, readonly string[]>,
): void {
  if (lists.size === 0) return;
  const rules = [...lists].map(([column, words]) => {
    const area = areaName({ top: 2, left: column, bottom: LISTED_ROWS, right: column });
    return `<dataValidation type="list" allowBlank="1" sqref="${area}"><formula1>${escapeXml(`"${words.join(',')}"`)}</formula1></dataValidation>`;
  });
  parts.edit(sheet.path, 'worksheet', (root, edits) =>
    edits.append(root, `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`),
  );
}
