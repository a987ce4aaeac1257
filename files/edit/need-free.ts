import { FileProblem } from '../problem';
import { areaName, cellName, type Area } from './areas';
import { tablesOf, type SheetPart, type TablePart } from './book';
import { isFilled, storedCells, storedRows } from './cells';
import type { Parts } from './parts';

/** Throws a {@link FileProblem} when something stands where rows or columns are to be added to `table` (null: to no table). */
export function needFree(parts: Parts, sheet: SheetPart, area: Area, table: TablePart | null): void {
  const xml = parts.text(sheet.path);
  for (const { row, element } of storedRows(xml)) {
    if (row < area.top || row > area.bottom) continue;
    const cell = storedCells(xml, row, element).find(
      (each) => each.column >= area.left && each.column <= area.right && isFilled(xml, each),
    );
    if (!cell) continue;
    const what = table && table.totalsRows > 0 && row === table.area.bottom ? 'the totals row' : 'something';
    throw new FileProblem(
      'wrong type',
      `There is ${what} in cell ${cellName(row, cell.column)} of sheet "${sheet.name}" where ${areaName(area)} is needed: move it away${what === 'something' ? '' : ' or switch it off (Table Design, Total Row)'}, save the workbook and try again.`,
    );
  }
  for (const other of tablesOf(parts, sheet)) {
    const clash =
      other.path !== table?.path &&
      other.area.top <= area.bottom &&
      area.top <= other.area.bottom &&
      other.area.left <= area.right &&
      area.left <= other.area.right;
    if (clash)
      throw new FileProblem(
        'wrong type',
        `Table ${other.name} on sheet "${sheet.name}" is in the way of ${areaName(area)}: move it, save the workbook and try again.`,
      );
  }
}
