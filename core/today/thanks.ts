import type { Book } from '../kpis';
import { introductionsBetween, type Introduction } from '../kpis/introduction-list';

/** Introductions received in the last so many days for which nothing says that we thanked, the oldest first. */
export function notThanked(book: Book, days: number): Introduction[] {
  const { referrals, sheets, partners, asOf } = book.ledger;
  const key = (sheet: string, row: number) => `${row} ${sheet}`;
  const thanked = new Set<string>();
  for (let index = 0; index < referrals.count; index++)
    if (referrals.thanked[index] === 1)
      thanked.add(key(sheets[referrals.sheet[index]!] ?? '', referrals.row[index]!));
  return partners
    .flatMap((_, partner) => introductionsBetween(book, partner, true))
    .filter(({ received, sheet, row }) => asOf - received <= days && !thanked.has(key(sheet, row)))
    .sort((a, b) => a.received - b.received);
}
