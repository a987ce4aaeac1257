import { copiedFormula } from './references';

/** Rows that are added below row `after` of a list, from column `left` on, 1-based; null is a cell that they say nothing about. */
interface RowsBelow {
  readonly after: number;
  /** Row of the list's header. */
  readonly headerRow?: number;
  readonly left: number;
  readonly rows: ReadonlyArray<readonly unknown[]>;
}

/** For each column of new rows the formula of the row above them that goes on in them; null where none does. */
export type Calculated = ReadonlyArray<string | null>;

/**
 * Columns of a list that the advisor has calculated, for a host that carries none of them on by itself. The formula of the last row
 * goes on in a column that no new row says anything about, where the row above it does not say otherwise. `formulaAt` gives the
 * formula of a cell in English, '' where there is none; rows and columns 1-based.
 */
export function calculatedColumns(
  { after, headerRow = 0, left, rows }: RowsBelow,
  formulaAt: (row: number, column: number) => string,
): Calculated {
  if (after <= headerRow) return [];
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, c) => {
    const last = formulaAt(after, left + c);
    if (last === '' || rows.some((row) => (row[c] ?? null) !== null)) return null;
    const above = after - 1 > headerRow ? formulaAt(after - 1, left + c) : null;
    return above === null || copiedFormula(above, 1, 0) === last ? last : null;
  });
}

/** The formula of a column in the row that is so many rows further down; null where none goes on. */
export function formulaBelow(calculated: Calculated, column: number, rows: number): string | null {
  const formula = calculated[column] ?? null;
  return formula === null ? null : copiedFormula(formula, rows, 0);
}
