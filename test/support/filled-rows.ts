import type { Cell, SheetInput } from '../../core/workbook/input';

/** The cells of a sheet row by row, whatever is blank as null and nothing behind the last filled cell of a row. */
export function filledRows(sheet: SheetInput | undefined): Cell[][] | undefined {
  return sheet?.rows.map((row) => {
    const cells = Array.from(row, (cell) => (cell === '' || cell === undefined ? null : cell));
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    return cells;
  });
}
