import type { DocumentCell, TableBlock } from './document';
import { longestWord } from './tables';

/** Widths in characters of a sheet's columns: the first one names the rows. */
export interface ColumnBounds {
  readonly first: { readonly least: number; readonly most: number };
  readonly others: { readonly least: number; readonly most: number };
  /** Beside the longest text. */
  readonly room: number;
}

/** The longest text of each column among the tables, as `lengthOf` measures a cell; no heading is broken within a word. */
export function longestTexts(
  tables: readonly TableBlock[],
  lengthOf: (cell: DocumentCell) => number,
): number[] {
  const longest: number[] = [];
  const take = (length: number, at: number): void => {
    longest[at] = Math.max(longest[at] ?? 0, length);
  };
  for (const { columns, rows } of tables) {
    columns.forEach((heading, at) => take(longestWord(heading), at));
    for (const row of rows) row.forEach((cell, at) => take(lengthOf(cell), at));
  }
  return longest;
}

/** Columns as wide as their longest texts, within bounds. */
export function boundedWidths(longest: readonly number[], { first, others, room }: ColumnBounds): number[] {
  return longest.map((length, at) => {
    const { least, most } = at === 0 ? first : others;
    return Math.min(most, Math.max(least, length + room));
  });
}
