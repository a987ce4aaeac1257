import type { FoundColumn } from '../../../workbook/blocks/found';
import type { LocatedTable } from '../../../workbook/finding/find-tables';

/** Another meaning for a column of a table: one of ours, or null for none. */
export interface Meaning {
  readonly column: FoundColumn;
  readonly as: string | null;
  readonly why: string;
}

/** A table some of whose columns mean something else than their headers and values alone said. */
export function readAs(table: LocatedTable, meanings: readonly Meaning[]): LocatedTable {
  const { found, block } = table;
  const positions = new Map(table.positions);
  for (const { column } of meanings) if (column.column !== null) positions.delete(column.column);
  for (const { column, as } of meanings) if (as !== null) positions.set(as, placeOf(block, column));
  const columns = found.columns.map((each) => {
    const meaning = meanings.find(({ column }) => column === each);
    return meaning === undefined ? each : { ...each, column: meaning.as, why: meaning.why };
  });
  return { ...table, positions, found: { ...found, columns } };
}

/** The place of a column of the sheet within its rows. */
export function placeOf({ sheet }: LocatedTable['block'], { position }: FoundColumn): number {
  return position - (sheet.firstColumn ?? 1);
}
