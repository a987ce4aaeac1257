import { NUMBER_FORMATS } from '../../core/host/sheet-layout';
import { tabName } from '../../core/host/tab-name';
import type { SheetPlan } from '../../core/host/sheet-plan';
import { linkFormula, SCORECARD_FORMATS } from '../../core/functions';
import { EditProblem } from '../../core/edits';
import { beginSheet, finishSheet } from '../writing/build-sheet';
import { write, type ExcelWrite } from '../writing/carry-out';
import { loadSheets, type MarkedSheet } from '../writing/sheet-mark';
import { writePlan } from '../writing/write-plan';
import { formulaCells } from './formula-cells';
import { findLedgerName } from './ledger-cell';
import { planRewrites, type Rewrite } from './rewrite-formulas';
import { quotedTab } from '../../core/workbook/blocks/quoted-tab';

const MARK = 'scorecard';

/**
 * The Ledger cell is given no tables: what it would watch may hold formulas that take it (a circle), be more than Excel passes
 * to a function, or have more names than a formula takes. The add-in itself has it calculated when the data change.
 */
const LEDGER_FORMULA = '=PARTNER_LEDGER()';

/** Where the Ledger cell and the scorecard stand on the sheet, 0-based rows. */
const LEDGER_ROW = 2;
const TABLE_ROW = 4;

/** Two lines of a header, in points: "Introductions, 12 months". */
const HEADER_HEIGHT = 32;

/** Rows of the scorecard that are formatted beforehand: partners that come later look the same. */
const FORMATTED_ROWS = 200;

const PLAN: SheetPlan = {
  mark: MARK,
  title: 'Scorecard',
  rows: [
    [{ value: 'Which partnerships earn their keep', style: 'title' }],
    [
      {
        value: 'Formulas: they follow every change of your sheets while the add-in is loaded.',
        style: 'note',
      },
    ],
    [{ value: 'Ledger', style: 'heading' }],
    [],
    SCORECARD_FORMATS.map(() => ({ value: null, style: 'columnHeader' })),
  ],
  columnWidths: [26, 19, 12, 11, 13, 12, 12, 13, 12, 12, 11, 15, 12, 12, 12],
  frozenRows: 2,
  print: { landscape: true, titleRows: 1 },
};

/** Adds a sheet with the Ledger cell and the scorecard as formulas, or shows the one that is there. Gives its name. */
export async function insertScorecard(context: Excel.RequestContext): Promise<string> {
  const sheets = await loadSheets(context);
  const own = sheets.find(({ mark, isCopy }) => mark?.mark === MARK && !isCopy);
  if (own) {
    if (own.sheet.visibility === 'Visible') own.sheet.activate();
    await context.sync();
    return own.sheet.name;
  }
  return (await write(context, () => planScorecard(context))).title;
}

async function planScorecard(
  context: Excel.RequestContext,
): Promise<ExcelWrite & { readonly title: string }> {
  const sheets = await loadSheets(context);
  await needData(context, sheets);
  const ledger = await findLedgerName(context);
  const taken = sheets.map(({ sheet }) => sheet.name);
  const title = tabName(PLAN.title, taken);
  const mark = { mark: MARK, rows: TABLE_ROW + 1, columns: PLAN.columnWidths.length };
  const tab = quotedTab(title);
  let sheet: Excel.Worksheet | undefined;
  return {
    what: 'the scorecard',
    title,
    touches: ['sheets'],
    async begin() {
      sheet = beginSheet(context, mark, taken);
      sheet.load('id');
      await context.sync();
      return {
        needs: [sheet.id],
        restores: [
          { op: 'no sheet', sheet: sheet.id, columns: 0, meant: '' },
          ...(ledger.isThere
            ? []
            : [
                {
                  op: 'own' as const,
                  own: { is: 'name' as const, name: ledger.name, before: null, after: `=${tab}!$B$3` },
                },
              ]),
        ],
      };
    },
    async change() {
      if (!sheet) return;
      writePlan(sheet, PLAN);
      await context.sync();
      const cell = sheet.getRangeByIndexes(LEDGER_ROW, 1, 1, 1);
      if (ledger.isThere)
        cell.values = [[`The cell named ${ledger.name} stands elsewhere in this workbook.`]];
      else cell.formulas = [[LEDGER_FORMULA]];
      const row = SCORECARD_FORMATS.map((format) =>
        format === undefined ? 'General' : NUMBER_FORMATS[format],
      );
      sheet.getRangeByIndexes(TABLE_ROW + 1, 0, FORMATTED_ROWS, SCORECARD_FORMATS.length).numberFormat =
        Array.from({ length: FORMATTED_ROWS }, () => row);
      // A row does not grow by itself with what a formula spills.
      sheet.getRangeByIndexes(TABLE_ROW, 0, 1, SCORECARD_FORMATS.length).format.rowHeight = HEADER_HEIGHT;
      sheet.getRangeByIndexes(TABLE_ROW, 0, 1, 1).formulas = [
        [`=PARTNER_SCORECARD(,,${ledger.isThere ? ledger.name : '$B$3'})`],
      ];
      await context.sync();
      finishSheet(sheet, title, mark, sheet.id);
      if (!ledger.isThere) context.workbook.names.add(ledger.name, cell);
      sheet.activate();
      await context.sync();
    },
  };
}

/**
 * Passes the Ledger cell to every formula of ours that lacks it, so that Excel itself knows when to calculate it; makes
 * the cell with the scorecard when there is none. All of them, or none. Gives the number of formulas that were changed.
 */
export async function linkFormulas(context: Excel.RequestContext): Promise<number> {
  if (!(await findLedgerName(context)).isThere) await insertScorecard(context);
  const { count } = await write(context, async () => {
    const { name, isThere } = await findLedgerName(context);
    if (!isThere)
      throw new EditProblem(
        'The cell with PARTNER_LEDGER has no name; nothing was changed. Give it the name Ledger (Formulas > Define Name).',
      );
    const marked = (await loadSheets(context)).filter(({ mark, isCopy }) => mark === null || !isCopy);
    const sheets = new Map(marked.map(({ sheet }) => [sheet.name, sheet]));
    const rewrites = (await formulaCells(context, marked)).flatMap((cell): Rewrite[] => {
      const sheet = sheets.get(cell.sheet);
      const after = linkFormula(cell.formula, name);
      if (!sheet || after === cell.formula) return [];
      return [{ sheet, row: cell.row - 1, column: cell.column - 1, before: cell.formula, after }];
    });
    return { ...planRewrites(context, 'linking the formulas', rewrites), count: rewrites.length };
  });
  return count;
}

/** A scorecard of nothing helps nobody. */
async function needData(context: Excel.RequestContext, sheets: readonly MarkedSheet[]): Promise<void> {
  const used = sheets
    .filter(({ mark, sheet }) => mark === null && sheet.visibility !== 'VeryHidden')
    .map(({ sheet }) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('address');
      return range;
    });
  await context.sync();
  if (used.every((range) => range.isNullObject))
    throw new EditProblem(
      'There is no sheet with data in this workbook yet; a scorecard needs a list of referrals.',
    );
}
