import { standOnRight } from '../../core/host/sheet-align';
import { CellValueType, HorizontalAlign, type ICellData } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { cellValue, markOf, plannedCell, planWidth } from '../../core/host/sheet-layout';
import { tabName } from '../../core/host/tab-name';
import { keepInputs } from '../../core/host/keep-inputs';
import { formatSheetMark, SHEET_MARK_KEY, type SheetMark } from '../../core/host/sheet-mark';
import type { PlannedCell, SheetPlan } from '../../core/host/sheet-plan';
import { sizeOf, snapshot, type Changes } from './changes';
import { columnsOf, rowsOf } from './column-fit';
import { gridStyle } from '../grid/formats';
import { keptPaper, PAPER_KEY, sheetMark, type Paper } from '../grid/read-sheets';

const SPARE_ROWS = 30;
const SPARE_COLUMNS = 4;

/** Makes the plan's sheet, or writes it again in place; gives the tab's name. */
export function writeSheet(workbook: FWorkbook, plan: SheetPlan, changes: Changes): string {
  const own = workbook.getSheets().find((sheet) => sheetMark(sheet)?.mark === plan.mark);
  const written = own && sheetMark(own);
  const old = own && written && sizedNow(own, written);
  if (own && old) rewrite(own, old, keepInputs(plan, standing(own, old)), changes);
  const sheet = own ?? changes.addSheet(() => add(workbook, plan));
  workbook.setActiveSheet(sheet);
  return sheet.getSheetName();
}

/** What stands in our area now. */
function standing(sheet: FWorksheet, { rows, columns }: SheetMark) {
  return snapshot(sheet, 0, 0, rows, columns).map((row) =>
    row.map(({ v, f, t }) => ({
      value: t === CellValueType.BOOLEAN ? Boolean(v) : (v ?? null),
      formula: f ? f : null,
    })),
  );
}

/** A new sheet with everything on it, in one command: there is no half-written state. */
function add(workbook: FWorkbook, plan: SheetPlan): FWorksheet {
  const taken = workbook.getSheets().map((sheet) => sheet.getSheetName());
  const widths = columnsOf(plan);
  const cellData = Object.fromEntries(grid(plan).map((row, r) => [r, Object.fromEntries(row.entries())]));
  return workbook.insertSheet(tabName(plan.title, taken), {
    sheet: {
      cellData,
      rowCount: plan.rows.length + SPARE_ROWS,
      columnCount: planWidth(plan) + SPARE_COLUMNS,
      columnData: withEnd(
        widths.map((w, c) => [c, { w }]),
        planWidth(plan),
      ),
      rowData: withEnd(
        [...rowsOf(plan, widths)].map(([row, h]) => [row, { h }]),
        plan.rows.length,
      ),
      freeze: frozen(plan.frozenRows ?? 0),
      custom: kept(markOf(plan), paperOf(plan, widths)),
    },
  });
}

/**
 * Writes over our own area only; rows and columns that the plan needs more are inserted before the advisor's notes. After
 * a failure the caller takes the changes back.
 */
function rewrite(sheet: FWorksheet, old: SheetMark, plan: SheetPlan, changes: Changes): void {
  // What a shorter plan leaves empty stays ours, so that it can grow again without pushing notes away.
  const rows = Math.max(plan.rows.length, old.rows);
  const columns = Math.max(planWidth(plan), old.columns);
  const freeze = sheet.getFreeze();
  const widths = plan.columnWidths.slice(0, old.columns).map((_, c) => sheet.getColumnWidth(c));
  const size = sizeOf(sheet);
  if (rows > old.rows)
    changes.do(
      () => void sheet.insertRows(old.rows, rows - old.rows),
      () => {
        const now = sizeOf(sheet).rows;
        if (now > size.rows) sheet.deleteRows(old.rows, now - size.rows);
      },
    );
  if (columns > old.columns)
    changes.do(
      () => void sheet.insertColumns(old.columns, columns - old.columns),
      () => {
        const now = sizeOf(sheet).columns;
        if (now > size.columns) sheet.deleteColumns(old.columns, now - size.columns);
      },
    );
  changes.write(sheet, 0, 0, grid(plan, rows, columns));
  const wanted = columnsOf(plan);
  changes.do(
    () => wanted.forEach((width, c) => sheet.setColumnWidth(c, width)),
    () => widths.forEach((width, c) => sheet.setColumnWidth(c, width)),
  );
  const tall = rowsOf(plan, wanted);
  const usual = sheet.getSheet().getConfig().defaultRowHeight;
  for (let row = 0; row < rows; row++) {
    const [before, height] = [sheet.getRowHeight(row), tall.get(row) ?? usual];
    if (height !== before)
      changes.do(
        () => void sheet.setRowHeightsForced(row, 1, height),
        () => void sheet.setRowHeightsForced(row, 1, before),
      );
  }
  changes.do(
    () => void sheet.setFreeze(frozen(plan.frozenRows ?? 0)),
    () => void sheet.setFreeze(freeze),
  );
  const now = { mark: plan.mark, rows, columns };
  const paper = keptPaper(sheet);
  changes.do(
    () => {
      keepEnd(sheet, old, now);
      keep(sheet, now, paperOf(plan, wanted));
    },
    () => {
      keepEnd(sheet, now, old);
      keep(sheet, old, paper);
    },
  );
}

/** On the last row and the last column of our area: they move with them when the advisor puts lines in, or takes some out. */
const END = { partnerLedgerEnd: true };

function withEnd<Line extends object>(lines: ReadonlyArray<readonly [number, Line]>, count: number) {
  const byPlace = new Map<number, Line & { custom?: typeof END }>(lines);
  byPlace.set(count - 1, { ...(byPlace.get(count - 1) as Line), custom: END });
  return Object.fromEntries(byPlace);
}

/** A mark with the size that its area has by now; that which was written, where its last row or column is gone. */
function sizedNow(sheet: FWorksheet, mark: SheetMark): SheetMark {
  const { rows, columns } = sizeOf(sheet);
  const last = (count: number, custom: (at: number) => unknown, written: number): number => {
    for (let at = count - 1; at >= 0; at--)
      if ((custom(at) as Partial<typeof END> | undefined)?.partnerLedgerEnd) return at + 1;
    return written;
  };
  return {
    ...mark,
    rows: last(rows, (at) => sheet.getRowCustomMetadata(at), mark.rows),
    columns: last(columns, (at) => sheet.getColumnCustomMetadata(at), mark.columns),
  };
}

function keepEnd(
  sheet: FWorksheet,
  old: SheetMark,
  { rows, columns }: Pick<SheetMark, 'rows' | 'columns'>,
): void {
  sheet.setRowCustomMetadata(old.rows - 1, undefined);
  sheet.setColumnCustomMetadata(old.columns - 1, undefined);
  // A row that has nothing of its own keeps nothing, and does not say so; with a height it does. Columns have their widths.
  sheet.setRowHeightsForced(rows - 1, 1, sheet.getRowHeight(rows - 1));
  sheet.setRowCustomMetadata(rows - 1, END);
  sheet.setColumnCustomMetadata(columns - 1, END);
}

function keep(sheet: FWorksheet, mark: SheetMark, paper: Paper | null): void {
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), ...kept(mark, paper) });
}

/** What the grid keeps with a sheet of ours. */
function kept(mark: SheetMark, paper: Paper | null) {
  return {
    [SHEET_MARK_KEY]: formatSheetMark(mark),
    [PAPER_KEY]: paper === null ? null : JSON.stringify(paper),
  };
}

function paperOf({ print, columnWidths }: SheetPlan, pixels: readonly number[]): Paper {
  return {
    ...(print === undefined ? {} : { print }),
    widths: columnWidths.map((characters, c) => [characters, pixels[c] ?? 0]),
  };
}

function frozen(rows: number) {
  return { xSplit: 0, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: -1 };
}

function grid(plan: SheetPlan, rows = plan.rows.length, columns = planWidth(plan)): ICellData[][] {
  const right = standOnRight(plan.rows);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): ICellData => {
      const cell = plannedCell(plan, r, c);
      return {
        ...contentOf(cell),
        s:
          cell === null
            ? null
            : {
                ...gridStyle(cell.style, cell.format),
                ...(right(r, c) ? { ht: HorizontalAlign.RIGHT } : {}),
              },
      };
    }),
  );
}

/** The formula with what it gives until it is calculated; else the value. */
function contentOf(cell: PlannedCell | null): ICellData {
  const content = typedCell(cellValue(cell));
  return cell?.formula === undefined ? content : { ...content, t: null, f: cell.formula };
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
