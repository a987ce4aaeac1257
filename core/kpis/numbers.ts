import { inThousands } from '../workbook/values/text';

/**
 * A number for a sentence: thousands separated by commas, at most `decimals` decimals, none for a whole number.
 * The same text on every host and in every locale.
 */
export function numberText(amount: number, decimals = 2): string {
  // Most are counts of few.
  if (Number.isInteger(amount) && amount >= 0 && amount < 1000) return String(amount);
  const [whole = '', fraction = ''] = Math.abs(amount).toFixed(decimals).split('.');
  const digits = inThousands(whole);
  const rest = fraction.replace(/0+$/, '');
  const text = rest === '' ? digits : `${digits}.${rest}`;
  return amount < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** `1 day`, `2 days`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** A share as percent with one decimal at most: `50%`, `33.3%`. */
export function percentText(share: number): string {
  return `${numberText(share * 100, 1)}%`;
}
