import type { SheetMark } from '../../core/host/sheet-mark';
import { tabName } from '../../core/host/tab-name';
import { holds, isLeftOver, parseOwner, printAt, printOf } from '../../core/writing';
import { UNFINISHED, beginSheet, finishSheet } from './build-sheet';
import { addCharts, hasCharts, keepCharts, keptCharts, removeChartsExcept, type DrawnChart } from './charts';
import { EDGE, keepEnd, namesOf, OUR_NAMES, putName, whereNameIs } from './marked-names';
import type { Own } from './own';
import { readAreas } from './seen-areas';
import { now, session } from './session';
import { loadSheets, setMark, type MarkedSheet } from './sheet-mark';

/**
 * Before a sheet of ours is written over, its area is copied to a hidden sheet, and a name is put on the first cell that is
 * not ours: inserted rows and columns push it along, so that it tells how far the writing came.
 */
const BACKUP = 'backup:';
/** Columns of a sheet in Excel: frozen rows go over all of them. */
const ALL_COLUMNS = 16_384;

type Copy = Extract<Own, { readonly is: 'copy' }>;

/** Whether a sheet is out of sight because it serves a write, or is left over from one: nobody reads it. */
export function isOurTool({ mark, unfinished }: SheetMark): boolean {
  return unfinished === true || mark.startsWith(BACKUP);
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
  const copy = beginSheet(context, { ...mark, mark: `${BACKUP}${mark.mark}` }, taken);
  areaOf(copy, mark).copyFrom(areaOf(sheet, mark));
  putForm(copy, form);
  copy.load('id');
  await putName(context, sheet, EDGE, [mark.rows, mark.columns]);
  await context.sync();
  return copy;
}

/** Why a copy cannot be put back any more; null when it can. */
export async function missingCopy(context: Excel.RequestContext, own: Copy): Promise<string | null> {
  const sheets = await loadSheets(context);
  const has = (id: string): boolean => sheets.some(({ sheet }) => sheet.id === id);
  if (!has(own.sheet)) return 'its tab is gone';
  return has(own.copy) ? null : 'the copy of what it had before is gone';
}

/**
 * Gives a sheet of ours its copy back. Where somebody has typed into it since, it stays as it is, and the copy is shown
 * beside it.
 */
export async function copyBack(context: Excel.RequestContext, own: Copy): Promise<string> {
  const sheets = await loadSheets(context);
  const found = sheets.find(({ sheet }) => sheet.id === own.sheet);
  const copy = sheets.find(({ sheet }) => sheet.id === own.copy);
  if (!found?.mark || !copy?.mark) return '';
  const edge = await whereNameIs(context, found.sheet, EDGE);
  // The name goes last.
  if (edge === null) return '';
  const { sheet, mark } = found;
  if (await isChanged(context, own, found.sheet, copy, edge)) {
    const names = sheets.map((each) => each.sheet.name);
    finishSheet(copy.sheet, tabName(`${sheet.name} before`, names), null);
    await context.sync();
    return `the tab "${sheet.name}" (what it held before stands beside it)`;
  }
  sheet.charts.load('items/name');
  const form = loadForm(copy.sheet, copy.mark);
  await context.sync();
  const old = { ...copy.mark, mark: mark.mark };
  restore(sheet, { ...copy, form }, withoutOwner(old), mark, edge);
  await keepEnd(context, sheet, old);
  sheet.names.getItem(EDGE).delete();
  await context.sync();
  return '';
}

/**
 * Whether a cell of ours holds neither what was written, nor what it held before. Ours ends at the edge: what stands behind it was not
 * pushed along yet, and is the advisor's.
 */
async function isChanged(
  context: Excel.RequestContext,
  { sheet: id, rows: meantRows, columns, meant }: Copy,
  sheet: Excel.Worksheet,
  copy: MarkedSheet,
  edge: readonly [row: number, column: number],
): Promise<boolean> {
  const rows = Math.min(meantRows, edge[0]);
  const width = Math.min(columns, edge[1]);
  const [now, before] = await readAreas(
    context,
    new Map([
      [id, sheet],
      ['copy', copy.sheet],
    ]),
    [
      { sheet: id, area: [1, 1, rows, width] },
      { sheet: 'copy', area: [1, 1, copy.mark?.rows ?? 1, copy.mark?.columns ?? 1] },
    ],
  );
  if (!now || !before) return false;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < width; c++) {
      if (holds(now, r, c, printAt(meant, r * columns + c)) !== 'other') continue;
      const formula = before.formula(r, c);
      const was = formula === null ? (before.value(r, c) as string | number | boolean) : { formula };
      if (holds(now, r, c, printOf(was)) === 'other') return true;
    }
  return false;
}

/**
 * Removes hidden sheets and names of ours that no write needs any more. What another session may be at work with stays.
 */
export async function sweep(
  context: Excel.RequestContext,
  needed: ReadonlySet<string>,
  starting: boolean,
): Promise<void> {
  const sheets = await loadSheets(context);
  const isUnused = ({ sheet, mark }: MarkedSheet): boolean => {
    if (mark === null || !isOurTool(mark) || needed.has(sheet.id)) return false;
    const owner = parseOwner(mark.owner);
    return owner === null || isLeftOver(owner, session, now(), starting);
  };
  const unmarked = sheets
    .filter(({ sheet, mark }) => mark === null && sheet.name.startsWith(UNFINISHED))
    .map(({ sheet }) => {
      const used = sheet.getUsedRangeOrNullObject();
      used.load('address');
      return { sheet, used };
    });
  const names = sheets
    .filter((each) => !needed.has(namesOf(each.sheet.id)) && !isUnused(each))
    .flatMap(({ sheet }) =>
      OUR_NAMES.map((name) => {
        const item = sheet.names.getItemOrNullObject(name);
        item.load('name');
        return item;
      }),
    );
  await context.sync();
  for (const item of names) if (!item.isNullObject) item.delete();
  for (const { sheet, used } of unmarked) if (used.isNullObject) sheet.delete();
  for (const each of sheets) if (isUnused(each)) each.sheet.delete();
  await context.sync();
}

function withoutOwner({ owner: _owner, unfinished: _unfinished, ...mark }: SheetMark): SheetMark {
  return mark;
}

function restore(
  sheet: Excel.Worksheet,
  copy: MarkedSheet & { readonly form: Form },
  old: SheetMark,
  now: SheetMark,
  edge: readonly [row: number, column: number],
): void {
  const rows = edge[0] - old.rows;
  const columns = edge[1] - old.columns;
  if (rows > 0) sheet.getRangeByIndexes(old.rows, 0, rows, 1).getEntireRow().delete('Up');
  if (columns > 0) sheet.getRangeByIndexes(0, old.columns, 1, columns).getEntireColumn().delete('Left');
  areaOf(sheet, old).copyFrom(areaOf(copy.sheet, old));
  putForm(sheet, copy.form);
  removeChartsExcept(sheet, old.charts);
  if (old.charts !== undefined && !hasCharts(sheet, old.charts))
    addCharts(sheet, copy.form.charts(), old.charts);
  if (now.rows !== old.rows || now.columns !== old.columns || now.charts !== old.charts)
    setMark(sheet, old, sheet.id);
}

function areaOf(sheet: Excel.Worksheet, { rows, columns }: SheetMark): Excel.Range {
  return sheet.getRangeByIndexes(0, 0, rows, columns);
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
