import { copiedFormula } from '../../core/formulas/references';
import { tablesOf, tabsOf, type BookParts, type SheetPart } from './book';
import { storedCells, storedRows } from './cells';
import type { Parts } from './parts';
import { attribute, decodeXml, elementsNamed, escapeXml, TextEdits, type XmlElement } from './xml';

/** Elements of a sheet that hold a formula: of cells, rules, and what newer programs add. */
export const SHEET_FORMULAS = ['f', 'formula', 'formula1', 'formula2'] as const;

/** Element of a table's column: the formula of all its cells, written as for the first row of data. */
export const CALCULATED = 'calculatedColumnFormula';

/** The formula of an element; '' where it stands in an element of its own within, as in what newer programs add. */
export function formulaIn(xml: string, { openEnd, closeStart }: XmlElement): string {
  const written = xml.slice(openEnd, closeStart);
  return written.includes('<') ? '' : decodeXml(written);
}

/** Gives a formula its new text; `own` is the sheet that it stands on, '' where it stands on none. */
type Change = (formula: string, own: string) => string;

/** Changes every formula of a workbook: of cells, rules, names, tables and charts. What stays as it was keeps its bytes. */
export function changeFormulas(parts: Parts, book: BookParts, change: Change): void {
  for (const sheet of book.sheets) {
    if (!parts.has(sheet.path)) continue;
    changeTexts(parts, sheet.path, SHEET_FORMULAS, () => sheet.name, change);
    for (const table of tablesOf(parts, sheet))
      changeTexts(parts, table.path, [CALCULATED, 'totalsRowFormula'], () => sheet.name, change);
  }
  const names = tabsOf(parts.text(book.workbook)).map((each) => attribute(each, 'name') ?? '');
  changeTexts(
    parts,
    book.workbook,
    ['definedName'],
    (element) => names[Number(attribute(element, 'localSheetId') ?? -1)] ?? '',
    change,
  );
  for (const path of parts.names())
    if (/^xl\/charts\/[^/]+\.xml$/i.test(path)) changeTexts(parts, path, ['f'], () => '', change);
}

function changeTexts(
  parts: Parts,
  path: string,
  elements: readonly string[],
  own: (element: Parameters<typeof attribute>[0]) => string,
  change: Change,
): void {
  const xml = parts.text(path);
  const edits = new TextEdits(xml);
  let changed = false;
  for (const each of elementsNamed(xml, ...elements)) {
    const before = formulaIn(xml, each);
    const after = before === '' ? '' : change(before, own(each));
    if (after === before) continue;
    edits.replace(each.openEnd, each.closeStart, escapeXml(after));
    changed = true;
  }
  if (changed) parts.set(path, edits.apply());
}

/** The sheet with each of its shared formulas written out in its own cell: they can then be moved or replaced one by one. */
export function unshareFormulas(parts: Parts, sheet: SheetPart): void {
  const xml = parts.text(sheet.path);
  if (!/\st\s*=\s*["']shared["']/.test(xml)) return;
  const edits = new TextEdits(xml);
  const firsts = new Map<
    string,
    { readonly row: number; readonly column: number; readonly formula: string }
  >();
  for (const { row, element } of storedRows(xml))
    for (const cell of storedCells(xml, row, element)) {
      const offset = cell.element.start;
      const [f] = elementsNamed(xml.slice(offset, cell.element.end), 'f');
      if (!f || attribute(f, 't') !== 'shared') continue;
      const index = attribute(f, 'si') ?? '';
      const written = decodeXml(xml.slice(offset + f.openEnd, offset + f.closeStart));
      if (written !== '') firsts.set(index, { row, column: cell.column, formula: written });
      const first = firsts.get(index);
      if (first === undefined) continue;
      const own = copiedFormula(first.formula, row - first.row, cell.column - first.column);
      edits.replace(offset + f.start, offset + f.end, `<${f.name}>${escapeXml(own)}</${f.name}>`);
    }
  parts.set(sheet.path, edits.apply());
}
