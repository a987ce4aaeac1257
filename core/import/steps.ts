import { addRecords } from '../edits';
import type { CellEdit, EditStep } from '../host/edit-plan';
import { readWorkbook } from '../ledger/reading/read';
import type { WorkbookInput } from '../workbook/input';
import type { ChangedRow, ImportPlan } from './plan';

/**
 * Steps that carry out an import: the chosen changes of rows that are there, and the new rows below the table. Cells for
 * which `keeps` says so stay as they are (a formula). Throws an EditProblem when something is in the way.
 */
export function importSteps(
  input: WorkbookInput,
  { newRows }: ImportPlan,
  chosen: readonly ChangedRow[],
  keeps: (sheet: string, row: number, column: number) => boolean = () => false,
): EditStep[] {
  const bySheet = new Map<string, CellEdit[]>();
  for (const { sheet, bookRow: row, cells } of chosen)
    for (const { position: column, before, after } of cells) {
      if (keeps(sheet, row, column)) continue;
      const own = bySheet.get(sheet) ?? [];
      bySheet.set(sheet, own);
      own.push({ row, column, before, after });
    }
  const records = newRows.map(({ values }) => Object.fromEntries(values));
  return [
    ...Array.from(bySheet).map(([sheet, cells]): EditStep => ({ kind: 'set cells', sheet, cells })),
    ...addRecords(input, readWorkbook(input), 'Referrals', records),
  ];
}
