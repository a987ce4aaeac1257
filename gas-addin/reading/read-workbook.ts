import { RowFormats } from '../../core/workbook/formats/row-formats';
import type { Cell, CellArea, NamedRegion, SheetInput, WorkbookInput } from '../../core/workbook/input';
import { calendar, type SheetDate } from './calendar';
import { isFiltered } from './filter';
import { ifAllowed, mergedCells, tellFormats } from './formats';
import { hasCells } from './tabs';
import { timeText, type Seen } from './times';
import { findMarks } from '../writing/sheets/sheet-mark';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Asked before each call that takes long; throws when there is no time left for it. `tab` is what is to be read. */
export type NeedTime = (tab: string) => void;

/**
 * Every tab of the spreadsheet with its named ranges, dates as ISO days, and what its formats say. Tabs of ours come without cells.
 */
export function readWorkbook(spreadsheet: Spreadsheet, needTime: NeedTime = () => undefined): WorkbookInput {
  const { sheets, ...rest } = readTabs(spreadsheet);
  const read = cellReader(spreadsheet);
  return {
    ...rest,
    sheets: sheets.map(({ sheet, input }): SheetInput =>
      sheet ? readTab(read, sheet, input, needTime) : input,
    ),
  };
}

/** A tab without its cells; `sheet` is null for a tab that is not read: one of ours, and one that has no cells. */
export interface Tab {
  readonly id: number;
  readonly sheet: Sheet | null;
  readonly input: SheetInput;
}

/** What a reading begins with: the tabs with their named ranges, the day and the locale. */
export function readTabs(
  spreadsheet: Spreadsheet,
): Omit<WorkbookInput, 'sheets'> & { readonly sheets: readonly Tab[] } {
  const marks = findMarks(spreadsheet);
  const own = new Set(marks.map(({ sheet }) => sheet.getSheetId()));
  // Hidden copies for undo, and what a write left unfinished, are no tabs of the workbook.
  const hidden = new Set(marks.flatMap(({ sheet, mark }) => (mark.unfinished ? [sheet.getSheetId()] : [])));
  const regions = namedRegions(spreadsheet);
  const tabs = spreadsheet
    .getSheets()
    .map((sheet) => ({ sheet, id: sheet.getSheetId() }))
    .filter(({ id }) => !hidden.has(id));
  return {
    sheets: tabs.map(({ sheet, id }): Tab => {
      const input = { name: sheet.getName(), rows: [] };
      if (own.has(id)) return { id, sheet: null, input: { ...input, generated: true } };
      if (!hasCells(sheet)) return { id, sheet: null, input };
      const hidden = sheet.isSheetHidden() ? { hidden: 'hidden' as const } : {};
      return { id, sheet, input: { ...input, ...hidden, regions: regions.get(id) ?? [] } };
    }),
    today: dateReader(spreadsheet)(new Date()).day,
    locale: spreadsheet.getSpreadsheetLocale().replace('_', '-'),
  };
}

/** One sheet of the advisor's with its named ranges. */
export function readSheet(spreadsheet: Spreadsheet, sheet: Sheet): SheetInput {
  const regions = namedRegions(spreadsheet).get(sheet.getSheetId()) ?? [];
  return readTab(
    cellReader(spreadsheet),
    sheet,
    { name: sheet.getName(), rows: [], regions },
    () => undefined,
  );
}

function readTab(read: CellReader, sheet: Sheet, input: SheetInput, needTime: NeedTime): SheetInput {
  const area = sheet.getDataRange();
  const rows = inParts(read, sheet, area, () => needTime(input.name));
  const formats = new RowFormats();
  let merges: readonly CellArea[] = [];
  const remarks = ifAllowed(() => {
    tellFormats(sheet, rows, 1, (row, column, format) => formats.put(row, column, format));
    merges = mergedCells(rows.length, () => area);
  });
  formats.finish();
  return {
    ...input,
    rows,
    regions: clipRegions(input.regions ?? [], rows.length, rows[0]?.length ?? 0),
    ...(formats.rows.length > 0 ? { formats: formats.rows } : {}),
    ...(merges.length > 0 ? { merges } : {}),
    ...(isFiltered(sheet, rows.length) ? { hiddenRows: 'some' } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

/** Cells of a call: while Google answers one nobody can look at the clock. */
const CELLS_A_CALL = 100_000;

function inParts(read: CellReader, sheet: Sheet, area: Range, needTime: () => void): Cell[][] {
  const [height, width] = [area.getLastRow(), area.getLastColumn()];
  const most = Math.max(1, Math.floor(CELLS_A_CALL / width));
  const rows: Cell[][] = [];
  for (let row = 1; row <= height; row += most) {
    needTime();
    const count = Math.min(most, height - row + 1);
    const part = read(count === height ? area : sheet.getRange(row, 1, count, width));
    for (const cells of part) rows.push(cells);
  }
  return rows;
}

/** The cells of an area, dates as ISO days on the spreadsheet's own calendar, times as the text that is shown. */
export type CellReader = (area: Range) => Cell[][];

export function cellReader(spreadsheet: Spreadsheet): CellReader {
  const dates = dateReader(spreadsheet);
  return (area) => {
    // Asked for when there is a time: most sheets have none.
    let texts: string[][] | null = null;
    let formats: string[][] | null = null;
    const seenAt = (r: number, c: number): Seen => ({
      text: (texts ??= area.getDisplayValues())[r]?.[c] ?? '',
      format: (formats ??= area.getNumberFormats())[r]?.[c] ?? '',
    });
    return (area.getValues() as unknown[][]).map((row, r) =>
      row.map((value, c): Cell => {
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
          return value;
        if (!isDate(value)) return null;
        return timeText(value, () => seenAt(r, c)) ?? dates(value).iso;
      }),
    );
  };
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

const readers = new WeakMap<Spreadsheet, (date: Date) => SheetDate>();

/** Reads dates on the spreadsheet's own calendar; what was asked once is known for the run. */
export function dateReader(spreadsheet: Spreadsheet): (date: Date) => SheetDate {
  let reader = readers.get(spreadsheet);
  if (!reader) {
    let timeZone: string | null = null;
    reader = calendar((date, pattern) =>
      Utilities.formatDate(date, (timeZone ??= spreadsheet.getSpreadsheetTimeZone()), pattern),
    );
    readers.set(spreadsheet, reader);
  }
  return reader;
}

/** Named ranges by sheet id; a name for one cell (such as `Ledger`) is no table. */
function namedRegions(spreadsheet: Spreadsheet): Map<number, NamedRegion[]> {
  const regions = new Map<number, NamedRegion[]>();
  for (const named of spreadsheet.getNamedRanges()) {
    const range = rangeOf(named);
    if (range === null) continue;
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

/**
 * What a name means; null where its cells were removed. What Google does then is not said, and what it throws is in the language of
 * the account: what fails twice is such a name, and no bad moment.
 */
function rangeOf(named: GoogleAppsScript.Spreadsheet.NamedRange): GoogleAppsScript.Spreadsheet.Range | null {
  for (let tries = 0; tries < 2; tries++)
    try {
      return named.getRange();
    } catch {
      // Once more, or it is dead.
    }
  return null;
}

/** Open-ended names (`A1:Q`) reach below the last row with content; the rows end earlier. */
export function clipRegions(regions: readonly NamedRegion[], height: number, width: number): NamedRegion[] {
  return regions
    .filter(({ top, left }) => top < height && left < width)
    .map((region) => ({
      ...region,
      bottom: Math.min(region.bottom, height - 1),
      right: Math.min(region.right, width - 1),
    }));
}
