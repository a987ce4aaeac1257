import { NO_DAY } from '../../calendar/day';
import { CLOSED_ALONE, WON, type Ledger } from '../ledger';
import { marksOf, type RowMarks } from './day-order';

/**
 * First day of each partner: the earlier of Start date and its earliest row that is received, an activity or money, up to asOf;
 * NO_DAY when it has neither. Rows of a table without days received, as a list of clients is, count with the day on which they were won:
 * else clients of long ago would lie before the start, and be in no period.
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
  const { partner, status, oneDay, closed, count } = referrals;
  if (oneDay.includes(CLOSED_ALONE))
    lower(
      closed,
      partner,
      marksOf(count, (row) => status[row] === WON && oneDay[row] === CLOSED_ALONE),
    );
  return starts;
}
