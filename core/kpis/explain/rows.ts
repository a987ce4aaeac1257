import { formatIso, NO_DAY, type Day } from '../../calendar/day';
import { positions } from '../../ledger/index/day-order';
import { COUNTS, INBOUND, SOURCED, type ReferralOrder } from '../../ledger/index/ledger-index';
import type { SourceColumns } from '../../ledger/ledger';
import { ACTIVITY_TYPES, MONEY_KINDS, type MoneyKind } from '../../workbook/tables';
import { eachDeal, eachOpen, eachTimedWin, INTRODUCTION, STALE_DAYS } from '../introductions';
import { eachCurrentClient, retainer, shareOf } from '../money';
import { countText, numberText, percentText } from '../numbers';
import { partnerOf } from '../plan';
import { eachRow, has, lostAt, openAt, partnerIndexes, wonAt } from '../rows';
import { partnersOf, type View } from '../view';

/** A row of the workbook that made a figure, and what it contributed. */
export interface ExplainedRow {
  readonly sheet: string;
  /** Sheet row, 1-based. */
  readonly row: number;
  readonly what: string;
  readonly contribution: number;
}

type Table = 'referrals' | 'activities' | 'money';

function source(view: View, table: Table, row: number, what: string, contribution: number): ExplainedRow {
  const columns: SourceColumns = view.book.ledger[table];
  return { sheet: view.book.ledger.sheets[columns.sheet[row]!]!, row: columns.row[row]!, what, contribution };
}

function dayText(day: Day): string {
  return day === NO_DAY ? 'undated' : formatIso(day);
}

/** Every position of an order in the window, Ids not united: what credit-weighted sums are made of. */
function eachPosition(view: View, order: ReferralOrder, visit: (position: number) => void): void {
  for (const partner of partnerIndexes(view)) {
    const [begin, end] = positions(order, partner, view.from, view.to);
    for (let i = begin; i < end; i++) visit(i);
  }
}

function clientName(view: View, row: number): string {
  const client = view.book.ledger.referrals.client[row]!;
  return client >= 0 ? `${view.book.ledger.clients[client]!}, ` : '';
}

/** Referrals received in the window by their flags, each with its credit. */
function byCredit(view: View, wanted: number, unwanted: number, verb: string): ExplainedRow[] {
  const { order } = view.book.index.received;
  const { credit } = view.book.ledger.referrals;
  const rows: ExplainedRow[] = [];
  eachPosition(view, order, (i) => {
    if (!has(order, i, wanted) || (order.flags[i]! & unwanted) !== 0) return;
    const row = order.rows[i]!;
    rows.push(
      source(
        view,
        'referrals',
        row,
        `${clientName(view, row)}${verb} ${dayText(order.days[i]!)}`,
        credit[row]!,
      ),
    );
  });
  return rows;
}

export const introductionsByCredit = (view: View): ExplainedRow[] =>
  byCredit(view, INTRODUCTION, 0, 'received');
export const influencedByCredit = (view: View): ExplainedRow[] =>
  byCredit(view, INBOUND | COUNTS, SOURCED, 'influenced, received');
export const receivedByCredit = (view: View): ExplainedRow[] =>
  byCredit(view, INBOUND | SOURCED, 0, 'received');
export const givenByCredit = (view: View): ExplainedRow[] => byCredit(view, SOURCED, INBOUND, 'given');

/** Won rows closed in the window, by flags; each contributes what `amount` says, and nothing when that is NaN. */
function won(view: View, wanted: number, unwanted: number, amount: (row: number) => number): ExplainedRow[] {
  const { order } = view.book.index.won;
  const rows: ExplainedRow[] = [];
  eachPosition(view, order, (i) => {
    if (!has(order, i, wanted) || (order.flags[i]! & unwanted) !== 0) return;
    const row = order.rows[i]!;
    const of = amount(row);
    if (!Number.isNaN(of))
      rows.push(source(view, 'referrals', row, `${clientName(view, row)}won ${dayText(order.days[i]!)}`, of));
  });
  return rows;
}

export function clientsByCredit(view: View): ExplainedRow[] {
  return won(view, INBOUND | SOURCED, 0, (row) => view.book.ledger.referrals.credit[row]!);
}

export function influencedClientsByCredit(view: View): ExplainedRow[] {
  return won(view, INBOUND, SOURCED, (row) => view.book.ledger.referrals.credit[row]!);
}

/** Won rows with a first-year revenue: credit x revenue. */
export function firstYearRevenue(view: View): ExplainedRow[] {
  const { credit, revenue } = view.book.ledger.referrals;
  return won(view, INBOUND | SOURCED, 0, (row) => credit[row]! * revenue[row]!);
}

/** Won rows given to partners, with the partner's first-year revenue: credit x revenue. */
export function givenRevenue(view: View): ExplainedRow[] {
  const { credit, revenue } = view.book.ledger.referrals;
  return won(view, SOURCED, INBOUND, (row) => credit[row]! * revenue[row]!);
}

/** Won rows whose "Net new" is known: 1 or 0, by credit or by credit x revenue. */
export function netNewRows(view: View, weighted: boolean): ExplainedRow[] {
  const { credit, revenue, netNew } = view.book.ledger.referrals;
  return won(view, INBOUND | SOURCED, 0, (row) =>
    netNew[row] === -1 ? NaN : netNew[row]! * credit[row]! * (weighted ? revenue[row]! : 1),
  );
}

/** Introductions of the window by their status at its end: a won one contributes 1, every other 0. */
export function decidedRows(view: View, withStale: boolean): ExplainedRow[] {
  const { order } = view.book.index.received;
  const rows: ExplainedRow[] = [];
  eachRow(view, order, view.from, view.to, INTRODUCTION, (i) => {
    const state = wonAt(order, i, view.to) ? 'won' : lostAt(order, i, view.to) ? 'lost' : 'open';
    if (state === 'open' && !(withStale && view.to - order.days[i]! > STALE_DAYS)) return;
    const row = order.rows[i]!;
    const what =
      state === 'open'
        ? `received ${dayText(order.days[i]!)}, open for ${countText(view.to - order.days[i]!, 'day')}`
        : `received ${dayText(order.days[i]!)}, ${state} ${dayText(order.closed[i]!)}`;
    rows.push(source(view, 'referrals', row, clientName(view, row) + what, state === 'won' ? 1 : 0));
  });
  return rows;
}

/** Introductions received in the window, each counting 1 and each Id once. */
export function countedRows(view: View): ExplainedRow[] {
  const { order } = view.book.index.received;
  const rows: ExplainedRow[] = [];
  eachRow(view, order, view.from, view.to, INTRODUCTION, (i) => {
    const row = order.rows[i]!;
    const what = openAt(order, i, view.to) ? 'open' : wonAt(order, i, view.to) ? 'won' : 'lost';
    rows.push(
      source(
        view,
        'referrals',
        row,
        `${clientName(view, row)}received ${dayText(order.days[i]!)}, ${what}`,
        1,
      ),
    );
  });
  return rows;
}

/** Wins with both dates: the days they took. */
export function timedWins(view: View): ExplainedRow[] {
  const { order } = view.book.index.won;
  const rows: ExplainedRow[] = [];
  eachTimedWin(view, view.from, view.to, (i) => {
    const row = order.rows[i]!;
    const what = `${clientName(view, row)}received ${dayText(order.received[i]!)}, won ${dayText(order.days[i]!)}`;
    rows.push(source(view, 'referrals', row, what, order.days[i]! - order.received[i]!));
  });
  return rows;
}

/** Open introductions: 1 each, or their age in days, or what `contribution` gives. */
export function openRows(view: View, contribution: (row: number, age: number) => number): ExplainedRow[] {
  const { order } = view.book.index.received;
  const rows: ExplainedRow[] = [];
  eachOpen(view, (i) => {
    const row = order.rows[i]!;
    const age = view.to - order.days[i]!;
    const what = `${clientName(view, row)}received ${dayText(order.days[i]!)}, open for ${countText(age, 'day')}`;
    rows.push(source(view, 'referrals', row, what, contribution(row, age)));
  });
  return rows;
}

/** Wins with a first-year revenue: that revenue, whatever the credit. */
export function dealRows(view: View): ExplainedRow[] {
  const { order, revenue } = view.book.index.won;
  const rows: ExplainedRow[] = [];
  eachDeal(view, (i) => {
    const row = order.rows[i]!;
    rows.push(
      source(view, 'referrals', row, `${clientName(view, row)}won ${dayText(order.days[i]!)}`, revenue[i]!),
    );
  });
  return rows;
}

/** The distinct clients won up to the end of the window and not ended. */
export function currentClientRows(view: View): ExplainedRow[] {
  const rows: ExplainedRow[] = [];
  const { closed } = view.book.ledger.referrals;
  eachCurrentClient(view, (row) =>
    rows.push(
      source(view, 'referrals', row, `${clientName(view, row)}client since ${dayText(closed[row]!)}`, 1),
    ),
  );
  return rows;
}

/** Money rows of some kinds in the window; each contributes its amount as `signed` says. */
export function moneyRows(
  view: View,
  signs: Partial<Record<MoneyKind, (amount: number) => number>>,
  include: (partner: number) => boolean = () => true,
): ExplainedRow[] {
  const { money } = view.book.ledger;
  const rows: ExplainedRow[] = [];
  for (let row = 0; row < money.count; row++) {
    const partner = money.partner[row]!;
    if (view.subject !== 'portfolio' && view.subject !== partner) continue;
    const day = money.day[row]!;
    if (day < view.from || day > view.to || !include(partner)) continue;
    const kind = MONEY_KINDS[money.kind[row]!]!;
    const sign = signs[kind];
    if (sign) rows.push(source(view, 'money', row, `${kind}, ${dayText(day)}`, sign(money.amount[row]!)));
  }
  return rows;
}

/** Rows that add up to the revenue. */
export function revenueRows(view: View): ExplainedRow[] {
  const { hasRevenue } = view.book.index.money;
  return [
    ...partnersOf(view)
      .filter((each) => hasRevenue[each.subject as number] === 0)
      .flatMap(firstYearRevenue),
    ...moneyRows(view, {
      revenue: (amount) => amount,
      'fee in': (amount) => amount,
      refund: (amount) => -Math.abs(amount),
      clawback: (amount) => -Math.abs(amount),
    }),
  ];
}

/** Money rows of kind share. */
export function sharePaidRows(view: View): ExplainedRow[] {
  return moneyRows(view, { share: Math.abs });
}

/** Rows that add up to the share: what was paid where no Share % is set, and what the terms come to. */
export function shareRows(view: View): ExplainedRow[] {
  return partnersOf(view).flatMap((each) => [
    ...(partnerOf(each).share === null ? sharePaidRows(each) : []),
    ...termRows(each),
  ]);
}

/** Rows that add up to the payout: a share of each revenue row, and the retainer. */
export function termRows(view: View): ExplainedRow[] {
  return partnersOf(view).flatMap((each) => {
    const { share, retainerAMonth } = partnerOf(each);
    const rows = share === null ? [] : shareOfRevenue(each, share);
    const fixed = retainer(each);
    if (fixed === 0) return rows;
    const what = `retainer of ${numberText(retainerAMonth ?? 0)} a month x ${numberText(each.months)} months`;
    return [...rows, partnerRow(each, what, fixed)];
  });
}

function shareOfRevenue(view: View, rate: number): ExplainedRow[] {
  const rows = revenueRows(view);
  const sum = rows.reduce((total, row) => total + row.contribution, 0);
  if (shareOf(view, sum) - retainer(view) === 0) return [];
  return rows.map((row) => ({
    ...row,
    what: `${percentText(rate)} of ${row.what}`,
    contribution: rate * row.contribution,
  }));
}

/** The row of the Partners table (the first known row, for a partner it does not list). */
export function partnerRow(view: View, what: string, contribution: number): ExplainedRow {
  const partner = partnerOf(view);
  return { sheet: view.book.ledger.sheets[partner.sheet] ?? '', row: partner.row, what, contribution };
}

/** Activities in the window (by their date) that contribute a number; NaN leaves a row out. */
export function activityRows(
  view: View,
  contribution: (row: number) => number,
  days: Int32Array = view.book.ledger.activities.day,
): ExplainedRow[] {
  const { activities, asOf } = view.book.ledger;
  const rows: ExplainedRow[] = [];
  for (let row = 0; row < activities.count; row++) {
    if (view.subject !== 'portfolio' && view.subject !== activities.partner[row]) continue;
    const day = days[row]!;
    if (day < view.from || day > view.to || activities.day[row]! > asOf) continue;
    const of = contribution(row);
    if (!Number.isNaN(of))
      rows.push(
        source(view, 'activities', row, `${ACTIVITY_TYPES[activities.type[row]!]!}, ${dayText(day)}`, of),
      );
  }
  return rows;
}

/** Activities with hours: the hours, or their cost. */
export function hourRows(view: View, rate = 1): ExplainedRow[] {
  const { hours } = view.book.ledger.activities;
  return activityRows(view, (row) => (hours[row] === 0 ? NaN : hours[row]! * rate));
}

/** Rows that add up to the direct cost. */
export function directCostRows(view: View): ExplainedRow[] {
  const { cost } = view.book.ledger.activities;
  return [
    ...activityRows(view, (row) => (cost[row] === 0 ? NaN : Math.abs(cost[row]!))),
    ...moneyRows(view, { cost: Math.abs }),
  ];
}

/** Rows that add up to the investment. */
export function investmentRows(view: View): ExplainedRow[] {
  return [...hourRows(view, view.book.ledger.settings.hourlyCost ?? 0), ...directCostRows(view)];
}

/** The rows with the opposite sign. */
export function negated(rows: readonly ExplainedRow[]): ExplainedRow[] {
  return rows.map((row) => ({ ...row, contribution: -row.contribution }));
}

/** Rows that add up to net: revenue minus share minus investment. */
export function netRows(view: View): ExplainedRow[] {
  return [...revenueRows(view), ...negated(shareRows(view)), ...negated(investmentRows(view))];
}
