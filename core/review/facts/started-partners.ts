import { NO_DAY } from '../../calendar/day';
import type { Scene } from '../../document/scene';

/** Partners with a Start date or a dated row by asOf, in the order of the ledger. */
export function startedPartners({ book, asOf }: Scene): number[] {
  return book.ledger.partners
    .map((_, partner) => partner)
    .filter((partner) => {
      const start = book.index.start[partner] ?? NO_DAY;
      return start !== NO_DAY && start <= asOf;
    });
}
