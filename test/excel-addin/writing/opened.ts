import type { EditPlan, EditStep } from '../../../core/host/edit-plan';
import type { Host } from '../../../core/host/host';
import type { SheetPlan } from '../../../core/host/sheet-plan';
import { excelHost } from '../../../excel-addin/host';
import { openForCode, type OfficePage } from '../../hosts/excel/office';
import type { ExcelSheet, Value, WorkbookContent } from '../../hosts/excel/workbook';

/** A workbook that is open in Excel, and what tests write into it. */

export let page: OfficePage;
export let host: Host;

export async function open(content: WorkbookContent): Promise<void> {
  page = await openForCode(content);
  host = excelHost();
}

export const REVIEW: SheetPlan = {
  mark: 'review:2026-10',
  title: 'Review 2026-10',
  rows: [[{ value: 'first' }], [{ value: 'Note' }, { value: null, input: true }]],
  columnWidths: [20],
};
export const SHEETS = {
  Data: [
    ['Partner', 'Received', 'Revenue'],
    ['Harbor', 46000, 100],
  ],
  Activities: [
    ['Partner', 'Date'],
    ['Harbor', 46001],
  ],
};
export const SET: EditStep = {
  kind: 'set cells',
  sheet: 'Data',
  cells: [{ row: 2, column: 3, before: 100, after: 150 }],
};
export const APPEND: EditStep = {
  kind: 'append rows',
  table: 'Activities',
  sheet: 'Activities',
  region: null,
  after: 2,
  headerRow: 1,
  left: 1,
  rows: [['Elm', { date: 20513 }]],
};
export const PLAN: EditPlan = { what: 'import', steps: [SET, APPEND] };

export function sheet(name: string): ExcelSheet {
  const found = page.book.sheets.find((each) => each.name === name);
  if (!found) throw new Error(`No sheet ${name}.`);
  return found;
}
export const at = (name: string, position: string): Value | undefined =>
  sheet(name).cells.get(position)?.value;
export const problemOf = (run: () => unknown): Promise<string> =>
  Promise.resolve()
    .then(run)
    .then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
