import { uniqueTitle } from '../core/host/sheet-layout';
import { excelValue } from './write-sheet';

type SettingRow = readonly [name: string, value: string | number | boolean];

const TITLE = 'Settings';

/** Sets settings by name in the sheet `Settings`: known names in place, new ones below, the sheet added if need be. */
export async function writeSettings(
  context: Excel.RequestContext,
  rows: ReadonlyArray<SettingRow>,
): Promise<void> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name');
  await context.sync();
  const found = sheets.items.find(({ name }) => name.trim().toLowerCase() === TITLE.toLowerCase());
  const sheet = found ?? sheets.add(uniqueTitle(TITLE, []));
  if (!found) {
    const header = sheet.getRangeByIndexes(0, 0, 1, 2);
    header.values = [['Name', 'Value']];
    header.format.font.bold = true;
  }
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex,rowCount');
  sheet.tables.load('items/name');
  await context.sync();
  const table = sheet.tables.items[0];
  const values: unknown[][] = used.isNullObject ? [] : used.values;
  const first = used.isNullObject ? 0 : used.columnIndex;
  const top = used.isNullObject ? 0 : used.rowIndex;
  const known = new Map(values.map((row, index) => [nameKey(row[0]), top + index]));
  let next = top + values.length;
  for (const [name, value] of rows) {
    const row = known.get(nameKey(name));
    if (row !== undefined) {
      sheet.getRangeByIndexes(row, first + 1, 1, 1).values = [[excelValue(value)]];
      continue;
    }
    if (table) table.rows.add(undefined, [[excelValue(name), excelValue(value)]]);
    else sheet.getRangeByIndexes(next, first, 1, 2).values = [[excelValue(name), excelValue(value)]];
    known.set(nameKey(name), next++);
  }
  await context.sync();
}

function nameKey(name: unknown): string {
  return String(name).trim().toLowerCase();
}
