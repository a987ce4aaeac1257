import { parseSheetMark } from '../../core/host/sheet-mark';
import { holds, printAt, type Area } from '../../core/writing';
import { chartIds, drawCharts, keepCharts, parseCharts, removeCharts } from './sheets/charts';
import { formulasIn } from './edits/formula-forms';
import type { Own, OwnOf } from './own';
import { clipped, seenArea } from './seen';
import { keepEnd, setMark } from './sheets/sheet-mark';
import { setCells } from './write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Sheets = ReadonlyMap<string, Sheet>;

/** Names the first cell that is not ours: inserted rows and columns push it along, so it tells how far a writing came. */
const EDGE = 'PartnerLedgerEdge_';
export const edgeName = (copy: string): string => `${EDGE}${copy}`;

/** The names of edges, by the ids of the copies that they serve. */
export function edgesOf(spreadsheet: Spreadsheet): Map<string, string> {
  const names = spreadsheet.getNamedRanges().map((named) => named.getName());
  return new Map(
    names.filter((name) => name.indexOf(EDGE) === 0).map((name) => [name.slice(EDGE.length), name]),
  );
}

/** Puts back what only Google Sheets knows; gives what was changed since and stays, or ''. */
export function putOwnBack(spreadsheet: Spreadsheet, sheets: Sheets, own: Own): string {
  switch (own.is) {
    case 'name':
      return putNameBack(spreadsheet, sheets, own);
    case 'size':
      return shrink(sheets, own);
    case 'rows':
      return takeRowsOut(spreadsheet, sheets, own);
    case 'formulas':
      return fillFormulas(sheets, own);
    case 'copy':
      return copyBack(spreadsheet, sheets, own);
  }
}

function putNameBack(spreadsheet: Spreadsheet, sheets: Sheets, { name, before }: OwnOf<'name'>): string {
  const sheet = before === null ? undefined : sheets.get(before.sheet);
  if (before === null) {
    if (spreadsheet.getRangeByName(name)) spreadsheet.removeNamedRange(name);
  } else if (sheet) spreadsheet.setNamedRange(name, sheet.getRange(...before.area));
  return '';
}

function shrink(sheets: Sheets, { sheet: id, rows, columns }: OwnOf<'size'>): string {
  const sheet = sheets.get(id);
  if (!sheet) return '';
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasRows > rows && sheet.getLastRow() <= rows) sheet.deleteRows(rows + 1, hasRows - rows);
  if (hasColumns > columns && sheet.getLastColumn() <= columns)
    sheet.deleteColumns(columns + 1, hasColumns - columns);
  return '';
}

function takeRowsOut(spreadsheet: Spreadsheet, sheets: Sheets, own: OwnOf<'rows'>): string {
  const sheet = sheets.get(own.sheet);
  if (!sheet) return '';
  const inserted = Math.min(own.rows, sheet.getMaxRows() - own.had);
  if (inserted > 0) {
    // Whole rows were put in: whatever stands in them besides is somebody's.
    const seen = seenArea(spreadsheet, sheet, [own.row + 1, 1, inserted, sheet.getMaxColumns()]);
    const columns = sheet.getMaxColumns();
    for (let r = 0; r < inserted; r++)
      for (let c = 0; c < columns; c++) {
        const at = c + 1 - own.left;
        const isOwn = at >= 0 && at < own.columns;
        const blank = seen.value(r, c) === '' && seen.formula(r, c) === null;
        if (blank || (isOwn && holds(seen, r, c, printAt(own.meant, r * own.columns + at)) === 'ours'))
          continue;
        return `row ${own.row + 1 + r} of the tab "${sheet.getName()}"`;
      }
    sheet.deleteRows(own.row + 1, inserted);
  }
  const below = clipped(sheet, [own.row + 1, 1, 1, sheet.getMaxColumns()]);
  if (below === null || own.totals.length === 0) return '';
  const formulas = formulasIn(sheet.getRange(...below))[0] ?? [];
  setCells(
    sheet,
    own.totals
      .filter(([column, before, after]) => after === formulas[column - 1] && before !== after)
      .map(([column, before]) => ({ row: own.row + 1, column, content: { formula: before } })),
  );
  return '';
}

function fillFormulas(sheets: Sheets, { sheet: id, cells }: OwnOf<'formulas'>): string {
  const sheet = sheets.get(id);
  if (!sheet) return '';
  const area: Area = [
    1,
    1,
    cells.reduce((most, [row]) => Math.max(most, row), 1),
    cells.reduce((most, [, column]) => Math.max(most, column), 1),
  ];
  const within = clipped(sheet, area);
  const range = within === null ? null : sheet.getRange(...within);
  const formulas = range === null ? [] : range.getFormulas();
  const values = range === null ? [] : (range.getValues() as unknown[][]);
  const isBlank = (row: number, column: number): boolean =>
    formulas[row - 1]?.[column - 1] === '' && values[row - 1]?.[column - 1] === '';
  setCells(
    sheet,
    cells
      .filter(([row, column]) => isBlank(row, column))
      .map(([row, column, formula]) => ({ row, column, content: { formula } })),
  );
  return '';
}

function copyBack(spreadsheet: Spreadsheet, sheets: Sheets, own: OwnOf<'copy'>): string {
  const [sheet, copy] = [sheets.get(own.sheet), sheets.get(own.copy)];
  const old = parseSheetMark(own.mark);
  if (!sheet || !copy || !old) return '';
  const edge = spreadsheet.getRangeByName(edgeName(own.copy));
  // Nothing was written before the name was there; and the name goes last.
  if (!edge || String(edge.getSheet().getSheetId()) !== own.sheet) return '';
  const rows = edge.getRow() - 1 - old.rows;
  const columns = edge.getColumn() - 1 - old.columns;
  const { known, kept } = restoredCharts(own.charts);
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
  sheet.setFrozenRows(own.frozen);
  const lost = kept.drawn.filter((_, at) => present.indexOf(kept.ids[at] ?? NaN) < 0);
  if (lost.length > 0) {
    const drawn = drawCharts(sheet, lost);
    const left = kept.drawn.filter((chart) => lost.indexOf(chart) < 0);
    const ids = kept.ids.filter((id) => present.indexOf(id) >= 0);
    keepCharts(sheet, { ids: [...ids, ...drawn.ids], drawn: [...left, ...drawn.drawn] });
  } else keepCharts(sheet, kept);
  keepEnd(sheet, old);
  setMark(sheet, old);
  SpreadsheetApp.flush();
  spreadsheet.removeNamedRange(edgeName(own.copy));
  return '';
}

/** What a journal says about charts: all that stood on the sheet, and those of ours. */
function restoredCharts(text: string) {
  const { known, kept } = JSON.parse(text) as { known: number[]; kept: unknown };
  return { known, kept: parseCharts(JSON.stringify(kept)) };
}

export function chartsToRestore(sheet: Sheet, kept: ReturnType<typeof parseCharts>): string {
  return JSON.stringify({ known: chartIds(sheet), kept });
}
