import { z } from 'zod/mini';
import { wantBack } from './backup';
import { loadSheets, type MarkedSheet } from './sheet-mark';

/**
 * Excel has no transactions: a request that fails leaves what it did before. So what an edit is about to change is kept on
 * a sheet, out of sight, together with the change itself; whoever finds it there puts it back.
 */
const KEY = 'partnerLedgerUndo';

/** Put on the row below rows that are put in: it moves down with it, and so tells how far the writing came. */
const ROW_MARK = 'PartnerLedgerRow';

const content = z.union([z.string(), z.number(), z.boolean()]);

/** One thing to put back; rows and columns 0-based. Each can be done again after it was done. */
const Restore = z.discriminatedUnion('op', [
  /** Cells with their formulas and number formats; '' for a format that is not touched. */
  z.object({
    op: z.literal('cells'),
    sheet: z.string(),
    cells: z.array(z.tuple([z.number(), z.number(), content, z.string()])),
  }),
  /** Cells that were blank, with the formats that they had when `formats` says so, else without any. */
  z.object({
    op: z.literal('blank'),
    sheet: z.string(),
    area: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    keepFormats: z.boolean(),
  }),
  /** The area that an Excel Table had. */
  z.object({
    op: z.literal('table area'),
    sheet: z.string(),
    table: z.string(),
    area: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
  /** The number of rows that an Excel Table with a totals row had. */
  z.object({ op: z.literal('table rows'), table: z.string(), rows: z.number() }),
  /** Rows of a sheet that were put in at a row; a name marks the row that stood there. */
  z.object({ op: z.literal('no rows'), sheet: z.string(), row: z.number(), rows: z.number() }),
  /** What a name of the workbook meant. */
  z.object({ op: z.literal('name'), name: z.string(), formula: z.string() }),
  /** A sheet of ours as a kept copy has it; `edge` is the first cell that is not ours now. */
  z.object({
    op: z.literal('copy'),
    sheet: z.string(),
    copy: z.string(),
    edge: z.tuple([z.number(), z.number()]),
  }),
  /** A sheet that was not there. */
  z.object({ op: z.literal('no sheet'), sheet: z.string() }),
]);
export type Restore = z.infer<typeof Restore>;
export type CellContent = z.infer<typeof content>;

const Journal = z.array(Restore);

/** Part of the request that begins a change. */
export function keepJournal(sheet: Excel.Worksheet, restores: readonly Restore[]): void {
  sheet.customProperties.add(KEY, JSON.stringify(restores));
}

/** Part of the request that ends it: from here on the change stands. */
export function dropJournal(sheet: Excel.Worksheet): void {
  sheet.customProperties.getItem(KEY).delete();
}

/** Puts back what a change that did not come to its end has left; nothing when there is none. Can fail and be done again. */
export async function runJournals(context: Excel.RequestContext): Promise<void> {
  const sheets = await loadSheets(context);
  const kept = sheets.map(({ sheet }) => {
    const property = sheet.customProperties.getItemOrNullObject(KEY);
    property.load('value');
    const mark = sheet.names.getItemOrNullObject(ROW_MARK);
    mark.load('name');
    return { sheet, property, mark };
  });
  await context.sync();
  if (kept.every(({ property }) => property.isNullObject)) {
    // Put there by a change that did not even begin.
    const left = kept.filter(({ mark }) => !mark.isNullObject);
    for (const { mark } of left) mark.delete();
    if (left.length > 0) await context.sync();
    return;
  }
  for (const { sheet, property } of kept) {
    if (property.isNullObject) continue;
    await restore(context, sheets, Journal.parse(JSON.parse(property.value)));
    dropJournal(sheet);
    await context.sync();
  }
}

/** Puts everything back, the last change first. */
export async function restore(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  restores: readonly Restore[],
): Promise<void> {
  const byId = new Map(sheets.map(({ sheet }) => [sheet.id, sheet]));
  for (const each of [...restores].reverse()) {
    const sheet = 'sheet' in each ? byId.get(each.sheet) : undefined;
    switch (each.op) {
      case 'cells':
        for (const [row, column, formula, format] of each.cells) {
          const cell = sheet?.getRangeByIndexes(row, column, 1, 1);
          if (!cell) continue;
          if (format !== '') cell.numberFormat = [[format]];
          cell.formulas = [[formula]];
        }
        break;
      case 'blank':
        sheet?.getRangeByIndexes(...each.area).clear(each.keepFormats ? 'Contents' : 'All');
        break;
      case 'table area':
        if (sheet) context.workbook.tables.getItem(each.table).resize(sheet.getRangeByIndexes(...each.area));
        break;
      case 'table rows':
        await deleteRows(context, each.table, each.rows);
        break;
      case 'no rows':
        if (sheet) await takeOut(context, sheet, each.row);
        break;
      case 'name':
        context.workbook.names.getItem(each.name).formula = each.formula;
        break;
      case 'copy': {
        const copy = sheets.find((other) => other.sheet.id === each.copy);
        const [rows, columns] = each.edge;
        if (sheet && copy) await wantBack(context, sheet, { mark: '', rows, columns }, copy);
        break;
      }
      case 'no sheet':
        sheet?.delete();
    }
  }
}

/** Part of the request that begins a change. */
export function markRow(sheet: Excel.Worksheet, row: number): void {
  sheet.names.add(ROW_MARK, sheet.getRangeByIndexes(row, 0, 1, 1)).visible = false;
}

/** Part of the request that ends it. */
export function unmarkRow(sheet: Excel.Worksheet): void {
  sheet.names.getItem(ROW_MARK).delete();
}

async function takeOut(context: Excel.RequestContext, sheet: Excel.Worksheet, row: number): Promise<void> {
  const mark = sheet.names.getItemOrNullObject(ROW_MARK);
  mark.load('name');
  const at = mark.getRangeOrNullObject();
  at.load('rowIndex');
  await context.sync();
  if (mark.isNullObject) return;
  if (!at.isNullObject && at.rowIndex > row)
    sheet
      .getRangeByIndexes(row, 0, at.rowIndex - row, 1)
      .getEntireRow()
      .delete('Up');
  mark.delete();
}

async function deleteRows(context: Excel.RequestContext, name: string, rows: number): Promise<void> {
  const table = context.workbook.tables.getItem(name);
  table.load('rows/count');
  await context.sync();
  for (let at = table.rows.count - 1; at >= rows; at--) table.rows.getItemAt(at).delete();
}
