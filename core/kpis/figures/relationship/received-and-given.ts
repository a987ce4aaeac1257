import type { LedgerIndex } from '../../../ledger/index/ledger-index';
import type { Ledger } from '../../../ledger/ledger';
import { INBOUND, SOURCED } from '../../../ledger/referral-flags';
import { missing } from '../../columns';
import { negated, type ExplainedRow } from '../../explaining/explained-row';
import { named, sumOf } from '../../explaining/explainer';
import { byCredit } from '../../explaining/referral-rows';
import { noValue, value } from '../../figure';
import { daysText, groupOf, type View } from '../../view';
import { defineFigure } from '../entry';

export const receivedByCredit = (view: View): ExplainedRow[] =>
  byCredit(view, INBOUND | SOURCED, 0, 'received');

export const givenByCredit = (view: View): ExplainedRow[] => byCredit(view, SOURCED, INBOUND, 'given');

/** Credit of all inbound referrals received in the window, qualified or not. */
export const received = defineFigure({
  key: 'received',
  label: 'Received',
  functionName: null,
  unit: 'count',
  definition: 'Credit of all referrals received from the partner in the period, qualified or not.',
  detail: 'sourced inbound rows by the day received',
  noValue: 'never',
  needs: ['Referrals.Received'],
  compute: (view) => value(view.book.index.received.sums.sum('received', groupOf(view), view.from, view.to)),
  explain: sumOf('credit', receivedByCredit),
});

/** Credit of the referrals given to the partner in the window. */
export const given = defineFigure({
  key: 'given',
  label: 'Given',
  functionName: null,
  unit: 'count',
  definition: 'Credit of the referrals given to the partner in the period.',
  detail: 'sourced outbound rows by the day received',
  noValue: 'no column Direction and no given row',
  needs: ['Referrals.Received'],
  compute: (view) =>
    givenMissing(view.book.ledger, view.book.index) ??
    value(view.book.index.received.sums.sum('given', groupOf(view), view.from, view.to)),
  explain: sumOf('credit', givenByCredit),
});

/** (received - given) / (received + given): -1 we only give, 1 we only receive. */
export const reciprocity = defineFigure({
  key: 'reciprocity',
  label: 'Reciprocity',
  functionName: 'PARTNER_RECIPROCITY',
  unit: 'index',
  definition: '(Received - given) / (received + given): -1 we only give, 1 we only receive.',
  noValue: 'both 0',
  compute: (view) => {
    const [got, gave] = [received.compute(view), given.compute(view)];
    if ('reason' in got) return got;
    if ('reason' in gave) return gave;
    const both = got.value + gave.value;
    return both > 0
      ? value((got.value - gave.value) / both)
      : noValue(`No referral was received or given from ${daysText(view)}.`);
  },
  explain: {
    formula: (view) => {
      const [got, gave] = [named(received.compute(view), 'received'), named(given.compute(view), 'given')];
      return `(${got} - ${gave}) / (${got} + ${gave})`;
    },
    rows: (view) => [...receivedByCredit(view), ...negated(givenByCredit(view))],
  },
});

/** Why nothing is known of given referrals: no column tells, and none is read as given. */
function givenMissing(ledger: Ledger, index: LedgerIndex): { readonly reason: string } | null {
  return index.hasGiven ? null : missing(ledger, 'Referrals.Direction');
}
