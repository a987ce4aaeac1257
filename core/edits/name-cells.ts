import type { CellEdit, NewCell } from '../host/edit-plan';
import { personName } from '../ledger/name-forms';
import type { FoundTable } from '../workbook/blocks/found';
import type { Cell, SheetInput } from '../workbook/input';
import { firstNameBeside } from '../workbook/mapping/name-parts';
import { headerKey } from '../workbook/values/header-key';
import { cellText, isMissing, tidy } from '../workbook/values/text';
import { sameCell } from './new-cell';
import { cellAt } from './places';

/** Names that stand in two columns: what is written into the column of last names alone would double the first one. */

/** The sheet column of the first names beside that of `header` (Partner, Client); undefined where the whole name stands in one. */
function firstNamesOf({ columns }: FoundTable, header: string): number | undefined {
  const keys = columns.map((each) => headerKey(each.header).key);
  const last = columns.findIndex(({ column }) => column === header);
  return last < 0 ? undefined : columns[firstNameBeside(keys, keys[last] ?? '')]?.position;
}

/** What the cells of a row are to hold so that one of its columns says `after`: a name may be divided. */
export function cellsFor(
  found: FoundTable,
  header: string,
  column: number,
  after: NewCell,
): ReadonlyArray<{ readonly column: number; readonly after: NewCell }> {
  const first = firstNamesOf(found, header);
  if (first === undefined || (after !== null && typeof after !== 'string')) return [{ column, after }];
  const words = after === null ? [] : tidy(after).split(' ');
  // A firm, and "Jane Ortiz, CPA", stand as one among the last names.
  const isPerson = after !== null && words.length > 1 && !after.includes(',') && personName(after) !== null;
  return isPerson
    ? [
        { column: first, after: words.slice(0, -1).join(' ') },
        { column, after: words[words.length - 1] ?? null },
      ]
    : [
        { column: first, after: null },
        { column, after },
      ];
}

/** The edits that make a column of a row say `after`; none where it does already. */
export function editsFor(
  found: FoundTable,
  sheet: SheetInput,
  at: { readonly row: number; readonly header: string; readonly column: number },
  value: NewCell,
): CellEdit[] {
  return cellsFor(found, at.header, at.column, value).flatMap(({ column, after }) => {
    const before: Cell = cellAt(sheet, at.row, column) ?? null;
    return sameCell(before, after) ? [] : [{ row: at.row, column, before, after }];
  });
}

/** The whole name that a row has under a header. */
export function nameAt(
  found: FoundTable,
  sheet: SheetInput,
  { row, header, column }: { readonly row: number; readonly header: string; readonly column: number },
): string {
  const first = firstNamesOf(found, header);
  return [...(first === undefined ? [] : [cellAt(sheet, row, first)]), cellAt(sheet, row, column)]
    .map((part) => tidy(cellText(part)))
    .filter((part) => first === undefined || !isMissing(part))
    .join(' ');
}
