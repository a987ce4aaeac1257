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
  return {
    id,
    name,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: { date: { n: { pattern: NUMBER_FORMATS.date } }, header: gridStyle('columnHeader') },
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet, n) => [ids[n], worksheet(ids[n] ?? '', sheet)])),
  };
}

function worksheet(id: string, sheet: OpenedSheet): Partial<IWorksheetData> {
  const top = (sheet.firstRow ?? 1) - 1;
  const left = (sheet.firstColumn ?? 1) - 1;
  const cellData: Record<number, Record<number, ICellData>> = {};
  const widths: number[] = [];
  sheet.rows.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((value, c) => {
      const cell = gridCell(value);
      if (cell === null) return;
      cells[left + c] = r === sheet.headerRow ? { ...cell, s: 'header' } : cell;
      // A title above the table may run over its neighbours.
      if (r < ROWS_LOOKED_AT && r >= (sheet.headerRow ?? 0))
        widths[left + c] = Math.max(widths[left + c] ?? 0, String(value).length);
    });
    cellData[top + r] = cells;
  });
  const columns = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const frozen = sheet.headerRow === undefined ? 0 : top + sheet.headerRow + 1;
  return {
    id,
    name: sheet.name,
    rowCount: top + sheet.rows.length + SPARE_ROWS,
    columnCount: Math.max(left + columns + SPARE_COLUMNS, FEWEST_COLUMNS),
    cellData,
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
      (sheet.hiddenRows ?? []).map((row) => [top + row, { hd: BooleanNumber.TRUE }]),
    ),
    ...customOf(sheet),
    // Which of our sheets it was, a file does not say: it is on show, and never written over.
    ...(sheet.generated ? markData('from a file', Math.max(sheet.rows.length, 1), Math.max(columns, 1)) : {}),
  };
}

/** What the grid has no word for: dates that count from 1904, and a tab that only a macro shows again. */
function customOf({ dateSystem, hidden }: OpenedSheet): Partial<IWorksheetData> {
  const custom = {
    ...(dateSystem === 1904 ? { dateSystem } : {}),
    ...(hidden === 'very hidden' ? { hidden } : {}),
  };
  return Object.keys(custom).length === 0 ? {} : { custom };
}

/** ISO text becomes a real date, as when the file is opened in any spreadsheet. */
function gridCell(value: Cell): ICellData | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseIso(value) : null;
  if (day !== null) return { v: day + SERIAL_OF_DAY_0, t: CellValueType.NUMBER, s: 'date' };
  return { v: value, t: CellValueType.STRING };
}
