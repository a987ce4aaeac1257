import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { parseIso } from '../../core/calendar/day';
import { NUMBER_FORMATS, SERIAL_OF_DAY_0 } from '../../core/host/sheet-layout';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { columnPixels, gridStyle } from './formats';
import { gridMerges } from './merges';
import { markData } from './sheet-cells';

/** Rows and columns kept free below and beside the data, so that there is room to write. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 4;
/** Room for a scorecard that somebody types beside their own table. */
const FEWEST_COLUMNS = 24;
const NARROWEST = 8;
const WIDEST = 34;
/** Rows that are looked at to find how wide a column has to be. */
const ROWS_LOOKED_AT = 200;

export interface OpenedSheet extends SheetInput {
  /** Position in `rows`, 0-based: shown as the header, and stays in sight. */
  readonly headerRow?: number;
}

/** Sheets as the grid's own workbook. */
export function workbookData(id: string, name: string, sheets: readonly OpenedSheet[]): IWorkbookData {
  const ids = sheets.map((_, n) => `sheet-${n + 1}`);
  const formats = new Map<string, string>();
  const data = sheets.map((sheet, n) => worksheet(ids[n] ?? '', sheet, formats));
  return {
    id,
    name,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {
      date: { n: { pattern: NUMBER_FORMATS.date } },
      header: gridStyle('columnHeader'),
      ...Object.fromEntries(Array.from(formats, ([pattern, id]) => [id, { n: { pattern } }])),
    },
    sheetOrder: ids,
    sheets: Object.fromEntries(data.map((sheet, n) => [ids[n], sheet])),
  };
}

/** `formats` has the styles of number formats, by format; those of the sheet are added. */
function worksheet(id: string, sheet: OpenedSheet, formats: Map<string, string>): Partial<IWorksheetData> {
  const top = (sheet.firstRow ?? 1) - 1;
  const left = (sheet.firstColumn ?? 1) - 1;
  const cellData: Record<number, Record<number, ICellData>> = {};
  const widths: number[] = [];
  sheet.rows.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((value, c) => {
      const cell = gridCell(value);
      if (cell === null) return;
      const format = typeof value === 'number' ? sheet.formats?.[r]?.[c] : undefined;
      if (format !== undefined && !formats.has(format)) formats.set(format, `format-${formats.size + 1}`);
      const style = r === sheet.headerRow ? 'header' : formats.get(format ?? '');
      cells[left + c] = style === undefined ? cell : { ...cell, s: style };
      // A title above the table may run over its neighbours.
      if (r < ROWS_LOOKED_AT && r >= (sheet.headerRow ?? 0))
        widths[left + c] = Math.max(widths[left + c] ?? 0, String(value).length);
    });
    cellData[top + r] = cells;
  });
  const columns = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const frozen = sheet.headerRow === undefined ? 0 : top + sheet.headerRow + 1;
  const rowCount = top + sheet.rows.length + SPARE_ROWS;
  const columnCount = Math.max(left + columns + SPARE_COLUMNS, FEWEST_COLUMNS);
  return {
    id,
    name: sheet.name,
    rowCount,
    columnCount,
    cellData,
    mergeData: gridMerges(sheet.merges ?? [], [top, left], [rowCount, columnCount]),
    columnData: Object.fromEntries(
      Array.from(widths, (width = 0, c) => [
        c,
        { w: columnPixels(Math.min(Math.max(width, NARROWEST), WIDEST)) },
      ]),
    ),
    freeze: { xSplit: 0, ySplit: frozen, startRow: frozen === 0 ? -1 : frozen, startColumn: -1 },
    showGridlines: BooleanNumber.TRUE,
    ...(sheet.hidden === undefined ? {} : { hidden: BooleanNumber.TRUE }),
    rowData: Object.fromEntries(
      (sheet.hiddenRows === 'some' ? [] : (sheet.hiddenRows ?? [])).map((row) => [
        top + row,
        { hd: BooleanNumber.TRUE },
      ]),
    ),
    // What the grid has no word for: a tab that only a macro shows again, and from when plain numbers count days.
    custom: {
      ...(sheet.hidden === 'very hidden' ? { hidden: sheet.hidden } : {}),
      ...(sheet.dateSystem === 1904 ? { dateSystem: sheet.dateSystem } : {}),
    },
    // Which of our sheets it was, a file does not say: it is on show, and never written over.
    ...(sheet.generated ? markData('from a file', Math.max(sheet.rows.length, 1), Math.max(columns, 1)) : {}),
  };
}

/** ISO text becomes a real date, as when the file is opened in any spreadsheet; the grid counts from 1900, whatever the file does. */
function gridCell(value: Cell): ICellData | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseIso(value) : null;
  if (day !== null) return { v: day + SERIAL_OF_DAY_0, t: CellValueType.NUMBER, s: 'date' };
  return { v: value, t: CellValueType.STRING };
}
