import { CellValueType, type ICellData } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Host } from '../core/host/host';
import { cellValue, markOf, plannedCell, planWidth, uniqueTitle } from '../core/host/sheet-layout';
import { formatSheetMark, SHEET_MARK_KEY, type SheetMark } from '../core/host/sheet-mark';
import type { SheetPlan } from '../core/host/sheet-plan';
import { columnPixels, gridStyle } from './formats';
import type { LiveBook } from './live-book';
import { sheetMark } from './read-sheets';

const SETTINGS = 'Settings';
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 4;

/** The open workbook of the preview. The engine has no cell notes: a planned comment is left out. */
export function previewHost(workbook: FWorkbook, live: LiveBook): Host {
  return {
    readWorkbook: () => live.read(),
    writeSheet: (plan) => writeSheet(workbook, plan),
    writeSettings: (rows) => writeSettings(workbook, rows),
    onChange: (listener) => live.onEdit(listener),
  };
}

function writeSheet(workbook: FWorkbook, plan: SheetPlan): string {
  const own = workbook.getSheets().find((sheet) => sheetMark(sheet)?.mark === plan.mark);
  const old = own && sheetMark(own);
  if (own && old) rewrite(own, old, plan);
  const sheet = own ?? add(workbook, plan);
  workbook.setActiveSheet(sheet);
  return sheet.getSheetName();
}

/** A new sheet with everything on it, in one command: there is no half-written state. */
function add(workbook: FWorkbook, plan: SheetPlan): FWorksheet {
  const taken = workbook.getSheets().map((sheet) => sheet.getSheetName());
  const cellData = Object.fromEntries(grid(plan).map((row, r) => [r, Object.fromEntries(row.entries())]));
  return workbook.insertSheet(uniqueTitle(plan.title, taken), {
    sheet: {
      cellData,
      rowCount: plan.rows.length + SPARE_ROWS,
      columnCount: planWidth(plan) + SPARE_COLUMNS,
      columnData: Object.fromEntries(plan.columnWidths.map((width, c) => [c, { w: columnPixels(width) }])),
      freeze: frozen(plan.frozenRows ?? 0),
      custom: { [SHEET_MARK_KEY]: formatSheetMark(markOf(plan)) },
    },
  });
}

/** Writes over our own area only; rows and columns that the plan needs more are inserted before the advisor's notes. */
function rewrite(sheet: FWorksheet, old: SheetMark, plan: SheetPlan): void {
  const width = planWidth(plan);
  const height = Math.max(plan.rows.length, 1);
  if (height > old.rows) sheet.insertRows(old.rows, height - old.rows);
  if (width > old.columns) sheet.insertColumns(old.columns, width - old.columns);
  const rows = Math.max(height, old.rows);
  const columns = Math.max(width, old.columns);
  sheet.getRange(0, 0, rows, columns).setValues(grid(plan, rows, columns));
  plan.columnWidths.forEach((characters, c) => sheet.setColumnWidth(c, columnPixels(characters)));
  sheet.setFreeze(frozen(plan.frozenRows ?? 0));
  // What a shorter plan leaves empty stays ours, so that it can grow again without pushing notes away.
  const mark = { mark: plan.mark, rows, columns };
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), [SHEET_MARK_KEY]: formatSheetMark(mark) });
}

function frozen(rows: number) {
  return { xSplit: 0, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: -1 };
}

/** The plan as cells; every cell is named, so that an earlier value or style goes. */
function grid(plan: SheetPlan, rows = plan.rows.length, columns = planWidth(plan)): ICellData[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): ICellData => {
      const cell = plannedCell(plan, r, c);
      const value = cellValue(cell);
      const s = cell === null ? null : gridStyle(cell.style, cell.format);
      return { ...typed(value), f: null, si: null, p: null, s };
    }),
  );
}

/** A value with its type: text stays text, also when it begins like a formula or reads like a number. */
function typed(value: string | number | boolean | null): ICellData {
  if (value === null) return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.FORCE_STRING };
}

function writeSettings(
  workbook: FWorkbook,
  settings: ReadonlyArray<readonly [name: string, value: string | number | boolean]>,
): void {
  const found = workbook
    .getSheets()
    .find((each) => sheetMark(each) === null && nameKey(each.getSheetName()) === nameKey(SETTINGS));
  const sheet = found ?? workbook.create(SETTINGS, 100, 12);
  if (!found) sheet.getRange(0, 0, 1, 2).setValues([[typed('Name'), typed('Value')]]);
  const names = sheet
    .getRange(0, 0, sheet.getLastRow() + 1, 1)
    .getValues()
    .map(([name]) => nameKey(name));
  for (const [name, value] of settings) {
    const known = names.indexOf(nameKey(name));
    const row = known < 0 ? names.push(nameKey(name)) - 1 : known;
    if (row >= sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows() - 1, SPARE_ROWS);
    sheet.getRange(row, 0, 1, 2).setValues([[typed(name), typed(value)]]);
  }
}

function nameKey(name: unknown): string {
  return String(name ?? '')
    .trim()
    .toLowerCase();
}
