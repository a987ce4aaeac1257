import { wholeName } from '../../../workbook/columns/names-in-parts';
import { struckBy } from '../../../workbook/columns/struck-rows';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { cellText, isMissing, tidy } from '../../../workbook/values/text';

/** Rows of a table whose names are looked at before it is read. */
const MOST_ROWS = 5000;

/** The names in a column of a table that is not read yet, as often as they stand there; without those of clients in a list of contacts. */
export function namesUnder(table: LocatedTable, column: 'Partner' | 'Client' | 'Firm'): string[] {
  const struck = table.kind === 'Partners' ? struckBy(table) : null;
  return namesOfRows(table, column, (row) => struck === null || struck(row) === null);
}

/** The names of clients in a table that is not read yet: of introductions, or of a list of all contacts. */
export function clientsUnder(table: LocatedTable): string[] {
  if (table.kind === 'Referrals') return namesUnder(table, 'Client');
  const struck = table.kind === 'Partners' ? struckBy(table) : null;
  return struck === null ? [] : namesOfRows(table, 'Partner', (row) => struck(row) !== null);
}

/** What introductions of a table that is not read yet are called beside their clients. */
export function otherNamesIn(table: LocatedTable): string[] {
  const at = table.asides?.get('Also the client')?.[0];
  return at === undefined
    ? []
    : textsAt(
        table,
        () => true,
        (row) => tidy(cellText(table.block.cells.cell(row, at))),
      );
}

function namesOfRows(
  table: LocatedTable,
  column: 'Partner' | 'Client' | 'Firm',
  counts: (row: number) => boolean,
): string[] {
  const position = table.positions.get(column);
  if (position === undefined) return [];
  return textsAt(table, counts, (row) =>
    column === 'Firm' ? tidy(cellText(table.block.cells.cell(row, position))) : wholeName(table, row, column),
  );
}

function textsAt(
  table: LocatedTable,
  counts: (row: number) => boolean,
  nameIn: (row: number) => string,
): string[] {
  const names: string[] = [];
  const last = Math.min(table.block.bottom, table.header + MOST_ROWS);
  for (let row = table.header + 1; row <= last; row++) {
    if (!counts(row)) continue;
    const name = nameIn(row);
    if (!isMissing(name)) names.push(name);
  }
  return names;
}
