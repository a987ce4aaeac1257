import { NO_DAY, type Day } from '../calendar/day';
import { positions } from '../ledger/index/day-order';
import { NONE } from '../ledger/ledger';
import { INBOUND, IS_WON, SOURCED } from '../ledger/referral-flags';
import type { Book } from './book';
import { hasValue, type Period } from './figure';
import { eachOpen, INTRODUCTION } from './scan/introduction-rows';
import { has, openAt } from './scan/rows';
import { viewOf } from './view';

/** One introduction, as the advisor would recognise it. */
export interface Introduction {
  readonly partner: number;
  readonly received: Day;
  /** Client as written; null when the cell is blank. */
  readonly client: string | null;
  readonly status: 'won' | 'lost' | 'open';
  /** Day on which it was won or lost; null when open or undated. */
  readonly closed: Day | null;
  readonly firstYearRevenue: number | null;
  /** Whether it meets the criteria; null while it is to assess. */
  readonly qualified: boolean | null;
  /** Whether the client was new to both practices; null when nobody wrote it down. */
  readonly netNew: boolean | null;
  readonly sheet: string;
  readonly row: number;
}

/** The introductions of one partner received in a period, in the order in which they came. */
export function introductionsIn(book: Book, partner: number, period: Period): Introduction[] {
  const view = viewOf(book, partner, period);
  if (!hasValue(view)) return [];
  const { order } = book.index.received;
  const found: Introduction[] = [];
  const [begin, end] = positions(order, partner, view.value.from, view.value.to);
  for (let i = begin; i < end; i++)
    if (has(order, i, INTRODUCTION)) found.push(introduction(book, partner, i, view.value.to));
  return found;
}

/** The introductions of one partner that are open as at asOf, the oldest first. */
export function openOf(book: Book, partner: number): Introduction[] {
  const view = viewOf(book, partner, { from: 'start', to: null });
  if (!hasValue(view)) return [];
  const found: Introduction[] = [];
  eachOpen(view.value, (i) => found.push(introduction(book, partner, i, view.value.to)));
  return found;
}

/**
 * What is open from one partner as at asOf, the oldest first: the introductions that count, and those that are still to
 * assess, which a conversation is about all the more.
 */
export function openReceived(book: Book, partner: number): Introduction[] {
  const { order } = book.index.received;
  const { qualified } = book.ledger.referrals;
  return allOf(
    book,
    partner,
    (i) =>
      has(order, i, INBOUND | SOURCED) &&
      qualified[order.rows[i]!] !== 0 &&
      openAt(order, i, book.ledger.asOf),
  );
}

/** The introductions to one partner that are open as at asOf, the oldest first. */
export function openGiven(book: Book, partner: number): Introduction[] {
  const { order } = book.index.received;
  return allOf(book, partner, (i) => !has(order, i, INBOUND) && openAt(order, i, book.ledger.asOf));
}

/** Every introduction between a partner and us up to asOf that has a day, the oldest first; `inbound`: from them to us. */
export function introductionsBetween(book: Book, partner: number, inbound: boolean): Introduction[] {
  const { order } = book.index.received;
  return allOf(book, partner, (i) => has(order, i, SOURCED) && has(order, i, INBOUND) === inbound);
}

function allOf(book: Book, partner: number, wanted: (position: number) => boolean): Introduction[] {
  const { order } = book.index.received;
  const { asOf } = book.ledger;
  const found: Introduction[] = [];
  for (let i = order.offsets[partner]!; i < order.offsets[partner + 1]!; i++)
    if (order.days[i]! <= asOf && wanted(i)) found.push(introduction(book, partner, i, asOf));
  return found;
}

function introduction(book: Book, partner: number, position: number, to: Day): Introduction {
  const { ledger, index } = book;
  const { order } = index.received;
  const { referrals } = ledger;
  const row = order.rows[position]!;
  const closed = order.closed[position]!;
  const revenue = referrals.revenue[row]!;
  const client = referrals.client[row]!;
  const status = openAt(order, position, to)
    ? 'open'
    : (order.flags[position]! & IS_WON) !== 0
      ? 'won'
      : 'lost';
  return {
    partner,
    received: order.days[position]!,
    client: client === NONE ? null : (ledger.clients[client] ?? null),
    status,
    closed: status === 'open' || closed === NO_DAY ? null : closed,
    firstYearRevenue: Number.isNaN(revenue) ? null : revenue,
    qualified: referrals.qualified[row] === -1 ? null : referrals.qualified[row] === 1,
    netNew: referrals.netNew[row] === -1 ? null : referrals.netNew[row] === 1,
    sheet: ledger.sheets[referrals.sheet[row]!] ?? '',
    row: referrals.row[row]!,
  };
}
