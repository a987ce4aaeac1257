import { parseIso, type Day } from '../core/calendar/day';
import type { Cell, NamedRegion, SheetInput, WorkbookInput } from '../core/workbook/input';
import { findMarks } from './sheet-mark';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Every tab of the spreadsheet with its named ranges, dates as ISO days. Tabs of ours come without cells. */
export function readWorkbook(spreadsheet: Spreadsheet): WorkbookInput {
  const dates = dateReader(spreadsheet.getSpreadsheetTimeZone());
  const own = new Set(findMarks(spreadsheet).map(({ sheet }) => sheet.getSheetId()));
  const regions = namedRegions(spreadsheet);
  const sheets = spreadsheet.getSheets().map((sheet): SheetInput => {
    const id = sheet.getSheetId();
    if (own.has(id)) return { name: sheet.getName(), rows: [], generated: true };
    const values = sheet.getDataRange().getValues() as unknown[][];
    const rows = values.map((row) => row.map((value) => toCell(value, dates)));
    return { name: sheet.getName(), rows, regions: clipRegions(regions.get(id) ?? [], rows) };
  });
  return {
    sheets,
    today: dates(new Date()).day,
    locale: spreadsheet.getSpreadsheetLocale().replace('_', '-'),
  };
}

interface SheetDate {
  readonly iso: string;
  readonly day: Day;
}

/** Reads dates on the spreadsheet's own calendar; each distinct moment costs one service call. */
export function dateReader(timeZone: string): (date: Date) => SheetDate {
  const known = new Map<number, SheetDate>();
  return (date) => {
    const moment = date.getTime();
    let found = known.get(moment);
    if (!found) {
      const iso = Utilities.formatDate(date, timeZone, 'yyyy-MM-dd');
      const day = parseIso(iso);
      if (day === null) throw new Error(`The spreadsheet's time zone "${timeZone}" gives no calendar day.`);
      found = { iso, day };
      known.set(moment, found);
    }
    return found;
  };
}

function toCell(value: unknown, dates: (date: Date) => SheetDate): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Object.prototype.toString.call(value) !== '[object Date]') return null;
  return dates(value as Date).iso;
}

/** Named ranges by sheet id; a name for one cell (such as `Ledger`) is no table. */
function namedRegions(spreadsheet: Spreadsheet): Map<number, NamedRegion[]> {
  const regions = new Map<number, NamedRegion[]>();
  for (const named of spreadsheet.getNamedRanges()) {
    const range = named.getRange();
    const region = {
      name: named.getName(),
      top: range.getRow() - 1,
      left: range.getColumn() - 1,
      bottom: range.getLastRow() - 1,
      right: range.getLastColumn() - 1,
    };
    if (region.top === region.bottom && region.left === region.right) continue;
    const id = range.getSheet().getSheetId();
    regions.set(id, [...(regions.get(id) ?? []), region]);
  }
  return regions;
}

/** Open-ended names (`A1:Q`) reach below the last row with content; the rows end earlier. */
function clipRegions(regions: readonly NamedRegion[], rows: readonly Cell[][]): NamedRegion[] {
  const width = rows[0]?.length ?? 0;
  return regions
    .filter(({ top, left }) => top < rows.length && left < width)
    .map((region) => ({
      ...region,
      bottom: Math.min(region.bottom, rows.length - 1),
      right: Math.min(region.right, width - 1),
    }));
}
