import type { Grid } from '../blocks/grid';
import type { Cell } from '../input';
import { cellText, fold, isBlank, isMissing, tidy } from '../values/text';
import { isDayCell, isFigure } from './totals-row';

/** `4 referrals`, `2 won`: a count that says what it counts. */
const COUNTED =
  /^\d[\d.,]* (?:new )?(?:referrals?|introductions?|intros?|leads?|clients?|prospects?|deals?|won|lost|open|closed|rows?|records?|entries|meetings?|calls?|hours?|hrs?|partners?|total)$/i;

/** The rows of a table among which the last one with a day is looked for. */
interface TableRows {
  readonly cells: Grid;
  readonly header: number;
  readonly bottom: number;
  readonly key: number;
  readonly dated: number;
}

/**
 * Rows of figures below the last row that has a day: what a sheet says of itself under its table ("Check", "Per CRM", "Budget"), in
 * whatever words. A row of data would have a day, a client or what became of it; and a name that stands above is a partner.
 */
export class FiguresBelow {
  private lastDated: number | null = null;
  private names: ReadonlySet<string> | null = null;

  constructor(private readonly table: TableRows) {}

  /** Whether a row, by its place in the sheet, holds one text at most and else figures, none of which is its day. */
  has(row: number, cells: ReadonlyArray<Cell>, left: number, right: number): boolean {
    let texts = 0;
    let figures = 0;
    for (let i = left; i <= right && i < cells.length; i++) {
      const cell = cells[i];
      if (isBlank(cell) || isMissing(cellText(cell))) continue;
      if (isFigure(cell) || COUNTED.test(tidy(cellText(cell)))) figures++;
      else if (++texts > 1) return false;
    }
    if (figures === 0) return false;
    const last = (this.lastDated ??= lastDatedRow(this.table));
    if (row <= last || last === this.table.header) return false;
    this.names ??= namesTo(last, this.table);
    return !this.names.has(fold(cellText(cells[this.table.key])));
  }
}

/** The last row that has a day; that of the header where none has. */
function lastDatedRow({ cells, header, bottom, dated }: TableRows): number {
  let row = bottom;
  while (row > header && !isDayCell(cells.cell(row, dated))) row--;
  return row;
}

function namesTo(last: number, { cells, header, key }: TableRows): ReadonlySet<string> {
  const names = new Set<string>();
  for (let row = header + 1; row <= last; row++) names.add(fold(cellText(cells.cell(row, key))));
  names.delete('');
  return names;
}
