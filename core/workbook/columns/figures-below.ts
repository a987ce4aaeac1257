import type { Grid } from '../blocks/grid';
import type { Cell } from '../input';
import { cellText, fold, isBlank, isFormulaError, isMissing, tidy, wordKey } from '../values/text';
import { CHECK_WORDS, isCount, isDayCell, isFigure } from './totals-row';

/** The rows of a table among which the last one with a day is looked for. */
interface TableRows {
  readonly cells: Grid;
  readonly header: number;
  readonly bottom: number;
  readonly key: number;
  readonly dated: number;
}

/** What compares or checks sums, at the beginning or the end of a label. */
const COMPARES = new RegExp(
  `^(?:${CHECK_WORDS}|delta|gap|budget|plan|actual|forecast|remaining|prior|previous|last year|adjustments?|unallocated|(?:as )?per|according to|vs|kontroll)\\b|\\b(?:check|difference|variance|reported|reconciled|to go)$`,
);
/** What no name holds: `% closed`, `# of referrals`, `Sum?`, `Check (should be 0)`. */
const NO_NAME = /[#%?=<>≠Σ∑]|^\P{L}*\d|\(.*\b(?:should|must|to|is|be)\b/u;

/**
 * Rows of figures below the last row that has a day: what a sheet says of itself under its table ("Check", "Per CRM", "Budget"), in
 * whatever words. A row of data would have a day, a client or what became of it. A bare name with an amount right below the data may
 * be a partner yet: it is a figure only after a blank row or other figures, or where it is 0 or its label is no name.
 */
export class FiguresBelow {
  private lastDated: number | null = null;
  private names: ReadonlySet<string> | null = null;
  private hasBegun = false;

  constructor(private readonly table: TableRows) {}

  /** A row of sums was found: what stands below the data may have begun. */
  begin(): void {
    this.hasBegun = true;
  }

  /** Whether a row, by its place in the sheet, holds one text at most and else figures, none of which is its day. */
  has(row: number, cells: ReadonlyArray<Cell>, left: number, right: number): boolean {
    let text: string | null = null;
    let figures = 0;
    let isZero = true;
    for (let i = left; i <= right && i < cells.length; i++) {
      const cell = cells[i];
      if (isBlank(cell)) continue;
      // A sum that could not be worked out is one, too.
      const said = tidy(cellText(cell));
      if (isFigure(cell) || isCount(said)) {
        figures++;
        isZero &&= isFormulaError(said) || Number(said.replace(/[^\d.-]/g, '') || NaN) === 0;
      } else if (!isMissing(said)) {
        if (text !== null) return false;
        text = said;
      }
    }
    if (figures === 0) return false;
    const last = (this.lastDated ??= lastDatedRow(this.table));
    if (row <= last || last === this.table.header) return false;
    this.names ??= namesTo(last, this.table);
    if (this.names.has(fold(cellText(cells[this.table.key])))) return false;
    const isBelowBlank = this.isBlankAt(row - 1, left, right);
    this.hasBegun ||=
      text === null || isZero || isBelowBlank || COMPARES.test(wordKey(text)) || NO_NAME.test(text);
    return this.hasBegun;
  }

  private isBlankAt(row: number, left: number, right: number): boolean {
    return this.table.cells
      .row(row)
      .slice(left, right + 1)
      .every(isBlank);
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
