import { z } from 'zod/mini';
import { repairLeftovers } from './backup';
import { beginSheet, finishSheet } from './build-sheet';
import { loadSheets } from './sheet-mark';
import { excelValue } from './write-plan';

type SettingRow = readonly [name: string, value: string | number | boolean];

const TITLE = 'Settings';
/** Kept on the sheet while it is being written: what the cells were. */
const UNDO_KEY = 'partnerLedgerUndo';

const Undo = z.object({
  /** Cells that are changed, with their formulas. */
  cells: z.array(z.tuple([z.number(), z.number(), z.union([z.string(), z.number(), z.boolean()])])),
  /** First row below the settings, and how many are added there. */
  below: z.tuple([z.number(), z.number(), z.number()]),
  /** Rows that the Excel Table had. */
  tableRows: z.nullable(z.number()),
});
type Undo = z.infer<typeof Undo>;
type Content = string | number | boolean;

/** Sets settings by name in the sheet `Settings`: known names in place, new ones below, the sheet added if need be. */
export async function writeSettings(
  context: Excel.RequestContext,
  rows: ReadonlyArray<SettingRow>,
): Promise<void> {
  await repair(context);
  try {
    await write(context, rows);
  } catch (error) {
    // If this fails too, the next write or the next start does it.
    await repair(context).catch(() => undefined);
    throw error;
  }
}

async function write(context: Excel.RequestContext, rows: ReadonlyArray<SettingRow>): Promise<void> {
  const sheet = await settingsSheet(context);
  if (sheet === undefined) return addSettings(context, rows);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('formulas,values,rowIndex,columnIndex,rowCount');
  sheet.tables.load('items/name,items/rows/count');
  await context.sync();
  const table = sheet.tables.items[0];
  const values: unknown[][] = used.isNullObject ? [] : used.values;
  const [top, first] = used.isNullObject ? [0, 0] : [used.rowIndex, used.columnIndex];
  const known = new Map(values.map((row, index) => [nameKey(row[0]), index]));
  const changed = rows.filter(([name]) => known.has(nameKey(name)));
  const added = rows.filter(([name]) => !known.has(nameKey(name)));
  const at = (name: string): number => known.get(nameKey(name)) ?? 0;
  const below = top + values.length;
  keepUndo(sheet, {
    cells: changed.map(([name]) => [
      top + at(name),
      first + 1,
      restorable(
        (used.formulas as Content[][])[at(name)]?.[1] ?? '',
        (used.values as Content[][])[at(name)]?.[1] ?? '',
      ),
    ]),
    below: [below, first, added.length],
    tableRows: table ? table.rows.count : null,
  });
  await context.sync();
  for (const [name, value] of changed)
    sheet.getRangeByIndexes(top + at(name), first + 1, 1, 1).values = [[excelValue(value)]];
  const more = added.map(([name, value]) => [excelValue(name), excelValue(value)]);
  if (table && more.length) table.rows.add(undefined, more);
  else if (more.length) sheet.getRangeByIndexes(below, first, more.length, 2).values = more;
  forgetUndo(sheet);
  await context.sync();
}

/** A new sheet, out of sight until all is on it. */
async function addSettings(context: Excel.RequestContext, rows: ReadonlyArray<SettingRow>): Promise<void> {
  const taken = (await loadSheets(context)).map(({ sheet }) => sheet.name);
  const sheet = beginSheet(context, { mark: 'settings', rows: rows.length + 1, columns: 2 }, taken);
  await context.sync();
  sheet.getRangeByIndexes(0, 0, rows.length + 1, 2).values = [
    ['Name', 'Value'],
    ...rows.map(([name, value]) => [excelValue(name), excelValue(value)]),
  ];
  sheet.getRangeByIndexes(0, 0, 1, 2).format.font.bold = true;
  finishSheet(sheet, TITLE, null);
  await context.sync();
}

/** Puts right whatever an earlier failure left behind, on any sheet. */
export async function repair(context: Excel.RequestContext): Promise<void> {
  await repairLeftovers(context);
  await undoSettings(context);
}

/** Takes back a writing of settings that did not come to its end; nothing when there is none. */
async function undoSettings(context: Excel.RequestContext): Promise<void> {
  const sheet = await settingsSheet(context);
  if (sheet === undefined) return;
  const kept = sheet.customProperties.getItemOrNullObject(UNDO_KEY);
  kept.load('value');
  sheet.tables.load('items/name,items/rows/count');
  await context.sync();
  if (kept.isNullObject) return;
  const undo = Undo.parse(JSON.parse(kept.value));
  for (const [row, column, formula] of undo.cells)
    sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
  const [row, column, count] = undo.below;
  const table = sheet.tables.items[0];
  if (undo.tableRows !== null && table)
    for (let at = table.rows.count - 1; at >= undo.tableRows; at--) table.rows.getItemAt(at).delete();
  else if (count > 0) sheet.getRangeByIndexes(row, column, count, 2).clear('Contents');
  kept.delete();
  await context.sync();
}

async function settingsSheet(context: Excel.RequestContext): Promise<Excel.Worksheet | undefined> {
  const sheets = await loadSheets(context);
  return sheets.find(({ sheet, mark }) => mark === null && nameKey(sheet.name) === nameKey(TITLE))?.sheet;
}

function keepUndo(sheet: Excel.Worksheet, undo: Undo): void {
  sheet.customProperties.add(UNDO_KEY, JSON.stringify(undo));
}

function forgetUndo(sheet: Excel.Worksheet): void {
  sheet.customProperties.getItem(UNDO_KEY).delete();
}

/** The formula of a cell; text that only looks like one has the same text as its value, and needs its apostrophe. */
function restorable(formula: Content, value: Content): Content {
  return formula === value ? excelValue(value) : formula;
}

function nameKey(name: unknown): string {
  return String(name).trim().toLowerCase();
}
