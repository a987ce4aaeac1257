import { MONEY_KINDS } from '../../workbook/tables';
import { NONE, type Ledger } from '../ledger';

const REVENUE = MONEY_KINDS.indexOf('revenue');

/** What the Money rows of kind revenue, at any date up to asOf, say about whose revenue they are. */
export interface KnownToMoney {
  /** 1 for a partner that has such a row. */
  readonly hasRevenue: Uint8Array;
  /** 1 for a partner that has one naming neither a client nor a referral: whose revenue it is cannot be told. */
  readonly unnamed: Uint8Array;
  /** Whether a row of the partner names the client of a referral row, or its Id. */
  names(referral: number): boolean;
}

/** `clientOf`: client of each Id code, NONE where there is none. */
export function knownToMoney(
  { money, referrals, partners, asOf }: Pick<Ledger, 'money' | 'referrals' | 'partners' | 'asOf'>,
  clientOf: Int32Array,
): KnownToMoney {
  const count = partners.length;
  const hasRevenue = new Uint8Array(count);
  const unnamed = new Uint8Array(count);
  const clients = new Set<number>();
  const ids = new Set<number>();
  for (let row = 0; row < money.count; row++) {
    if (money.kind[row] !== REVENUE || money.day[row]! > asOf) continue;
    const partner = money.partner[row]!;
    const client = money.client[row]!;
    const id = money.referral[row]!;
    hasRevenue[partner] = 1;
    if (client === NONE && id === NONE) unnamed[partner] = 1;
    if (client !== NONE) clients.add(client * count + partner);
    if (id === NONE) continue;
    ids.add(id * count + partner);
    const ofId = clientOf[id] ?? NONE;
    if (ofId !== NONE) clients.add(ofId * count + partner);
  }
  return {
    hasRevenue,
    unnamed,
    names(row) {
      const partner = referrals.partner[row]!;
      if (hasRevenue[partner] === 0) return false;
      const client = referrals.client[row]!;
      const id = referrals.referral[row]!;
      return (
        (client !== NONE && clients.has(client * count + partner)) ||
        (id !== NONE && ids.has(id * count + partner))
      );
    },
  };
}
