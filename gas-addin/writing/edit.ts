import { checkEdit } from '../../core/edits';
import type { EditPlan } from '../../core/host/edit-plan';
import { printsOf, type Area, type Restore, type Touch } from '../../core/writing';
import { readSheet } from '../reading/read-workbook';
import { hasCells } from '../reading/tabs';
import { beginSheet } from './build-sheet';
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
import { formulasIn } from './formula-forms';
import type { SheetsWritingHost } from './host';
import { meantOf } from './new-cells';
import type { Own } from './own';
import { clipped } from './seen';
import { findMarks } from './sheet-mark';
import { rowsPutIn } from './rows-put-in';
import { carryOut } from './transaction';

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
  const sheets = spreadsheet.getSheets();
  const ours = new Set(findMarks(spreadsheet).map(({ sheet }) => sheet.getSheetId()));
  const tabs = sheets.map((sheet) => ({ sheet, name: sheet.getName() }));
  const named = new Map(
    tabs
      .filter(({ sheet }) => !ours.has(sheet.getSheetId()) && hasCells(sheet))
      .map(({ sheet, name }) => [name, sheet]),
  );
  const once = remembered((name) => {
    const sheet = named.get(name);
    return sheet
      ? { input: readSheet(spreadsheet, sheet), formulas: formulasIn(sheet.getDataRange()) }
      : null;
  });
  checkEdit(plan, {
    tabs: tabs.map(({ name }) => name),
    sheet: (name) => once(name)?.input ?? null,
    hasFormula: (name, row, column) =>
      !overFormulas && (once(name)?.formulas[row - 1]?.[column - 1] ?? '') !== '',
  });
  const added = plan.steps.filter((step): step is AddSheet => step.kind === 'add sheet');
  const steps = plan.steps.flatMap((step) => {
    const sheet = step.kind === 'add sheet' ? undefined : named.get(step.sheet);
    if (step.kind === 'add sheet' || !sheet) return [];
    const seen = once(step.sheet);
    if (seen) needNoArray(step, seen.formulas, seen.input.rows);
    const [area] = areasOf(step);
    const within = area === undefined ? null : clipped(sheet, area);
    const stored = within === null ? [] : storedCells(spreadsheet, sheet.getRange(...within));
    return [{ step, sheet, stored }];
  });
  let made: Sheet[] = [];
  carryOut(host, {
    what: plan.what,
    touches: [
      ...steps.map(({ step, sheet }): Touch => ({
        sheet: String(sheet.getSheetId()),
        areas:
          step.kind === 'set cells'
            ? step.cells.map(({ row, column }): Area => [row, column, 1, 1])
            : areasOf(step),
      })),
      ...(added.length === 0 ? [] : ['sheets' as const]),
    ],
    begin() {
      made = added.map(({ headers, rows = [], sheet: title }) =>
        beginSheet(spreadsheet, { mark: `tab:${title}`, rows: rows.length + 1, columns: headers.length }),
      );
      return {
        needs: made.map((sheet) => String(sheet.getSheetId())),
        // They are put back in the opposite order: the size of a sheet last, when what was written is gone from it.
        restores: [
          ...sizesOf(steps.map(({ sheet }) => sheet)),
          ...steps.flatMap(({ step, sheet, stored }) => before(spreadsheet, step, sheet, stored)),
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
      for (const { step, sheet, stored } of steps) writeStep(spreadsheet, step, sheet, stored);
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

function sizesOf(sheets: readonly Sheet[]): Array<Restore<Own>> {
  const known = new Map(sheets.map((sheet) => [String(sheet.getSheetId()), sheet]));
  return Array.from(known, ([id, sheet]): Restore<Own> => ({
    op: 'own',
    own: { is: 'size', sheet: id, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() },
  }));
}

/** How to put back what a step changes. */
function before(
  spreadsheet: Spreadsheet,
  step: OnSheet,
  sheet: Sheet,
  stored: readonly StoredCell[],
): Array<Restore<Own>> {
  const id = String(sheet.getSheetId());
  if (step.kind === 'append rows' && step.insert === true)
    return [{ op: 'own', own: rowsPutIn(sheet, step) }];
  const [area] = areasOf(step);
  if (area === undefined) return [];
  const changes = changesOf(step, stored);
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
