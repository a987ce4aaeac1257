import { wholeName } from '../../../workbook/columns/names-in-parts';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { cellText, isMissing, tidy } from '../../../workbook/values/text';

/** Rows of a table whose names are looked at before it is read. */
const MOST_ROWS = 5000;

/** The names in a column of a table that is not read yet, as often as they stand there. */
export function namesUnder(table: LocatedTable, column: 'Partner' | 'Client' | 'Firm'): string[] {
  const position = table.positions.get(column);
  if (position === undefined) return [];
  const names: string[] = [];
  const last = Math.min(table.block.bottom, table.header + MOST_ROWS);
  for (let row = table.header + 1; row <= last; row++) {
    const name =
      column === 'Firm'
        ? tidy(cellText(table.block.cells.cell(row, position)))
        : wholeName(table, row, column);
    if (!isMissing(name)) names.push(name);
  }
  return names;
}
