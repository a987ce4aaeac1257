import { NO_DAY } from '../calendar/day';
import { NONE, type Ledger } from '../ledger/ledger';
import { INBOUND, SOURCED } from '../ledger/index/ledger-index';
import { missing, missingAll } from './columns';
import { noValue, value, type Figure } from './figure';
import { remember } from './remember';
import { has, partnerIndexes } from './rows';
import { daysText, groupOf, lastYear, nameOf, partnersOf, sinceStart, type View } from './view';

/** Why no revenue can be known at all: no Money table, and referrals without what a first-year revenue needs. */
function revenueMissing(ledger: Ledger): { readonly reason: string } | null {
  if (ledger.columns.has('Money')) return null;
  if (!ledger.columns.has('Referrals')) return missingAll(ledger, 'Money', 'Referrals');
  const absent = missing(ledger, 'Referrals.Status', 'Referrals.Closed', 'Referrals.First-year revenue');
  return absent && noValue(`The workbook has no Money table, and ${lowerFirst(absent.reason)}`);
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Whether a partner's revenue comes from Money rows. */
export function hasMoneyRevenue(view: View): boolean {
  return view.subject !== 'portfolio' && view.book.index.money.hasRevenue[view.subject] === 1;
}

/** Revenue of one partner, 0 where nothing is recorded. */
function partnerRevenue(view: View): number {
  const { money, won } = view.book.index;
  const group = groupOf(view);
  const base = hasMoneyRevenue(view)
    ? money.sums.sum('revenue', group, view.from, view.to)
    : won.sums.sum('revenue', group, view.from, view.to);
  return (
    base +
    money.sums.sum('feeIn', group, view.from, view.to) -
    money.sums.sum('refund', group, view.from, view.to) -
    money.sums.sum('clawback', group, view.from, view.to)
  );
}

/**
 * Money revenue of a partner that has any, else credit x first-year revenue of the clients won in the window; plus
 * fees, minus refunds and clawbacks. The portfolio is the sum of its partners.
 */
export function revenue(view: View): Figure {
  return revenueMissing(view.book.ledger) ?? value(total(partnersOf(view), partnerRevenue));
}

/** Sum over partners, compensated, so that the total does not depend on their order. */
function total(views: readonly View[], of: (view: View) => number): number {
  let sum = 0;
  let rest = 0;
  for (const view of views) {
    const amount = of(view);
    const next = sum + amount;
    const part = next - sum;
    rest += sum - (next - part) + (amount - part);
    sum = next;
  }
  return sum + rest;
}

/**
 * Whether the revenue is estimated from first-year revenue: the partner has no Money row of kind revenue. For the
 * portfolio: whether a partner's estimate adds to the sum.
 */
export function estimated(view: View): Figure<boolean> {
  const absent = revenueMissing(view.book.ledger);
  if (absent) return absent;
  if (view.subject !== 'portfolio') return value(!hasMoneyRevenue(view));
  const { sums } = view.book.index.won;
  return value(
    partnersOf(view).some(
      (each) => !hasMoneyRevenue(each) && sums.sum('rowsWithRevenue', groupOf(each), each.from, each.to) > 0,
    ),
  );
}

/** Share owed to the partner: Share % of the revenue, else the Money rows of kind share; plus a retainer. */
export function share(view: View): Figure {
  const { ledger } = view.book;
  const absent = missingAll(ledger, 'Partners.Share %', 'Partners.Retainer a month', 'Money');
  if (absent) return absent;
  if (partnersOf(view).some((each) => partnerOf(each).share !== null)) {
    const unknown = revenueMissing(ledger);
    if (unknown) return unknown;
  }
  return value(total(partnersOf(view), partnerShare));
}

/** The share as it enters other figures: where nothing of the kind is recorded, nothing is owed. */
export function shareOrNothing(view: View): number {
  return total(partnersOf(view), partnerShare);
}

function partnerOf(view: View) {
  return view.book.ledger.partners[view.subject as number]!;
}

function partnerShare(view: View): number {
  return shareOf(view, partnerRevenue(view));
}

/** The share of one partner if its revenue in the window were `amount`. */
export function shareOf(view: View, amount: number): number {
  const partner = partnerOf(view);
  const owed =
    partner.share !== null
      ? partner.share * Math.max(0, amount)
      : view.book.index.money.sums.sum('share', groupOf(view), view.from, view.to);
  return owed + retainer(view);
}

/** Whether the workbook has terms from which a partner is owed something: a Share %, or a retainer with its amount. */
export function hasTerms(view: View): boolean {
  const { share, model, retainerAMonth } = partnerOf(view);
  return share !== null || (model === 'retainer' && retainerAMonth !== null);
}

/** What the terms of one partner come to in the window: Share % of the revenue, plus a retainer. */
function owedTo(view: View): number {
  return (partnerOf(view).share ?? 0) * Math.max(0, partnerRevenue(view)) + retainer(view);
}

/** What the terms give the partner for the window, whether it was paid or not; the portfolio is the sum of its partners. */
export function payout(view: View): Figure {
  return sumOverTerms(view, owedTo);
}

/** What the terms give from start to `to`, less what was paid by then: still to pay, or paid too much. */
export function payoutDue(view: View): Figure {
  const { sums } = view.book.index.money;
  return (
    missing(view.book.ledger, 'Money') ??
    sumOverTerms(
      sinceStart(view),
      (each) => owedTo(each) - sums.sum('share', groupOf(each), each.from, each.to),
    )
  );
}

function sumOverTerms(view: View, of: (view: View) => number): Figure {
  const { ledger } = view.book;
  const absent = missingAll(ledger, 'Partners.Share %', 'Partners.Retainer a month');
  if (absent) return absent;
  const views = partnersOf(view).filter(hasTerms);
  if (views.length === 0)
    return noValue(
      `${nameOf(view.book, view.subject)} has neither a "Share %" nor a "Retainer a month" from which anything is owed.`,
    );
  const unknown = views.some((each) => partnerOf(each).share !== null) ? revenueMissing(ledger) : null;
  return unknown ?? value(total(views, of));
}

/** Retainer of the window, 0 for a partner of another revenue model. */
export function retainer(view: View): number {
  const partner = partnerOf(view);
  return partner.model === 'retainer' ? (partner.retainerAMonth ?? 0) * view.months : 0;
}

/** What was paid: Money rows of kind share. */
export function sharePaid(view: View): Figure {
  return (
    missing(view.book.ledger, 'Money') ??
    value(view.book.index.money.sums.sum('share', groupOf(view), view.from, view.to))
  );
}

/** Clients are told apart by Client, else by Id, else by row: visits each one won up to `to` and not Ended by then. */
export function eachCurrentClient(view: View, visit: (row: number) => void): void {
  const { index, ledger } = view.book;
  const { client, referral, ended } = ledger.referrals;
  const seen = new Set<number>();
  const offer = (row: number): void => {
    if (ended[row] !== NO_DAY && ended[row]! <= view.to) return;
    // Codes of clients and Ids share one set: clients from 0 up, Ids from -2 down; a row alone is always new.
    const key = client[row]! >= 0 ? client[row]! : referral[row]! >= 0 ? -2 - referral[row]! : NONE;
    if (key !== NONE) {
      if (seen.has(key)) return;
      seen.add(key);
    }
    visit(row);
  };
  const { order } = index.won;
  for (const p of partnerIndexes(view)) {
    for (let i = order.offsets[p]!; i < order.offsets[p + 1]! && order.days[i]! <= view.to; i++)
      if (has(order, i, INBOUND | SOURCED) && (order.received[i] === NO_DAY || order.received[i]! <= view.to))
        offer(order.rows[i]!);
    for (let i = index.undatedWon.offsets[p]!; i < index.undatedWon.offsets[p + 1]!; i++) {
      const row = index.undatedWon.rows[i]!;
      const received = ledger.referrals.received[row]!;
      if (received === NO_DAY || received <= view.to) offer(row);
    }
  }
}

/** Number of clients that {@link eachCurrentClient} visits. */
export function currentClients(view: View): number {
  return remember(sinceStart(view), 'currentClients', () => {
    let count = 0;
    eachCurrentClient(view, () => count++);
    return count;
  });
}

/** Revenue of the 12 months to `to` per client, by Money rows or by first-year revenue. */
export function revenuePerClient(view: View): Figure {
  const { ledger, index } = view.book;
  const year = lastYear(view);
  if (view.subject === 'portfolio' || hasMoneyRevenue(view)) {
    const of = revenue(year);
    if ('reason' in of) return of;
    const absent = missing(ledger, 'Referrals.Status');
    if (absent) return absent;
    const count = currentClients(view);
    return count > 0
      ? value(of.value / count)
      : noValue('There is no client: none was won and is still one.');
  }
  const absent = missing(ledger, 'Referrals.Status', 'Referrals.Closed', 'Referrals.First-year revenue');
  if (absent) return absent;
  const credit = index.won.sums.sum('creditWithRevenue', groupOf(view), year.from, year.to);
  return credit > 0
    ? value(index.won.sums.sum('revenue', groupOf(view), year.from, year.to) / credit)
    : noValue(`No client won from ${daysText(year)} has a first-year revenue.`);
}
