import type { ExplainedRow } from './explained-row';
import { positions } from '../../ledger/index/day-order';
import type { ReferralOrder } from '../../ledger/index/index-referrals';
import { INBOUND, SOURCED } from '../../ledger/referral-flags';
import { INTRODUCTION } from '../scan/introduction-rows';
import { eachRow, has, openAt, partnerIndexes, wonAt } from '../scan/rows';
import type { View } from '../view';
import { clientName, dayText, source } from './explained-row';

/** Every position of an order in the window, Ids not united: what credit-weighted sums are made of. */
function eachPosition(view: View, order: ReferralOrder, visit: (position: number) => void): void {
  for (const partner of partnerIndexes(view)) {
    const [begin, end] = positions(order, partner, view.from, view.to);
    for (let i = begin; i < end; i++) visit(i);
  }
}

/** Referrals received in the window by their flags, each with its credit. */
export function byCredit(view: View, wanted: number, unwanted: number, verb: string): ExplainedRow[] {
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

/** Won rows closed in the window, by flags; each contributes what `amount` says, and nothing when that is NaN. */
export function wonRows(
  view: View,
  wanted: number,
  unwanted: number,
  amount: (row: number) => number,
): ExplainedRow[] {
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

/** Won rows with a first-year revenue: credit x revenue. */
export function firstYearRevenue(view: View): ExplainedRow[] {
  const { credit, revenue } = view.book.ledger.referrals;
  return wonRows(view, INBOUND | SOURCED, 0, (row) => credit[row]! * revenue[row]!);
}

/** Won rows given to partners, with the partner's first-year revenue: credit x revenue. */
export function givenRevenue(view: View): ExplainedRow[] {
  const { credit, revenue } = view.book.ledger.referrals;
  return wonRows(view, SOURCED, INBOUND, (row) => credit[row]! * revenue[row]!);
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
