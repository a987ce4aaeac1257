import type { LocatedTable } from '../finding/find-tables';
import { cellText, isMissing, tidy } from '../values/text';
import type { TableReader } from './table-reader';

const FIRST_NAMES = [
  ['Partner', 'Partner first name'],
  ['Client', 'Client first name'],
] as const;

/** The name of a row of a table, first name before last where they stand in two columns; '' where it has none. */
export function wholeName(
  { positions, asides, block }: LocatedTable,
  row: number,
  column: 'Partner' | 'Client',
): string {
  const [, aside] = column === 'Partner' ? FIRST_NAMES[0] : FIRST_NAMES[1];
  return [asides?.get(aside)?.[0], positions.get(column)]
    .map((position) => (position === undefined ? '' : tidy(cellText(block.cells.cell(row, position)))))
    .filter((part) => !isMissing(part))
    .join(' ');
}

/** Gives the columns of names whose first names stand in a column of their own the whole name of each row. */
export function putNamesTogether(reader: TableReader): void {
  for (const [column, aside] of FIRST_NAMES)
    if (reader.asides(aside).length > 0)
      reader.derive(
        column,
        Array.from(reader.rows, (row) => wholeName(reader.table, row, column)),
      );
}
