import { openBook } from '../../../core/kpis';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell, WorkbookInput } from '../../../core/workbook/input';
import { tableDescription, type TableKind } from '../../../core/workbook/tables';
import { wordsIn } from '../../../core/words';
import type { EditPlan } from '../../../core/host/edit-plan';
import { applyEdit } from '../../support/apply-edit';
import { day } from '../../support/ledger';

export const words = wordsIn('en-US', 'USD');

type Row = Readonly<Record<string, Cell>>;

/** Sheets from rows by canonical header, read and opened: `as of` is 2026-10-31 unless Settings says otherwise. */
export function practice(tables: Partial<Record<TableKind, readonly Row[]>>) {
  const settings: Row[] = [{ Name: 'As of', Value: '2026-10-31' }, ...(tables.Settings ?? [])];
  const all = { ...tables, Settings: settings };
  const input: WorkbookInput = {
    today: day('2026-11-06'),
    sheets: (Object.keys(all) as TableKind[]).map((kind) => ({
      name: kind,
      rows: sheetRows(kind, all[kind] ?? []),
    })),
  };
  return opened(input);
}

/** The workbook after an edit. */
export function edited(input: WorkbookInput, plan: EditPlan): WorkbookInput {
  return { ...input, sheets: applyEdit(input.sheets, plan) };
}

export function opened(input: WorkbookInput) {
  const reading = readWorkbook(input);
  return { input, reading, ledger: reading.ledger, book: openBook(reading.ledger), words };
}

/** Only the columns that a row fills in, and those that are needed to recognise the table. */
function sheetRows(kind: TableKind, rows: readonly Row[]): Cell[][] {
  const headers = tableDescription(kind)
    .columns.filter(({ header, needed }) => needed || rows.some((row) => row[header] !== undefined))
    .map(({ header }) => header);
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}
