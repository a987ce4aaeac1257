import { planImport, type ChangedRow, type ImportOptions, type ImportPlan } from '../core/import';
import { readWorkbook } from '../core/ledger/read';
import { whyNotWritable } from '../core/versions';
import type { SheetInput, WorkbookInput } from '../core/workbook/input';
import { areaCell, XlsxEditor, type NewValue } from '../files/xlsx-edit';
import { openFile } from '../files/open';
import { Problems } from './io';

export interface WrittenImport {
  readonly bytes: Uint8Array;
  readonly updated: number;
  /** Cells that hold a formula: they keep it. */
  readonly formulas: readonly string[];
}

/**
 * The workbook with the new rows and the chosen changes, read again to see that it holds them. Throws
 * {@link Problems} when it does not; nothing is written then.
 */
export async function writeImport(
  name: string,
  bytes: Uint8Array,
  input: WorkbookInput,
  plan: ImportPlan,
  chosen: readonly ChangedRow[],
  again: { readonly exports: readonly SheetInput[]; readonly options: ImportOptions },
): Promise<WrittenImport> {
  const before = readWorkbook(input);
  const refusal = whyNotWritable(before);
  if (refusal !== null) throw new Problems([refusal]);
  const editor = new XlsxEditor(name, bytes);
  const formulas = update(editor, chosen);
  append(editor, plan);
  const written = editor.save();
  const { sheets } = await openFile(name, written);
  const after: WorkbookInput = { ...input, sheets };
  const wanted = before.ledger.referrals.count + plan.newRows.length;
  const count = readWorkbook(after).ledger.referrals.count;
  const left = planImport(again.exports, after, again.options);
  if (count !== wanted || left.newRows.length > 0)
    throw new Problems([
      `The changed workbook, read again, holds ${count} introductions instead of ${wanted}, and ${left.newRows.length} rows of the export would be new again; nothing was written. The table "${plan.target.sheet}" may end before its data do.`,
    ]);
  return { bytes: written, updated: chosen.length, formulas };
}

function update(editor: XlsxEditor, chosen: readonly ChangedRow[]): string[] {
  const stored = new Set(editor.listFormulas().map(({ sheet, cell }) => `${sheet}!${cell}`));
  const kept: string[] = [];
  const bySheet = new Map<string, Array<{ cell: string; value: NewValue }>>();
  for (const { sheet, bookRow, cells } of chosen)
    for (const { position, after } of cells) {
      const cell = areaCell(bookRow, position);
      if (stored.has(`${sheet}!${cell}`)) kept.push(`${sheet}!${cell}`);
      else bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { cell, value: after }]);
    }
  for (const [sheet, cells] of bySheet) editor.setCells(sheet, cells);
  return kept;
}

function append(editor: XlsxEditor, { target, newRows }: ImportPlan): void {
  const table = editor.tables.find(
    (each) =>
      each.sheet === target.sheet &&
      each.area.top === target.headerRow &&
      target.columns.every(({ position }) => position >= each.area.left && position <= each.area.right),
  );
  const positions = target.columns.map((column) => column.position);
  const left = table?.area.left ?? Math.min(...positions);
  const width = (table?.area.right ?? Math.max(...positions)) - left + 1;
  const rows = newRows.map(({ values }) => {
    const cells: NewValue[] = Array.from({ length: width }, () => null);
    for (const { column, position } of target.columns) cells[position - left] = values.get(column) ?? null;
    return cells;
  });
  editor.appendRows(
    table
      ? { table: table.name }
      : { sheet: target.sheet, after: target.lastRow, first: target.headerRow + 1, left },
    rows,
  );
}
