import { cellAt, sheetNamed, tablesWithHeader } from '../../edits/places';
import type { Reading } from '../../ledger/reading/read';
import type { WorkbookInput } from '../../workbook/input';
import type { TableKind } from '../../workbook/tables';
import { cellText, isMissing } from '../../workbook/values/text';

/**
 * The text of a cell that the ledger does not keep (notes, people), by the row that the ledger names; null when it is blank
 * or the table has no such column. Throws nothing.
 */
export function rawText(
  input: WorkbookInput,
  reading: Reading,
  kind: TableKind,
  place: { readonly sheet: string; readonly row: number },
  header: string,
): string | null {
  const table = tablesWithHeader(reading).find(
    (each) =>
      each.kind === kind &&
      each.sheet === place.sheet &&
      each.firstRow <= place.row &&
      place.row <= each.lastRow,
  );
  const column = table?.columns.find((each) => each.column === header);
  if (table === undefined || column === undefined) return null;
  const text = cellText(cellAt(sheetNamed(input, place.sheet), place.row, column.position)).trim();
  return isMissing(text) ? null : text;
}
