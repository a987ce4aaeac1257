import { INBOUND, SOURCED } from '../../../ledger/referral-flags';
import type { ExplainedRow } from '../../explaining/explained-row';
import { sumOf } from '../../explaining/explainer';
import { wonRows } from '../../explaining/referral-rows';
import { value } from '../../figure';
import { DATED_WINS } from '../../scan/introduction-rows';
import { groupOf, type View } from '../../view';
import { defineFigure } from '../entry';

/** Credit of the inbound won rows closed in the window. */
export const clients = defineFigure({
  key: 'clients',
  label: 'Clients',
  functionName: 'PARTNER_CLIENTS',
  unit: 'count',
  definition: 'Credit of the received referrals that were won, closed in the period.',
  detail:
    'sourced inbound won rows closed in the window. Won without a closed date: in no window, noted; without a received date: counts',
  noValue: 'never',
  needs: DATED_WINS,
  compute: (view) => value(view.book.index.won.sums.sum('clients', groupOf(view), view.from, view.to)),
  explain: sumOf('credit', clientsByCredit),
});

/** Clients by the same rule, of rows whose role is influenced. */
export const influencedClients = defineFigure({
  key: 'influencedClients',
  label: 'Influenced clients',
  functionName: null,
  unit: 'count',
  definition:
    'Clients, by the same rule, of referrals that the partner only influenced. Never added to the sourced ones.',
  noValue: 'no column Role',
  needs: ['Referrals.Role', ...DATED_WINS],
  compute: (view) =>
    value(view.book.index.won.sums.sum('influencedClients', groupOf(view), view.from, view.to)),
  explain: sumOf('credit', influencedClientsByCredit),
});

function clientsByCredit(view: View): ExplainedRow[] {
  return wonRows(view, INBOUND | SOURCED, 0, (row) => view.book.ledger.referrals.credit[row]!);
}

function influencedClientsByCredit(view: View): ExplainedRow[] {
  return wonRows(view, INBOUND, SOURCED, (row) => view.book.ledger.referrals.credit[row]!);
}
