import { FormatRuns } from '../../core/workbook/formats/format-runs';
import type { FirstReading, FirstSheet, MoreRows } from '../calls/calls';
import { hiddenRowFinder, isFiltered } from '../reading/filter';
import { mergedCells, tellFormats } from '../reading/formats';
import { cellReader, clipRegions, readTabs, type CellReader } from '../reading/read-workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Every sheet with its first rows, until there are so many cells; the rest is asked for, and counted, in parts. */
export function firstReading(spreadsheet: Spreadsheet, cells: number): FirstReading {
  const { sheets, ...rest } = readTabs(spreadsheet);
  const read = cellReader(spreadsheet);
  const hasHiddenRow = hiddenRowFinder();
  let left = cells;
  return {
    ...rest,
    sheets: sheets.map(({ id, sheet, input }): FirstSheet => {
      if (sheet === null)
        return {
          id,
          name: input.name,
          generated: input.generated === true,
          filtered: false,
          rows: [],
          formats: [],
          merges: [],
          regions: [],
          height: 0,
          width: 0,
        };
      const [height, width] = [sheet.getLastRow(), sheet.getLastColumn()];
      const fit = height * width <= left ? height : Math.floor(left / Math.max(width, 1));
      const { rows, formats } = rowsAt(read, sheet, 0, fit, width);
      left -= rows.length * width;
      return {
        id,
        name: input.name,
        generated: false,
        ...(input.hidden === undefined ? {} : { hidden: input.hidden }),
        filtered: isFiltered(sheet, height) || hasHiddenRow(sheet, height),
        rows,
        formats,
        merges: mergedCells(height, () => sheet.getRange(1, 1, height, width)),
        regions: clipRegions(input.regions ?? [], height, width),
        height,
        width,
      };
    }),
  };
}

/** Rows of a sheet of the advisor's by its id; `first` is 0-based. */
export function rowsOf(spreadsheet: Spreadsheet, id: number, first: number, count: number): MoreRows {
  const sheet = spreadsheet.getSheets().filter((each) => each.getSheetId() === id)[0];
  if (!sheet) throw new Error('A tab was removed while the spreadsheet was being read. Try again.');
  const rows = Math.min(count, sheet.getLastRow() - first);
  return rowsAt(cellReader(spreadsheet), sheet, first, rows, sheet.getLastColumn());
}

function rowsAt(read: CellReader, sheet: Sheet, first: number, count: number, width: number): MoreRows {
  if (count <= 0 || width <= 0) return { rows: [], formats: [] };
  const rows = read(sheet.getRange(first + 1, 1, count, width));
  const formats = new FormatRuns();
  tellFormats(sheet, rows, first + 1, (row, column, format) => formats.put(row, column, format));
  return { rows, formats: formats.runs };
}
