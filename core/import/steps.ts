import { addRecords, sheetNamed, tableWithRow, tellingCells, type EditRecord } from '../edits';
import type { CellEdit, CellRead, EditStep, NewCell } from '../host/edit-plan';
import { readWorkbook } from '../ledger/reading/read';
import { activityWriter, moneyWriter } from '../log';
import type { WorkbookInput } from '../workbook/input';
import type { ActivityType, MoneyKind } from '../workbook/tables';
import type { ChangedRow, ImportKind, ImportPlan } from './plan';

/**
 * Steps that carry out an import: the chosen changes of rows that are there, and the new rows below the tables. Cells for
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
  const of = (kind: ImportKind) =>
    newRows.filter((row) => row.kind === kind).map(({ values }): EditRecord => Object.fromEntries(values));
  const activities = activityWriter(input, reading);
  const money = moneyWriter(input, reading);
  return [
    ...Array.from(bySheet)
      .filter(([, { cells }]) => cells.length > 0)
      .map(([sheet, { cells, beside }]): EditStep => ({
        kind: 'set cells',
        sheet,
        cells,
        ...(beside.length > 0 ? { beside } : {}),
      })),
    ...addRecords(input, reading, 'Referrals', of('Referrals')),
    ...addRecords(input, reading, 'Partners', of('Partners')),
    ...activities.steps(
      of('Activities').map((record) => ({
        ...record,
        ...inWords(record, 'Type', (type) => activities.type(type as ActivityType)),
        ...inWords(record, 'Hours', (hours) => activities.hours(Number(hours))),
        ...inWords(record, 'Initiated by', (who) => activities.initiatedBy(who as 'us' | 'them')),
      })),
    ),
    ...money.steps(
      of('Money').map((record) => ({
        ...record,
        ...inWords(record, 'Kind', (kind) => money.kind(kind as MoneyKind)),
      })),
    ),
  ];
}

/** What a record says in a column, in the words and units of the workbook. */
function inWords(record: EditRecord, column: string, write: (value: NewCell) => NewCell): EditRecord {
  const value = record[column] ?? null;
  return value === null ? {} : { [column]: write(value) };
}
