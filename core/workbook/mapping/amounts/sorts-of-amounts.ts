import { headerKey } from '../../values/header-key';
import { cellText, wordKey } from '../../values/text';
import { sampleOf, type HeaderRow } from '../headers/header-row';
import { maybeAssets } from './amount-columns';

/** Amounts that are assets in some rows and fees in others, as a column beside them says: "Amount" 750,000, "Amount type" AUM. */

const HEADER =
  /^(?:(?:amounts?|value|opportunity|opp|deal) (?:type|unit|kind|basis)|type of (?:amount|value)|unit)$/;
const ASSETS =
  /^(?:aum|aua|assets?|assets under management|(?:net )?new assets|rollover|investable assets|account value)$/;

/** Whether a word says that the amount of its row is assets. */
export const saysAssets = (text: string): boolean => ASSETS.test(wordKey(text));

/** The place of the column that says of each amount whether it is assets; -1 without one. */
export function sortOfAmounts(at: HeaderRow, amount: number): number {
  if (!maybeAssets(at.headers[amount] ?? '')) return -1;
  return at.headers.findIndex(
    (header, i) =>
      i !== amount &&
      HEADER.test(headerKey(header).key) &&
      sampleOf(at, i).different.some((cell) => saysAssets(cellText(cell))),
  );
}
