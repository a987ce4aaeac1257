import { NO_DAY } from '../../calendar/day';
import { WON, type Ledger } from '../ledger';

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
  const lower = (days: Int32Array, partnerOf: Int32Array, counts: (row: number) => boolean = () => true) => {
    for (let row = 0; row < days.length; row++) {
      const day = days[row]!;
      if (day === NO_DAY || day > asOf || !counts(row)) continue;
      const partner = partnerOf[row]!;
      if (starts[partner] === NO_DAY || day < starts[partner]!) starts[partner] = day;
    }
  };
  lower(referrals.received, referrals.partner);
  lower(activities.day, activities.partner);
  lower(money.day, money.partner);
  if (!ledger.columns.has('Referrals.Received')) {
    const without = starts.map((day) => (day === NO_DAY ? 1 : 0));
    lower(
      referrals.closed,
      referrals.partner,
      (row) => referrals.status[row] === WON && without[referrals.partner[row]!] === 1,
    );
  }
  return starts;
}
