import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { deserializeRangeWithSheet, quoteSheetName } from '@univerjs/engine-formula';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { checkEdit, EditProblem, stretchFormula } from '../../core/edits';
import { calculatedColumns, formulaBelow } from '../../core/formulas';
import type { EditPlan, EditStep, NewCell } from '../../core/host/edit-plan';
import { NUMBER_FORMATS, SERIAL_OF_DAY_0 } from '../../core/host/sheet-layout';
import { sizeOf, type Changes } from './changes';
import { columnPixels, gridStyle } from '../grid/formats';
import { readSheets } from '../grid/read-sheets';
import { columnName } from '../grid/regions';
import { typedCell } from './write-sheet';

const SPARE_ROWS = 100;
const FEWEST_COLUMNS = 24;

/** Carries out a plan on the advisor's own sheets. The caller takes `changes` back when it throws. */
export function edit(workbook: FWorkbook, plan: EditPlan, changes: Changes): void {
  const sheets = readSheets(workbook);
  checkEdit(plan, {
    tabs: workbook.getSheets().map((sheet) => sheet.getSheetName()),
    sheet: (name) => sheets.find((each) => each.name === name && each.generated !== true) ?? null,
    hasFormula: (name, row, column) =>
      Boolean(
        sheetNamed(workbook, name)
          .getSheet()
          .getCellRaw(row - 1, column - 1)?.f,
      ),
  });
  for (const step of plan.steps) carryOut(workbook, step, changes);
}

function carryOut(workbook: FWorkbook, step: EditStep, changes: Changes): void {
  if (step.kind === 'add sheet') return addTab(workbook, step, changes);
  const sheet = sheetNamed(workbook, step.sheet);
  const put = (row: number, column: number, cells: readonly (readonly NewCell[])[], styleRow?: number) => {
    const width = Math.max(0, ...cells.map((each) => each.length));
    makeRoom(sheet, row + cells.length, column + width, changes);
    const grid = cells.map((each, r) =>
      Array.from({ length: width }, (_, c): ICellData => {
        const filled = each[c] == null ? formulaAt(sheet, row + r, column + c) : '';
        // A formula that was filled down beforehand stays.
        if (filled !== '') return { f: filled, s: rawStyle(workbook, sheet, row + r, column + c) ?? null };
        const from = styleRow ?? row + r;
        return newCell(each[c] ?? null, rawStyle(workbook, sheet, from, column + c));
      }),
    );
    changes.write(sheet, row, column, grid);
  };
  switch (step.kind) {
    case 'set cells':
      for (const { row, column, after } of step.cells) put(row - 1, column - 1, [[after]]);
      return;
    case 'add columns': {
      const { headerRow, firstColumn, headers, region } = step;
      const style = rawStyle(workbook, sheet, headerRow - 1, firstColumn - 2);
      makeRoom(sheet, headerRow, firstColumn - 1 + headers.length, changes);
      changes.write(sheet, headerRow - 1, firstColumn - 1, [
        headers.map((header) => ({ ...typedCell(header), s: style ?? null })),
      ]);
      if (region !== null)
        stretch(workbook, region, { right: firstColumn - 2 + headers.length, bottom: 0 }, changes);
      return;
    }
    case 'append rows': {
      const { after, left, rows, region } = step;
      const calculated = calculatedColumns(step, (row, column) => formulaAt(sheet, row - 1, column - 1));
      if (step.insert === true) putIn(workbook, sheet, step, changes, put);
      else put(after, left - 1, rows, rows.length === 0 ? undefined : after - 1);
      carryOn(sheet, step, calculated, changes);
      if (step.insert === true) return;
      if (region !== null) stretch(workbook, region, { right: 0, bottom: after + rows.length - 1 }, changes);
    }
  }
}

/** Calculated columns go on over new rows, which say nothing about them. */
function carryOn(
  sheet: FWorksheet,
  { after, left, rows }: Extract<EditStep, { readonly kind: 'append rows' }>,
  calculated: readonly (string | null)[],
  changes: Changes,
): void {
  rows.forEach((_, r) =>
    calculated.forEach((__, c) => {
      const f = formulaBelow(calculated, c, r + 1);
      const s = sheet.getSheet().getCellRaw(after + r, left - 1 + c)?.s ?? null;
      if (f !== null && formulaAt(sheet, after + r, left - 1 + c) === '')
        changes.write(sheet, after + r, left - 1 + c, [[{ f, s }]]);
    }),
  );
}

/** The formula of a cell, '' where there is none; rows and columns 0-based. */
function formulaAt(sheet: FWorksheet, row: number, column: number): string {
  const size = sizeOf(sheet);
  return row < size.rows && column < size.columns ? sheet.getRange(row, column).getFormula() : '';
}

/** Rows put in above a totals row; its formulas over the rows above go on to them. Names move with the rows by themselves. */
function putIn(
  workbook: FWorkbook,
  sheet: FWorksheet,
  { after, left, rows }: Extract<EditStep, { readonly kind: 'append rows' }>,
  changes: Changes,
  put: (row: number, column: number, cells: readonly (readonly NewCell[])[], styleRow?: number) => void,
): void {
  changes.do(
    () => void sheet.insertRowsAfter(after - 1, rows.length),
    () => void sheet.deleteRows(after, rows.length),
  );
  put(after, left - 1, rows, after - 1);
  const totals = after + rows.length;
  for (let column = 0; column < sheet.getMaxColumns(); column++) {
    const raw = sheet.getSheet().getCellRaw(totals, column);
    const stretched = raw?.f ? stretchFormula(raw.f, after, rows.length) : null;
    if (stretched !== null && stretched !== raw?.f)
      changes.do(
        () => void sheet.getRange(totals, column).setValue({ f: stretched }),
        () => void sheet.getRange(totals, column).setValue({ f: raw?.f ?? '' }),
      );
  }
}

/** A tab with one table, behind the others, without leaving the one on show. */
function addTab(
  workbook: FWorkbook,
  { sheet: name, headers, rows = [] }: Extract<EditStep, { readonly kind: 'add sheet' }>,
  changes: Changes,
): void {
  const header = gridStyle('columnHeader');
  const cells = [
    headers.map((each): ICellData => ({ ...typedCell(each), s: header })),
    ...rows.map((row) => row.map((cell) => newCell(cell, null))),
  ];
  changes.addSheet(() => {
    const active = workbook.getActiveSheet();
    const added = workbook.insertSheet(name, {
      index: workbook.getSheets().length,
      sheet: {
        rowCount: rows.length + SPARE_ROWS,
        columnCount: Math.max(headers.length + 4, FEWEST_COLUMNS),
        cellData: Object.fromEntries(cells.map((row, r) => [r, Object.fromEntries(row.entries())])),
        columnData: Object.fromEntries(
          headers.map((each, c) => [c, { w: columnPixels(Math.max(each.length, 10)) }]),
        ),
        freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
      },
    });
    workbook.setActiveSheet(active);
    return added;
  });
}

/** The cell with its value: a date as the sheet counts it, in the format of the column if that shows dates. */
function newCell(value: NewCell, style: Nullable<IStyleData>): ICellData {
  if (value === null || typeof value !== 'object') return { ...typedCell(value), s: style ?? null };
  const shown = /[dy]/i.test(style?.n?.pattern ?? '');
  return {
    ...typedCell(value.date + SERIAL_OF_DAY_0),
    s: shown ? style : { ...style, n: { pattern: NUMBER_FORMATS.date } },
  };
}

function rawStyle(workbook: FWorkbook, sheet: FWorksheet, row: number, column: number): Nullable<IStyleData> {
  const style = sheet.getSheet().getCellRaw(row, column)?.s;
  return typeof style === 'string' ? workbook.getWorkbook().getStyles().get(style) : style;
}

function makeRoom(sheet: FWorksheet, rows: number, columns: number, changes: Changes): void {
  const size = sizeOf(sheet);
  if (rows > size.rows)
    changes.do(
      () => void sheet.insertRowsAfter(size.rows - 1, rows - size.rows + SPARE_ROWS),
      () => void sheet.deleteRows(size.rows, sizeOf(sheet).rows - size.rows),
    );
  if (columns > size.columns)
    changes.do(
      () => void sheet.insertColumnsAfter(size.columns - 1, columns - size.columns),
      () => void sheet.deleteColumns(size.columns, sizeOf(sheet).columns - size.columns),
    );
}

/** Lets a name of the workbook go on to a row and a column (0-based); it never becomes smaller. */
function stretch(
  workbook: FWorkbook,
  name: string,
  to: { readonly right: number; readonly bottom: number },
  changes: Changes,
): void {
  const named = workbook.getDefinedName(name);
  if (!named) return;
  const before = named.getFormulaOrRefString();
  const { sheetName, range } = deserializeRangeWithSheet(before.replace(/^=/, ''));
  const right = Math.max(range.endColumn, to.right);
  const bottom = Math.max(range.endRow, to.bottom);
  if (right === range.endColumn && bottom === range.endRow) return;
  const after = `${quoteSheetName(sheetName)}!$${columnName(range.startColumn)}$${range.startRow + 1}:$${columnName(right)}$${bottom + 1}`;
  changes.do(
    () => workbook.getDefinedName(name)?.setFormula(after),
    () => workbook.getDefinedName(name)?.setFormula(before),
  );
}

export function sheetNamed(workbook: FWorkbook, name: string): FWorksheet {
  const sheet = workbook.getSheets().find((each) => each.getSheetName() === name);
  if (!sheet) throw new EditProblem(`There is no tab "${name}" any more.`);
  return sheet;
}
