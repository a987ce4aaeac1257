import { NUMBER_FORMATS } from '../../core/host/sheet-layout';
import { tabName } from '../../core/host/tab-name';
import type { SheetPlan } from '../../core/host/sheet-plan';
import { linkFormula, SCORECARD_FORMATS } from '../../core/functions';
import { repairLeftovers } from '../writing/backup';
import { beginSheet, finishSheet } from '../writing/build-sheet';
import { repair } from '../writing/repair';
import { rewriteFormulas, type Rewrite } from './rewrite-formulas';
import { loadSheets, type MarkedSheet } from '../writing/sheet-mark';
import { loadPosition, pieces } from '../reading/used-range';
import { writePlan } from '../writing/write-plan';

const MARK = 'scorecard';
const LEDGER = 'Ledger';
/** Rows below a plain range that the Ledger cell watches too, so that new rows count at once. */
const ROWS_TO_GROW = 1000;
/** Rows of a sheet in Excel. */
const MOST_ROWS = 1_048_576;

/** Where the Ledger cell and the scorecard stand on the sheet, 0-based rows. */
const LEDGER_ROW = 2;
const TABLE_ROW = 4;

/** Rows of the scorecard that are formatted beforehand: partners that come later look the same. */
const FORMATTED_ROWS = 200;

const PLAN: SheetPlan = {
  mark: MARK,
  title: 'Scorecard',
  rows: [
    [{ value: 'Which partnerships earn their keep', style: 'title' }],
    [
      {
        value: 'Formulas: they follow every change of the sheets that the Ledger cell names.',
        style: 'note',
      },
    ],
    [{ value: LEDGER, style: 'heading' }],
    [],
    SCORECARD_FORMATS.map(() => ({ value: null, style: 'columnHeader' })),
  ],
  columnWidths: [26, 15, 12, 11, 13, 12, 12, 13, 12, 12, 11, 15, 12, 12, 12],
  frozenRows: 2,
  print: { landscape: true, titleRows: 1 },
};

/** Adds a sheet with the Ledger cell and the scorecard as formulas, or shows the one that is there. Gives its name. */
export async function insertScorecard(context: Excel.RequestContext): Promise<string> {
  await repairLeftovers(context);
  const sheets = await loadSheets(context);
  const own = sheets.find(({ mark }) => mark?.mark === MARK);
  if (own) {
    own.sheet.activate();
    await context.sync();
    return own.sheet.name;
  }
  const tables = await tablesToWatch(context, sheets);
  if (tables.length === 0)
    throw new Error(
      'There is no sheet with data in this workbook yet; a scorecard needs a list of referrals.',
    );
  const ledger = await ledgerName(context);
  const taken = sheets.map(({ sheet }) => sheet.name);
  const title = tabName(PLAN.title, taken);
  const mark = { mark: MARK, rows: TABLE_ROW + 1, columns: PLAN.columnWidths.length };
  try {
    const sheet = beginSheet(context, mark, taken);
    writePlan(sheet, PLAN);
    await context.sync();
    const cell = sheet.getRangeByIndexes(LEDGER_ROW, 1, 1, 1);
    if (ledger === 'none') cell.formulas = [[`=PARTNER_LEDGER(${tables.join(',')})`]];
    else cell.values = [['The cell of that name stands elsewhere in this workbook.']];
    const reference = ledger === 'none' ? '$B$3' : LEDGER;
    const row = SCORECARD_FORMATS.map((format) =>
      format === undefined ? 'General' : NUMBER_FORMATS[format],
    );
    sheet.getRangeByIndexes(TABLE_ROW + 1, 0, FORMATTED_ROWS, SCORECARD_FORMATS.length).numberFormat =
      Array.from({ length: FORMATTED_ROWS }, () => row);
    sheet.getRangeByIndexes(TABLE_ROW, 0, 1, 1).formulas = [[`=PARTNER_SCORECARD(,,${reference})`]];
    await context.sync();
    if (ledger === 'none') context.workbook.names.add(LEDGER, cell);
    finishSheet(sheet, title, mark);
    sheet.activate();
    await context.sync();
  } catch (error) {
    await repairLeftovers(context)
      .then(() => ledgerName(context))
      .catch(() => undefined);
    throw error;
  }
  return title;
}

/**
 * Passes the `Ledger` cell to every formula of ours that lacks it, so that Excel itself knows when to calculate it; makes
 * the cell with the scorecard when there is none. All of them, or none. Gives the number of formulas that were changed.
 */
export async function linkFormulas(context: Excel.RequestContext): Promise<number> {
  await repair(context);
  if ((await ledgerName(context)) === 'none') await insertScorecard(context);
  const rewrites: Rewrite[] = [];
  for (const { sheet } of await loadSheets(context)) {
    const used = loadPosition(sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    if (used.isNullObject) continue;
    let row = used.rowIndex;
    for await (const rows of pieces<unknown>(context, sheet, used, 'formulas'))
      for (const cells of rows) {
        cells.forEach((cell, at) => {
          const linked = typeof cell === 'string' ? linkFormula(cell, LEDGER) : cell;
          if (typeof cell !== 'string' || linked === cell) return;
          rewrites.push({
            sheet,
            row,
            column: used.columnIndex + at,
            before: cell,
            after: String(linked),
          });
        });
        row++;
      }
  }
  await rewriteFormulas(context, rewrites);
  return rewrites.length;
}

/** Whether the workbook has a name Ledger that means a cell; one whose cell is gone is removed. */
async function ledgerName(context: Excel.RequestContext): Promise<'none' | 'cell'> {
  const named = context.workbook.names.getItemOrNullObject(LEDGER);
  const cell = named.getRangeOrNullObject();
  cell.load('address');
  named.load('name');
  await context.sync();
  if (named.isNullObject) return 'none';
  if (!cell.isNullObject) return 'cell';
  named.delete();
  await context.sync();
  return 'none';
}

/** What the Ledger cell is given: Excel Tables with their headers, the used range of sheets without one. */
async function tablesToWatch(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
): Promise<string[]> {
  const found = sheets
    .filter(({ mark }) => mark === null)
    .map(({ sheet }) => {
      sheet.tables.load('items/name');
      return { sheet, used: loadPosition(sheet.getUsedRangeOrNullObject(true)) };
    });
  await context.sync();
  return found.flatMap(({ sheet, used }) => {
    if (used.isNullObject) return [];
    if (sheet.tables.items.length) return sheet.tables.items.map(({ name }) => `${name}[#All]`);
    const tab = `'${sheet.name.replace(/'/g, "''")}'`;
    const from = `$${columnLetters(used.columnIndex)}$${used.rowIndex + 1}`;
    const last = Math.min(used.rowIndex + used.rowCount + ROWS_TO_GROW, MOST_ROWS);
    return [`${tab}!${from}:$${columnLetters(used.columnIndex + used.columnCount - 1)}$${last}`];
  });
}

function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
