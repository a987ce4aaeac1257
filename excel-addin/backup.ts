import type { SheetMark } from '../core/host/sheet-mark';
import { UNFINISHED, beginSheet } from './build-sheet';
import { removeChartsExcept } from './charts';
import { loadSheets, setMark, type MarkedSheet } from './sheet-mark';

/**
 * Excel has no transactions: a request that fails leaves what it did before. So before a sheet of ours is written over,
 * its area is copied to a hidden sheet, and a name is put on the first cell that is not ours: inserted rows and columns
 * push it along, so that it tells how far the writing came. Whoever finds such a copy puts it back.
 */
const BACKUP = 'backup:';
const EDGE = 'PartnerLedgerEdge';

/** Copies our area of a sheet; in one request. */
export async function makeBackup(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  mark: SheetMark,
  taken: readonly string[],
): Promise<Excel.Worksheet> {
  const backup = { ...mark, mark: `${BACKUP}${mark.mark}` };
  const copy = beginSheet(context, backup, taken);
  areaOf(copy, mark).copyFrom(areaOf(sheet, mark));
  sheet.names.add(EDGE, sheet.getRangeByIndexes(mark.rows, mark.columns, 1, 1)).visible = false;
  setMark(copy, backup);
  await context.sync();
  return copy;
}

/** From here on the copy is of no use: what is written counts. Part of the request that writes. */
export function discardBackup(copy: Excel.Worksheet, mark: SheetMark): void {
  setMark(copy, { ...mark, mark: `${BACKUP}${mark.mark}`, unfinished: true });
}

/**
 * Puts right whatever an earlier failure left behind: a half-written sheet gets its copy back, hidden sheets, names and
 * charts that nothing needs any more are removed. Can itself fail anywhere, and be done again.
 */
export async function repairLeftovers(context: Excel.RequestContext): Promise<void> {
  const sheets = await loadSheets(context);
  const marked = sheets.filter((each): each is MarkedSheet & { mark: SheetMark } => each.mark !== null);
  const written = marked.filter(({ mark }) => !mark.unfinished && !mark.mark.startsWith(BACKUP));
  const found = written.map((each) => {
    const edge = each.sheet.names.getItemOrNullObject(EDGE);
    edge.load('name');
    const at = edge.getRangeOrNullObject();
    at.load('rowIndex,columnIndex');
    each.sheet.charts.load('items/name');
    return { ...each, edge, at };
  });
  const unmarked = sheets
    .filter(({ sheet, mark }) => mark === null && sheet.name.startsWith(UNFINISHED))
    .map(({ sheet }) => {
      const used = sheet.getUsedRangeOrNullObject();
      used.load('address');
      return { sheet, used };
    });
  if (marked.length + unmarked.length === 0) return;
  await context.sync();
  const copies = marked.filter(({ mark }) => mark.mark.startsWith(BACKUP));
  for (const { sheet, mark, edge, at } of found) {
    const copy = copies.find((each) => !each.mark.unfinished && each.mark.mark === `${BACKUP}${mark.mark}`);
    // Nothing was written before the name was there; and the name goes last.
    if (copy && !at.isNullObject) restore(sheet, copy, { ...copy.mark, mark: mark.mark }, mark, at);
    else removeChartsExcept(sheet, mark.charts);
    if (!edge.isNullObject) edge.delete();
  }
  await context.sync();
  for (const { sheet, mark } of marked) if (mark.unfinished || mark.mark.startsWith(BACKUP)) sheet.delete();
  for (const { sheet, used } of unmarked) if (used.isNullObject) sheet.delete();
  await context.sync();
}

function restore(
  sheet: Excel.Worksheet,
  copy: MarkedSheet,
  old: SheetMark,
  now: SheetMark,
  edge: Excel.Range,
): void {
  const rows = edge.rowIndex - old.rows;
  const columns = edge.columnIndex - old.columns;
  if (rows > 0) sheet.getRangeByIndexes(old.rows, 0, rows, 1).getEntireRow().delete('Up');
  if (columns > 0) sheet.getRangeByIndexes(0, old.columns, 1, columns).getEntireColumn().delete('Left');
  areaOf(sheet, old).copyFrom(areaOf(copy.sheet, old));
  removeChartsExcept(sheet, old.charts);
  if (now.rows !== old.rows || now.columns !== old.columns || now.charts !== old.charts) setMark(sheet, old);
}

function areaOf(sheet: Excel.Worksheet, { rows, columns }: SheetMark): Excel.Range {
  return sheet.getRangeByIndexes(0, 0, rows, columns);
}
