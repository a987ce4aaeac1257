import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Cell } from '../../core/workbook/input';
import type { Changes } from './changes';
import { columnPixels, gridStyle } from '../grid/formats';
import { sheetCells, sheetMark } from '../grid/read-sheets';
import { typedCell } from './write-sheet';

const TITLE = 'Settings';
const ROWS = 100;
const COLUMNS = 12;

/** Sets settings by name on the sheet `Settings`: known names in place, new ones below, the sheet added if need be. */
export function writeSettings(
  workbook: FWorkbook,
  settings: ReadonlyArray<readonly [name: string, value: string | number | boolean]>,
  changes: Changes,
): void {
  const found = workbook
    .getSheets()
    .find((each) => sheetMark(each) === null && nameKey(each.getSheetName()) === nameKey(TITLE));
  const sheet = found ?? changes.addSheet(() => addSheet(workbook));
  const rows = sheetCells(sheet);
  const column = firstFilledColumn(rows);
  const names = rows.map((row) => nameKey(row[column]));
  for (const [name, value] of settings) {
    const known = names.indexOf(nameKey(name));
    if (known >= 0) {
      changes.write(sheet, known, column + 1, [[typedCell(value)]]);
      continue;
    }
    const row = names.push(nameKey(name)) - 1;
    if (row >= sheet.getMaxRows()) insertRows(sheet, changes);
    changes.write(sheet, row, column, [[typedCell(name), typedCell(value)]]);
  }
}

function insertRows(sheet: FWorksheet, changes: Changes): void {
  const rows = sheet.getMaxRows();
  changes.do(
    () => void sheet.insertRowsAfter(rows - 1, ROWS),
    () => void sheet.deleteRows(rows, ROWS),
  );
}

/** Added behind the advisor's sheets, without leaving the one on show. */
function addSheet(workbook: FWorkbook) {
  const active = workbook.getActiveSheet();
  const style = gridStyle('columnHeader');
  const added = workbook.insertSheet(TITLE, {
    index: workbook.getSheets().length,
    sheet: {
      rowCount: ROWS,
      columnCount: COLUMNS,
      cellData: { 0: { 0: { ...typedCell('Name'), s: style }, 1: { ...typedCell('Value'), s: style } } },
      columnData: { 0: { w: columnPixels(34) }, 1: { w: columnPixels(24) } },
    },
  });
  workbook.setActiveSheet(active);
  return added;
}

/** The names stand in the first column that holds anything. */
function firstFilledColumn(rows: ReadonlyArray<readonly Cell[]>): number {
  const columns = rows.map((row) => row.findIndex((value) => value !== null)).filter((column) => column >= 0);
  return columns.length === 0 ? 0 : Math.min(...columns);
}

function nameKey(name: unknown): string {
  return String(name ?? '')
    .trim()
    .toLowerCase();
}
