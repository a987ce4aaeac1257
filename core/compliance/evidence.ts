import { civilFromDay, DAYS_PER_MONTH, dayFromCivil, formatIso, NO_DAY, type Day } from '../calendar/day';
import type { Book } from '../kpis';
import { numberText } from '../kpis/numbers';
import { launchOf } from '../kpis/view';
import { YEAR } from '../kpis/window';
import { positions } from '../ledger/index/day-order';
import { NONE, type Partner, type SourceColumns } from '../ledger/ledger';
import { ACTIVITY_TYPES, MONEY_KINDS } from '../workbook/tables';

/** A row of the workbook that triggered a flag. */
export interface TriggerRow {
  readonly sheet: string;
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly what: string;
}

export interface Payment {
  readonly day: Day;
  /** Above 0. */
  readonly amount: number;
  readonly row: TriggerRow;
}

export interface Gift {
  readonly day: Day;
  readonly value: number;
  /** The recipient; the partner where none is named. */
  readonly to: string;
  readonly row: TriggerRow;
}

/** One partner as at a day: what every check looks at. */
export interface Case {
  readonly book: Book;
  readonly index: number;
  readonly partner: Partner;
  readonly day: Day;
  /** First of the 365 days that end with `day`. */
  readonly yearBefore: Day;
  /** What was paid to the partner up to the day, by date. */
  readonly payments: readonly Payment[];
  /** Gifts to the partner's people up to the day, by date. */
  readonly gifts: readonly Gift[];
}

const GIFT = ACTIVITY_TYPES.indexOf('gift');
const SHARE = MONEY_KINDS.indexOf('share');

/** Every partner as at a day, with what was paid and given. */
export function casesOf(book: Book, day: Day): Case[] {
  const paid = book.ledger.partners.map((): Payment[] => []);
  const given = book.ledger.partners.map((): Gift[] => []);
  collectPayments(book, day, paid);
  collectGifts(book, day, given);
  const byDay = (a: { readonly day: Day }, b: { readonly day: Day }) => a.day - b.day;
  return book.ledger.partners.map((partner, index) => {
    const facts = { book, index, partner, day, yearBefore: day - YEAR + 1 };
    const payments = paid[index]!.sort(byDay);
    return {
      ...facts,
      payments: [...payments, ...retainerDue({ ...facts, payments, gifts: [] })],
      gifts: given[index]!.sort(byDay),
    };
  });
}

/** Money rows of kind share. */
function collectPayments(book: Book, day: Day, of: Payment[][]): void {
  const { money } = book.ledger;
  for (let row = 0; row < money.count; row++) {
    const on = money.day[row]!;
    const amount = Math.abs(money.amount[row]!);
    if (money.kind[row] !== SHARE || on === NO_DAY || on > day || amount === 0) continue;
    const what = `${numberText(amount)} paid, ${formatIso(on)}`;
    of[money.partner[row]!]!.push({ day: on, amount, row: place(book, money, row, what) });
  }
}

/** What has a Gift value, else the Cost of an activity of type gift. */
function collectGifts(book: Book, day: Day, of: Gift[][]): void {
  const { activities, recipients, partners } = book.ledger;
  for (let row = 0; row < activities.count; row++) {
    const on = activities.day[row]!;
    const own = activities.giftValue[row]!;
    const value = Number.isNaN(own) && activities.type[row] === GIFT ? Math.abs(activities.cost[row]!) : own;
    if (on === NO_DAY || on > day || !(value > 0)) continue;
    const recipient = activities.recipient[row]!;
    const partner = activities.partner[row]!;
    const to = recipient === NONE ? partners[partner]!.name : recipients[recipient]!;
    const what = `Gift of ${numberText(value)} to ${to}, ${formatIso(on)}`;
    of[partner]!.push({ day: on, value, to, row: place(book, activities, row, what) });
  }
}

/**
 * A retainer of which no payment of the 12 months is written down counts as paid by its terms, month by month: a promise
 * to pay is compensation, too.
 */
function retainerDue(of: Case): Payment[] {
  const { model, retainerAMonth } = of.partner;
  const launch = launchOf(of.book, of.index);
  if (model !== 'retainer' || retainerAMonth === null || retainerAMonth === 0 || launch === NO_DAY) return [];
  if (of.payments.some((each) => each.day >= of.yearBefore)) return [];
  const since = Math.max(launch, of.yearBefore);
  const what = `Retainer of ${numberText(retainerAMonth)} a month; no payment is written down`;
  const due: Payment[] = [];
  for (const row of partnerRow(of, what))
    for (let month = 0; since + month * DAYS_PER_MONTH <= of.day; month++)
      due.push({ day: since + Math.floor(month * DAYS_PER_MONTH), amount: retainerAMonth, row });
  return due;
}

function place(book: Book, columns: SourceColumns, row: number, what: string): TriggerRow {
  return { sheet: book.ledger.sheets[columns.sheet[row]!]!, row: columns.row[row]!, what };
}

/** The row of the Partners table; none for a partner whom it does not list. */
export function partnerRow({ book, partner }: Case, what: string): TriggerRow[] {
  return partner.listed ? [{ sheet: book.ledger.sheets[partner.sheet]!, row: partner.row, what }] : [];
}

/** The rows of some payments, each once. */
export function rowsOf(payments: readonly Payment[]): TriggerRow[] {
  return [...new Set(payments.map((payment) => payment.row))];
}

/** What some payments come to; exact to the cent, so that $1,000.00 in ten parts is not above $1,000. */
export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100;
}

/** The first day of the calendar year of a day. */
export function yearBegin(day: Day): Day {
  return dayFromCivil(civilFromDay(day).year, 1, 1);
}

/** Visits the referrals either way received from a day on. */
export function eachReferral(
  { book, index, day }: Case,
  from: Day,
  visit: (row: number, inbound: boolean) => void,
): void {
  const { order } = book.index.received;
  const [begin, end] = positions(order, index, from, day);
  for (let i = begin; i < end; i++)
    visit(order.rows[i]!, book.ledger.referrals.inbound[order.rows[i]!] === 1);
}

/** A referral as the row that triggered something. */
export function referralRow({ book }: Case, row: number, what: string): TriggerRow {
  const { referrals, clients } = book.ledger;
  const client = referrals.client[row]!;
  return place(book, referrals, row, `${client === NONE ? 'Client not named' : clients[client]!}: ${what}`);
}
