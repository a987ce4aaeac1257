import type { Assumption } from '../../../core/method/deals/deal-inputs';
import { DEAL_KEYS } from '../../../core/method/deals/deal-inputs';
import type { DealKey } from '../../../core/method/deals/models';
import { parseNumberText } from '../../../core/workbook/values/money';
import type { Words } from '../../../core/words';
import { decimalOf } from '../../parts/numbers';

/** What the advisor typed, as text by assumption. */
export type Entries = Readonly<Partial<Record<DealKey, string>>>;

/** A value as it stands in its field: a share as percent, without separators of thousands. */
export function entryText({ unit, value }: Pick<Assumption, 'unit' | 'value'>, words: Words): string {
  if (value === null) return '';
  const shown = unit === 'share' ? value * 100 : value;
  return String(Number(shown.toFixed(2))).replace('.', decimalOf(words));
}

/** The number that a text means, or what is wrong with it. */
export function entered(
  text: string,
  unit: Assumption['unit'],
  words: Words,
): { readonly value: number } | { readonly problem: string } {
  const found = parseNumberText(text.replace('%', ''), decimalOf(words));
  if (found === null) return { problem: text.trim() === '' ? 'Enter a number.' : 'It is not a number.' };
  const { value } = found;
  if (value < 0) return { problem: 'It must not be negative.' };
  if (unit === 'share') return value > 100 ? { problem: 'It is more than 100%.' } : { value: value / 100 };
  if (unit === 'years' && !Number.isInteger(value)) return { problem: 'Enter whole years.' };
  return { value };
}

/** The numbers of all entries that are right, and whether any is wrong. */
export function readEntries(
  list: readonly Assumption[],
  entries: Entries,
  words: Words,
): { readonly numbers: Partial<Record<DealKey, number>>; readonly wrong: boolean } {
  const numbers: Partial<Record<DealKey, number>> = {};
  let wrong = false;
  for (const { key, unit } of list) {
    const text = entries[key];
    if (text === undefined) continue;
    const found = entered(text, unit, words);
    if ('value' in found) numbers[key] = found.value;
    else wrong = true;
  }
  return { numbers, wrong };
}

/** The assumptions of each part of the form. */
export const PARTS: ReadonlyArray<readonly [title: string, keys: readonly DealKey[]]> = [
  ['The partnership', DEAL_KEYS.filter((key) => DEAL_KEYS.indexOf(key) < DEAL_KEYS.indexOf('feeShare'))],
  ['Referral fee', ['feeShare', 'feeYears']],
  ['Joint venture', ['newPart', 'newShare', 'existingShare']],
  ['Bundled service', ['bundlePrice', 'bundleShare', 'bundleHours']],
  ['Co-marketing', ['campaignCost', 'campaignPart', 'attributed', 'attributedShare']],
  ['Retainer', ['retainerAMonth', 'guaranteedMinimum', 'shortfallCredited']],
];
