import { checkEdit } from '../../core/edits';
import type { EditPlan, EditStep, NewCell } from '../../core/host/edit-plan';
import { formatIso } from '../../core/calendar/day';
import type { Cell, SheetInput } from '../../core/workbook/input';

/** The sheets after an edit, as any host leaves them; throws what every host throws. */
export function applyEdit(sheets: readonly SheetInput[], plan: EditPlan): SheetInput[] {
  checkEdit(plan, {
    tabs: sheets.map(({ name }) => name),
    sheet: (name) => sheets.find((each) => each.name === name) ?? null,
    hasFormula: () => false,
  });
  return plan.steps.reduce(applyStep, [...sheets]);
}

function applyStep(sheets: SheetInput[], step: EditStep): SheetInput[] {
  if (step.kind === 'add sheet')
    return [
      ...sheets,
      { name: step.sheet, rows: [step.headers, ...(step.rows ?? []).map((row) => row.map(cellOf))] },
    ];
  return sheets.map((sheet) => {
    if (sheet.name !== step.sheet) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    const put = (row: number, column: number, cell: Cell): void => {
      const at = row - (sheet.firstRow ?? 1);
      while (rows.length <= at) rows.push([]);
      const cells = rows[at]!;
      const to = column - (sheet.firstColumn ?? 1);
      while (cells.length < to) cells.push(null);
      cells[to] = cell;
    };
    switch (step.kind) {
      case 'set cells':
        for (const { row, column, after } of step.cells) put(row, column, cellOf(after));
        break;
      case 'add columns':
        step.headers.forEach((header, i) => put(step.headerRow, step.firstColumn + i, header));
        break;
      case 'append rows':
        step.rows.forEach((row, r) =>
          row.forEach((cell, c) => put(step.after + 1 + r, step.left + c, cellOf(cell))),
        );
    }
    const regions = sheet.regions?.map((region) => {
      if (!('region' in step) || region.name !== step.region) return region;
      const bottom = step.kind === 'append rows' ? step.after + step.rows.length - (sheet.firstRow ?? 1) : 0;
      const right =
        step.kind === 'add columns'
          ? step.firstColumn + step.headers.length - 1 - (sheet.firstColumn ?? 1)
          : 0;
      return {
        ...region,
        bottom: Math.max(region.bottom, bottom),
        right: Math.max(region.right, right),
      };
    });
    return { ...sheet, rows, ...(regions ? { regions } : {}) };
  });
}

function cellOf(cell: NewCell): Cell {
  return typeof cell === 'object' && cell !== null ? formatIso(cell.date) : cell;
}
