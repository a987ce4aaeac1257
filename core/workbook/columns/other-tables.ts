import { filledIn, isBlankRow, type Block } from '../blocks/block';
import type { Cell } from '../input';
import { isLabel } from '../mapping/headers/two-lines';
import { mayLabelSums } from './totals-row';
import { looksLikeDate } from '../values/days/dates';
import { cellText, fold, isBlank, isMissing, tidy } from '../values/text';

/** How boards head what they export below an entry. */
const PARTS_OF_AN_ENTRY = /^sub-? ?(?:items?|tasks?|elements?|elemente|aufgaben|elementos|tareas)$/i;

/** How spreadsheets head the columns of a pivot table. */
const PIVOT =
  /^(?:row labels|zeilenbeschriftungen|etiquettes de lignes|etiquetas de fila|rotulos de linha|etichette di riga|rijlabels|(?:count|sum|average|min|max) of .+|(?:anzahl|summe|mittelwert) von .+|(?:nombre|somme|moyenne) de .+|(?:cuenta|suma|promedio) de .+)$/;

/** A table with a header of its own that stands among or below the rows of another one. */
export interface OtherTable {
  /** Its headers, as a note lists them. */
  readonly headers: string;
  /** Whether a row belongs to it, too; the first that does not ends it. */
  holds(cells: ReadonlyArray<Cell>): boolean;
}

/** What tells the rows of a table. */
export interface TablePlaces {
  readonly key: number;
  /** What the header says above the key, folded. */
  readonly keyHeader: string;
  readonly dated: number | undefined;
}

/**
 * The other table whose header a row is: all labels, and the key's header again with others behind it, those of a pivot table, or those
 * above rows below a blank one that have a word in place of each day; null when it is none.
 */
export function otherTableAt(block: Block, row: number, places: TablePlaces): OtherTable | null {
  const { key, keyHeader, dated } = places;
  const { left, right } = block;
  const cells = block.cells.row(row);
  const filled = filledIn(cells, left, right);
  if (filled.length < 2 || !filled.every(isLabel)) return null;
  const headers = filled.map((cell) => tidy(cellText(cell))).join(', ');
  if (PARTS_OF_AN_ENTRY.test(tidy(cellText(cells[left]))))
    return { headers, holds: (row) => isBlank(row[left]) };
  const isPivot = filled.some((cell) => PIVOT.test(fold(cellText(cell))));
  // A legend of outcomes has a note of its own.
  const isLegend = mayLabelSums(cellText(cells[key]));
  if (dated !== undefined && !isLegend && isApart(block, row, dated))
    return { headers, holds: (each) => isWord(each[dated]) };
  if (!isPivot && (keyHeader === '' || fold(cellText(cells[key])) !== keyHeader)) return null;
  // A day where this table has it begins the rows of this table again.
  return { headers, holds: (row) => dated === undefined || !looksLikeDate(cellText(row[dated])) };
}

/** A text that cannot be a day, however it is written. */
const isWord = (cell: Cell) =>
  typeof cell === 'string' && /\p{L}/u.test(cell) && !/\d/.test(cell) && !isMissing(cell);

const ROWS_LOOKED_AT = 500;

/** Whether a row and those below it stand apart by blank rows, have words in place of days, and the first of them says nothing that stands above it. */
function isApart(block: Block, row: number, dated: number): boolean {
  const { cells, left, right, top, bottom } = block;
  if (row === top || !isBlankRow(block, row - 1)) return false;
  let last = row;
  while (last < bottom && !isBlankRow(block, last + 1)) last++;
  if (last === row) return false;
  for (let each = row; each <= last; each++) if (!isWord(cells.cell(each, dated))) return false;
  for (let each = Math.max(top, row - ROWS_LOOKED_AT); each < row; each++)
    for (let at = left; at <= right; at++)
      if (
        !isBlank(cells.cell(row, at)) &&
        fold(cellText(cells.cell(row, at))) === fold(cellText(cells.cell(each, at)))
      )
        return false;
  return true;
}
