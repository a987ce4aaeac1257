import type { Host } from '../core/host/host';
import type { SheetPlan } from '../core/host/sheet-plan';
import { loadSheets } from './sheet-mark';
import { isOurTool } from './backup';
import { startUp } from './repair';

export interface SelfCheckReport {
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  readonly checks: ReadonlyArray<{
    readonly name: string;
    readonly passed: boolean;
    readonly detail: string;
  }>;
}

const MARK = 'self-check';

const PLAN: SheetPlan = {
  mark: MARK,
  title: 'Partner Ledger self-check',
  rows: [
    [{ value: 'Self-check', style: 'title' }],
    [
      { value: 'Partner', style: 'columnHeader' },
      { value: 'Revenue', style: 'columnHeader' },
      { value: 'Day', style: 'columnHeader' },
    ],
    [
      { value: '=SUM(1,2)' },
      { value: 0.5, format: 'percent', comment: 'A note' },
      { value: 20000, format: 'date' },
    ],
    [{ value: '-3' }, { value: 1, format: 'integer' }, null],
  ],
  columnWidths: [20, 12, 12],
  frozenRows: 1,
  charts: [{ title: 'Revenue', kind: 'bar', headerRow: 1, lastRow: 3, categories: 0, series: [1] }],
  print: { landscape: true, titleRows: 1 },
};
const NOTE = 'the advisor\u2019s note';

/**
 * What the tests assume of Excel, tried in this very Excel on a scratch sheet of our own, which is removed afterwards. No
 * other sheet is written to, and the report holds nothing of the workbook's content. Never throws.
 */
export async function selfCheck(host: Host): Promise<SelfCheckReport> {
  const checks: Array<SelfCheckReport['checks'][number]> = [];
  const check = async (name: string, run: () => Promise<string>): Promise<void> => {
    try {
      // What a check returns is what is wrong; nothing is good.
      const wrong = await run();
      checks.push({ name, passed: wrong === '', detail: wrong });
    } catch (error) {
      checks.push({ name, passed: false, detail: error instanceof Error ? error.message : String(error) });
    }
  };
  const same = (found: unknown, expected: unknown): string => {
    const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
    return a === b ? '' : `${a} instead of ${b}`;
  };

  await check('a sheet is written: text stays text, a day becomes a date', async () => {
    await host.writeSheet(PLAN);
    const { values, formulas, text } = await scratch('values,formulas,text', 2, 4);
    const day = same(values[0]?.[2], 45569) && same(values[0]?.[2], 45569 - 1462);
    return (
      same(formulas[0]?.[0], '=SUM(1,2)') ||
      same(values[0]?.[0], '=SUM(1,2)') ||
      same(values[1]?.[0], '-3') ||
      same(text[0]?.[1], '50%') ||
      day
    );
  });
  await check('the sheet is read as one of ours, without cells', async () => {
    const name = await scratchName();
    const found = (await host.readWorkbook()).sheets.find((sheet) => sheet.name === name);
    return same([found?.generated, found?.rows.length], [true, 0]);
  });
  await check('one chart stands on the sheet', async () => same(await scratchCharts(), 1));
  await check('written again: notes around our area stay, one chart, no second sheet', async () => {
    await editScratch(NOTE);
    await host.writeSheet({
      ...PLAN,
      rows: [...PLAN.rows, [{ value: 'more' }, null, null, { value: 'wider' }]],
    });
    const { values } = await scratch('values', 0, 60);
    const kept = values.some((row) => row.includes(NOTE));
    return kept ? same(await scratchCharts(), 1) : 'The note below our area is gone.';
  });
  await check('nothing of an unfinished write is left', async () => {
    await Excel.run(startUp);
    return Excel.run(async (context) => {
      const left = (await loadSheets(context)).filter(({ mark }) => mark !== null && isOurTool(mark));
      return same(left.length, 0);
    });
  });
  await check('the scratch sheet is removed', () =>
    withScratch(async (context, sheet) => {
      sheet.delete();
      await context.sync();
      return same((await loadSheets(context)).filter(({ mark }) => mark?.mark === MARK).length, 0);
    }),
  );

  const { platform, version } = Office.context.diagnostics;
  return { platform: String(platform), version, language: Office.context.displayLanguage, checks };
}

function withScratch<T>(
  run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const own = (await loadSheets(context)).find(({ mark }) => mark?.mark === MARK);
    if (!own) throw new Error('The scratch sheet is not there.');
    return run(context, own.sheet);
  });
}

function scratch(what: string, firstRow: number, rows: number): Promise<Excel.Interfaces.RangeData & Cells> {
  return withScratch(async (context, sheet) => {
    const range = sheet.getRangeByIndexes(firstRow, 0, rows, 4);
    range.load(what);
    await context.sync();
    return range.toJSON() as Excel.Interfaces.RangeData & Cells;
  });
}

interface Cells {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly text: string[][];
}

function scratchName(): Promise<string> {
  return withScratch(async (_, sheet) => sheet.name);
}

function scratchCharts(): Promise<number> {
  return withScratch(async (context, sheet) => {
    sheet.charts.load('items/name');
    await context.sync();
    return sheet.charts.items.length;
  });
}

/** A note as an advisor leaves it, below everything of ours. */
function editScratch(note: string): Promise<void> {
  return withScratch(async (context, sheet) => {
    sheet.getRangeByIndexes(40, 0, 1, 1).values = [[note]];
    await context.sync();
  });
}
