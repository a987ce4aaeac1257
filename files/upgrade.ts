import type { UndoStep, UpgradeStep } from '../core/versions';
import type { SheetInput } from '../core/workbook/input';
import { cellName } from './edit/areas';
import { openFile } from './open';
import { FileProblem } from './problem';
import { XlsxEditor, type TableInfo } from './xlsx-edit';

/**
 * The bytes of a workbook with the steps carried out, read again to see that every cell that was there (`before`)
 * still is. Throws a {@link FileProblem} when one is not, or when something is in the way of a step.
 */
export async function changedCopy(
  name: string,
  bytes: Uint8Array,
  before: readonly SheetInput[],
  steps: ReadonlyArray<UpgradeStep | UndoStep>,
): Promise<Uint8Array> {
  const editor = new XlsxEditor(name, bytes);
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

/** Carries out the steps of an upgrade, or of taking one back, in an existing workbook. All of them, or it throws. */
export function carryOut(editor: XlsxEditor, steps: ReadonlyArray<UpgradeStep | UndoStep>): void {
  for (const step of steps) carryOutStep(editor, step);
}

function carryOutStep(editor: XlsxEditor, step: UpgradeStep | UndoStep): void {
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
      return editor.addSheet(step.sheet, [step.headers], { table: step.table });
    case 'add settings': {
      const { sheet, after, left, rows } = step;
      const table = tableOver(editor, sheet, after, left);
      editor.appendRows(table === null ? { sheet, after, left } : { table: table.name }, rows);
      return;
    }
    case 'set value':
      return editor.setCells(step.sheet, [{ cell: cellName(step.row, step.column), value: step.value }]);
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
  steps: ReadonlyArray<UpgradeStep | UndoStep>,
): string[] {
  const lost: string[] = [];
  for (const sheet of before) {
    if (steps.some((step) => step.kind === 'remove sheet' && step.sheet === sheet.name)) continue;
    const rows = after.find((each) => each.name === sheet.name)?.rows ?? [];
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell == null || cell === '' || rows[r]?.[c] === cell) return;
        if (!steps.some((step) => isMeant(step, sheet.name, r + 1, c + 1)))
          lost.push(`${sheet.name}!${cellName(r + 1, c + 1)}`);
      }),
    );
  }
  return lost;
}

/** Whether a step is there to change this cell. */
function isMeant(step: UpgradeStep | UndoStep, sheet: string, row: number, column: number): boolean {
  if (step.sheet !== sheet) return false;
  switch (step.kind) {
    case 'set value':
      return step.row === row && step.column === column;
    case 'remove columns':
      return (
        step.headerRow === row &&
        step.firstColumn <= column &&
        column < step.firstColumn + step.headers.length
      );
    case 'remove settings':
      return step.rows.includes(row) && step.left <= column && column <= step.right;
    default:
      return false;
  }
}
