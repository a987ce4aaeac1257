import { checkEdit } from '../../../core/edits';
import { calculatedColumns, type Calculated } from '../../../core/formulas';
import type { EditPlan } from '../../../core/host/edit-plan';
import { printsOf, type Area, type Restore, type Touch } from '../../../core/writing';
import { cellReader } from '../../reading/read-workbook';
import { hasCells } from '../../reading/tabs';
import { beginSheet } from '../sheets/build-sheet';
import { needNoArray } from './check-arrays';
import {
  areasOf,
  changesOf,
  isGeneral,
  writeStep,
  writeTab,
  type AddSheet,
  type OnSheet,
} from './edit-steps';
import { cellsRestore, storedCells, type StoredCell } from './former-cells';
import { groundOf } from './ground';
import type { SheetsWritingHost } from '../host';
import { meantOf } from './new-cells';
import type { Own } from '../own';
import { clipped } from '../seen';
import { rowsPutIn } from './rows-put-in';
import { carryOut } from '../transaction';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface EditOptions {
  /** A formula in a cell that is set gives way to the value, as in Settings. */
  readonly overFormulas?: boolean;
}

/** Carries out a plan on the advisor's own sheets: all of it, or nothing. */
export function edit(
  host: SheetsWritingHost,
  plan: EditPlan,
  { overFormulas = false }: EditOptions = {},
): void {
  const { spreadsheet } = host;
  const ours = host.ownSheets();
  const tabs = Array.from(host.sheets(), ([id, sheet]) => ({ id, sheet, name: sheet.getName() }));
  const named = new Map(
    tabs
      .filter(({ id, sheet }) => !ours.has(id) && hasCells(sheet))
      .map(({ id, sheet, name }) => [name, { id, sheet }]),
  );
  const once = remembered((name) => {
    const tab = named.get(name);
    return tab ? groundOf(spreadsheet, tab.sheet, name, plan) : null;
  });
  checkEdit(plan, {
    tabs: tabs.map(({ name }) => name),
    sheet: (name) => once(name)?.input ?? null,
    hasFormula: (name, row, column) =>
      !overFormulas && (once(name)?.formulas[row - 1]?.[column - 1] ?? '') !== '',
  });
  const added = plan.steps.filter((step): step is AddSheet => step.kind === 'add sheet');
  const steps = plan.steps.flatMap((step) => {
    const tab = step.kind === 'add sheet' ? undefined : named.get(step.sheet);
    const seen = step.kind === 'add sheet' ? null : once(step.sheet);
    if (step.kind === 'add sheet' || !tab || !seen) return [];
    const { id, sheet } = tab;
    needNoArray(step, seen.formulas, () => cellReader(spreadsheet)(sheet.getDataRange()));
    const [area] = areasOf(step);
    const within = area === undefined ? null : clipped(sheet, area, seen.size);
    const stored =
      within === null ? [] : storedCells(spreadsheet, sheet.getRange(...within), [within[0], within[1]]);
    const calculated =
      step.kind === 'append rows'
        ? calculatedColumns(step, (row, column) => seen.formulas[row - 1]?.[column - 1] ?? '')
        : [];
    return [{ step, sheet, stored, calculated, id, size: seen.size }];
  });
  let made: Sheet[] = [];
  carryOut(host, {
    what: plan.what,
    touches: [
      ...steps.map(({ step, id }): Touch => ({
        sheet: id,
        areas:
          step.kind === 'set cells'
            ? step.cells.map(({ row, column }): Area => [row, column, 1, 1])
            : areasOf(step),
      })),
      ...(added.length === 0 ? [] : ['sheets' as const]),
    ],
    ...(added.length === 0 ? {} : { makesSheets: true as const }),
    begin() {
      made = added.map(({ headers, rows = [], sheet: title }) =>
        beginSheet(spreadsheet, { mark: `tab:${title}`, rows: rows.length + 1, columns: headers.length }),
      );
      return {
        needs: made.map((sheet) => String(sheet.getSheetId())),
        // They are put back in the opposite order: the size of a sheet last, when what was written is gone from it.
        restores: [
          ...sizesOf(steps),
          ...steps.flatMap((each) => before(spreadsheet, each)),
          ...added.map(({ headers, rows = [] }, at): Restore<Own> => ({
            op: 'no sheet',
            sheet: String(made[at]?.getSheetId()),
            columns: headers.length,
            meant: printsOf([headers, ...rows.map((row) => row.map(meantOf))], headers.length),
          })),
        ],
      };
    },
    change() {
      for (const { step, sheet, stored, calculated } of steps)
        writeStep(spreadsheet, step, sheet, stored, calculated);
      added.forEach((step, at) => {
        const sheet = made[at];
        if (sheet) writeTab(sheet, step);
      });
    },
  });
}

function remembered<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name) as T;
  };
}

function sizesOf(
  steps: ReadonlyArray<{ readonly id: string; readonly size: readonly [number, number] }>,
): Array<Restore<Own>> {
  const sizes = new Map(steps.map(({ id, size }) => [id, size]));
  return Array.from(sizes, ([sheet, [rows, columns]]): Restore<Own> => ({
    op: 'own',
    own: { is: 'size', sheet, rows, columns },
  }));
}

interface Prepared {
  readonly step: OnSheet;
  readonly sheet: Sheet;
  readonly id: string;
  /** What its cells hold. */
  readonly stored: readonly StoredCell[];
  readonly calculated: Calculated;
}

/** How to put back what a step changes. */
function before(
  spreadsheet: Spreadsheet,
  { step, sheet, stored, calculated, id }: Prepared,
): Array<Restore<Own>> {
  if (step.kind === 'append rows' && step.insert === true) {
    const meant = changesOf(step, [], calculated).map((change) => change.meant);
    return [{ op: 'own', own: rowsPutIn(sheet, step, meant) }];
  }
  const [area] = areasOf(step);
  if (area === undefined) return [];
  const changes = changesOf(step, stored, calculated);
  const region =
    step.kind === 'set cells' || step.region === null ? null : spreadsheet.getRangeByName(step.region);
  const name: Array<Restore<Own>> =
    region === null || step.kind === 'set cells' || step.region === null
      ? []
      : [
          {
            op: 'own',
            own: {
              is: 'name',
              name: step.region,
              before: {
                sheet: id,
                area: [region.getRow(), region.getColumn(), region.getNumRows(), region.getNumColumns()],
              },
            },
          },
        ];
  // Boxes without a tick, and what else somebody has prepared, must be there again.
  const isBlank = stored.every(({ content: [kind, content] }) => kind === 'text' && content === '');
  if (step.kind === 'set cells' || !isBlank) return [...name, cellsRestore(id, stored, changes)];
  const columns = area[3];
  const meant = changes.map((change) => change.meant);
  return [
    ...name,
    {
      op: 'blank',
      sheet: id,
      area: [...area],
      formats: stored.every(({ format }) => isGeneral(format)),
      meant: printsOf(
        Array.from({ length: area[2] }, (_, row) => meant.slice(row * columns, (row + 1) * columns)),
        columns,
      ),
    },
  ];
}
