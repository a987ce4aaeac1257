import { addRecords, sheetNamed, tableWithRow, tellingCells } from '../edits';
import type { CellEdit, CellRead, EditStep } from '../host/edit-plan';
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
  const reading = readWorkbook(input);
  const bySheet = new Map<string, { readonly cells: CellEdit[]; readonly beside: CellRead[] }>();
  for (const { sheet, bookRow: row, cells } of chosen) {
    const own = bySheet.get(sheet) ?? { cells: [], beside: [] };
    bySheet.set(sheet, own);
    const changed = cells.filter(({ position }) => !keeps(sheet, row, position));
    if (changed.length === 0) continue;
    own.cells.push(
      ...changed.map(({ position, before, after }) => ({ row, column: position, before, after })),
    );
    const found = tableWithRow(reading, 'Referrals', sheet, row);
    const isChanged = (column: number): boolean => changed.some(({ position }) => position === column);
    if (found) own.beside.push(...tellingCells(found, sheetNamed(input, sheet), row, isChanged));
  }
  const records = newRows.map(({ values }) => Object.fromEntries(values));
  return [
    ...Array.from(bySheet)
      .filter(([, { cells }]) => cells.length > 0)
      .map(([sheet, { cells, beside }]): EditStep => ({
        kind: 'set cells',
        sheet,
        cells,
        ...(beside.length > 0 ? { beside } : {}),
      })),
    ...addRecords(input, reading, 'Referrals', records),
  ];
}
