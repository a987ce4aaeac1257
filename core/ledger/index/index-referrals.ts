import { NO_DAY } from '../../calendar/day';
import { orderByDay, orderUndated, type DayOrder } from './day-order';
import { daySums } from './day-sums';
import type { Ledger, ReferralColumns } from '../ledger';
import { COUNTS, INBOUND, IS_LOST, IS_WON, referralFlags, SOURCED } from '../referral-flags';

/** Referrals in the order of a day, with the fields that scans read copied in that order. */
export interface ReferralOrder extends DayOrder {
  /** Flags; the status is as at asOf. */
  readonly flags: Uint8Array;
  readonly received: Int32Array;
  /** Day on which it was won or lost, up to asOf; NO_DAY when open or undated. */
  readonly closed: Int32Array;
}

export type ReceivedSum =
  'rows' | 'introductions' | 'introductionRows' | 'received' | 'given' | 'influencedIntroductions';
export type WonSum =
  | 'clients'
  | 'influencedClients'
  | 'revenue'
  | 'creditWithRevenue'
  | 'rowsWithRevenue'
  | 'rowRevenue'
  | 'aum'
  | 'rowsWithAum'
  | 'netNewKnown'
  | 'netNew'
  | 'netNewKnownRevenue'
  | 'netNewRevenue'
  | 'givenRevenue'
  | 'givenRowsWithRevenue';
/** An order of referral rows with the fields that scans read copied into it. */
function withFields(order: DayOrder, referrals: ReferralColumns, allFlags: Uint8Array): ReferralOrder {
  const flags = new Uint8Array(order.rows.length);
  const received = new Int32Array(order.rows.length);
  const closed = new Int32Array(order.rows.length);
  for (let i = 0; i < flags.length; i++) {
    const row = order.rows[i]!;
    flags[i] = allFlags[row]!;
    received[i] = referrals.received[row]!;
    closed[i] = (flags[i]! & (IS_WON | IS_LOST)) === 0 ? NO_DAY : referrals.closed[row]!;
  }
  return { ...order, flags, received, closed };
}

/** The referral part of the index; rows of a partner without a first day (`starts`) count nowhere. */
export function indexReferrals(ledger: Ledger, starts: Int32Array) {
  const { referrals, asOf, columns } = ledger;
  const partners = ledger.partners.length;
  const flags = referralFlags(ledger);
  const { credit, revenue, netNew, aum } = referrals;
  const has = (row: number, bits: number): boolean => (flags[row]! & bits) === bits;
  const counts = (row: number): boolean =>
    starts[referrals.partner[row]!] !== NO_DAY &&
    (referrals.received[row] === NO_DAY || referrals.received[row]! <= asOf);

  const received = withFields(
    orderByDay(partners, referrals, referrals.received, asOf, () => true),
    referrals,
    flags,
  );
  const influenced = columns.has('Referrals.Role');
  let hasGiven = false;
  for (let row = 0; row < referrals.count && !hasGiven; row++) hasGiven = referrals.inbound[row] === 0;
  const sourced = (bits: number) => (row: number) => (has(row, SOURCED | bits) ? credit[row]! : 0);
  const receivedSums = daySums<ReceivedSum>(received, {
    rows: () => 1,
    introductions: sourced(INBOUND | COUNTS),
    introductionRows: (row) => (has(row, SOURCED | INBOUND | COUNTS) ? 1 : 0),
    received: sourced(INBOUND),
    given: hasGiven ? (row) => (has(row, SOURCED) && !has(row, INBOUND) ? credit[row]! : 0) : null,
    influencedIntroductions: influenced
      ? (row) => (has(row, INBOUND | COUNTS) && !has(row, SOURCED) ? credit[row]! : 0)
      : null,
  });

  const won = withFields(
    orderByDay(partners, referrals, referrals.closed, asOf, (row) => has(row, IS_WON) && counts(row)),
    referrals,
    flags,
  );
  const wonRevenueColumn = new Float64Array(won.rows.length);
  for (let i = 0; i < wonRevenueColumn.length; i++) wonRevenueColumn[i] = revenue[won.rows[i]!]!;
  const inbound = (row: number): boolean => has(row, SOURCED | INBOUND);
  const known = (row: number): boolean => !Number.isNaN(revenue[row]!);
  const judged = (row: number): boolean => inbound(row) && netNew[row] !== -1;
  const hasRevenue = columns.has('Referrals.First-year revenue');
  const hasAum = columns.has('Referrals.AUM');
  const hasNetNew = columns.has('Referrals.Net new');
  const wonSums = daySums<WonSum>(won, {
    clients: (row) => (inbound(row) ? credit[row]! : 0),
    influencedClients: influenced
      ? (row) => (has(row, INBOUND) && !has(row, SOURCED) ? credit[row]! : 0)
      : null,
    revenue: hasRevenue ? (row) => (inbound(row) && known(row) ? credit[row]! * revenue[row]! : 0) : null,
    creditWithRevenue: hasRevenue ? (row) => (inbound(row) && known(row) ? credit[row]! : 0) : null,
    rowsWithRevenue: hasRevenue ? (row) => (inbound(row) && known(row) ? 1 : 0) : null,
    rowRevenue: hasRevenue ? (row) => (inbound(row) && known(row) ? revenue[row]! : 0) : null,
    aum: hasAum ? (row) => (inbound(row) && !Number.isNaN(aum[row]!) ? credit[row]! * aum[row]! : 0) : null,
    rowsWithAum: hasAum ? (row) => (inbound(row) && !Number.isNaN(aum[row]!) ? 1 : 0) : null,
    netNewKnown: hasNetNew ? (row) => (judged(row) ? credit[row]! : 0) : null,
    netNew: hasNetNew ? (row) => (judged(row) && netNew[row] === 1 ? credit[row]! : 0) : null,
    netNewKnownRevenue:
      hasNetNew && hasRevenue
        ? (row) => (judged(row) && known(row) ? credit[row]! * revenue[row]! : 0)
        : null,
    netNewRevenue:
      hasNetNew && hasRevenue
        ? (row) => (judged(row) && known(row) && netNew[row] === 1 ? credit[row]! * revenue[row]! : 0)
        : null,
    givenRevenue:
      hasGiven && hasRevenue
        ? (row) => (has(row, SOURCED) && !has(row, INBOUND) && known(row) ? credit[row]! * revenue[row]! : 0)
        : null,
    givenRowsWithRevenue:
      hasGiven && hasRevenue
        ? (row) => (has(row, SOURCED) && !has(row, INBOUND) && known(row) ? 1 : 0)
        : null,
  });

  const undatedWon = orderUndated(
    partners,
    referrals,
    (row) => has(row, SOURCED | INBOUND | IS_WON) && referrals.closed[row] === NO_DAY && counts(row),
  );
  return {
    received: { order: received, sums: receivedSums },
    won: { order: won, revenue: wonRevenueColumn, sums: wonSums },
    undatedWon,
    hasGiven,
  };
}
