import { formatSheetMark, SHEET_MARK_KEY, type SheetMark } from '../../core/host/sheet-mark';
import { renamedSheet } from '../../core/formulas/references';
import { tabsOf, type BookParts, type SheetPart } from './book';
import { changeFormulas } from './formula-texts';
import type { PrintSetup } from '../../core/host/sheet-plan';
import type { Parts } from './parts';
import { attribute, elementsNamed, escapeXml, prefixOf, TextEdits } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PROPERTY = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** Gives a sheet another name; formulas anywhere name it so, too. */
export function renameSheet(parts: Parts, book: BookParts, from: string, to: string): void {
  changeFormulas(parts, book, (formula) => renamedSheet(formula, from, to));
  const xml = parts.text(book.workbook);
  const edits = new TextEdits(xml);
  for (const each of tabsOf(xml))
    if (attribute(each, 'name') === from) edits.setAttributes(each, { name: to });
  parts.set(book.workbook, edits.apply());
  for (const path of parts.names())
    if (/^xl\/pivotCache\/[^/]+\.xml$/i.test(path)) {
      const cache = parts.text(path);
      const sources = new TextEdits(cache);
      for (const each of elementsNamed(cache, 'worksheetSource'))
        if (attribute(each, 'sheet') === from) sources.setAttributes(each, { sheet: to });
      parts.set(path, sources.apply());
    }
}

/** What a new sheet looks like but for its cells. */
export interface SheetLayout {
  /** In characters. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  /** How it prints; as the host does where nothing is said. */
  readonly print?: PrintSetup;
}

/** Widths of columns, in characters, and rows that stay in sight, of a sheet that was just added. */
export function layOut(parts: Parts, sheet: SheetPart, { widths, frozenRows }: SheetLayout): void {
  const view =
    frozenRows === 0
      ? ''
      : `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const columns = widths.map(
    (width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`,
  );
  parts.edit(sheet.path, 'sheetData', (data, edits) =>
    edits.insert(data.start, view + (columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`)),
  );
}

/** Keeps our mark on a sheet that was just added, as Excel keeps it. */
export function keepMark(parts: Parts, sheet: SheetPart, mark: SheetMark): void {
  let n = 1;
  while (parts.has(`xl/customProperty${n}.bin`)) n++;
  const text = formatSheetMark(mark);
  const bytes = new Uint8Array(new Uint16Array([...text].map((each) => each.charCodeAt(0))).buffer);
  const rels = sheet.path.replace(/([^/]+)$/, '_rels/$1.rels');
  if (!parts.has(rels))
    parts.set(
      rels,
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
    );
  const id = parts.add(`xl/customProperty${n}.bin`, bytes, PROPERTY, sheet.path, `${OFFICE}/customProperty`);
  parts.edit(sheet.path, 'worksheet', (root, edits) =>
    edits.append(
      root,
      `<customProperties><customPr name="${SHEET_MARK_KEY}" xmlns:r="${OFFICE}" r:id="${id}"/></customProperties>`,
    ),
  );
}

/** Adds a name for a place of the workbook, or of its tab `tab` alone (0-based), unless there is one. */
export function addName(parts: Parts, workbook: string, name: string, place: string, tab?: number): void {
  const xml = parts.text(workbook);
  if (
    elementsNamed(xml, 'definedName').some(
      (each) =>
        attribute(each, 'name')?.toLowerCase() === name.toLowerCase() &&
        (tab === undefined || attribute(each, 'localSheetId') === String(tab)),
    )
  )
    return;
  const [list] = elementsNamed(xml, 'definedNames');
  const edits = new TextEdits(xml);
  const written = (prefix: string) =>
    `<${prefix}definedName name="${escapeXml(name)}"${tab === undefined ? '' : ` localSheetId="${tab}"`}>${escapeXml(place)}</${prefix}definedName>`;
  if (list) edits.append(list, written(prefixOf(list)));
  else {
    const before = elementsNamed(xml, 'externalReferences')[0] ?? elementsNamed(xml, 'sheets')[0];
    if (!before) return;
    const prefix = prefixOf(before);
    edits.insert(before.end, `<${prefix}definedNames>${written(prefix)}</${prefix}definedNames>`);
  }
  parts.set(workbook, edits.apply());
}
