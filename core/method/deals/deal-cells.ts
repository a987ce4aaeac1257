import type { CellFormat, CellStyle, PlannedCell } from '../../host/sheet-plan';
import type { DealKey } from './models';

/** What the parts of the deal planner's sheet are made of. */

export type Row = ReadonlyArray<PlannedCell | null>;

/** Absolute places of the assumptions, such as `$B$18`. */
export type Refs = Readonly<Record<DealKey, string>>;

/** A cell with words. */
export function text(value: string, style: CellStyle = 'text'): PlannedCell {
  return { value, style, format: 'text' };
}

/** The heading of a column. */
export const header = (value: string) => text(value, 'columnHeader');

/** A formula, written without its `=`, and what it gives. */
export function formula(of: string, value: PlannedCell['value'], format: CellFormat): PlannedCell {
  return { value, formula: `=${of}`, format };
}

/** A1 name of a column of the table of years, 0-based. */
export function column(n: number): string {
  return String.fromCharCode(65 + n);
}
