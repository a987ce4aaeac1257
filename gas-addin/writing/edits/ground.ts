import type { EditPlan, EditStep } from '../../../core/host/edit-plan';
import type { Cell, SheetInput } from '../../../core/workbook/input';
import type { Area } from '../../../core/writing';
import { cellReader } from '../../reading/read-workbook';
import { clipped } from '../seen';
import { areasOf, type OnSheet } from './edit-steps';
import { formulasIn } from './formula-forms';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type AppendRows = Extract<EditStep, { readonly kind: 'append rows' }>;

/** The formulas of a sheet, and the cells that the plan concerns: those of other columns are not asked for. */
export function groundOf(spreadsheet: Spreadsheet, sheet: Sheet, name: string, { steps }: EditPlan) {
  const size = [sheet.getMaxRows(), sheet.getMaxColumns()] as const;
  const here = steps.filter((step): step is OnSheet => step.kind !== 'add sheet' && step.sheet === name);
  const areas = here.flatMap((step): Area[] => {
    if (step.kind === 'set cells')
      return [...areasOf(step), ...(step.beside ?? []).map(({ row, column }): Area => [row, column, 1, 1])];
    // The row above tells whether rows still go right below the last one.
    if (step.kind !== 'append rows' || step.after === 0) return areasOf(step);
    return areasOf(step).map(([row, column, rows, columns]) => [row - 1, column, rows + 1, columns]);
  });
  const headers = here.filter((step) => step.kind === 'append rows').flatMap(headersOf);
  const columns = [...areas, ...headers];
  const left = columns.reduce((least, [, column]) => Math.min(least, column), Infinity);
  const right = columns.reduce((most, [, column, , count]) => Math.max(most, column + count - 1), 0);
  const rows: Cell[][] = [];
  const read = (top: number, bottom: number): void => {
    const within = clipped(sheet, [top, left, bottom - top + 1, right - left + 1], size);
    if (within === null) return;
    cellReader(spreadsheet)(sheet.getRange(...within)).forEach((cells, r) => (rows[top - 1 + r] = cells));
  };
  if (areas.length > 0)
    read(
      areas.reduce((least, [row]) => Math.min(least, row), Infinity),
      areas.reduce((most, [row, , count]) => Math.max(most, row + count - 1), 0),
    );
  for (const [row] of headers) if (rows[row - 1] === undefined) read(row, row);
  const input: SheetInput = { name, rows, ...(columns.length === 0 ? {} : { firstColumn: left }) };
  return { size, input, formulas: formulasIn(sheet.getDataRange()) };
}

/** The headers that stand over new rows. */
function headersOf({ headerRow, headers = [] }: AppendRows): Area[] {
  const [first] = headers;
  if (first === undefined || headerRow === undefined) return [];
  const edge = (of: (...columns: number[]) => number): number => of(...headers.map(({ column }) => column));
  return [[headerRow, edge(Math.min), 1, edge(Math.max) - edge(Math.min) + 1]];
}
