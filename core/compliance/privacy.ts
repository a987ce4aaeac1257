import { NO_DAY } from '../calendar/day';
import { countText } from '../kpis/numbers';
import { NONE } from '../ledger/ledger';
import type { Finding } from './checks';
import { eachReferral, referralRow, type Case, type TriggerRow } from './evidence';

/** What is about to be shared outside the practice. */
export type Shared = 'partner copy' | 'roll-up';

/** Referrals of a partner that name a client: what a document with them would carry outside. */
export function clientNames(of: Case, shared: Shared): Finding | null {
  const { client } = of.book.ledger.referrals;
  const rows: TriggerRow[] = [];
  eachReferral(of, NO_DAY, (row) => {
    if (client[row] !== NONE) rows.push(referralRow(of, row, 'names the client'));
  });
  if (rows.length === 0) return null;
  return {
    what: `A ${shared} is made, and ${countText(rows.length, 'referral')} in it can name clients.`,
    rows,
  };
}
