import type { EditStep } from '../host/edit-plan';
import type { TableKind } from '../workbook/tables';
import { tidy } from '../workbook/values/text';
import { columnLetters } from '../workbook/blocks/column-letters';
import { firstFilled, type TablePlace } from './places';
import { EditProblem } from './problem';

export type AddColumnsStep = Extract<EditStep, { readonly kind: 'add columns' }>;

/**
 * The step that adds columns at the right end of a table; none for no columns. Throws an {@link EditProblem} when the
 * table has such a header already, which is read as something else, or when the cells there are not blank.
 */
export function addColumns(place: TablePlace, kind: TableKind, headers: readonly string[]): AddColumnsStep[] {
  if (headers.length === 0) return [];
  const { found, sheet, region, right } = place;
  const there = found.columns.find((each) =>
    headers.some((header) => tidy(each.header).toLowerCase() === header.toLowerCase()),
  );
  if (there)
    throw new EditProblem(
      `${sheet.name}: the column "${there.header}" is there but is not read as ${tidy(there.header)} of ${kind} (${there.why}) Correct how the columns are read, or rename it, and try again.`,
    );
  const problem = inTheWay(place, headers);
  if (problem !== null) throw new EditProblem(problem);
  return [
    {
      kind: 'add columns',
      table: kind,
      sheet: sheet.name,
      region,
      headerRow: found.headerRow,
      firstColumn: right + 1,
      headers,
    },
  ];
}

/** What stands where columns are to be added, as a sentence; null when the place is free. */
export function inTheWay(place: TablePlace, headers: readonly string[]): string | null {
  const { found, sheet, right, bottom } = place;
  const area = { top: found.headerRow, bottom, left: right + 1, right: right + headers.length };
  const filled = firstFilled(sheet, area);
  return (
    filled &&
    `${sheet.name}: cell ${columnLetters(filled.column)}${filled.row} is not blank, where the columns ${headers.join(', ')} ` +
      `are to be added (${columnLetters(area.left)} to ${columnLetters(area.right)}, rows ${area.top} to ${area.bottom}): move what stands there and try again.`
  );
}
