import type { UndoStep, UpgradeStep } from '../core/versions';
import { cellName } from './edit/areas';
import type { XlsxEditor } from './xlsx-edit';

/** Carries out the steps of an upgrade, or of taking one back, in an existing workbook. All of them, or it throws. */
export function carryOut(editor: XlsxEditor, steps: ReadonlyArray<UpgradeStep | UndoStep>): void {
  for (const step of steps) carryOutStep(editor, step);
}

function carryOutStep(editor: XlsxEditor, step: UpgradeStep | UndoStep): void {
  switch (step.kind) {
    case 'add columns': {
      const { sheet, headerRow, firstColumn, headers } = step;
      const table = excelTable(editor, step.region);
      if (table !== null) return editor.addTableColumns(table, headers);
      if (step.region !== null) editor.widenName(step.region, headers.length);
      return editor.setCells(
        sheet,
        headers.map((value, i) => ({ cell: cellName(headerRow, firstColumn + i), value })),
      );
    }
    case 'add sheet':
      return editor.addSheet(step.sheet, [step.headers]);
    case 'add settings': {
      const table = excelTable(editor, step.region);
      const { sheet, after, left, rows } = step;
      editor.appendRows(table === null ? { sheet, after, left } : { table }, rows);
      return;
    }
    case 'set value':
      return editor.setCells(step.sheet, [{ cell: cellName(step.row, step.column), value: step.value }]);
    case 'remove columns': {
      const { sheet, headerRow: row, firstColumn: left, headers } = step;
      const table = excelTable(editor, step.region);
      if (table !== null) return editor.shrinkTable(table, { columns: headers.length });
      if (step.region !== null) editor.widenName(step.region, -headers.length);
      return editor.clearArea(sheet, { top: row, bottom: row, left, right: left + headers.length - 1 });
    }
    case 'remove sheet':
      return editor.removeSheet(step.sheet);
    case 'remove settings': {
      const { sheet, left, right, rows, atEnd } = step;
      for (const row of rows) editor.clearArea(sheet, { top: row, bottom: row, left, right });
      const table = editor.tables.find((each) => each.name === step.region);
      // Blank rows below them were there before.
      if (table && table.area.bottom === rows[0]) editor.shrinkTable(table.name, { rows: atEnd });
    }
  }
}

/** The Excel Table of a name; null where the name is that of a range, or where there is none. */
function excelTable(editor: XlsxEditor, name: string | null): string | null {
  return editor.tables.find((table) => table.name === name)?.name ?? null;
}
