import type { Ledger } from '../../../core/ledger/ledger';
import { listed } from '../../../core/words';
import { Link } from '../../parts/link';
import { EmptyState, Message } from '../../parts/message';

/** What to do first where there is no partner yet. */
export function Nothing({ ledger }: { readonly ledger: Ledger }) {
  const lacks = ledger.unread.get('Referrals');
  return (
    <>
      {lacks !== undefined ? (
        <EmptyState title={`Which column is ${listed(lacks)}?`}>
          <p>Your introductions were found, but nothing can be read of them before you say that.</p>
          <p>
            <Link to={{ screen: 'sheet' }}>Say which columns are which</Link>
          </p>
        </EmptyState>
      ) : ledger.columns.has('Referrals') ? (
        <EmptyState title="The referral table has no rows yet.">
          <p>Enter the first introduction and its partner appears here.</p>
        </EmptyState>
      ) : (
        <EmptyState title="No referral table was found.">
          <p>
            It needs a row of headers with a column for the partner (who introduced the client) and one for
            the date received; one row below it for each introduction. Add it to any sheet and the figures
            appear here.
          </p>
          <p>
            A sheet of yours already holds it?{' '}
            <Link to={{ screen: 'sheet' }}>Say which columns are which</Link>
          </p>
        </EmptyState>
      )}
    </>
  );
}

/** Where there are partners, but no introduction is read; nothing else. */
export function NoIntroductions({ ledger }: { readonly ledger: Ledger }) {
  if (ledger.columns.has('Referrals')) return null;
  const lacks = ledger.unread.get('Referrals');
  return (
    <Message>
      {lacks === undefined ? (
        <p>No referral table was found, so nothing is said about introductions.</p>
      ) : (
        <p>
          Nothing is said about introductions:{' '}
          <Link to={{ screen: 'sheet' }}>say which column is {listed(lacks)}</Link>.
        </p>
      )}
    </Message>
  );
}
