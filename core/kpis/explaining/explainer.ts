import type { ExplainedRow } from './explained-row';
import type { Figure } from '../figure';
import { numberText } from '../numbers';
import type { View } from '../view';

/** How one figure is explained; asked only when it has a value. */
export interface Explainer {
  /** The formula with the numbers filled in, without its result. */
  formula(view: View): string;
  rows(view: View): ExplainedRow[];
}

/** A plain sum of rows. */
export function sumOf(what: string, rows: (view: View) => ExplainedRow[]): Explainer {
  const formula = (view: View) => {
    const { length } = rows(view);
    return `${what} of ${numberText(length)} ${length === 1 ? 'row' : 'rows'}`;
  };
  return { formula, rows };
}

/** A part of a formula: its number and its name. */
export function named(figure: Figure, name: string): string {
  return 'reason' in figure ? `no ${name}` : `${numberText(figure.value)} ${name}`;
}
