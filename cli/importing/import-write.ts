import {
  HOLDS,
  importSteps,
  planImport,
  rowsHeld,
  type ChangedRow,
  type ImportKind,
  type ImportOptions,
  type ImportPlan,
} from '../../core/import';
import { readWorkbook } from '../../core/ledger/reading/read';
import { whyNotWritable } from '../../core/versions';
import type { SheetInput, WorkbookInput } from '../../core/workbook/input';
import { changedCopy } from '../../files/carry-out';
import { openFile } from '../open-file';
import { areaCell, XlsxEditor } from '../../files/xlsx-edit';
import { Problems } from '../io';

interface WrittenImport {
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
  const stored = new Set(
    new XlsxEditor(name, bytes).listFormulas().map((each) => `${each.sheet}!${each.cell}`),
  );
  const formulas: string[] = [];
  const steps = importSteps(input, plan, chosen, (sheet, row, column) => {
    const place = `${sheet}!${areaCell(row, column)}`;
    if (stored.has(place)) formulas.push(place);
    return stored.has(place);
  });
  const written = await changedCopy(name, bytes, input.sheets, steps);
  const { sheets } = await openFile(name, written);
  const after: WorkbookInput = { ...input, sheets };
  const held = rowsHeld(readWorkbook(after).ledger);
  const had = rowsHeld(before.ledger);
  const left = planImport(again.exports, after, again.options);
  for (const kind of Object.keys(held) as ImportKind[]) {
    const wanted = had[kind] + plan.newRows.filter((row) => row.kind === kind).length;
    if (held[kind] !== wanted)
      throw new Problems([
        `The changed workbook, read again, has ${held[kind]} rows of ${HOLDS[kind]} instead of ${wanted}; nothing was written. A table of them may end before its data do.`,
      ]);
  }
  if (left.newRows.length > 0)
    throw new Problems([
      `${left.newRows.length} rows of the export would be new again in the changed workbook; nothing was written.`,
    ]);
  return { bytes: written, updated: chosen.length, formulas };
}
