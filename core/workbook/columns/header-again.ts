import type { Cell } from '../input';
import { looksLikeDate } from '../values/days/dates';
import { cellText, fold, isBlank } from '../values/text';
import { explainsColumns, isExample, numbersColumns } from './remark-rows';
import type { RowPlaces } from './totals-row';

/** Rows below the header that may explain it. */
export const HELP_ROWS = 2;

/** The headers of the mapped columns as they are compared, by position. */
export function headersAt(
  cells: ReadonlyArray<Cell>,
  mapped: readonly number[],
): ReadonlyMap<number, string> {
  return new Map(mapped.map((position) => [position, fold(cellText(cells[position]))]));
}

/**
 * Whether a row says again what the header says: more than half of its filled cells, and two at least. A cell or two may be
 * blank or hold something else; a day below the header of the days is data.
 */
export function repeatsHeader(
  cells: ReadonlyArray<Cell>,
  headers: ReadonlyMap<number, string>,
  dated: number | undefined,
): boolean {
  const day = dated === undefined ? null : cells[dated];
  if (dated !== undefined && !isBlank(day) && !says(day, headers.get(dated) ?? '')) return false;
  let same = 0;
  let filled = 0;
  for (const [position, header] of headers) {
    const cell = cells[position];
    if (isBlank(cell)) continue;
    filled++;
    if (says(cell, header)) same++;
  }
  return same > filled / 2 && same >= Math.min(2, headers.size);
}

/** Whether a cell says what a header says. */
export function says(cell: Cell, header: string): boolean {
  return typeof cell === 'string' && header !== '' && fold(cell) === header;
}

/** Why a row, so many below the header, is no data but says again or explains what the header says; null for one that does not. */
export function headerAgain(
  cells: ReadonlyArray<Cell>,
  { left, right, dated }: RowPlaces,
  headers: ReadonlyMap<number, string>,
  below: number,
): string | null {
  if (repeatsHeader(cells, headers, dated)) return 'It repeats the header row and is left out.';
  if (below > HELP_ROWS) return null;
  const day = dated === undefined ? null : cells[dated];
  if (
    numbersColumns(cells, left, right) ||
    (explainsColumns(cells, left, right, day) && !looksLikeDate(String(day)))
  )
    return 'It explains the columns, as a second line of the header does, and is left out.';
  return isExample(cells, left, right)
    ? 'It is an example of how to fill in the table, and is left out.'
    : null;
}
