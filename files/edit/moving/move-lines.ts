import { movedArea, movedFormula, movedLine, type Move } from '../../../core/formulas/references';
import { FileProblem } from '../../problem';
import { areaName, cellName, parseArea, type Area } from '../areas';
import { columnsOf, tablesOf, type BookParts, type SheetPart, type TablePart } from '../book';
import { storedCells, storedRows } from '../cells';
import { firstRow, reanchorColumns } from '../calculated-columns';
import { changeFormulas, unshareFormulas } from '../formula-texts';
import { dropGonePlaces } from './built-in-names';
import { moveDrawn } from './move-drawn';
import { movePivots } from './move-pivots';
import { reanchoredRules, withoutPlaceless } from './move-rules';
import type { Parts } from '../parts';
import { attribute, elementsNamed, escapeXml, prefixOf, TextEdits, type XmlElement } from '../xml';

/**
 * Puts rows or columns into a sheet, or takes them away: cells, merged cells, rules, tables, names, comments, pictures, charts and
 * pivot tables move along, and formulas anywhere in the workbook go on meaning the same cells. Throws a {@link FileProblem} when the
 * headers of a table would go.
 */
export function moveLines(parts: Parts, book: BookParts, sheet: SheetPart, move: Move): void {
  if (move.count === 0) return;
  const tables = tablesOf(parts, sheet);
  for (const table of tables) checkTable(parts.name, table, move);
  const mention = escapeXml(sheet.name.replace(/'/g, "''")).toLowerCase();
  for (const each of book.sheets)
    if (
      parts.has(each.path) &&
      (each.path === sheet.path || parts.text(each.path).toLowerCase().includes(mention))
    )
      unshareFormulas(parts, each);
  parts.set(sheet.path, movedCells(parts.text(sheet.path), move));
  const rules = withoutPlaceless(reanchoredRules(parts.text(sheet.path), move), move);
  parts.set(sheet.path, movedAreas(rules, move));
  for (const table of tables) moveTable(parts, table, move);
  for (const table of tables) reanchorColumns(parts, table, firstRowsGone(table, move));
  changeFormulas(parts, book, (formula, own) => movedFormula(formula, own, sheet.name, move));
  for (const table of tables) reanchorColumns(parts, table, -rowsAboveFirst(table, move));
  dropGonePlaces(parts, book);
  moveDrawn(parts, sheet, move);
  movePivots(parts, sheet, move);
}

function movedCells(xml: string, move: Move): string {
  const edits = new TextEdits(xml);
  for (const { row, element } of storedRows(xml)) {
    const toRow = move.axis === 'row' ? movedLine(row, move) : row;
    if (toRow === null) {
      edits.replace(element.start, element.end, '');
      continue;
    }
    if (move.axis === 'row' && row < move.at && attribute(element, 'r') !== undefined) continue;
    edits.setAttributes(element, { r: String(toRow), spans: null });
    for (const cell of storedCells(xml, row, element)) {
      const toColumn = move.axis === 'column' ? movedLine(cell.column, move) : cell.column;
      if (toColumn === null) edits.replace(cell.element.start, cell.element.end, '');
      else edits.setAttributes(cell.element, { r: cellName(toRow, toColumn) });
    }
  }
  return edits.apply();
}

/** Elements of a sheet that say where they apply, with the attribute that says so. */
const PLACED: Readonly<Record<string, string>> = {
  dimension: 'ref',
  mergeCell: 'ref',
  hyperlink: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  f: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  protectedRange: 'sqref',
  ignoredError: 'sqref',
};
/** Elements that go when the last of what they hold does, and count it. */
const LISTS = ['mergeCells', 'hyperlinks', 'dataValidations', 'protectedRanges', 'ignoredErrors'];

function movedAreas(xml: string, move: Move): string {
  const edits = new TextEdits(xml);
  const gone = new Map<XmlElement, number>();
  const drop = (each: XmlElement): void => {
    if (each.parent && LISTS.includes(each.parent.local))
      gone.set(each.parent, (gone.get(each.parent) ?? 0) + 1);
    edits.replace(each.start, each.end, '');
  };
  for (const each of elementsNamed(xml, ...Object.keys(PLACED))) {
    const name = PLACED[each.local] ?? '';
    const list = attribute(each, name);
    if (list === undefined) continue;
    const moved = movedList(list, move);
    // Excel repairs a file in which one cell alone is merged.
    const single = each.local === 'mergeCell' && isOneCell(moved);
    if (moved === null || single) {
      if (each.local !== 'f' && each.local !== 'dimension') drop(each);
    } else if (moved !== list) {
      edits.setAttributes(each, { [name]: moved });
      const [from, to] = [parseArea(list), parseArea(moved)];
      if (each.local === 'autoFilter' && move.axis === 'column' && from && to)
        moveFilters(elementsNamed(xml, 'filterColumn'), edits, from.left, to.left, move);
    }
  }
  // Rules of newer versions keep their areas as text.
  for (const each of elementsNamed(xml, 'sqref')) {
    const list = xml.slice(each.openEnd, each.closeStart).trim();
    const moved = movedList(list, move);
    if (moved !== null && moved !== list) edits.replace(each.openEnd, each.closeStart, moved);
  }
  for (const each of elementsNamed(xml, move.axis === 'row' ? 'rowBreaks' : 'colBreaks'))
    for (const brk of elementsNamed(xml, 'brk')) {
      if (brk.parent?.start !== each.start) continue;
      // A break stands before the line after the one that it names; without that line, before what comes in its place.
      const line = movedLine(Number(attribute(brk, 'id') ?? 0) + 1, move) ?? move.at;
      edits.setAttributes(brk, { id: String(line - 1) });
    }
  if (move.axis === 'column') moveWidths(xml, edits, move);
  for (const [list, count] of gone) {
    const held = elementsNamed(xml, ...Object.keys(PLACED)).filter(
      (each) => each.parent?.start === list.start,
    ).length;
    if (count >= held) edits.replace(list.start, list.end, '');
    else if (attribute(list, 'count') !== undefined)
      edits.setAttributes(list, { count: String(held - count) });
  }
  return edits.apply();
}

function movedList(list: string, move: Move): string | null {
  const moved = list
    .trim()
    .split(/\s+/)
    .flatMap((area) => movedArea(area, move) ?? []);
  return moved.length === 0 ? null : moved.join(' ');
}

function isOneCell(written: string | null): boolean {
  const area = parseArea(written ?? '');
  return area !== null && area.top === area.bottom && area.left === area.right;
}

/** Widths of columns stand in runs. */
function moveWidths(xml: string, edits: TextEdits, move: Move): void {
  for (const each of elementsNamed(xml, 'col')) {
    if (each.parent?.local !== 'cols') continue;
    const run = movedArea(
      areaName({
        top: 1,
        bottom: 1,
        left: Number(attribute(each, 'min') ?? 1),
        right: Number(attribute(each, 'max') ?? 1),
      }),
      move,
    );
    const area = run === null ? null : parseArea(run);
    if (area === null) edits.replace(each.start, each.end, '');
    else edits.setAttributes(each, { min: String(area.left), max: String(Math.min(area.right, 16384)) });
  }
}

function checkTable(name: string, { name: table, area, headerRows, sheet }: TablePart, move: Move): void {
  if (move.count > 0) return;
  const end = move.at - move.count - 1;
  const [from, to] = move.axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  // Of the rows those of the headers are enough.
  const last = move.axis === 'row' && headerRows > 0 ? from : to;
  if (move.at <= from && last <= end)
    throw new FileProblem(
      'wrong type',
      `"${name}": the ${headerRows > 0 ? 'headers' : 'rows'} of table ${table} on sheet "${sheet}" were deleted. Take that back (Ctrl+Z) and save again; in Excel, delete the table as a whole.`,
    );
}

/** How many rows of data go at the beginning of a table. */
function firstRowsGone(table: TablePart, move: Move): number {
  const first = firstRow(table);
  return move.axis === 'row' && movedLine(first, move) === null ? move.at - move.count - first : 0;
}

/** How many rows are put in between the header of a table and its first row of data. */
function rowsAboveFirst(table: TablePart, { axis, at, count }: Move): number {
  return axis === 'row' && count > 0 && table.headerRows > 0 && at === firstRow(table) ? count : 0;
}

function moveTable(parts: Parts, table: TablePart, move: Move): void {
  const xml = parts.text(table.path);
  const moved = movedArea(areaName(table.area), move);
  const to = moved === null ? null : parseArea(moved);
  if (to === null) return;
  // A table without any row keeps a blank one.
  const area: Area = { ...to, bottom: Math.max(to.bottom, to.top + table.headerRows + table.totalsRows) };
  const edits = new TextEdits(xml);
  for (const each of elementsNamed(xml, 'table')) edits.setAttributes(each, { ref: areaName(area) });
  for (const each of elementsNamed(xml, 'autoFilter'))
    edits.setAttributes(each, { ref: areaName({ ...area, bottom: area.bottom - table.totalsRows }) });
  for (const each of elementsNamed(xml, 'sortState')) edits.replace(each.start, each.end, '');
  if (move.axis === 'column') moveTableColumns(xml, edits, table, move, area);
  parts.set(table.path, edits.apply());
}

function moveTableColumns(xml: string, edits: TextEdits, table: TablePart, move: Move, area: Area): void {
  const { left, right } = table.area;
  const columns = columnsOf(xml);
  const [list] = elementsNamed(xml, 'tableColumns');
  const inside = move.at > left && move.at <= right;
  if (list && move.count > 0 && inside) {
    const taken = new Set(table.headers.map((each) => each.toLowerCase()));
    let id = Math.max(0, ...columns.map((each) => Number(attribute(each, 'id') ?? 0)));
    let added = '';
    for (let n = 1, number = 1; n <= move.count; number++) {
      if (taken.has(`column${number}`)) continue;
      added += `<${prefixOf(list)}tableColumn id="${++id}" name="Column${number}"/>`;
      n++;
    }
    edits.insert(columns[move.at - left]?.start ?? list.closeStart, added);
  }
  columns.forEach((each, i) => {
    if (movedLine(left + i, move) === null) edits.replace(each.start, each.end, '');
  });
  moveFilters(elementsNamed(xml, 'filterColumn'), edits, left, area.left, move);
  if (list) edits.setAttributes(list, { count: String(area.right - area.left + 1) });
}

/** What is filtered by is counted from the first column of the filter, which goes from `left` to `to`. */
function moveFilters(
  columns: readonly XmlElement[],
  edits: TextEdits,
  left: number,
  to: number,
  move: Move,
): void {
  for (const each of columns) {
    const line = movedLine(left + Number(attribute(each, 'colId') ?? 0), move);
    if (line === null) edits.replace(each.start, each.end, '');
    else edits.setAttributes(each, { colId: String(line - to) });
  }
}
