import type { EditStep } from '../../../core/host/edit-plan';
import { copiedFormula } from '../../../core/formulas/references';

type AppendRows = Extract<EditStep, { readonly kind: 'append rows' }>;

/** For each column of new rows the formula (in English) of the row above them that goes on in them; null where none does. */
export type Calculated = ReadonlyArray<string | null>;

/**
 * Columns of a list that the advisor has calculated: Google carries none of them on when a script adds rows. The formula of the last
 * row goes on in a column that no new row says anything about, where the row above it does not say otherwise. `formulas` are those
 * of the sheet, in English.
 */
export function calculatedColumns(
  { after, headerRow = 0, left, rows }: AppendRows,
  formulas: ReadonlyArray<readonly string[]>,
): Calculated {
  if (after <= headerRow) return [];
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, c) => {
    const last = formulas[after - 1]?.[left - 1 + c] ?? '';
    if (last === '' || rows.some((row) => (row[c] ?? null) !== null)) return null;
    const above = after - 1 > headerRow ? (formulas[after - 2]?.[left - 1 + c] ?? '') : null;
    return above === null || copiedFormula(above, 1, 0) === last ? last : null;
  });
}

/** The formula of a column in the row that is so many rows further down. */
export function formulaBelow(calculated: Calculated, column: number, rows: number): string | null {
  const formula = calculated[column] ?? null;
  return formula === null ? null : copiedFormula(formula, rows, 0);
}
