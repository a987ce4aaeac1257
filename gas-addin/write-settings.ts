import { putValues } from './write-sheet';

type SettingRow = readonly [name: string, value: string | number | boolean];

const TITLE = 'Settings';

/** Sets settings by name in the sheet `Settings`: known names in place, new ones below, the sheet added if need be. */
export function writeSettings(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  rows: ReadonlyArray<SettingRow>,
): void {
  const found = spreadsheet
    .getSheets()
    .filter((sheet) => sheet.getName().trim().toLowerCase() === TITLE.toLowerCase())[0];
  const sheet = found ?? spreadsheet.insertSheet(TITLE, spreadsheet.getSheets().length);
  if (!found)
    sheet
      .getRange(1, 1, 1, 2)
      .setValues([['Name', 'Value']])
      .setFontWeight('bold');
  const values = sheet.getDataRange().getValues() as unknown[][];
  const column = firstFilledColumn(values);
  const known = new Map(values.map((row, index) => [nameKey(row[column]), index + 1]));
  let next = values.length + 1;
  const always = (): boolean => true;
  for (const [name, value] of rows) {
    const row = known.get(nameKey(name));
    if (row !== undefined) {
      putValues(sheet.getRange(row, column + 2), [[value]], always);
      continue;
    }
    if (next > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
    putValues(sheet.getRange(next, column + 1, 1, 2), [[name, value]], always);
    known.set(nameKey(name), next++);
  }
}

/** The names stand in the first column that holds anything. */
function firstFilledColumn(values: readonly unknown[][]): number {
  const columns = values.map((row) => row.findIndex((value) => value !== '')).filter((column) => column >= 0);
  return columns.length ? Math.min(...columns) : 0;
}

function nameKey(name: unknown): string {
  return String(name).trim().toLowerCase();
}
