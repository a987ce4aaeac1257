import { withoutSheet } from '../../core/formulas/references';
import type { Area } from './areas';
import { columnsOf, tabsOf, type BookParts, type SheetPart, type TablePart } from './book';
import { hasFormula, storedCells, storedRows } from './cells';
import { changeFormulas } from './formula-texts';
import { resizeTable } from './grow';
import { relationshipsOf } from './new-table';
import type { Parts } from './parts';
import { attribute, elementsNamed, TextEdits } from './xml';

/** The sheet without the cells of an area, their formats included, and whether formulas went with them; nothing moves up or left. */
export function cutCells(xml: string, area: Area): { readonly xml: string; readonly formulas: boolean } {
  const edits = new TextEdits(xml);
  let formulas = false;
  for (const { row, element } of storedRows(xml)) {
    if (row < area.top || row > area.bottom) continue;
    for (const cell of storedCells(xml, row, element)) {
      if (cell.column < area.left || cell.column > area.right) continue;
      formulas ||= hasFormula(xml, cell);
      edits.replace(cell.element.start, cell.element.end, '');
    }
  }
  return { xml: edits.apply(), formulas };
}

/** Takes the last columns and rows of a table out of it; the cells stay. */
export function shrinkTable(parts: Parts, table: TablePart, columns: number, rows: number): void {
  const { area } = table;
  resizeTable(parts, table, { ...area, right: area.right - columns, bottom: area.bottom - rows });
  const xml = parts.text(table.path);
  const edits = new TextEdits(xml);
  const all = columnsOf(xml);
  const width = all.length - columns;
  for (const each of all.slice(width)) edits.replace(each.start, each.end, '');
  for (const each of elementsNamed(xml, 'tableColumns')) edits.setAttributes(each, { count: String(width) });
  for (const each of elementsNamed(xml, 'filterColumn'))
    if (Number(attribute(each, 'colId')) >= width) edits.replace(each.start, each.end, '');
  parts.set(table.path, edits.apply());
}

/**
 * Takes a sheet away with what belongs to it alone; names and views of the sheets behind it go on meaning them. What formulas and names
 * take from it becomes #REF!.
 */
export function removeSheet(parts: Parts, book: BookParts, sheet: SheetPart): void {
  const xml = parts.text(book.workbook);
  const sheets = tabsOf(xml);
  const index = sheets.findIndex((each) => attribute(each, 'name') === sheet.name);
  const edits = new TextEdits(xml);
  const gone = sheets[index];
  if (gone) edits.replace(gone.start, gone.end, '');
  for (const each of elementsNamed(xml, 'definedName')) {
    const local = attribute(each, 'localSheetId');
    if (local === undefined) continue;
    if (Number(local) === index) edits.replace(each.start, each.end, '');
    else if (Number(local) > index) edits.setAttributes(each, { localSheetId: String(Number(local) - 1) });
  }
  for (const each of elementsNamed(xml, 'workbookView'))
    for (const name of ['activeTab', 'firstSheet']) {
      const at = Number(attribute(each, name) ?? 0);
      if (at >= index && at > 0) edits.setAttributes(each, { [name]: String(at - 1) });
    }
  parts.set(book.workbook, edits.apply());
  for (const { target, kind } of parts.relationships(sheet.path))
    if (kind === 'table' || kind === 'printerSettings') parts.remove(target, sheet.path);
  if (parts.has(relationshipsOf(sheet.path))) parts.remove(relationshipsOf(sheet.path), book.workbook);
  parts.remove(sheet.path, book.workbook);
  changeFormulas(parts, book, (formula) => withoutSheet(formula, sheet.name));
}
