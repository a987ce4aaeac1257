import { positions } from '../../../ledger/index/day-order';
import { NONE } from '../../../ledger/ledger';
import { MONEY_KINDS } from '../../../workbook/tables';
import type { View } from '../../view';

/** A client in the terms of one ledger: its code, else that of the Id (odd and below 0), else the row (even and below 0). */
type ClientKey = number;

const SIGN: Readonly<Record<(typeof MONEY_KINDS)[number], 1 | -1 | 0>> = {
  revenue: 1,
  'fee in': 1,
  share: 0,
  cost: 0,
  refund: -1,
  clawback: -1,
};

function keyOf(client: number, id: number, row: number): ClientKey {
  if (client >= 0) return client;
  return id >= 0 ? -1 - 2 * id : -2 - 2 * row;
}

/**
 * What each client brought to one partner in the window, as far as it can be told: revenue and fees less refunds and clawbacks of
 * the Money rows that name it, by Client or by Referral id, and what is estimated.
 */
export function revenueByClient(view: View): Map<ClientKey, number> {
  const { index, ledger } = view.book;
  const partner = view.subject as number;
  const amounts = new Map<ClientKey, number>();
  const add = (key: ClientKey, amount: number): void => {
    amounts.set(key, (amounts.get(key) ?? 0) + amount);
  };
  const { linked, clientOf } = index.money;
  const { money, referrals } = ledger;
  const [begin, end] = positions(linked, partner, view.from, view.to);
  for (let i = begin; i < end; i++) {
    const row = linked.rows[i]!;
    const sign = SIGN[MONEY_KINDS[money.kind[row]!]!];
    if (sign === 0) continue;
    const id = money.referral[row]!;
    const client = money.client[row] === NONE ? (clientOf[id] ?? NONE) : money.client[row]!;
    const amount = money.amount[row]!;
    add(keyOf(client, id, 0), sign < 0 ? -Math.abs(amount) : amount);
  }
  const { order } = index.estimates;
  const [first, last] = positions(order, partner, view.from, view.to);
  for (let i = first; i < last; i++) {
    const row = order.rows[i]!;
    const key = keyOf(referrals.client[row]!, referrals.referral[row]!, row);
    add(key, referrals.credit[row]! * referrals.revenue[row]!);
  }
  return amounts;
}

/** The client of largest revenue in the window; null when none can be told. */
export function largestClient(view: View): { readonly key: ClientKey; readonly amount: number } | null {
  let largest: { readonly key: ClientKey; readonly amount: number } | null = null;
  for (const [key, amount] of revenueByClient(view))
    if (largest === null || amount > largest.amount) largest = { key, amount };
  return largest;
}
