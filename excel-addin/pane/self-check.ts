import type { Host } from '../../core/host/host';
import {
  CHECK_SHEET,
  CHECK_TITLE,
  runHostChecks,
  type Check,
  type CheckResult,
} from '../../core/host/host-checks';
import type { CheckedBook } from '../../core/host/looked-at';
import { isOurTool } from '../writing/backup';
import { startUp } from '../writing/repair';
import { inTurn } from '../writing/turns';
import { loadSheets } from '../writing/sheet-mark';

export interface SelfCheckReport {
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  readonly seconds: number;
  readonly checks: readonly CheckResult[];
}

/**
 * What the tests assume of Excel, tried in this very Excel on sheets of our own, which are removed afterwards. No other
 * sheet is written to, and the report holds nothing of the workbook's content. Never throws.
 */
export async function selfCheck(host: Host, say: (check: string) => void): Promise<SelfCheckReport> {
  const began = performance.now();
  const checks = await runHostChecks(checkedBook(host), say, ONLY_HERE);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const { platform, version } = Office.context.diagnostics;
  return {
    platform: String(platform),
    version,
    language: Office.context.displayLanguage,
    seconds,
    checks,
  };
}

/** What Excel alone shows, on the sheet as the checks of every host leave it: written twice, the second taken back. */
const ONLY_HERE: readonly Check[] = [
  [
    'a percentage shows as one',
    async () => {
      const shown = await onTab(CHECK_SHEET, async (context, sheet) => {
        const cell = sheet.getRangeByIndexes(3, 1, 1, 1);
        cell.load('text');
        await context.sync();
        return String(cell.text[0]?.[0]);
      });
      // Where the sign stands is a matter of the language.
      return /50/.test(shown) && shown.includes('%') ? '' : `"${shown}" instead of 50%`;
    },
  ],
  [
    'one chart stands on the sheet',
    () =>
      onTab(CHECK_SHEET, async (context, sheet) => {
        sheet.charts.load('items/name');
        await context.sync();
        const count = sheet.charts.items.length;
        return count === 1 ? '' : `There are ${count}.`;
      }),
  ],
  [
    'nothing of an unfinished write is left',
    async () => {
      await inTurn(startUp);
      const left = await Excel.run(async (context) =>
        (await loadSheets(context)).filter(({ mark }) => mark !== null && isOurTool(mark)),
      );
      return left.length === 0 ? '' : `Hidden sheets that are left: ${left.length}.`;
    },
  ],
];

function checkedBook(host: Host): CheckedBook {
  const cellOf = (tab: string, row: number, column: number): Promise<Excel.Range> =>
    onTab(tab, async (context, sheet) => {
      const cell = sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
      cell.load('values,formulas');
      await context.sync();
      return cell;
    });
  return {
    host,
    valueAt: async (tab, row, column) => (await cellOf(tab, row, column)).values[0]?.[0] as unknown,
    async formulaAt(tab, row, column) {
      const { values, formulas } = await cellOf(tab, row, column);
      const [value, formula] = [values[0]?.[0] as unknown, formulas[0]?.[0] as unknown];
      // A constant text may begin with "=", too; then it is the value as well.
      return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
    },
    type: (tab, row, column, value) =>
      onTab(tab, async (context, sheet) => {
        sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).values = [[value]];
        await context.sync();
      }),
    remove: (tabs) =>
      Excel.run(async (context) => {
        for (const { sheet } of await loadSheets(context)) if (tabs.includes(sheet.name)) sheet.delete();
        await context.sync();
      }),
  };
}

/** Works on one of the checks' sheets, and on no other. */
function onTab<T>(
  tab: string,
  run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  if (!tab.startsWith(CHECK_TITLE)) throw new Error(`"${tab}" is no sheet of the self-check.`);
  return Excel.run((context) => run(context, context.workbook.worksheets.getItem(tab)));
}
