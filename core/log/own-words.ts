import { cellAt, sheetNamed } from '../edits';
import type { NewCell } from '../host/edit-plan';
import type { SourceColumns } from '../ledger/ledger';
import type { Reading } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { Cell, WorkbookInput } from '../workbook/input';
import { capitalised, cellText, isMissing, tidy } from '../workbook/values/text';

/** A column of one of the advisor's tables, cell by cell as it was read. */
export interface OwnColumn {
  /** The cells that are filled in, with the index of their row in the ledger's columns. */
  readonly cells: ReadonlyArray<{ readonly cell: Exclude<Cell, null | undefined>; readonly index: number }>;
  readonly found: FoundTable;
  /** Header as the advisor wrote it. */
  readonly header: string;
}

/** The filled cells of a column of a table; null when the table has no such column. `rows` are those of its kind. */
export function ownColumn(
  input: WorkbookInput,
  { ledger }: Reading,
  found: FoundTable,
  rows: Pick<SourceColumns, 'count' | 'sheet' | 'row'>,
  column: string,
): OwnColumn | null {
  const place = found.columns.find((each) => each.column === column);
  if (place === undefined) return null;
  const sheet = sheetNamed(input, found.sheet);
  const code = ledger.sheets.indexOf(found.sheet);
  const cells: Array<OwnColumn['cells'][number]> = [];
  for (let index = 0; index < rows.count; index++) {
    const row = rows.row[index]!;
    if (rows.sheet[index] !== code || row < found.firstRow || row > found.lastRow) continue;
    const cell = cellAt(sheet, row, place.position);
    if (cell != null && !isMissing(cellText(cell))) cells.push({ cell, index });
  }
  return { cells, found, header: place.header };
}

/**
 * How the advisor writes a word of ours in a column: the spelling that most rows with this meaning have (`Client` for
 * won, `Lunch` for a meal, a ticked box for yes); without one, our word in the case that the column's other words have.
 */
export function ownWord(column: OwnColumn | null, means: (index: number) => boolean, ours: string): NewCell {
  if (column === null) return ours;
  const spelled = mostOften(column.cells.filter(({ index }) => means(index)).map(({ cell }) => cell));
  if (spelled !== null) return spelled;
  if (column.cells.length > 0 && column.cells.every(({ cell }) => typeof cell === 'boolean')) {
    if (ours === 'yes' || ours === 'won') return true;
    if (ours === 'no') return false;
  }
  const words = column.cells.flatMap(({ cell }) => (typeof cell === 'string' ? [tidy(cell)] : []));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && capital * 2 > words.length ? capitalised(ours) : ours;
}

/** The value that stands most often in a list, the latest of equals, spaces put right; null for none. */
function mostOften(cells: readonly Exclude<Cell, null | undefined>[]): string | number | boolean | null {
  const counts = new Map<string | number | boolean, number>();
  let best: string | number | boolean | null = null;
  for (const cell of cells) {
    const key = typeof cell === 'string' ? tidy(cell) : cell;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (best === null || count >= counts.get(best)!) best = key;
  }
  return best;
}
