import { filledIn } from '../blocks/block';
import type { Cell } from '../input';
import { isLabel } from '../mapping/headers/two-lines';
import { looksLikeDate } from '../values/days/dates';
import { cellText, fold, isBlank, tidy } from '../values/text';

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

/** The sides of a table and what tells its own rows. */
export interface TablePlaces {
  readonly left: number;
  readonly right: number;
  readonly key: number;
  /** What the header says above the key, folded. */
  readonly keyHeader: string;
  readonly dated: number | undefined;
}

/** The other table whose header a row is: all labels, and the key's header again with others behind it, or those of a pivot table; null when it is none. */
export function otherTableAt(cells: ReadonlyArray<Cell>, places: TablePlaces): OtherTable | null {
  const { left, right, key, keyHeader, dated } = places;
  const filled = filledIn(cells, left, right);
  if (filled.length < 2 || !filled.every(isLabel)) return null;
  const headers = filled.map((cell) => tidy(cellText(cell))).join(', ');
  if (PARTS_OF_AN_ENTRY.test(tidy(cellText(cells[left]))))
    return { headers, holds: (row) => isBlank(row[left]) };
  const isPivot = filled.some((cell) => PIVOT.test(fold(cellText(cell))));
  if (!isPivot && (keyHeader === '' || fold(cellText(cells[key])) !== keyHeader)) return null;
  // A day where this table has it begins the rows of this table again.
  return { headers, holds: (row) => dated === undefined || !looksLikeDate(cellText(row[dated])) };
}
