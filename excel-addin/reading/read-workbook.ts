import { dayFromCivil, type Day } from '../../core/calendar/day';
import { Cancelled, type Work } from '../../core/host/work';
import type { Cell, DateSystem, NamedRegion, SheetInput, WorkbookInput } from '../../core/workbook/input';
import { isOurTool } from '../writing/backup';
import { loadSheets } from '../writing/sheet-mark';
import { loadPosition, pieces } from './used-range';

/** What DATE(2000, 1, 1) is in a workbook that counts from 1904; 36526 in all others. */
const YEAR_2000_IN_1904 = 35064;

interface Region {
  readonly name: string;
  readonly range: Excel.Range;
  readonly totalsRows?: number;
}

/** Every sheet of the open workbook with its tables and names, read in chunks. Sheets of ours come without cells. */
export async function readWorkbook(context: Excel.RequestContext, work?: Work): Promise<WorkbookInput> {
  const marked = (await loadSheets(context)).filter(({ mark }) => mark === null || !isOurTool(mark));
  const regions = await loadRegions(context);
  const areas = marked.map(({ sheet, mark }) => (mark ? null : loadPosition(usedRange(sheet))));
  const dateSystem = await loadDateSystem(context);
  const sheets: SheetInput[] = [];
  for (const [index, { sheet }] of marked.entries()) {
    const area = areas[index];
    if (!area) {
      sheets.push({ name: sheet.name, rows: [], generated: true });
      continue;
    }
    const hidden = hiddenness(sheet);
    // A very hidden sheet is the store of a macro; its name is taken, as that of a blank one is.
    if (area.isNullObject || hidden.hidden === 'very hidden') {
      sheets.push({ name: sheet.name, rows: [], ...hidden });
      continue;
    }
    work?.progress(index / marked.length, `Reading ${sheet.name}`);
    if (work?.cancelled) throw new Cancelled();
    sheets.push({ ...(await sheetInput(context, sheet, area, regions)), ...hidden, dateSystem });
  }
  const locale = Office.context.contentLanguage || Office.context.displayLanguage;
  return { sheets, today: today(), ...(locale ? { locale } : {}) };
}

function hiddenness({ visibility }: Excel.Worksheet): Pick<SheetInput, 'hidden'> {
  if (visibility === 'VeryHidden') return { hidden: 'very hidden' };
  return visibility === 'Hidden' ? { hidden: 'hidden' } : {};
}

/** One sheet with its tables and names; blank when nothing is on it. */
export async function readSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<SheetInput> {
  const regions = await loadRegions(context);
  const area = loadPosition(usedRange(sheet));
  await context.sync();
  return area.isNullObject ? { name: sheet.name, rows: [] } : sheetInput(context, sheet, area, regions);
}

async function sheetInput(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Excel.Range,
  regions: readonly Region[],
): Promise<SheetInput> {
  return {
    name: sheet.name,
    rows: await readRows(context, sheet, area),
    firstRow: area.rowIndex + 1,
    firstColumn: area.columnIndex + 1,
    regions: regions
      .filter(({ range }) => range.worksheet.id === sheet.id)
      .map((region) => regionWithin(region, area))
      .filter((region): region is NamedRegion => region !== null),
  };
}

function usedRange(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true);
}

/** Tables and workbook names that mean cells. */
async function loadRegions(context: Excel.RequestContext): Promise<Region[]> {
  const { tables, names } = context.workbook;
  tables.load('items/name,items/showTotals');
  names.load('items/name,items/type,items/visible');
  await context.sync();
  const regions = [
    ...tables.items.map((table) => ({
      name: table.name,
      range: table.getRange(),
      ...(table.showTotals ? { totalsRows: 1 } : {}),
    })),
    ...names.items
      .filter((item) => item.type === 'Range' && item.visible)
      .map((item) => ({ name: item.name, range: item.getRangeOrNullObject() })),
  ];
  for (const { range } of regions) loadPosition(range).load('worksheet/id');
  await context.sync();
  return regions.filter(({ range }) => !range.isNullObject);
}

/** The region in positions within the rows that were read; null when nothing of it was, or when it is one cell. */
function regionWithin({ name, range, totalsRows }: Region, area: Excel.Range): NamedRegion | null {
  if (range.rowCount * range.columnCount === 1) return null;
  const top = Math.max(range.rowIndex - area.rowIndex, 0);
  const left = Math.max(range.columnIndex - area.columnIndex, 0);
  const bottom = Math.min(range.rowIndex - area.rowIndex + range.rowCount, area.rowCount) - 1;
  const right = Math.min(range.columnIndex - area.columnIndex + range.columnCount, area.columnCount) - 1;
  return bottom < top || right < left
    ? null
    : { name, top, left, bottom, right, ...(totalsRows === undefined ? {} : { totalsRows }) };
}

async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Excel.Range,
): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for await (const piece of pieces<Cell>(context, sheet, area, 'values'))
    for (const row of piece) rows.push(row);
  return rows;
}

/** Office.js has no property for it, but the workbook's own DATE function tells. */
export async function loadDateSystem(context: Excel.RequestContext): Promise<DateSystem> {
  const probe = context.workbook.functions.date(2000, 1, 1);
  probe.load('value');
  await context.sync();
  return probe.value === YEAR_2000_IN_1904 ? 1904 : 1900;
}

/** The day on the advisor's own calendar. */
function today(): Day {
  const now = new Date();
  return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
