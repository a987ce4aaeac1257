import { formatIso } from '../../core/calendar/day';
import type { EditPlan, NewCell } from '../../core/host/edit-plan';
import type { Cell, SheetInput, WorkbookInput } from '../../core/workbook/input';

const cellOf = (cell: NewCell): Cell =>
  typeof cell === 'object' && cell !== null ? formatIso(cell.date) : cell;

/** The workbook after an edit, in memory: sheets of plain rows that begin in A1. Throws where a cell is not what the plan says. */
export function applyEdit(input: WorkbookInput, { steps }: EditPlan): WorkbookInput {
  const sheets = input.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row): Cell[] => [...row]),
  }));
  const rowsOf = (name: string) => {
    const sheet = sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet.rows;
  };
  const put = (sheet: string, row: number, column: number, cell: NewCell) => {
    const rows = rowsOf(sheet);
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1]!;
    while (cells.length < column) cells.push(null);
    cells[column - 1] = cellOf(cell);
  };
  for (const step of steps)
    switch (step.kind) {
      case 'add columns':
        step.headers.forEach((header, i) => put(step.sheet, step.headerRow, step.firstColumn + i, header));
        break;
      case 'add sheet':
        sheets.push({
          name: step.sheet,
          rows: [[...step.headers], ...(step.rows ?? []).map((row) => row.map(cellOf))],
        } satisfies SheetInput);
        break;
      case 'append rows':
        step.rows.forEach((row, r) =>
          row.forEach((cell, c) => put(step.sheet, step.after + 1 + r, step.left + c, cell)),
        );
        break;
      case 'set cells':
        for (const { row, column, before, after } of step.cells) {
          const there = rowsOf(step.sheet)[row - 1]?.[column - 1] ?? null;
          if (there !== (before ?? null))
            throw new Error(`${step.sheet} ${row},${column} holds ${String(there)}`);
          put(step.sheet, row, column, after);
        }
        break;
      default:
        throw new Error('a step that this helper does not know');
    }
  return { ...input, sheets };
}
