/** The formulas of a sheet, by what is saved beside them. */
export interface Formulas {
  readonly count: number;
  /** Cells with a formula and no saved value: how many, and their rows (1-based), the first ones and how many. */
  readonly unsaved: number;
  readonly unsavedRows: readonly number[];
  readonly unsavedRowCount: number;
  /** Whether every saved value is 0, as a program writes it that did not compute. */
  readonly allZero: boolean;
}

const ROWS_KEPT = 20;

/** Counts formulas while a sheet is read, row by row. */
export class FormulaCount {
  private count = 0;
  private zeros = 0;
  private unsaved = 0;
  private readonly unsavedRows: number[] = [];
  private unsavedRowCount = 0;
  private lastUnsaved = 0;

  /** A cell with a formula, in a row (1-based). */
  add(row: number, value: string, isSaved: boolean): void {
    this.count++;
    if (value === '0') this.zeros++;
    if (isSaved) return;
    this.unsaved++;
    if (this.lastUnsaved === row) return;
    this.lastUnsaved = row;
    this.unsavedRowCount++;
    if (this.unsavedRows.length < ROWS_KEPT) this.unsavedRows.push(row);
  }

  finish(): Formulas {
    const { count, unsaved, unsavedRows, unsavedRowCount } = this;
    return { count, unsaved, unsavedRows, unsavedRowCount, allZero: count > 0 && this.zeros === count };
  }
}
