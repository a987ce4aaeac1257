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
