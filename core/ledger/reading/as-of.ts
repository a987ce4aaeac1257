import { NO_DAY, type Day } from '../../calendar/day';
import { OPEN, type ActivityColumns, type MoneyColumns, type ReferralColumns } from '../ledger';

interface Dated {
  readonly referrals: ReferralColumns;
  readonly activities: ActivityColumns;
  readonly money: MoneyColumns;
}

/** The latest day, not after `today`, among referrals received, decided referrals closed, activities and money. */
export function latestDay({ referrals, activities, money }: Dated, today: Day): Day | null {
  let latest = NO_DAY;
  const look = (days: Int32Array) => {
    for (let i = 0; i < days.length; i++) {
      const day = days[i] as number;
      if (day > latest && day <= today) latest = day;
    }
  };
  look(referrals.received);
  for (let i = 0; i < referrals.count; i++) {
    const day = referrals.closed[i] as number;
    if (referrals.status[i] !== OPEN && day > latest && day <= today) latest = day;
  }
  look(activities.day);
  look(money.day);
  return latest === NO_DAY ? null : latest;
}
