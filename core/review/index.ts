/** The public door of the monthly review. */
import { formatMonth, type Month } from '../calendar/month';
import { openBook } from '../kpis';
import type { Ledger } from '../ledger/ledger';
import { notesSection } from './data-notes';
import type { Review } from './review';
import { sceneOf } from './scene';
import { longDate, monthName } from './words';

export type { Block, Review, ReviewCell, Section, TableBlock, Tone, ValueFormat } from './review';
export { reviewPlan } from './sheet';

/**
 * The review of one month. It judges by what was known when the month ended: asOf is the month's last day, or today
 * when that is earlier, whatever asOf the ledger was read with. Throws a RangeError with a sentence for a month that
 * has not begun.
 */
export function buildReview(ledger: Ledger, month: Month): Review {
  if (month.first > ledger.today)
    throw new RangeError(
      `${monthName(month)} has not begun on ${longDate(ledger.today)}; choose an earlier month.`,
    );
  const asOf = Math.min(month.last, ledger.today);
  const scene = sceneOf(openBook({ ...ledger, asOf }), month);
  return {
    title: `Partnership review, ${monthName(month)}`,
    month: formatMonth(month),
    asOf,
    toDate: scene.toDate,
    currency: scene.currency,
    mark: ledger.mark,
    sections: [notesSection(ledger.notes)],
  };
}
