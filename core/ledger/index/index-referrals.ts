import { NO_DAY } from '../../calendar/day';
import { inOrder, orderByDay, orderUndated, type DayOrder } from './day-order';
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

/** Flags of a won row beside those of {@link referralFlags}: what is known of it. */
const HAS_REVENUE = 1 << 8;
const HAS_AUM = 1 << 9;
const IS_JUDGED = 1 << 10;
const IS_NET_NEW = 1 << 11;

/** Rows by the day received, with the fields that scans read in their order. */
function byReceived(order: DayOrder, referrals: ReferralColumns, allFlags: Uint8Array): ReferralOrder {
  const flags = inOrder(order.rows, allFlags);
  const closed = inOrder(order.rows, referrals.closed);
  for (let i = 0; i < closed.length; i++) if ((flags[i]! & (IS_WON | IS_LOST)) === 0) closed[i] = NO_DAY;
  return { ...order, flags, received: order.days, closed };
}

/** The credits of rows in order; null where each is 1, so that whoever adds them up counts. */
function creditsOf(rows: Int32Array, { credit }: ReferralColumns): Float64Array | null {
  return credit.every((each) => each === 1) ? null : inOrder(rows, credit);
}

function times(credit: Float64Array | null, amounts: Float64Array): Float64Array {
  return credit === null ? amounts : amounts.map((each, i) => each * credit[i]!);
}

/** Won rows that count: 1 for those with a day closed, by which they are ordered; the others by their numbers. */
function wonRows({ referrals, asOf }: Ledger, flags: Uint8Array, starts: Int32Array) {
  const { partner, received, closed, count } = referrals;
  const inbound = SOURCED | INBOUND | IS_WON;
  const dated = new Uint8Array(count);
  const undated: number[] = [];
  for (let row = 0; row < count; row++) {
    if ((flags[row]! & IS_WON) === 0 || starts[partner[row]!] === NO_DAY) continue;
    if (received[row] !== NO_DAY && received[row]! > asOf) continue;
    if (closed[row] !== NO_DAY) dated[row] = 1;
    else if ((flags[row]! & inbound) === inbound) undated.push(row);
  }
  return { dated, undated: Int32Array.from(undated) };
}

/** Flags of won rows with what is known of them; the amounts are in the same order, null where no column has them. */
function knownFlags(
  { rows, flags }: ReferralOrder,
  revenue: Float64Array,
  aum: Float64Array | null,
  netNew: Int8Array | null,
): Uint16Array {
  const all = Uint16Array.from(flags);
  for (let i = 0; i < all.length; i++) {
    const judged = netNew === null ? -1 : netNew[rows[i]!]!;
    all[i]! |=
      (Number.isNaN(revenue[i]!) ? 0 : HAS_REVENUE) |
      (aum === null || Number.isNaN(aum[i]!) ? 0 : HAS_AUM) |
      (judged === -1 ? 0 : IS_JUDGED) |
      (judged === 1 ? IS_NET_NEW : 0);
  }
  return all;
}

/** The referral part of the index; rows of a partner without a first day (`starts`) count nowhere. */
export function indexReferrals(ledger: Ledger, starts: Int32Array) {
  const { referrals, asOf, columns } = ledger;
  const { partner } = referrals;
  const partners = ledger.partners.length;
  const flags = referralFlags(ledger);
  const where = <T>(is: boolean, summand: T): T | null => (is ? summand : null);
  const influenced = columns.has('Referrals.Role');
  const hasGiven = referrals.inbound.includes(0);
  const inbound = SOURCED | INBOUND;
  const given = { with: SOURCED, without: INBOUND };
  const byInfluence = { with: INBOUND, without: SOURCED };

  const received = byReceived(orderByDay(partners, partner, referrals.received, asOf), referrals, flags);
  const receivedCredit = creditsOf(received.rows, referrals);
  const receivedSums = daySums<ReceivedSum>(received, received.flags, {
    rows: { with: 0, amounts: null },
    introductions: { with: inbound | COUNTS, amounts: receivedCredit },
    introductionRows: { with: inbound | COUNTS, amounts: null },
    received: { with: inbound, amounts: receivedCredit },
    given: where(hasGiven, { ...given, amounts: receivedCredit }),
    influencedIntroductions: where(influenced, {
      with: INBOUND | COUNTS,
      without: SOURCED,
      amounts: receivedCredit,
    }),
  });

  const rows = wonRows(ledger, flags, starts);
  const dated = orderByDay(partners, partner, referrals.closed, asOf, rows.dated);
  const won: ReferralOrder = {
    ...dated,
    flags: inOrder(dated.rows, flags),
    received: inOrder(dated.rows, referrals.received),
    closed: dated.days,
  };
  const hasRevenue = columns.has('Referrals.First-year revenue');
  const hasNetNew = columns.has('Referrals.Net new');
  const credit = creditsOf(won.rows, referrals);
  const revenue = inOrder(won.rows, referrals.revenue);
  const aum = columns.has('Referrals.AUM') ? inOrder(won.rows, referrals.aum) : null;
  const credited = times(credit, revenue);
  const known = inbound | HAS_REVENUE;
  const judged = inbound | IS_JUDGED;
  const netNew = judged | IS_NET_NEW;
  const wonSums = daySums<WonSum>(won, knownFlags(won, revenue, aum, hasNetNew ? referrals.netNew : null), {
    clients: { with: inbound, amounts: credit },
    influencedClients: where(influenced, { ...byInfluence, amounts: credit }),
    revenue: where(hasRevenue, { with: known, amounts: credited }),
    creditWithRevenue: where(hasRevenue, { with: known, amounts: credit }),
    rowsWithRevenue: where(hasRevenue, { with: known, amounts: null }),
    rowRevenue: where(hasRevenue, { with: known, amounts: revenue }),
    aum: aum && { with: inbound, amounts: times(credit, aum) },
    rowsWithAum: aum && { with: inbound | HAS_AUM, amounts: null },
    netNewKnown: where(hasNetNew, { with: judged, amounts: credit }),
    netNew: where(hasNetNew, { with: netNew, amounts: credit }),
    netNewKnownRevenue: where(hasNetNew && hasRevenue, { with: judged, amounts: credited }),
    netNewRevenue: where(hasNetNew && hasRevenue, { with: netNew, amounts: credited }),
    givenRevenue: where(hasGiven && hasRevenue, { ...given, amounts: credited }),
    givenRowsWithRevenue: where(hasGiven && hasRevenue, {
      with: SOURCED | HAS_REVENUE,
      without: INBOUND,
      amounts: null,
    }),
  });
  return {
    received: { order: received, sums: receivedSums },
    won: { order: won, revenue, sums: wonSums },
    credited,
    undatedWon: orderUndated(partners, partner, rows.undated),
    hasGiven,
  };
}
