import { parseSheetMark } from '../../core/host/sheet-mark';
import { hasCells } from '../reading/tabs';
import { UNFINISHED } from './build-sheet';
import { chartIds, drawCharts, keepCharts, parseCharts, removeCharts } from './charts';
import { dropJournal, readJournal, type Restore } from './journal';
import { findMarks, setMark } from './sheet-mark';
import { restoredCell, setCells } from './write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The mark of a copy that a sheet of ours may get back. */
export const BACKUP = 'backup:';
/** Names the first cell that is not ours: inserted rows and columns push it along, so it tells how far a writing came. */
const EDGE = 'PartnerLedgerEdge';

/** Puts right whatever an earlier failure left behind, on any sheet. Can itself fail anywhere, and be done again. */
export function repair(spreadsheet: Spreadsheet): void {
  const journal = readJournal();
  if (journal?.state === 'writing') {
    putBack(spreadsheet, journal.restores);
    SpreadsheetApp.flush();
    dropJournal();
  }
  sweep(spreadsheet);
}

/** When the pane starts: what was not finished is put right, and what only an undo of then could want goes. */
export function startUp(spreadsheet: Spreadsheet): void {
  if (readJournal()?.state !== 'writing') dropJournal();
  repair(spreadsheet);
}

/** Removes what nothing needs any more: unfinished sheets, copies without an undo, the name of the edge. */
export function sweep(spreadsheet: Spreadsheet): void {
  const journal = readJournal();
  const wanted = new Set([
    ...(journal?.restores ?? []).flatMap((each) => (each.op === 'copy' ? [each.copy] : [])),
    // The tabs of a template are made in several calls.
    ...(journal?.state === 'writing' ? journal.tabs : []),
  ]);
  const marks = findMarks(spreadsheet);
  const marked = new Set(marks.map(({ sheet }) => sheet.getSheetId()));
  for (const { sheet, mark } of marks) {
    const isCopy = mark.mark.indexOf(BACKUP) === 0;
    if ((isCopy || mark.unfinished === true) && !wanted.has(sheet.getSheetId()))
      spreadsheet.deleteSheet(sheet);
  }
  for (const sheet of spreadsheet.getSheets())
    if (
      !marked.has(sheet.getSheetId()) &&
      sheet.getName().indexOf(UNFINISHED) === 0 &&
      hasCells(sheet) &&
      isBlank(sheet)
    )
      spreadsheet.deleteSheet(sheet);
  if (spreadsheet.getRangeByName(EDGE)) spreadsheet.removeNamedRange(EDGE);
}

function isBlank(sheet: Sheet): boolean {
  return sheet.getLastRow() === 0;
}

/** Marks the first cell below and to the right of an area from A1. */
export function setEdge(spreadsheet: Spreadsheet, sheet: Sheet, rows: number, columns: number): void {
  spreadsheet.setNamedRange(EDGE, sheet.getRange(rows + 1, columns + 1));
}

function putBack(spreadsheet: Spreadsheet, restores: readonly Restore[]): void {
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  const later = restores.filter(({ op }) => op === 'size');
  for (const each of [...restores.filter(({ op }) => op !== 'size'), ...later]) {
    if (each.op === 'no name') {
      if (spreadsheet.getRangeByName(each.name)) spreadsheet.removeNamedRange(each.name);
      continue;
    }
    const sheet = sheets.get(each.sheet);
    // The advisor may have removed the sheet since.
    if (!sheet) continue;
    switch (each.op) {
      case 'no sheet':
        spreadsheet.deleteSheet(sheet);
        break;
      case 'cells':
        setCells(sheet, each.cells.map(restoredCell));
        break;
      case 'blank':
        clear(sheet, each);
        break;
      case 'name':
        spreadsheet.setNamedRange(each.name, sheet.getRange(...each.area));
        break;
      case 'no rows': {
        const rows = Math.min(each.rows, sheet.getMaxRows() - each.had);
        if (rows > 0) sheet.deleteRows(each.row + 1, rows);
        break;
      }
      case 'size':
        shrink(sheet, each);
        break;
      case 'copy':
        copyBack(spreadsheet, sheet, sheets.get(each.copy), each);
    }
  }
}

function clear(sheet: Sheet, { area, formats }: Extract<Restore, { readonly op: 'blank' }>): void {
  const [row, column, rows, columns] = area;
  const bottom = Math.min(row + rows - 1, sheet.getMaxRows());
  const right = Math.min(column + columns - 1, sheet.getMaxColumns());
  if (row > bottom || column > right) return;
  const range = sheet.getRange(row, column, bottom - row + 1, right - column + 1);
  if (formats) range.clear();
  else range.clearContent();
}

function shrink(sheet: Sheet, { rows, columns }: Extract<Restore, { readonly op: 'size' }>): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasRows > rows && sheet.getLastRow() <= rows) sheet.deleteRows(rows + 1, hasRows - rows);
  if (hasColumns > columns && sheet.getLastColumn() <= columns)
    sheet.deleteColumns(columns + 1, hasColumns - columns);
}

function copyBack(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  copy: Sheet | undefined,
  restore: Extract<Restore, { readonly op: 'copy' }>,
): void {
  const old = parseSheetMark(restore.mark);
  if (!old || !copy) return;
  const edge = spreadsheet.getRangeByName(EDGE);
  // Nothing was written before the name was there; and the name goes last.
  if (!edge || edge.getSheet().getSheetId() !== sheet.getSheetId()) return;
  const rows = edge.getRow() - 1 - old.rows;
  const columns = edge.getColumn() - 1 - old.columns;
  const { known, kept } = restoredCharts(restore.charts);
  const present = chartIds(sheet);
  removeCharts(
    sheet,
    (id, row, column) =>
      known.indexOf(id) < 0 &&
      row <= old.rows + Math.max(rows, 0) &&
      column <= old.columns + Math.max(columns, 0),
  );
  if (rows > 0) sheet.deleteRows(old.rows + 1, rows);
  if (columns > 0) sheet.deleteColumns(old.columns + 1, columns);
  const from = copy.getRange(1, 1, old.rows, old.columns);
  const to = sheet.getRange(1, 1, old.rows, old.columns);
  to.clear();
  to.clearNote();
  from.copyTo(to);
  from.copyTo(to, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
  sheet.setFrozenRows(restore.frozen);
  const lost = kept.drawn.filter((_, at) => present.indexOf(kept.ids[at] ?? NaN) < 0);
  if (lost.length > 0) {
    const drawn = drawCharts(sheet, lost);
    const left = kept.drawn.filter((chart) => lost.indexOf(chart) < 0);
    const ids = kept.ids.filter((id) => present.indexOf(id) >= 0);
    keepCharts(sheet, { ids: [...ids, ...drawn.ids], drawn: [...left, ...drawn.drawn] });
  } else keepCharts(sheet, kept);
  setMark(sheet, old);
  SpreadsheetApp.flush();
  spreadsheet.removeNamedRange(EDGE);
}

/** What a journal says about charts: all that stood on the sheet, and those of ours. */
function restoredCharts(text: string) {
  const { known, kept } = JSON.parse(text) as { known: number[]; kept: unknown };
  return { known, kept: parseCharts(JSON.stringify(kept)) };
}

export function chartsToRestore(sheet: Sheet, kept: ReturnType<typeof parseCharts>): string {
  return JSON.stringify({ known: chartIds(sheet), kept });
}
