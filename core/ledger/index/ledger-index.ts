import { NO_DAY, type Day } from '../../calendar/day';
import { ACTIVITY_TYPES, MONEY_KINDS } from '../../workbook/tables';
import { daySums, type DaySums } from './day-sums';
import { startsOf } from './starts';
import { inOrder, marksOf, orderByDay, type DayOrder } from './day-order';
import { indexEstimates, type Estimates } from './index-estimates';
import { indexReferrals, type ReceivedSum, type ReferralOrder, type WonSum } from './index-referrals';
import { knownToMoney } from './known-to-money';
import { BY_THEM, BY_US, NONE, type Ledger } from '../ledger';
import { clientsOfIds, INBOUND, SOURCED } from '../referral-flags';

export { COUNTS, INBOUND, IS_LOST, IS_WON, SHARED, SOURCED } from '../referral-flags';
export type { ReceivedSum, ReferralOrder, WonSum } from './index-referrals';

type ActivitySum =
  | 'rows'
  | 'rowsWithHours'
  | 'hours'
  | 'cost'
  | 'conversations'
  | 'meals'
  | 'byUs'
  | 'byThem'
  | 'rating'
  | 'ratings';
export type MoneySum =
  'rows' | 'revenueRows' | 'revenue' | 'feeIn' | 'share' | 'cost' | 'refund' | 'clawback';

/** Running sums per partner and day, and what scans need; rows after asOf are in none of them. */
export interface LedgerIndex {
  readonly ledger: Ledger;
  readonly partners: number;
  /** First day of each partner: the earlier of Start date and its earliest dated row; NO_DAY when it has neither. */
  readonly start: Int32Array;
  /** The earliest start; NO_DAY when no partner has one. */
  readonly earliestStart: Day;
  readonly received: { readonly order: ReferralOrder; readonly sums: DaySums<ReceivedSum> };
  /** Won rows with a closed date, by closed. */
  readonly won: {
    readonly order: ReferralOrder;
    /** First-year revenue in that order; NaN when blank. */
    readonly revenue: Float64Array;
    readonly sums: DaySums<WonSum>;
  };
  /** Inbound won rows without a closed date: in no window, but clients all the same. */
  readonly undatedWon: DayOrder;
  readonly activities: {
    readonly sums: DaySums<ActivitySum>;
    /** By "Asked on". */
    readonly asks: DayOrder;
    /** Check-ins, by date. */
    readonly checkIns: DayOrder;
  };
  readonly money: {
    readonly sums: DaySums<MoneySum>;
    /** Rows that name a client or a referral, by date. */
    readonly linked: DayOrder;
    /** Client of each Id code, by the first row that names one; NONE otherwise. */
    readonly clientOf: Int32Array;
    /** 1 for a partner that has a Money row of kind revenue. */
    readonly hasRevenue: Uint8Array;
    /** 1 for a partner with such a row that names neither a client nor a referral: nothing is estimated for it. */
    readonly unnamed: Uint8Array;
  };
  /** What is estimated for the won clients that Money does not know. */
  readonly estimates: Estimates;
  /** First day with revenue above 0 (Money revenue, else a won row with first-year revenue); NO_DAY when none. */
  readonly firstRevenue: Int32Array;
  /** Whether any referral is a given one. */
  readonly hasGiven: boolean;
  /** Whether any activity up to asOf is a conversation. */
  readonly hasConversations: boolean;
}

/** What the figures of one partner need to know of the others' rows; the index of a part of a ledger is given it. */
export interface WholeFacts extends Pick<LedgerIndex, 'hasGiven' | 'hasConversations'> {
  /** As {@link LedgerIndex.money} has it, at least for the Ids that the part's own Money rows name. */
  readonly clientOf: Int32Array;
}

const CONVERSATIONS = (['call', 'meeting', 'meal', 'joint meeting'] as const).map((type) =>
  ACTIVITY_TYPES.indexOf(type),
);
const MEAL = ACTIVITY_TYPES.indexOf('meal');
const CHECK_IN = ACTIVITY_TYPES.indexOf('check-in');
const KIND = Object.fromEntries(MONEY_KINDS.map((kind, code) => [kind, code])) as Record<
  (typeof MONEY_KINDS)[number],
  number
>;

/** Whether an activity type (its code) is a conversation: call, meeting, meal, joint meeting. */
export function isConversation(type: number): boolean {
  return CONVERSATIONS.includes(type);
}

/** The index of a ledger, or of a part of one with the facts of the whole. Typed arrays throughout; no object per row. */
export function indexLedger(ledger: Ledger, facts: WholeFacts | null = null): LedgerIndex {
  const partners = ledger.partners.length;
  const start = startsOf(ledger);
  const referrals = indexReferrals(ledger, start);
  const activities = indexActivities(ledger);
  const money = indexMoney(ledger);
  const clientOf =
    facts?.clientOf ?? (money.linked.rows.length > 0 ? clientsOfIds(ledger) : new Int32Array(0));
  const known = knownToMoney(ledger, clientOf);

  let earliestStart: Day = NO_DAY;
  for (const day of start)
    if (day !== NO_DAY && (earliestStart === NO_DAY || day < earliestStart)) earliestStart = day;

  const firstRevenue = new Int32Array(partners).fill(NO_DAY);
  for (let p = 0; p < partners; p++) {
    const { order, amounts } =
      known.hasRevenue[p] === 1
        ? { order: money.order, amounts: (i: number) => moneyRevenue(ledger, money.order.rows[i]!) }
        : { order: referrals.won.order, amounts: (i: number) => wonRevenue(referrals.won, i) };
    for (let i = order.offsets[p]!; i < order.offsets[p + 1]!; i++)
      if (order.days[i]! >= start[p]! && amounts(i) > 0) {
        firstRevenue[p] = order.days[i]!;
        break;
      }
  }

  return {
    ledger,
    partners,
    start,
    earliestStart,
    received: referrals.received,
    won: referrals.won,
    undatedWon: referrals.undatedWon,
    activities: { sums: activities.sums, asks: activities.asks, checkIns: activities.checkIns },
    money: {
      sums: money.sums,
      linked: money.linked,
      clientOf,
      hasRevenue: known.hasRevenue,
      unnamed: known.unnamed,
    },
    estimates: indexEstimates(ledger, referrals.won.order, referrals.credited, known),
    firstRevenue,
    hasGiven: facts?.hasGiven ?? referrals.hasGiven,
    hasConversations:
      facts?.hasConversations ??
      activities.sums.lastDay('conversations', activities.sums.everyone, ledger.asOf) !== NO_DAY,
  };
}

function moneyRevenue(ledger: Ledger, row: number): number {
  return ledger.money.kind[row] === KIND.revenue ? ledger.money.amount[row]! : 0;
}

function wonRevenue(won: LedgerIndex['won'], position: number): number {
  const wanted = INBOUND | SOURCED;
  return (won.order.flags[position]! & wanted) === wanted ? won.revenue[position]! : 0;
}

/** Flags of an activity. */
const HAS_HOURS = 1;
const IS_CONVERSATION = 2;
const IS_MEAL = 4;
const IS_BY_US = 8;
const IS_BY_THEM = 16;
const HAS_RATING = 32;

function indexActivities(ledger: Ledger) {
  const { activities, asOf } = ledger;
  const partners = ledger.partners.length;
  const { partner, day, type, askedOn } = activities;
  const order = orderByDay(partners, partner, day, asOf);
  const hours = inOrder(order.rows, activities.hours);
  const rating = inOrder(order.rows, activities.rating);
  const flags = new Uint8Array(order.rows.length);
  for (let i = 0; i < flags.length; i++) {
    const row = order.rows[i]!;
    const by = activities.initiatedBy[row];
    flags[i] =
      (Number.isNaN(hours[i]!) ? 0 : HAS_HOURS) |
      (isConversation(type[row]!) ? IS_CONVERSATION : 0) |
      (type[row] === MEAL ? IS_MEAL : 0) |
      (by === BY_US ? IS_BY_US : by === BY_THEM ? IS_BY_THEM : 0) |
      (Number.isNaN(rating[i]!) ? 0 : HAS_RATING);
  }
  const counted = (flag: number) => ({ with: flag, amounts: null });
  const sums = daySums<ActivitySum>(order, flags, {
    rows: counted(0),
    rowsWithHours: counted(HAS_HOURS),
    hours: { with: 0, amounts: hours },
    cost: { with: 0, amounts: inOrder(order.rows, activities.cost).map(Math.abs) },
    conversations: counted(IS_CONVERSATION),
    meals: counted(IS_MEAL),
    byUs: counted(IS_BY_US),
    byThem: counted(IS_BY_THEM),
    rating: { with: 0, amounts: rating },
    ratings: counted(HAS_RATING),
  });
  const upToAsOf = marksOf(day.length, (row) => day[row] !== NO_DAY && day[row]! <= asOf);
  return {
    order,
    sums,
    asks: orderByDay(partners, partner, askedOn, asOf, upToAsOf),
    checkIns: orderByDay(
      partners,
      partner,
      day,
      asOf,
      marksOf(day.length, (row) => type[row] === CHECK_IN),
    ),
  };
}

function indexMoney(ledger: Ledger) {
  const { money, asOf } = ledger;
  const partners = ledger.partners.length;
  const { partner, day, client, referral } = money;
  const order = orderByDay(partners, partner, day, asOf);
  /** A bit for each kind. */
  const flags = inOrder(order.rows, money.kind).map((code) => 1 << code);
  const signed = inOrder(order.rows, money.amount);
  const absolute = signed.map(Math.abs);
  const of = (kind: keyof typeof KIND, amounts: Float64Array | null) => ({ with: 1 << KIND[kind], amounts });
  const sums = daySums<MoneySum>(order, flags, {
    rows: { with: 0, amounts: null },
    revenueRows: of('revenue', null),
    revenue: of('revenue', signed),
    feeIn: of('fee in', signed),
    share: of('share', absolute),
    cost: of('cost', absolute),
    refund: of('refund', absolute),
    clawback: of('clawback', absolute),
  });
  const isLinked = marksOf(day.length, (row) => client[row] !== NONE || referral[row] !== NONE);
  return { order, sums, linked: orderByDay(partners, partner, day, asOf, isLinked) };
}
