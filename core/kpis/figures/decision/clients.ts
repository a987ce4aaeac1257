import { positions } from '../../../ledger/index/day-order';
import { INBOUND, SOURCED } from '../../../ledger/referral-flags';
import { MONEY_KINDS } from '../../../workbook/tables';
import { has } from '../../scan/rows';
import type { View } from '../../view';
import { hasMoneyRevenue } from '../money/revenue';

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
 * What each client brought to one partner in the window, as far as it can be told: Money rows that name a referral,
 * and, where the revenue is estimated, the won rows themselves.
 */
export function revenueByClient(view: View): Map<ClientKey, number> {
  const { index, ledger } = view.book;
  const partner = view.subject as number;
  const amounts = new Map<ClientKey, number>();
  const add = (key: ClientKey, amount: number): void => {
    amounts.set(key, (amounts.get(key) ?? 0) + amount);
  };
  const { linked, clientOf } = index.money;
  const [begin, end] = positions(linked, partner, view.from, view.to);
  for (let i = begin; i < end; i++) {
    const row = linked.rows[i]!;
    const kind = MONEY_KINDS[ledger.money.kind[row]!]!;
    const amount = ledger.money.amount[row]!;
    const id = ledger.money.referral[row]!;
    if (SIGN[kind] !== 0)
      add(keyOf(clientOf[id] ?? -1, id, 0), SIGN[kind] * (SIGN[kind] < 0 ? Math.abs(amount) : amount));
  }
  if (hasMoneyRevenue(view)) return amounts;
  const { order, revenue } = index.won;
  const { client, referral, credit } = ledger.referrals;
  const [first, last] = positions(order, partner, view.from, view.to);
  for (let i = first; i < last; i++) {
    if (!has(order, i, INBOUND | SOURCED) || Number.isNaN(revenue[i]!)) continue;
    const row = order.rows[i]!;
    add(keyOf(client[row]!, referral[row]!, row), credit[row]! * revenue[i]!);
  }
  return amounts;
}

/** The client of largest revenue above 0 in the window; null when none can be told. */
export function largestClient(view: View): { readonly key: ClientKey; readonly amount: number } | null {
  let key: ClientKey | null = null;
  let amount = 0;
  for (const [each, sum] of revenueByClient(view))
    if (sum > amount) {
      key = each;
      amount = sum;
    }
  return key === null ? null : { key, amount };
}
