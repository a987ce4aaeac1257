import { parseNumberText } from '../../core/workbook/values/money';
import type { Words } from '../../core/words';

/** The sign before the decimals in the workbook's locale. */
export function decimalOf(words: Words): '.' | ',' {
  return words.number(1.5, 1).includes(',') ? ',' : '.';
}

/** The number that a field holds; null for a blank one, NaN for what is no number. */
export function numberIn(text: string, words: Words): number | null {
  if (text.trim() === '') return null;
  return parseNumberText(text, decimalOf(words))?.value ?? NaN;
}

/** A number above 0 too small for separators of thousands, so that a comma is as good as a point; null for what is none. */
export function positiveTyped(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) && value > 0 ? value : null;
}
