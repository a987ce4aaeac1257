import type { CellEdit, EditStep } from '../host/edit-plan';
import type { Reading } from '../ledger/reading/read';
import type { WorkbookInput } from '../workbook/input';
import { tableDescription, type TableKind } from '../workbook/tables';
import { addColumns } from './add-columns';
import type { EditRecord } from './add-records';
import { editsFor } from './name-cells';
import { placeOf, tableWithRow, tellingCells } from './places';
import { EditProblem } from './problem';

/** A row of one of the advisor's tables; `row` is the row of the sheet, 1-based, as the ledger gives it. */
export interface RecordPlace {
  readonly table: TableKind;
  readonly sheet: string;
  readonly row: number;
}

/**
 * Steps that put values into cells of one existing row, by canonical header; a column that the table lacks is added at its
 * right end. Values that stand there already give no step. Throws an {@link EditProblem} when the row is in no such table.
 */
export function setFields(
  input: WorkbookInput,
  reading: Reading,
  { table, sheet, row }: RecordPlace,
  fields: EditRecord,
): EditStep[] {
  const known = tableDescription(table).columns.map((column) => column.header);
  for (const header of Object.keys(fields))
    if (!known.includes(header)) throw new RangeError(`${table} has no column "${header}".`);
  const found = tableWithRow(reading, table, sheet, row);
  if (!found) throw new EditProblem(`Row ${row} of sheet "${sheet}" is not in a table of ${table} any more.`);
  const place = placeOf(input, found);
  const positions = new Map(found.columns.map(({ column, position }) => [column ?? '', position]));
  const lacking = known.filter((header) => (fields[header] ?? null) !== null && !positions.has(header));
  const added = addColumns(place, table, lacking);
  for (const step of added) step.headers.forEach((header, i) => positions.set(header, step.firstColumn + i));
  const cells = known.flatMap((header): CellEdit[] => {
    const column = positions.get(header);
    const after = fields[header];
    if (column === undefined || after === undefined) return [];
    return editsFor(found, place.sheet, { row, header, column }, after);
  });
  if (cells.length === 0) return [];
  const beside = tellingCells(found, place.sheet, row, (column) =>
    cells.some((cell) => cell.column === column),
  );
  return [...added, { kind: 'set cells', sheet, cells, ...(beside.length > 0 ? { beside } : {}) }];
}
