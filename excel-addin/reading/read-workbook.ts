import { dayFromCivil, type Day } from '../../core/calendar/day';
import { Cancelled, type Work } from '../../core/host/work';
import type {
  DateSystem,
  NamedRegion,
  SheetInput,
  SheetRemark,
  WorkbookInput,
} from '../../core/workbook/input';
import { isOurTool } from '../writing/backup';
import { loadSheets } from '../writing/sheet-mark';
import { hiddenRows } from './hidden-rows';
import { mergedCells } from './merged-cells';
import { readCells, type Source } from './sheet-cells';
import { loadPosition, positionOf, type Position } from './used-range';

/** What DATE(2000, 1, 1) is in a workbook that counts from 1904; 36526 in all others. */
const YEAR_2000_IN_1904 = 35064;

interface Region {
  readonly name: string;
  readonly range: Excel.Range;
  readonly totalsRows?: number;
  readonly headers?: readonly string[];
}

/**
 * Every sheet of the open workbook with its tables and names, what its number formats and merged cells say, and which rows are out
 * of sight. Sheets of ours come without cells.
 */
export async function readWorkbook(context: Excel.RequestContext, work?: Work): Promise<WorkbookInput> {
  const marked = (await loadSheets(context)).filter(({ mark }) => mark === null || !isOurTool(mark));
  const areas = marked.map(({ sheet, mark }) => (mark ? null : usedRange(sheet)));
  const probe = dateProbe(context);
  const regions = await loadRegions(context);
  const dateSystem = systemOf(probe);
  const shown = marked.map(({ sheet, mark }): Pick<SheetInput, 'generated' | 'hidden'> =>
    mark ? { generated: true } : hiddenness(sheet),
  );
  // A very hidden sheet is the store of a macro; its name is taken, as that of a blank one is.
  const sources = marked.flatMap(({ sheet }, index): Source[] => {
    const area = areas[index];
    const isRead = area && !area.isNullObject && shown[index]?.hidden !== 'very hidden';
    return isRead ? [sourceOf(sheet, area)] : [];
  });
  const read = await sheetInputs(context, sources, regions, dateSystem, ({ sheet }, done) => {
    work?.progress(done, `Reading ${sheet.name}`);
    if (work?.cancelled) throw new Cancelled();
  });
  const filled = new Map(sources.map(({ sheet }, at) => [sheet.id, read[at]]));
  const sheets = marked.map(({ sheet }, index): SheetInput => ({
    ...(filled.get(sheet.id) ?? { name: sheet.name, rows: [] }),
    ...shown[index],
  }));
  const locale = Office.context.contentLanguage || Office.context.displayLanguage;
  return { sheets, today: today(), ...(locale ? { locale } : {}) };
}

function hiddenness({ visibility }: Excel.Worksheet): Pick<SheetInput, 'hidden'> {
  if (visibility === 'VeryHidden') return { hidden: 'very hidden' };
  return visibility === 'Hidden' ? { hidden: 'hidden' } : {};
}

/** One sheet with its tables and names; blank when nothing is on it. */
export async function readSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<SheetInput> {
  const area = usedRange(sheet);
  const probe = dateProbe(context);
  const regions = await loadRegions(context);
  const sources = area.isNullObject ? [] : [sourceOf(sheet, area)];
  const [read] = await sheetInputs(context, sources, regions, systemOf(probe));
  return read ?? { name: sheet.name, rows: [] };
}

async function sheetInputs(
  context: Excel.RequestContext,
  sources: readonly Source[],
  regions: readonly Region[],
  dateSystem: DateSystem,
  tell?: (source: Source, done: number) => void,
): Promise<SheetInput[]> {
  const merges = await mergedCells(context, sources);
  const hidden = await hiddenRows(context, sources);
  const cells = await readCells(context, sources, dateSystem, tell);
  return sources.map(({ sheet, area }, at): SheetInput => {
    const merged = merges[at];
    const rowsHidden = hidden[at] ?? [];
    return {
      name: sheet.name,
      rows: [],
      ...cells[at],
      firstRow: area.rowIndex + 1,
      firstColumn: area.columnIndex + 1,
      regions: regions
        .filter(({ range }) => range.worksheet.id === sheet.id)
        .map((region) => regionWithin(region, area))
        .filter((region): region is NamedRegion => region !== null),
      dateSystem,
      ...(merged && merged.length > 0 ? { merges: merged } : {}),
      ...(rowsHidden.length > 0 ? { hiddenRows: rowsHidden } : {}),
      ...(merged ? {} : { remarks: [MERGES_NOT_TOLD] }),
    };
  });
}

const MERGES_NOT_TOLD: SheetRemark = {
  row: 0,
  value: '',
  kind: 'formats that are not told',
  problem:
    'Excel does not say which cells of this tab are merged; of a merged cell only the first row is read.',
  suggestion: 'Fill the names down, or take the merges apart.',
};

function usedRange(sheet: Excel.Worksheet): Excel.Range {
  return loadPosition(sheet.getUsedRangeOrNullObject(true)).load('rowHidden');
}

function sourceOf(sheet: Excel.Worksheet, used: Excel.Range): Source {
  return { sheet, area: positionOf(used), rowsAreHidden: used.rowHidden as boolean | null };
}

/** Tables and workbook names that mean cells; what waits to be loaded comes along. */
async function loadRegions(context: Excel.RequestContext): Promise<Region[]> {
  const { tables, names } = context.workbook;
  tables.load('items/name,items/showTotals,items/showHeaders');
  names.load('items/name,items/type,items/visible');
  await context.sync();
  // A table whose header row is switched off still knows what its columns are called.
  const unseen = new Map(
    tables.items
      .filter(({ showHeaders }) => !showHeaders)
      .map((table) => [table, table.columns.load('items/name')]),
  );
  if (unseen.size > 0) await context.sync();
  const regions = [
    ...tables.items.map((table) => ({
      name: table.name,
      range: table.getRange(),
      ...(table.showTotals ? { totalsRows: 1 } : {}),
      ...(unseen.has(table) ? { headers: unseen.get(table)?.items.map(({ name }) => name) ?? [] } : {}),
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
function regionWithin({ name, range, totalsRows, headers }: Region, area: Position): NamedRegion | null {
  if (range.rowCount * range.columnCount === 1) return null;
  const top = Math.max(range.rowIndex - area.rowIndex, 0);
  const left = Math.max(range.columnIndex - area.columnIndex, 0);
  const bottom = Math.min(range.rowIndex - area.rowIndex + range.rowCount, area.rowCount) - 1;
  const right = Math.min(range.columnIndex - area.columnIndex + range.columnCount, area.columnCount) - 1;
  return bottom < top || right < left
    ? null
    : {
        name,
        top,
        left,
        bottom,
        right,
        ...(totalsRows === undefined ? {} : { totalsRows }),
        ...(headers === undefined ? {} : { headers }),
      };
}

/** Office.js has no property for it, but the workbook's own DATE function tells. */
export async function loadDateSystem(context: Excel.RequestContext): Promise<DateSystem> {
  const probe = dateProbe(context);
  await context.sync();
  return systemOf(probe);
}

function dateProbe(context: Excel.RequestContext): Excel.FunctionResult<number> {
  return context.workbook.functions.date(2000, 1, 1).load('value');
}

function systemOf(probe: Excel.FunctionResult<number>): DateSystem {
  return probe.value === YEAR_2000_IN_1904 ? 1904 : 1900;
}

/** The day on the advisor's own calendar. */
function today(): Day {
  const now = new Date();
  return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
