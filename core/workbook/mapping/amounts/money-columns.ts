import {
  invoiceOrPayment,
  isCredit,
  isWayOfPaying,
  moneyKindOf,
  type OwnKinds,
} from '../../values/money-kinds';
import type { MoneyKind } from '../../tables';
import { cellText } from '../../values/text';
import { headerKey } from '../../values/header-key';
import { sampleOf, type HeaderRow, type Proposal } from '../headers/header-row';
import { isSign } from './debit-credit';

/** Whether a header says that its column holds remarks, which may name kinds by the way. */
export const isOfRemarks = (header: string): boolean =>
  /\b(description|memo|text|notes?|details?)\b/.test(headerKey(header).key);

/** How much a column tells of the kinds of money: 0 when it says how something was paid, or nothing that is known. */
export function kindRank(at: HeaderRow, { position, quality }: Proposal, own: OwnKinds): number {
  const values = [...new Set(sampleOf(at, position).different.map(cellText))];
  if (values.length === 0) return quality === 'vague' || quality === 'part' ? 0 : 0.1;
  const kinds = values.map((text) => moneyKindOf(text, own));
  const known = kinds.filter((kind) => kind !== undefined);
  const isInvoiced = values.some((text) => invoiceOrPayment(text) === 'invoice');
  const ways = values.filter((text) => isWayOfPaying(text) && !(isInvoiced && isCredit(text)));
  const isPaidBy = ways.length >= values.length / 2;
  // Among ways of paying a refund is still one.
  if (isSign(at, position) || (isPaidBy && known.every((kind) => kind === 'revenue'))) return 0;
  const headed = quality === 'canonical' || quality === 'sure';
  // A column of remarks names kinds by the way; it must be made of them.
  if (isOfRemarks(at.headers[position] ?? '') && known.length < values.length / 2) return 0;
  if (known.length === 0) return headed ? 0.1 : 0;
  // Among "Trust", "Joint" and "IRA" a "Charity" is no cost.
  if (!headed && known.length < values.length / 2 && known.every((kind) => kind === 'cost')) return 0;
  return 1 + new Set(known.filter((kind) => kind !== 'revenue')).size + known.length / values.length;
}

/** Least share of the different values of a column without a known header that must be kinds of money. */
const MOSTLY_KINDS = 0.6;

/** Whether a column whose header is not known holds kinds of money: income and something else, or invoices and payments. */
export function saysKinds(at: HeaderRow, position: number): boolean {
  const texts = [...new Set(sampleOf(at, position).different.map(cellText))];
  const kinds = new Set<MoneyKind>();
  let known = texts.length;
  for (const text of texts) {
    const kind = moneyKindOf(text);
    // Most columns are none; then a part of the texts is enough to tell.
    if (kind !== undefined) kinds.add(kind);
    else if (--known < texts.length * MOSTLY_KINDS) return false;
  }
  if (!kinds.has('revenue')) return false;
  if (kinds.size > 1) return true;
  const lines = texts.map(invoiceOrPayment);
  return lines.includes('invoice') && lines.includes('payment');
}
