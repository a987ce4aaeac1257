import { COUNTS, INBOUND, SOURCED } from '../../../ledger/referral-flags';
import type { ExplainedRow } from '../../explaining/explained-row';
import { sumOf } from '../../explaining/explainer';
import { byCredit } from '../../explaining/referral-rows';
import { value } from '../../figure';
import { INTRODUCTION } from '../../scan/introduction-rows';
import { groupOf, type View } from '../../view';
import { defineFigure } from '../entry';

export const introductionsByCredit = (view: View): ExplainedRow[] =>
  byCredit(view, INTRODUCTION, 0, 'received');

const influencedByCredit = (view: View): ExplainedRow[] =>
  byCredit(view, INBOUND | COUNTS, SOURCED, 'influenced, received');

/** Credit of the inbound rows received in the window that are qualified or won. */
export const introductions = defineFigure({
  key: 'introductions',
  label: 'Introductions',
  functionName: 'PARTNER_INTROS',
  unit: 'count',
  definition:
    'Credit of the referrals received in the period that are qualified, or were decided without anyone having said no. In a table without a column "Qualified" every received referral counts.',
  detail:
    'sourced inbound rows; qualified = yes, or won, or Qualified blank and lost; won and lost as known at asOf, also where the row was decided after `to`. Each table for itself. Blank Qualified on an open row is to assess: not counted, noted',
  noValue: 'never',
  needs: ['Referrals.Received'],
  compute: (view) =>
    value(view.book.index.received.sums.sum('introductions', groupOf(view), view.from, view.to)),
  explain: sumOf('credit', introductionsByCredit),
});

/** Introductions by the same rule, of rows whose role is influenced. */
export const influencedIntroductions = defineFigure({
  key: 'influencedIntroductions',
  label: 'Influenced introductions',
  functionName: null,
  unit: 'count',
  definition:
    'Introductions, by the same rule, of referrals that the partner only influenced. Never added to the sourced ones.',
  noValue: 'no column Role',
  needs: ['Referrals.Role', 'Referrals.Received'],
  compute: (view) =>
    value(view.book.index.received.sums.sum('influencedIntroductions', groupOf(view), view.from, view.to)),
  explain: sumOf('credit', influencedByCredit),
});
