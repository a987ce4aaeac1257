import { withChartSpace } from '../../core/host/chart-space';
import { keepInputs, type StandingCell } from '../../core/host/keep-inputs';
import { cellValue, markOf, plannedCell, planWidth } from '../../core/host/sheet-layout';
import type { SheetMark } from '../../core/host/sheet-mark';
import type { SheetPlan } from '../../core/host/sheet-plan';
import { tabName } from '../../core/host/tab-name';
import { printsOf, type Meant } from '../../core/writing';
import { makeBackup } from './backup';
import { beginSheet, finishSheet } from './build-sheet';
import type { ExcelWrite } from './carry-out';
import type { CellContent } from './cell-content';
import { addCharts, drawnCharts, keepCharts, removeChartsExcept } from './charts';
import { keepEnd, namesOf, sizedNow } from './marked-names';
import { needShown } from './need-shown';
import { loadSheets, setMark } from './sheet-mark';
import { writePlan } from './write-plan';

/** Plans to make a sheet of ours, or to write it again in place; `tab` is its name. */
export async function planSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
): Promise<ExcelWrite & { readonly tab: string }> {
  const marked = await loadSheets(context);
  const own = marked.find(({ mark, isCopy }) => mark?.mark === plan.mark && !isCopy);
  const taken = marked.map(({ sheet }) => sheet.name);
  if (!own?.mark) return addSheet(context, plan, taken);
  const old = await sizedNow(context, own.sheet, own.mark);
  return { ...(await rewriteSheet(context, own.sheet, old, plan, taken)), tab: own.sheet.name };
}

/** Builds on a hidden sheet and reveals it last. */
function addSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  taken: readonly string[],
): ExcelWrite & { readonly tab: string } {
  const tab = tabName(plan.title, taken);
  let sheet: Excel.Worksheet | undefined;
  return {
    what: plan.title,
    tab,
    touches: ['sheets'],
    async begin() {
      sheet = beginSheet(context, markOf(plan), taken);
      sheet.load('id');
      await context.sync();
      const { plan: spaced } = withChartSpace(plan);
      const columns = planWidth(spaced);
      const restore = { op: 'no sheet' as const, sheet: sheet.id, columns, meant: meantBy(spaced, columns) };
      return { needs: [sheet.id], restores: [restore] };
    },
    async change() {
      if (!sheet) return;
      const mark = await writeWithCharts(context, sheet, plan, 1);
      await keepEnd(context, sheet, mark);
      finishSheet(sheet, tab, mark, sheet.id);
      sheet.activate();
      await context.sync();
    },
  };
}

/** Writes over our own area only. Rows and columns that the plan needs more are inserted before the advisor's notes. */
async function rewriteSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  old: SheetMark,
  wanted: SheetPlan,
  taken: readonly string[],
): Promise<ExcelWrite> {
  const plan = keepInputs(wanted, await standing(context, sheet, old));
  const { plan: spaced } = withChartSpace(plan);
  // What a shorter plan leaves empty stays ours, so that it can grow again without pushing notes away.
  const rows = Math.max(spaced.rows.length, old.rows);
  const columns = Math.max(planWidth(spaced), old.columns);
  const edition = (old.charts ?? 0) + 1;
  return {
    what: plan.title,
    touches: [{ sheet: sheet.id }, 'sheets'],
    async begin() {
      const copy = await makeBackup(context, sheet, old, taken);
      const filled = { ...spaced, rows: Array.from({ length: rows }, (_, r) => spaced.rows[r] ?? []) };
      const own = {
        is: 'copy' as const,
        sheet: sheet.id,
        copy: copy.id,
        rows,
        columns,
        meant: meantBy(filled, columns),
      };
      return { needs: [copy.id, namesOf(sheet.id)], restores: [{ op: 'own', own }] };
    },
    async change() {
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
      const mark = await writeWithCharts(context, sheet, plan, edition);
      await keepEnd(context, sheet, { rows, columns });
      setMark(sheet, { ...mark, rows, columns }, sheet.id);
      if (sheet.visibility === 'Visible') sheet.activate();
      sheet.charts.load('items/name');
      await context.sync();
      // The old ones last: what fails before has them still.
      removeChartsExcept(sheet, edition);
      await context.sync();
    },
  };
}

/** The prints of what is written, from A1. */
function meantBy(plan: SheetPlan, columns: number): string {
  const rows = plan.rows.map((_, r) =>
    Array.from({ length: columns }, (__, c): Meant => {
      const cell = plannedCell(plan, r, c);
      return cell?.formula === undefined ? cellValue(cell) : { formula: cell.formula };
    }),
  );
  return printsOf(rows, columns);
}

/** What stands in our area now; nothing is written over it while rows of it are hidden. */
async function standing(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, columns }: SheetMark,
): Promise<StandingCell[][]> {
  const area = sheet.getRangeByIndexes(0, 0, rows, columns);
  area.load('values,formulas,rowHidden');
  await context.sync();
  needShown(area, sheet.name, 1, rows, 'which are to be written again');
  return (area.values as CellContent[][]).map((row, r) =>
    row.map((value, c) => {
      const formula = (area.formulas as CellContent[][])[r]?.[c];
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      return { value, formula: isFormula ? formula : null };
    }),
  );
}

/** Gives the mark of what was written. */
async function writeWithCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  edition: number,
): Promise<SheetMark> {
  const { plan: spaced, charts } = withChartSpace(plan);
  writePlan(sheet, spaced);
  const drawn = drawnCharts(spaced, charts);
  addCharts(sheet, drawn, edition);
  keepCharts(sheet, drawn);
  await context.sync();
  return { ...markOf(spaced), charts: edition };
}
