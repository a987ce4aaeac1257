import { CellValueType, type ICellData } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { cellValue, markOf, plannedCell, planWidth, uniqueTitle } from '../core/host/sheet-layout';
import { formatSheetMark, SHEET_MARK_KEY, type SheetMark } from '../core/host/sheet-mark';
import type { SheetPlan } from '../core/host/sheet-plan';
import { columnPixels, gridStyle } from './formats';
import { sheetMark } from './read-sheets';

const SPARE_ROWS = 30;
const SPARE_COLUMNS = 4;

/** Makes the plan's sheet, or writes it again in place; gives the tab's name. */
export function writeSheet(workbook: FWorkbook, plan: SheetPlan): string {
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

/**
 * Writes over our own area only; rows and columns that the plan needs more are inserted before the advisor's notes. After
 * a failure the sheet is as it was.
 */
function rewrite(sheet: FWorksheet, old: SheetMark, plan: SheetPlan): void {
  // What a shorter plan leaves empty stays ours, so that it can grow again without pushing notes away.
  const rows = Math.max(plan.rows.length, old.rows);
  const columns = Math.max(planWidth(plan), old.columns);
  const before = { ...sizeOf(sheet), cells: snapshot(sheet, old), freeze: sheet.getFreeze() };
  const widths = plan.columnWidths.slice(0, old.columns).map((_, c) => sheet.getColumnWidth(c));
  try {
    if (rows > old.rows) sheet.insertRows(old.rows, rows - old.rows);
    if (columns > old.columns) sheet.insertColumns(old.columns, columns - old.columns);
    sheet.getRange(0, 0, rows, columns).setValues(grid(plan, rows, columns));
    plan.columnWidths.forEach((characters, c) => sheet.setColumnWidth(c, columnPixels(characters)));
    sheet.setFreeze(frozen(plan.frozenRows ?? 0));
    keepMark(sheet, { mark: plan.mark, rows, columns });
  } catch (cause) {
    const now = sizeOf(sheet);
    if (now.rows > before.rows) sheet.deleteRows(old.rows, now.rows - before.rows);
    if (now.columns > before.columns) sheet.deleteColumns(old.columns, now.columns - before.columns);
    sheet.getRange(0, 0, old.rows, old.columns).setValues(before.cells);
    widths.forEach((width, c) => sheet.setColumnWidth(c, width));
    sheet.setFreeze(before.freeze);
    keepMark(sheet, old);
    throw cause;
  }
}

function sizeOf(sheet: FWorksheet): { rows: number; columns: number } {
  return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
}

/** Our area as it is: value, type, formula and style of every cell, also of the empty ones. */
function snapshot(sheet: FWorksheet, { rows, columns }: SheetMark): ICellData[][] {
  const inner = sheet.getSheet();
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): ICellData => {
      const { v = null, t = null, f = null, s = null } = inner.getCellRaw(r, c) ?? {};
      return { v, t, f, s, si: null, p: null };
    }),
  );
}

function keepMark(sheet: FWorksheet, mark: SheetMark): void {
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), [SHEET_MARK_KEY]: formatSheetMark(mark) });
}

function frozen(rows: number) {
  return { xSplit: 0, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: -1 };
}

function grid(plan: SheetPlan, rows = plan.rows.length, columns = planWidth(plan)): ICellData[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): ICellData => {
      const cell = plannedCell(plan, r, c);
      return {
        ...typedCell(cellValue(cell)),
        s: cell === null ? null : gridStyle(cell.style, cell.format),
      };
    }),
  );
}

/**
 * A value with its type: text stays text, also when it begins like a formula or reads like a number. Every part of a
 * cell's content is named, so that an earlier one goes.
 */
export function typedCell(value: string | number | boolean | null): ICellData {
  const content: ICellData = { v: value, t: null, f: null, si: null, p: null };
  if (typeof value === 'number') return { ...content, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...content, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value === null ? content : { ...content, t: CellValueType.FORCE_STRING };
}
