import { withChartSpace } from '../../core/host/chart-space';
import { markOf, planWidth } from '../../core/host/sheet-layout';
import { tabName } from '../../core/host/tab-name';
import type { SheetMark } from '../../core/host/sheet-mark';
import type { SheetPlan } from '../../core/host/sheet-plan';
import { keepInputs, type StandingCell } from '../../core/host/keep-inputs';
import { keepForUndo, makeBackup } from './backup';
import { beginSheet, finishSheet } from './build-sheet';
import { addCharts, drawnCharts, keepCharts } from './charts';
import type { CellContent } from './journal';
import { repair } from './repair';
import { loadSheets, setMark } from './sheet-mark';
import type { Done } from './undo';
import { writePlan } from './write-plan';

/** Makes the plan's sheet, or writes it again in place; gives the tab's name, and what undo needs. */
export async function writeSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
): Promise<{ readonly tab: string; readonly done: Done }> {
  await repair(context);
  const marked = await loadSheets(context);
  const own = marked.find(({ mark }) => mark?.mark === plan.mark);
  const taken = marked.map(({ sheet }) => sheet.name);
  const tab = own?.sheet.name ?? tabName(plan.title, taken);
  try {
    const done = own?.mark
      ? await rewriteSheet(context, own.sheet, own.mark, plan, taken)
      : await addSheet(context, plan, tab, taken);
    // What is written stands; hidden leftovers of the writing can wait for the next one.
    if (own) await repair(context).catch(() => undefined);
    return { tab, done };
  } catch (error) {
    // If this fails too, the next write or the next start does it.
    await repair(context).catch(() => undefined);
    throw error;
  }
}

/** Builds on a hidden sheet and reveals it last: a failure on the way leaves the workbook as it was. */
async function addSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  title: string,
  taken: readonly string[],
): Promise<Done> {
  const sheet = beginSheet(context, markOf(plan), taken);
  sheet.load('id');
  await context.sync();
  const mark = writeWithCharts(sheet, plan, 1);
  await context.sync();
  finishSheet(sheet, title, mark);
  sheet.activate();
  await context.sync();
  const { id } = sheet;
  return {
    what: plan.title,
    restores: [{ op: 'no sheet', sheet: id }],
    areas: [],
    tables: [],
    tabs: [id],
  };
}

/** Writes over our own area only. Rows and columns that the plan needs more are inserted before the advisor's notes. */
async function rewriteSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  old: SheetMark,
  wanted: SheetPlan,
  taken: readonly string[],
): Promise<Done> {
  const plan = keepInputs(wanted, await standing(context, sheet, old));
  const copy = await makeBackup(context, sheet, old, taken);
  copy.load('id');
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
  keepForUndo(copy, old);
  await context.sync();
  return {
    what: plan.title,
    restores: [{ op: 'copy', sheet: sheet.id, copy: copy.id, edge: [rows, columns] }],
    areas: [{ sheet: sheet.id, area: [0, 0, rows, columns] }],
    tables: [],
    tabs: [],
  };
}

/** What stands in our area now. */
async function standing(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, columns }: SheetMark,
): Promise<StandingCell[][]> {
  const area = sheet.getRangeByIndexes(0, 0, rows, columns);
  area.load('values,formulas');
  await context.sync();
  return (area.values as CellContent[][]).map((row, r) =>
    row.map((value, c) => {
      const formula = (area.formulas as CellContent[][])[r]?.[c];
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      return { value, formula: isFormula ? formula : null };
    }),
  );
}

/** Gives the mark of what was written. */
function writeWithCharts(sheet: Excel.Worksheet, plan: SheetPlan, edition: number): SheetMark {
  const { plan: spaced, charts } = withChartSpace(plan);
  writePlan(sheet, spaced);
  const drawn = drawnCharts(spaced, charts);
  addCharts(sheet, drawn, edition);
  keepCharts(sheet, drawn);
  return { ...markOf(spaced), charts: edition };
}
