import { checkEdit, stretchFormula } from '../../core/edits';
import type { EditPlan, EditStep, NewCell } from '../../core/host/edit-plan';
import { LOOKS, NUMBER_FORMATS, SERIAL_OF_DAY_0 } from '../../core/host/sheet-layout';
import { beginSheet, finishSheet, makeRoom } from './build-sheet';
import { formulasIn, formulaWriter } from './formula-forms';
import type { Area, Journal, Restore } from './journal';
import { readSheet } from '../reading/read-workbook';
import { hasCells } from '../reading/tabs';
import { findMarks } from './sheet-mark';
import { carryOut } from './transaction';
import { putContents, setCells, setFormats, storedCells, type CellToSet, type Content } from './write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type AddSheet = Extract<EditStep, { readonly kind: 'add sheet' }>;
type OnSheet = Exclude<EditStep, { readonly kind: 'add sheet' }>;

export interface EditOptions {
  /** A formula in a cell that is set gives way to the value, as in Settings. */
  readonly overFormulas?: boolean;
}

/** Pixels of a column of a new tab. */
const COLUMN_PIXELS = 130;

/** Carries out a plan on the advisor's own sheets: all of it, or nothing. */
export function edit(
  spreadsheet: Spreadsheet,
  plan: EditPlan,
  { overFormulas = false }: EditOptions = {},
): void {
  const sheets = spreadsheet.getSheets();
  const ours = findMarks(spreadsheet).map(({ sheet }) => sheet.getSheetId());
  const named = new Map(
    sheets
      .filter((sheet) => ours.indexOf(sheet.getSheetId()) < 0 && hasCells(sheet))
      .map((sheet) => [sheet.getName(), sheet]),
  );
  const once = remembered((name) => {
    const sheet = named.get(name);
    return sheet
      ? { input: readSheet(spreadsheet, sheet), formulas: sheet.getDataRange().getFormulas() }
      : null;
  });
  checkEdit(plan, {
    tabs: sheets.map((sheet) => sheet.getName()),
    sheet: (name) => once(name)?.input ?? null,
    hasFormula: (name, row, column) =>
      !overFormulas && (once(name)?.formulas[row - 1]?.[column - 1] ?? '') !== '',
  });
  const tabs = plan.steps.filter((step): step is AddSheet => step.kind === 'add sheet');
  const steps = plan.steps.flatMap((step) => {
    const sheet = step.kind === 'add sheet' ? undefined : named.get(step.sheet);
    return step.kind === 'add sheet' || !sheet ? [] : [{ step, sheet }];
  });
  // A tab has an id as soon as it is there; until the journal has it, its mark says that it is unfinished.
  const added = tabs.map(({ headers, rows = [], sheet: title }) =>
    beginSheet(spreadsheet, { mark: `tab:${title}`, rows: rows.length + 1, columns: headers.length }),
  );
  const journal: Journal = {
    what: plan.what,
    restores: [
      ...added.map((sheet): Restore => ({ op: 'no sheet', sheet: sheet.getSheetId() })),
      ...steps.flatMap(({ step, sheet }) => before(spreadsheet, step, sheet)),
    ],
    areas: steps.flatMap(({ step, sheet }) =>
      areasOf(step).map((area) => ({ sheet: sheet.getSheetId(), area })),
    ),
    tabs: added.map((sheet) => sheet.getSheetId()),
  };
  carryOut(spreadsheet, journal, () => {
    for (const { step, sheet } of steps) writeStep(spreadsheet, step, sheet);
    tabs.forEach((step, at) => writeTab(added[at] as Sheet, step));
  });
}

function remembered<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name) as T;
  };
}

/** The areas that a step fills. */
function areasOf(step: OnSheet): Area[] {
  switch (step.kind) {
    case 'set cells':
      return [];
    case 'add columns':
      return [[step.headerRow, step.firstColumn, 1, step.headers.length]];
    case 'append rows': {
      const width = step.rows[0]?.length ?? 0;
      return step.rows.length === 0 || width === 0
        ? []
        : [[step.after + 1, step.left, step.rows.length, width]];
    }
  }
}

/** How to put back what a step changes. */
function before(spreadsheet: Spreadsheet, step: OnSheet, sheet: Sheet): Restore[] {
  const id = sheet.getSheetId();
  if (step.kind === 'set cells') {
    const { top, left, bottom, right } = step.cells.reduce(
      (box, { row, column }) => ({
        top: Math.min(box.top, row),
        left: Math.min(box.left, column),
        bottom: Math.max(box.bottom, row),
        right: Math.max(box.right, column),
      }),
      { top: Infinity, left: Infinity, bottom: 0, right: 0 },
    );
    if (bottom === 0) return [];
    const wanted = new Set(step.cells.map(({ row, column }) => `${row},${column}`));
    // Cells beyond the end of the sheet hold nothing.
    const rows = Math.min(bottom, sheet.getMaxRows()) - top + 1;
    const columns = Math.min(right, sheet.getMaxColumns()) - left + 1;
    const box = rows > 0 && columns > 0 ? storedCells(sheet.getRange(top, left, rows, columns)) : [];
    return [
      { op: 'cells', sheet: id, cells: box.filter(([row, column]) => wanted.has(`${row},${column}`)) },
      sizeOf(sheet),
    ];
  }
  if (step.kind === 'append rows' && step.insert === true)
    return [
      { op: 'no rows', sheet: id, row: step.after, rows: step.rows.length, had: sheet.getMaxRows() },
      {
        op: 'cells',
        sheet: id,
        cells: storedCells(totalsRow(sheet, step.after + 1)).filter(([, , kind]) => kind === 'formula'),
      },
    ];
  const region = step.region === null ? null : spreadsheet.getRangeByName(step.region);
  return [
    ...(region === null || step.region === null
      ? []
      : [{ op: 'name' as const, name: step.region, sheet: id, area: areaOf(region) }]),
    ...areasOf(step).map((area): Restore => ({
      op: 'blank',
      sheet: id,
      area,
      formats: isPlain(sheet, area),
    })),
    sizeOf(sheet),
  ];
}

function sizeOf(sheet: Sheet): Restore {
  return { op: 'size', sheet: sheet.getSheetId(), rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
}

function areaOf(range: GoogleAppsScript.Spreadsheet.Range): Area {
  return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()];
}

/** Whether nobody has prepared formats for what is to come. */
function isPlain(sheet: Sheet, [row, column, rows, columns]: Area): boolean {
  const last = Math.min(row + rows - 1, sheet.getMaxRows());
  const right = Math.min(column + columns - 1, sheet.getMaxColumns());
  if (row > last || column > right) return true;
  const formats = sheet.getRange(row, column, last - row + 1, right - column + 1).getNumberFormats();
  return formats.every((line) => line.every((format) => isGeneral(format)));
}

function isGeneral(format: string): boolean {
  return format === '' || format === 'General' || format === '0.###############';
}

function writeStep(spreadsheet: Spreadsheet, step: OnSheet, sheet: Sheet): void {
  switch (step.kind) {
    case 'set cells':
      makeRoom(
        sheet,
        most(step.cells, ({ row }) => row),
        most(step.cells, ({ column }) => column),
      );
      return setCells(sheet, withDateFormats(sheet, step.cells));
    case 'add columns': {
      const { headerRow, firstColumn, headers, region } = step;
      makeRoom(sheet, headerRow, firstColumn + headers.length - 1);
      const area = sheet.getRange(headerRow, firstColumn, 1, headers.length);
      if (firstColumn > 1)
        sheet
          .getRange(headerRow, firstColumn - 1)
          .copyTo(area, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
      putContents(area, [headers.map((text) => ({ text }))]);
      return stretch(spreadsheet, region, 0, firstColumn + headers.length - 1);
    }
    case 'append rows':
      return appendRows(spreadsheet, step, sheet);
  }
}

function most<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((highest, item) => Math.max(highest, of(item)), 1);
}

/** The cells as they are set; formats are looked at where there are dates, once for all of them. */
function withDateFormats(
  sheet: Sheet,
  cells: Extract<OnSheet, { readonly kind: 'set cells' }>['cells'],
): CellToSet[] {
  const dates = cells.filter(({ after }) => after !== null && typeof after === 'object');
  const top = dates.reduce((least, { row }) => Math.min(least, row), Infinity);
  const left = dates.reduce((least, { column }) => Math.min(least, column), Infinity);
  const formats =
    dates.length === 0
      ? []
      : sheet
          .getRange(
            top,
            left,
            most(dates, ({ row }) => row) - top + 1,
            most(dates, (each) => each.column) - left + 1,
          )
          .getNumberFormats();
  return cells.map(({ row, column, after }) => ({
    row,
    column,
    content: contentOf(after),
    ...dateFormat(after, formats[row - top]?.[column - left] ?? ''),
  }));
}

function appendRows(
  spreadsheet: Spreadsheet,
  { after, headerRow, left, rows, region, insert }: Extract<EditStep, { readonly kind: 'append rows' }>,
  sheet: Sheet,
): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  if (insert === true) putIn(sheet, after, rows.length);
  makeRoom(sheet, after + rows.length, left + width - 1);
  const area = sheet.getRange(after + 1, left, rows.length, width);
  if (after >= 1 && after !== headerRow && isPlain(sheet, [after + 1, left, rows.length, width]))
    sheet.getRange(after, left, 1, width).copyTo(area, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  const formats = area.getNumberFormats();
  setFormats(
    sheet,
    rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const { format } = dateFormat(cell, formats[r]?.[c] ?? '');
        return format === undefined ? [] : [{ row: after + 1 + r, column: left + c, format }];
      }),
    ),
  );
  putContents(
    area,
    rows.map((row) => row.map(contentOf)),
  );
  // Names move with rows that are put in by themselves.
  if (insert !== true) stretch(spreadsheet, region, after + rows.length, 0);
}

/** Whole rows above a totals row, whose formulas over the rows above go on to them. */
function putIn(sheet: Sheet, after: number, rows: number): void {
  sheet.insertRowsAfter(after, rows);
  const formulas = formulasIn(totalsRow(sheet, after + rows + 1))[0] ?? [];
  formulas.forEach((formula, c) => {
    const stretched = stretchFormula(formula, after, rows);
    if (stretched !== formula) sheet.getRange(after + rows + 1, c + 1).setFormula(formulaWriter()(stretched));
  });
}

function totalsRow(sheet: Sheet, row: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, 1, 1, sheet.getMaxColumns());
}

/** Fills a new tab: its headers, its rows, and a name for the table when it is free. */
function writeTab(sheet: Sheet, { sheet: title, headers, rows = [] }: AddSheet): void {
  makeRoom(sheet, rows.length + 1, headers.length);
  const { colour = '', fill = '' } = LOOKS.columnHeader;
  const top = sheet.getRange(1, 1, 1, headers.length);
  putContents(top, [headers.map((text) => ({ text }))]);
  top.setFontWeight('bold').setFontColor(colour).setBackground(fill);
  if (rows.length > 0) {
    const area = sheet.getRange(2, 1, rows.length, headers.length);
    const all = rows.map((row) => headers.map((_, c) => row[c] ?? null));
    area.setNumberFormats(
      all.map((row) => row.map((cell) => dateFormat(cell, 'General').format ?? 'General')),
    );
    putContents(
      area,
      all.map((row) => row.map(contentOf)),
    );
  }
  sheet.setColumnWidths(1, headers.length, COLUMN_PIXELS);
  sheet.setFrozenRows(1);
  finishSheet(sheet, title, null);
}

/** A date goes in as a serial number: no time zone has a say in it. */
function contentOf(cell: NewCell): Content {
  if (cell === null) return { value: '' };
  if (typeof cell === 'object') return { value: cell.date + SERIAL_OF_DAY_0 };
  return typeof cell === 'string' ? { text: cell } : { value: cell };
}

/** The format that a date needs where the cell's own does not show one. */
function dateFormat(cell: NewCell, own: string): { readonly format?: string } {
  if (cell === null || typeof cell !== 'object' || /[dy]/i.test(own)) return {};
  return { format: NUMBER_FORMATS.date };
}

/** Lets a named range go on to a row and a column; it never becomes smaller. */
function stretch(spreadsheet: Spreadsheet, region: string | null, bottom: number, right: number): void {
  const range = region === null ? null : spreadsheet.getRangeByName(region);
  if (range === null || region === null) return;
  const rows = Math.max(range.getLastRow(), bottom) - range.getRow() + 1;
  const columns = Math.max(range.getLastColumn(), right) - range.getColumn() + 1;
  if (rows === range.getNumRows() && columns === range.getNumColumns()) return;
  spreadsheet.setNamedRange(
    region,
    range.getSheet().getRange(range.getRow(), range.getColumn(), rows, columns),
  );
}
