import { editDistance } from '../ledger/spelling';
import { cellText, fold, isMissing, tidy } from '../workbook/values/text';
import { keyOfPartners, type BookRow } from './book-rows';
import { receivedOf } from './values';

/** Letters from which a word of two names says that they may be one. */
const LEAST_WORD = 3;
const CLOSE = 2;

/**
 * Finds introductions of the workbook that a new row may be under other details: of the same partner and day, with a client
 * that may be the same. Each is found once, so that two new rows are not both taken for it.
 */
export function lookAlikes(
  known: readonly BookRow[],
): (partners: readonly string[], received: number | null, client: string) => BookRow | null {
  const byDay = new Map<string, BookRow[]>();
  for (const row of known) {
    const received = receivedOf(row.ledger, row.index);
    if (received === null || row.ledger.referrals.inbound[row.index] !== 1) continue;
    const key = JSON.stringify([row.partnerKey, received]);
    const same = byDay.get(key);
    if (same) same.push(row);
    else byDay.set(key, [row]);
  }
  return (partners, received, client) => {
    if (received === null) return null;
    const same = byDay.get(JSON.stringify([keyOfPartners(partners), received])) ?? [];
    const at = same.findIndex((row) => mayBeOne(client, clientOf(row)));
    return at < 0 ? null : same.splice(at, 1)[0]!;
  };
}

export function clientOf(row: BookRow): string {
  const text = tidy(cellText(row.cell('Client')));
  return isMissing(text) ? '' : text;
}

/** Whether two names of a client may be one: one is blank, they share a word, or they are spelled alike. */
export function mayBeOne(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  const words = (text: string) =>
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= LEAST_WORD);
  const own = new Set(words(a));
  return words(b).some((word) => own.has(word)) || editDistance(fold(a), fold(b), CLOSE) <= CLOSE;
}
