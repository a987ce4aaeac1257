import type { ExplainedRow } from './explaining/explained-row';
import type { FigureKey } from './figures';
import type { Book } from './book';
import { hasValue, type Figure, type FigureValue, type Period, type Subject } from './figure';
import { figureDefinition, figureOf } from './figures';
import { numberText } from './numbers';
import { viewOf } from './view';

/** How a figure came about: its meaning, the formula with the numbers filled in, and the rows that made it. */
export interface Explanation {
  readonly key: FigureKey;
  readonly label: string;
  readonly definition: string;
  /** `3 won / (3 won + 2 lost) = 0.6`; '' when there is no value. */
  readonly formula: string;
  readonly result: Figure<FigureValue>;
  /** Where the figure is a sum, the contributions add up to it. */
  readonly rows: readonly ExplainedRow[];
}

/** Explains one figure; without a value, the reason and whatever rows there are. */
export function explain(book: Book, key: FigureKey, subject: Subject, period: Period): Explanation {
  const { label, definition, explain: how } = figureDefinition(key);
  const view = viewOf(book, subject, period);
  if (!hasValue(view)) return { key, label, definition, formula: '', result: view, rows: [] };
  const result = figureOf(view.value, key);
  const explained = { key, label, definition, result };
  if (!hasValue(result)) return { ...explained, formula: '', rows: [] };
  const shown = valueText(result.value);
  return {
    ...explained,
    formula: shown === '' ? how.formula(view.value) : `${how.formula(view.value)} = ${shown}`,
    rows: how.rows(view.value),
  };
}

/** A number to four decimals, a word as it is, '' for what the formula itself spells out. */
function valueText(value: FigureValue): string {
  if (typeof value === 'number') return numberText(value, 4);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : value === null ? 'neither' : '';
}
