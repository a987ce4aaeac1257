import type { Cell } from '../../core/workbook/input';
import type { FirstReading, FirstSheet } from '../calls/calls';
import { cellReader, clipRegions, readTabs } from '../reading/read-workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Every sheet with its first rows, until there are so many cells; the rest is asked for, and counted, in parts. */
export function firstReading(spreadsheet: Spreadsheet, cells: number): FirstReading {
  const { sheets, ...rest } = readTabs(spreadsheet);
  const read = cellReader(spreadsheet);
  let left = cells;
  return {
    ...rest,
    sheets: sheets.map(({ id, sheet, input }): FirstSheet => {
      if (sheet === null)
        return {
          id,
          name: input.name,
          generated: input.generated === true,
          rows: [],
          regions: [],
          height: 0,
          width: 0,
        };
      const [height, width] = [sheet.getLastRow(), sheet.getLastColumn()];
      const fit = height * width <= left ? height : Math.floor(left / Math.max(width, 1));
      const rows = fit > 0 && width > 0 ? read(sheet.getRange(1, 1, fit, width)) : [];
      left -= rows.length * width;
      return {
        id,
        name: input.name,
        generated: false,
        ...(input.hidden === undefined ? {} : { hidden: input.hidden }),
        rows,
        regions: clipRegions(input.regions ?? [], height, width),
        height,
        width,
      };
    }),
  };
}

/** Rows of a sheet of the advisor's by its id; `first` is 0-based. */
export function rowsOf(spreadsheet: Spreadsheet, id: number, first: number, count: number): Cell[][] {
  const sheet = spreadsheet.getSheets().filter((each) => each.getSheetId() === id)[0];
  if (!sheet) throw new Error('A tab was removed while the spreadsheet was being read. Try again.');
  const rows = Math.min(count, sheet.getLastRow() - first);
  const width = sheet.getLastColumn();
  return rows > 0 && width > 0 ? cellReader(spreadsheet)(sheet.getRange(first + 1, 1, rows, width)) : [];
}
