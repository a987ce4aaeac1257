import { asOfText, type Book } from '../kpis';
import { countText } from '../kpis/numbers';

const STATUS = /, as of (?:the last record, )?\d{4}-\d{2}-\d{2}, #([0-9a-z]+)$/i;

/**
 * What the cell named `Ledger` shows: `1,204 referrals, 8 partners, 3 notes, as of 2026-10-31, #a1b2c3`, or `as of the last
 * record, 2026-03-31` of an old export. It ends with the mark of the ledger, by which the other functions recognise the cell.
 */
export function ledgerStatus({ ledger }: Book): string {
  return [
    countText(ledger.referrals.count, 'referral'),
    countText(ledger.partners.length, 'partner'),
    countText(ledger.notes.length, 'note'),
    `as of ${asOfText(ledger)}`,
    `#${ledger.mark}`,
  ].join(', ');
}

/** The mark in the text of a `Ledger` cell, without `#`; null for any other text. */
export function findMark(text: string): string | null {
  return STATUS.exec(text.trim())?.[1] ?? null;
}
