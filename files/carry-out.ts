import { checkEdit, choicesOf } from '../core/edits';
import type { EditStep } from '../core/host/edit-plan';
import type { UndoStep } from '../core/versions';
import type { SheetInput } from '../core/workbook/input';
import { cellName } from './edit/areas';
import { openFile } from './open';
import { FileProblem } from './problem';
import { XlsxEditor, type TableInfo } from './xlsx-edit';

type Step = EditStep | UndoStep;

/**
 * The bytes of a workbook with the steps carried out, read again to see that every cell that was there (`before`, as it was
 * read) still is. Throws an EditProblem or a {@link FileProblem} when one is not, or when something is in the way of a step.
 */
export async function changedCopy(
  name: string,
  bytes: Uint8Array,
  before: readonly SheetInput[],
  steps: readonly Step[],
): Promise<Uint8Array> {
  const editor = new XlsxEditor(name, bytes);
  check(editor, before, steps);
  carryOut(editor, steps);
  const written = editor.save();
  const { sheets } = await openFile(name, written);
  const lost = lostCells(before, sheets, steps);
  if (lost.length > 0)
    throw new FileProblem(
      'damaged',
      `The changed workbook, read again, differs in cells that were not to change (${lost.slice(0, 5).join(', ')}); nothing was written.`,
    );
  return written;
}

/** What every host asks before it writes. */
function check(editor: XlsxEditor, sheets: readonly SheetInput[], steps: readonly Step[]): void {
  const formulas = new Set(editor.listFormulas().map(({ sheet, cell }) => `${sheet}!${cell}`));
  const edits = steps.filter((step): step is EditStep => !/^remove/.test(step.kind));
  checkEdit(
    { what: '', steps: edits },
    {
      tabs: editor.sheets,
      sheet: (name) => sheets.find((each) => each.name === name) ?? null,
      hasFormula: (sheet, row, column) => formulas.has(`${sheet}!${cellName(row, column)}`),
    },
  );
}

/** Carries out the steps of an edit, or of taking an upgrade back, in an existing workbook. All of them, or it throws. */
export function carryOut(editor: XlsxEditor, steps: readonly Step[]): void {
  for (const step of steps) carryOutStep(editor, step);
}

/** Why a step cannot be carried out in a file, as a sentence; null where it can. */
export function whyNotInFile(step: Step): string | null {
  return step.kind === 'append rows' && step.insert === true
    ? `Sheet "${step.sheet}": a totals row stands below row ${step.after}, and rows cannot be put in above it in a file: move the totals above the headers or onto another tab, save the workbook and try again. In the task pane it can be done.`
    : null;
}

function carryOutStep(editor: XlsxEditor, step: Step): void {
  switch (step.kind) {
    case 'add columns': {
      const { sheet, headerRow, firstColumn, headers } = step;
      const table = tableOver(editor, sheet, headerRow, firstColumn - 1);
      if (table !== null) return editor.addTableColumns(table.name, headers);
      if (step.region !== null) editor.widenName(step.region, headers.length);
      return editor.setCells(
        sheet,
        headers.map((value, i) => ({ cell: cellName(headerRow, firstColumn + i), value })),
      );
    }
    case 'add sheet':
      return editor.addSheet(step.sheet, [step.headers, ...(step.rows ?? [])], {
        table: step.table,
        lists: new Map(
          step.headers.flatMap((header, i) => {
            const words = choicesOf(step.table, header);
            return words === null ? [] : [[i + 1, words] as const];
          }),
        ),
      });
    case 'append rows': {
      const { sheet, after, left, rows, headerRow } = step;
      const table = tableOver(editor, sheet, after, left);
      const why = whyNotInFile(step);
      if (why !== null) throw new FileProblem('wrong type', why);
      const below = headerRow !== undefined && headerRow < after ? { first: headerRow + 1 } : {};
      editor.appendRows(
        table === null ? { sheet, after, left, ...below } : { table: table.name },
        table === null ? rows : rows.map((row) => within(row, left, table)),
      );
      return;
    }
    case 'set cells':
      return editor.setCells(
        step.sheet,
        step.cells.map(({ row, column, after }) => ({ cell: cellName(row, column), value: after })),
      );
    case 'remove columns': {
      const { sheet, headerRow: row, firstColumn: left, headers } = step;
      const table = tableOver(editor, sheet, row, left);
      if (table !== null) return editor.shrinkTable(table.name, { columns: headers.length });
      if (step.region !== null) editor.widenName(step.region, -headers.length);
      return editor.clearArea(sheet, { top: row, bottom: row, left, right: left + headers.length - 1 });
    }
    case 'remove sheet':
      return editor.removeSheet(step.sheet);
    case 'remove settings': {
      const { sheet, left, right, rows, atEnd } = step;
      for (const row of rows) editor.clearArea(sheet, { top: row, bottom: row, left, right });
      const table = tableOver(editor, sheet, rows[0] ?? 0, left);
      // Blank rows below them were there before.
      if (table !== null && table.area.bottom === rows[0]) editor.shrinkTable(table.name, { rows: atEnd });
    }
  }
}

/** A row from the first column of the table on; cells outside it are blank. */
function within<T>(row: readonly (T | null)[], left: number, { area }: TableInfo): Array<T | null> {
  return Array.from({ length: area.right - area.left + 1 }, (_, c) => row[area.left + c - left] ?? null);
}

/** The Excel Table over a cell; null where there is none. */
function tableOver(editor: XlsxEditor, sheet: string, row: number, column: number): TableInfo | null {
  const over = ({ area, ...table }: TableInfo) =>
    table.sheet === sheet &&
    area.top <= row &&
    row <= area.bottom &&
    area.left <= column &&
    column <= area.right;
  return editor.tables.find(over) ?? null;
}

/**
 * Places (`Partners!B7`) of cells that held something before and hold something else after, other than those that
 * the steps take away or set: none, when all went well.
 */
export function lostCells(
  before: readonly SheetInput[],
  after: readonly SheetInput[],
  steps: readonly Step[],
): string[] {
  const lost: string[] = [];
  const meant = new Set(steps.flatMap(meantCells));
  for (const sheet of before) {
    if (steps.some((step) => step.kind === 'remove sheet' && step.sheet === sheet.name)) continue;
    const rows = after.find((each) => each.name === sheet.name)?.rows ?? [];
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell == null || cell === '' || rows[r]?.[c] === cell) return;
        const place = `${sheet.name}!${cellName(r + 1, c + 1)}`;
        if (!meant.has(place)) lost.push(place);
      }),
    );
  }
  return lost;
}

/** The cells that a step is there to change. */
function meantCells(step: Step): string[] {
  const at = (row: number, column: number) => `${step.sheet}!${cellName(row, column)}`;
  switch (step.kind) {
    case 'set cells':
      return step.cells.map(({ row, column }) => at(row, column));
    case 'remove columns':
      return step.headers.map((_, i) => at(step.headerRow, step.firstColumn + i));
    case 'remove settings': {
      const width = step.right - step.left + 1;
      return step.rows.flatMap((row) => Array.from({ length: width }, (_, i) => at(row, step.left + i)));
    }
    default:
      return [];
  }
}
