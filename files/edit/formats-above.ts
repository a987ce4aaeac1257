import { storedCells, storedRows } from './cells';

/** Rows above that are asked for the format of a column. */
const ROWS_ASKED = 50;

/** Formats by column: those of a row, and of the rows above it down to `first` where it has no cell. */
export function formatsAbove(xml: string, row: number, first = row): Map<number, number> {
  const formats = new Map<number, number>();
  const stored = storedRows(xml).filter((each) => each.row <= row && each.row >= first);
  for (const { row: number, element } of stored.reverse().slice(0, ROWS_ASKED))
    for (const { column, style } of storedCells(xml, number, element))
      if (!formats.has(column)) formats.set(column, style);
  return formats;
}
