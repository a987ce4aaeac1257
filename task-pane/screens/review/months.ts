import { NO_DAY } from '../../../core/calendar/day';
import { monthOf, monthsBetween, stepMonth, type Month } from '../../../core/calendar/month';
import type { Book } from '../../../core/kpis';

/** Months on offer: an older review is still made on the command line. */
const MOST_MONTHS = 36;

/** The latest first, from the month of asOf back to the first one with any record. */
export function monthsOnOffer({ ledger, index }: Book): Month[] {
  const start = index.earliestStart === NO_DAY ? ledger.asOf : Math.min(index.earliestStart, ledger.asOf);
  return monthsBetween(start, ledger.asOf).reverse().slice(0, MOST_MONTHS);
}

/** The last month that was complete on asOf; the running one when the record is younger than that. */
export function defaultMonth({ ledger }: Book, months: readonly Month[]): Month {
  const current = monthOf(ledger.asOf);
  const complete = ledger.asOf === current.last ? current : stepMonth(current, -1);
  return months.find((each) => each.first === complete.first) ?? current;
}
