import { NO_DAY } from '../../calendar/day';
import { WON, type Ledger } from '../ledger';
import { marksOf, type RowMarks } from './day-order';

/**
 * First day of each partner: the earlier of Start date and its earliest row that is received, an activity or money, up to asOf;
 * NO_DAY when it has neither. Where no column has the days received, the first day on which one of its referrals was won.
 */
export function startsOf(ledger: Ledger): Int32Array {
  const { partners, referrals, activities, money, asOf } = ledger;
  const starts = new Int32Array(partners.length).fill(NO_DAY);
  partners.forEach(({ startDate }, p) => {
    if (startDate !== null) starts[p] = startDate;
  });
  const lower = (days: Int32Array, partnerOf: Int32Array, marks: RowMarks = null) => {
    for (let row = 0; row < days.length; row++) {
      const day = days[row]!;
      if (day === NO_DAY || day > asOf || (marks !== null && marks[row] !== 1)) continue;
      const partner = partnerOf[row]!;
      if (starts[partner] === NO_DAY || day < starts[partner]!) starts[partner] = day;
    }
  };
  lower(referrals.received, referrals.partner);
  lower(activities.day, activities.partner);
  lower(money.day, money.partner);
  if (!ledger.columns.has('Referrals.Received')) {
    const { partner, status } = referrals;
    const isWonAlone = marksOf(
      referrals.count,
      (row) => status[row] === WON && starts[partner[row]!] === NO_DAY,
    );
    lower(referrals.closed, partner, isWonAlone);
  }
  return starts;
}
