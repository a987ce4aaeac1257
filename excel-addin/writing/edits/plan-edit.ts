import { checkEdit, EditProblem } from '../../../core/edits';
import type { EditPlan } from '../../../core/host/edit-plan';
import { printsOf, touchesOf, type Restore } from '../../../core/writing';
import type { ExcelWrite } from '../carry-out';
import { groundOf, type Workplace } from './ground';
import { isInTable, rowOfInsert } from './places';
import { before, meantRows } from './restores';
import { writeStep } from './steps';
import { growthsOf } from './growths';
import { namesOf, putName, ROW_MARK } from '../marked-names';
import { beginTabs, writeTab } from './new-tabs';
import { touchesOfOwn, type Own } from '../own';
import { roomFor, type Room } from './rows-put-in';
import { Writer } from '../write-cells';

export interface EditOptions {
  /** A formula in a cell that is set gives way to the value, as in Settings. */
  readonly overFormulas?: boolean;
}

/** Plans changes on the advisor's own sheets. Throws an EditProblem when they cannot be made as things are. */
export async function planEdit(
  context: Excel.RequestContext,
  plan: EditPlan,
  { overFormulas = false }: EditOptions = {},
): Promise<ExcelWrite> {
  const found = await groundOf(context, plan);
  const tabs = plan.steps.filter((step) => step.kind === 'add sheet');
  // Rows that are put in above a totals row need no blank cells.
  const checked = found.steps.flatMap((each) => (isInTable(each) ? [] : [each.step]));
  const { ground } = found;
  checkEdit(
    { ...plan, steps: [...tabs, ...checked] },
    overFormulas ? { ...ground, hasFormula: () => false } : ground,
  );
  needSteadyRows(found.steps);
  const rooms = new Map<Workplace, Room>();
  for (const each of found.steps) {
    const at = rowOfInsert(each);
    const [area] = each.areas;
    if (at === null || !area || each.step.kind !== 'append rows') continue;
    const { headerRow = at } = each.step;
    const list = { after: at, headerRow, left: area.column + 1, columns: area.columns };
    rooms.set(each, await roomFor(context, each.sheet, { ...list, tables: each.tablesOfSheet }));
  }
  const growths = growthsOf(found.steps);
  const restores = [
    ...growths.map(({ own }): Restore<Own> => ({ op: 'own', own })),
    ...found.steps.flatMap((each) => before(each, found, rooms.get(each))),
  ];
  let added: Awaited<ReturnType<typeof beginTabs>> = [];
  return {
    what: plan.what,
    touches: [
      ...touchesOf({ touchesOf: touchesOfOwn }, restores),
      ...(tabs.length > 0 ? (['sheets'] as const) : []),
    ],
    async begin() {
      added = await beginTabs(context, tabs, ground.tabs);
      for (const [place, { whole, left }] of rooms)
        await putName(context, place.sheet, ROW_MARK, [rowOfInsert(place) ?? 0, whole ? 0 : left - 1]);
      await context.sync();
      const newTabs = added.map(({ id, step }): Restore<Own> => {
        const rows = [step.headers, ...(step.rows ?? [])];
        const columns = step.headers.length;
        return { op: 'no sheet', sheet: id, columns, meant: printsOf(meantRows(rows, found), columns) };
      });
      return {
        restores: [...newTabs, ...restores],
        needs: [...added.map(({ id }) => id), ...[...rooms.keys()].map(({ sheet }) => namesOf(sheet.id))],
      };
    },
    async change() {
      for (const { grow } of growths) grow(context);
      const writer = new Writer(context, found.dates);
      for (const each of found.steps) await writeStep(context, each, writer, rooms.get(each));
      const names = [...found.tables];
      for (const { sheet, step } of added) await writeTab(sheet, step, writer, names);
      await context.sync();
    },
  };
}

/** Rows that are put in push down what another step of the plan has its place in. */
function needSteadyRows(steps: readonly Workplace[]): void {
  for (const place of steps) {
    const row = isInTable(place)
      ? (place.table?.area[0] ?? 0) + (place.table?.area[2] ?? 0) - 1
      : rowOfInsert(place);
    if (row === null) continue;
    const below = steps.find(
      (other) =>
        other !== place &&
        other.sheet.id === place.sheet.id &&
        (rowOfInsert(other) !== null || other.areas.some((area) => area.row + area.rows > row)),
    );
    if (below)
      throw new EditProblem(
        `${place.sheet.name}: rows are to be put in above the totals below row ${row}, and this would push down what else is changed on this tab; nothing was changed. Make the changes one after the other.`,
      );
  }
}
