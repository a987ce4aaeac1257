import { withChartSpace } from '../core/host/chart-space';
import { markOf, planWidth, uniqueTitle } from '../core/host/sheet-layout';
import type { SheetMark } from '../core/host/sheet-mark';
import type { SheetPlan } from '../core/host/sheet-plan';
import { discardBackup, makeBackup, repairLeftovers } from './backup';
import { beginSheet, finishSheet } from './build-sheet';
import { addCharts } from './charts';
import { loadSheets, setMark } from './sheet-mark';
import { writePlan } from './write-plan';

/** Makes the plan's sheet, or writes it again in place; gives the tab's name. */
export async function writeSheet(context: Excel.RequestContext, plan: SheetPlan): Promise<string> {
  await repairLeftovers(context);
  const marked = await loadSheets(context);
  const own = marked.find(({ mark }) => mark?.mark === plan.mark);
  const taken = marked.map(({ sheet }) => sheet.name);
  const title = own?.sheet.name ?? uniqueTitle(plan.title, taken);
  try {
    if (own?.mark) await rewriteSheet(context, own.sheet, own.mark, plan, taken);
    else await addSheet(context, plan, title, taken);
  } catch (error) {
    // If this fails too, the next write or the next start does it.
    await repairLeftovers(context).catch(() => undefined);
    throw error;
  }
  // What is written stands; hidden leftovers of the writing can wait for the next one.
  if (own) await repairLeftovers(context).catch(() => undefined);
  return title;
}

/** Builds on a hidden sheet and reveals it last: a failure on the way leaves the workbook as it was. */
async function addSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  title: string,
  taken: readonly string[],
): Promise<void> {
  const sheet = beginSheet(context, markOf(plan), taken);
  await context.sync();
  const mark = writeWithCharts(sheet, plan, 1);
  await context.sync();
  finishSheet(sheet, title, mark);
  sheet.activate();
  await context.sync();
}

/** Writes over our own area only. Rows and columns that the plan needs more are inserted before the advisor's notes. */
async function rewriteSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  old: SheetMark,
  plan: SheetPlan,
  taken: readonly string[],
): Promise<void> {
  const copy = await makeBackup(context, sheet, old, taken);
  const { plan: spaced } = withChartSpace(plan);
  // What a shorter plan leaves empty stays ours, so that it can grow again without pushing notes away.
  const rows = Math.max(spaced.rows.length, old.rows);
  const columns = Math.max(planWidth(spaced), old.columns);
  if (rows > old.rows)
    sheet
      .getRangeByIndexes(old.rows, 0, rows - old.rows, 1)
      .getEntireRow()
      .insert('Down');
  if (columns > old.columns)
    sheet
      .getRangeByIndexes(0, old.columns, 1, columns - old.columns)
      .getEntireColumn()
      .insert('Right');
  await context.sync();
  sheet.getRangeByIndexes(0, 0, rows, columns).clear('All');
  const mark = writeWithCharts(sheet, plan, (old.charts ?? 0) + 1);
  await context.sync();
  sheet.activate();
  setMark(sheet, { ...mark, rows, columns });
  discardBackup(copy, old);
  await context.sync();
}

/** Gives the mark of what was written. */
function writeWithCharts(sheet: Excel.Worksheet, plan: SheetPlan, edition: number): SheetMark {
  const { plan: spaced, charts } = withChartSpace(plan);
  writePlan(sheet, spaced);
  addCharts(sheet, spaced, charts, edition);
  return { ...markOf(spaced), charts: edition };
}
