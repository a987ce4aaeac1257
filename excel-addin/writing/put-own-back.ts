import { columnLetters } from '../../core/edits';
import { holds, isNothing, printAt, printOf, type Area, type SeenArea } from '../../core/writing';
import { loadPosition } from '../reading/used-range';
import { copyBack } from './backup';
import { ROW_MARK, whereNameIs } from './marked-names';
import type { Own } from './own';
import { readAreas } from './seen-areas';
import { loadSheets } from './sheet-mark';

type Of<Is extends Own['is']> = Extract<Own, { readonly is: Is }>;

/** Puts back what only Excel knows, where it still is what was written; gives what was changed since and stays, or ''. */
export async function putOwnBack(context: Excel.RequestContext, own: Own): Promise<string> {
  switch (own.is) {
    case 'table area':
      return shrinkTable(context, own);
    case 'table rows':
      return removeTableRows(context, own);
    case 'rows':
      return takeRowsOut(context, own);
    case 'name':
      return putNameBack(context, own);
    case 'copy':
      return copyBack(context, own);
  }
}

async function shrinkTable(
  context: Excel.RequestContext,
  { table: name, sheet, before, after }: Of<'table area'>,
): Promise<string> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('name');
  await context.sync();
  if (table.isNullObject) return '';
  const range = loadPosition(table.getRange());
  await context.sync();
  const now = [range.rowIndex + 1, range.columnIndex + 1, range.rowCount, range.columnCount].join();
  if (now === before.join()) return '';
  if (now !== after.join()) return `the size of the table ${name}`;
  const [row, column, rows, columns] = before;
  table.resize(
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column - 1, rows, columns),
  );
  await context.sync();
  return '';
}

async function removeTableRows(
  context: Excel.RequestContext,
  { table: name, sheet, area, meant }: Of<'table rows'>,
): Promise<string> {
  const table = context.workbook.tables.getItem(name);
  const range = loadPosition(table.getRange());
  table.load('rows/count');
  await context.sync();
  const [row, , rows] = area;
  // Position of the first of them among the rows of data.
  const first = row - 2 - range.rowIndex;
  const added = Math.min(rows, table.rows.count - first);
  if (added <= 0) return '';
  const changed = await changedIn(context, sheet, area, added, meant);
  if (changed !== '') return changed;
  for (let at = first + added - 1; at >= first; at--) table.rows.getItemAt(at).delete();
  await context.sync();
  return '';
}

async function takeRowsOut(
  context: Excel.RequestContext,
  { sheet: id, area, whole, meant, totals }: Of<'rows'>,
): Promise<string> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('id');
  await context.sync();
  if (sheet.isNullObject) return '';
  const at = await whereNameIs(context, sheet, ROW_MARK);
  const [row, left, , columns] = area;
  const inserted = at === null ? 0 : at[0] - (row - 1);
  if (inserted > 0) {
    const changed = (await changedIn(context, id, area, inserted, meant)) || (whole ? await besides() : '');
    if (changed !== '') return changed;
    if (whole)
      sheet
        .getRangeByIndexes(row - 1, 0, inserted, 1)
        .getEntireRow()
        .delete('Up');
    else sheet.getRangeByIndexes(row - 1, left - 1, inserted, columns).delete('Up');
  }
  if (at !== null) sheet.names.getItem(ROW_MARK).delete();
  await context.sync();
  for (const [column, before, after] of totals) {
    const [seen] = await readAreas(context, new Map([[id, sheet]]), [
      { sheet: id, area: [row, column, 1, 1] },
    ]);
    if (seen && holds(seen, 0, 0, printOf({ formula: after })) === 'ours')
      sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).formulas = [[before]];
  }
  await context.sync();
  return '';

  /** Somebody may have begun to write beside the list, in the rows that were put in. */
  async function besides(): Promise<string> {
    const used = loadPosition(sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    if (used.isNullObject) return '';
    const right = used.columnIndex + used.columnCount;
    const [seen] = await readAreas(context, new Map([[id, sheet]]), [
      { sheet: id, area: [row, 1, inserted, right] },
    ]);
    for (let r = 0; seen && r < inserted; r++)
      for (let c = 0; c < right; c++)
        if ((c < left - 1 || c >= left - 1 + columns) && seen.value(r, c) !== '')
          return `row ${row + r} beside the list`;
    return '';
  }
}

async function putNameBack(
  context: Excel.RequestContext,
  { name, before, after }: Of<'name'>,
): Promise<string> {
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load('formula');
  await context.sync();
  if (item.isNullObject) return '';
  const now = String(item.formula);
  if (before !== null && sameReference(now, before)) return '';
  if (after === null || !sameReference(now, after)) return `the name ${name}`;
  if (before === null) item.delete();
  else item.formula = before;
  await context.sync();
  return '';
}

/** `='Tab'!$A$1` is `=Tab!$A$1`. */
function sameReference(one: string, other: string): boolean {
  const plain = (reference: string): string => reference.replace(/['$\s]/g, '').toLowerCase();
  return plain(one) === plain(other);
}

/** A cell of the first rows of an area that somebody has changed, as a sentence names it; '' when nobody has. */
async function changedIn(
  context: Excel.RequestContext,
  id: string,
  [row, left, , columns]: Area,
  rows: number,
  meant: string,
): Promise<string> {
  const marked = await loadSheets(context);
  const sheet = marked.find((each) => each.sheet.id === id)?.sheet;
  if (!sheet) return '';
  const [seen] = await readAreas(context, new Map([[id, sheet]]), [
    { sheet: id, area: [row, left, rows, columns] },
  ]);
  for (let r = 0; seen && r < rows; r++)
    for (let c = 0; c < columns; c++)
      if (isChanged(seen, r, c, printAt(meant, r * columns + c)))
        return `${sheet.name}: cell ${columnLetters(left + c)}${row + r}`;
  return '';
}

function isChanged(seen: SeenArea, row: number, column: number, print: string): boolean {
  // Beside what is written, a formula is the calculated column that went on with it.
  if (isNothing(print) && seen.formula(row, column) !== null) return false;
  return holds(seen, row, column, print) === 'other';
}
