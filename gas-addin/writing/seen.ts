import { SERIAL_OF_DAY_0 } from '../../core/host/sheet-layout';
import { hashText } from '../../core/workbook/values/text';
import type { Area, SeenArea } from '../../core/writing';
import { dateReader } from '../reading/read-workbook';
import { formulasIn } from './edits/formula-forms';
import { isDate } from './write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A value as it is compared: a day as the number that was written for it, whatever the time zone. */
export function valueReader(spreadsheet: Spreadsheet): (value: unknown) => unknown {
  const dates = dateReader(spreadsheet);
  return (value) => (isDate(value) ? dates(value).day + SERIAL_OF_DAY_0 : value);
}

/** As far as the sheet reaches; null when nothing of the area does. `size` is its rows and columns, where known. */
export function clipped(
  sheet: Sheet,
  [row, column, rows, columns]: Area,
  size = [sheet.getMaxRows(), sheet.getMaxColumns()] as const,
): Area | null {
  const height = Math.min(row + rows - 1, size[0]) - row + 1;
  const width = Math.min(column + columns - 1, size[1]) - column + 1;
  return height < 1 || width < 1 ? null : [row, column, height, width];
}

/** What stands in an area; beyond the end of the sheet stands nothing. */
export function seenArea(spreadsheet: Spreadsheet, sheet: Sheet, area: Area): SeenArea {
  const within = clipped(sheet, area);
  if (within === null) return { value: () => '', formula: () => null };
  const range = sheet.getRange(...within);
  const values = range.getValues() as unknown[][];
  const formulas = formulasIn(range);
  const shown = valueReader(spreadsheet);
  return {
    value: (row, column) => shown(values[row]?.[column] ?? ''),
    formula: (row, column) => formulas[row]?.[column] || null,
  };
}

/** How an area looks: formulas, else values. */
export function lookOf(sheet: Sheet | undefined, area: Area): string {
  const within = sheet ? clipped(sheet, area) : null;
  if (!sheet || within === null) return '';
  const range = sheet.getRange(...within);
  const formulas = range.getFormulas();
  const contents = (range.getValues() as unknown[][]).map((line, r) =>
    line.map((value, c) => (formulas[r]?.[c] ? formulas[r][c] : value)),
  );
  const text = JSON.stringify(contents);
  return `${text.length}.${(hashText(text) >>> 0).toString(36)}`;
}
