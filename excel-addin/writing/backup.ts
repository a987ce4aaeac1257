import type { SheetMark } from '../../core/host/sheet-mark';
import { UNFINISHED, beginSheet } from './build-sheet';
import { addCharts, hasCharts, keepCharts, keptCharts, removeChartsExcept, type DrawnChart } from './charts';
import { loadSheets, setMark, type MarkedSheet } from './sheet-mark';

/**
 * Excel has no transactions: a request that fails leaves what it did before. So before a sheet of ours is written over,
 * its area is copied to a hidden sheet, and a name is put on the first cell that is not ours: inserted rows and columns
 * push it along, so that it tells how far the writing came. Whoever finds such a copy puts it back.
 */
const BACKUP = 'backup:';
/** A copy that undo may want; of no use once this Excel is closed. */
const KEPT = 'kept:';
const EDGE = 'PartnerLedgerEdge';
/** Columns of a sheet in Excel: frozen rows go over all of them. */
const ALL_COLUMNS = 16_384;

/** Whether a sheet is out of sight because it serves a write, or is left over from one: nobody reads it. */
export function isOurTool({ mark, unfinished }: SheetMark): boolean {
  return unfinished === true || mark.startsWith(BACKUP) || mark.startsWith(KEPT);
}

/** Copies our area of a sheet, with widths and frozen panes, before anything is written over it. */
export async function makeBackup(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  mark: SheetMark,
  taken: readonly string[],
): Promise<Excel.Worksheet> {
  const form = loadForm(sheet, mark);
  await context.sync();
  const backup = { ...mark, mark: `${BACKUP}${mark.mark}` };
  const copy = beginSheet(context, backup, taken);
  areaOf(copy, mark).copyFrom(areaOf(sheet, mark));
  putForm(copy, form);
  sheet.names.add(EDGE, edgeOf(sheet, mark)).visible = false;
  setMark(copy, backup);
  await context.sync();
  return copy;
}

/** From here on what is written counts; the copy stays for undo, out of sight. Part of the request that writes. */
export function keepForUndo(copy: Excel.Worksheet, mark: SheetMark): void {
  copy.visibility = 'VeryHidden';
  setMark(copy, { ...mark, mark: `${KEPT}${mark.mark}` });
}

/** Makes a kept copy what a failed writing would have left, so that the next repair puts it back. */
export async function wantBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  now: SheetMark,
  copy: MarkedSheet,
): Promise<void> {
  const edge = sheet.names.getItemOrNullObject(EDGE);
  edge.load('name');
  await context.sync();
  if (edge.isNullObject) sheet.names.add(EDGE, edgeOf(sheet, now)).visible = false;
  const kept = copy.mark?.mark ?? '';
  if (copy.mark && kept.startsWith(KEPT))
    setMark(copy.sheet, { ...copy.mark, mark: `${BACKUP}${kept.slice(KEPT.length)}` });
}

/** Removes the copies that no undo wants any more: all but one. */
export async function dropKept(context: Excel.RequestContext, except?: string): Promise<void> {
  const kept = (await loadSheets(context)).filter(
    ({ sheet, mark }) => mark?.mark.startsWith(KEPT) === true && sheet.id !== except,
  );
  if (kept.length === 0) return;
  for (const { sheet } of kept) sheet.delete();
  await context.sync();
}

/**
 * Puts right whatever an earlier failure left behind: a half-written sheet gets its copy back, hidden sheets, names and
 * charts that nothing needs any more are removed. Can itself fail anywhere, and be done again.
 */
export async function repairLeftovers(context: Excel.RequestContext): Promise<void> {
  const sheets = await loadSheets(context);
  const marked = sheets.filter((each): each is MarkedSheet & { mark: SheetMark } => each.mark !== null);
  const written = marked.filter(({ mark }) => !isOurTool(mark));
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
  const copies = marked
    .filter(({ mark }) => mark.mark.startsWith(BACKUP))
    .map((each) => ({ ...each, form: loadForm(each.sheet, each.mark) }));
  await context.sync();
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
  copy: MarkedSheet & { readonly form: Form },
  old: SheetMark,
  now: SheetMark,
  edge: Excel.Range,
): void {
  const rows = edge.rowIndex - old.rows;
  const columns = edge.columnIndex - old.columns;
  if (rows > 0) sheet.getRangeByIndexes(old.rows, 0, rows, 1).getEntireRow().delete('Up');
  if (columns > 0) sheet.getRangeByIndexes(0, old.columns, 1, columns).getEntireColumn().delete('Left');
  areaOf(sheet, old).copyFrom(areaOf(copy.sheet, old));
  putForm(sheet, copy.form);
  removeChartsExcept(sheet, old.charts);
  if (old.charts !== undefined && !hasCharts(sheet, old.charts))
    addCharts(sheet, copy.form.charts(), old.charts);
  if (now.rows !== old.rows || now.columns !== old.columns || now.charts !== old.charts) setMark(sheet, old);
}

function areaOf(sheet: Excel.Worksheet, { rows, columns }: SheetMark): Excel.Range {
  return sheet.getRangeByIndexes(0, 0, rows, columns);
}

/** The first cell that is not ours: below and to the right of our area. */
function edgeOf(sheet: Excel.Worksheet, { rows, columns }: SheetMark): Excel.Range {
  return sheet.getRangeByIndexes(rows, columns, 1, 1);
}

/** What belongs to a sheet rather than to its cells. */
interface Form {
  readonly charts: () => readonly DrawnChart[];
  readonly widths: readonly Excel.RangeFormat[];
  readonly frozen: Excel.Range;
}

function loadForm(sheet: Excel.Worksheet, { columns }: SheetMark): Form {
  const widths = Array.from({ length: columns }, (_, column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1);
    format.load('columnWidth');
    return format;
  });
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount,columnCount');
  return { widths, frozen, charts: keptCharts(sheet) };
}

function putForm(sheet: Excel.Worksheet, { widths, frozen, charts }: Form): void {
  keepCharts(sheet, charts());
  widths.forEach(({ columnWidth }, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = columnWidth;
  });
  if (frozen.isNullObject) sheet.freezePanes.unfreeze();
  else if (frozen.columnCount >= ALL_COLUMNS) sheet.freezePanes.freezeRows(frozen.rowCount);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rowCount, frozen.columnCount));
}
