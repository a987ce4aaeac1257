import { Link } from '../../parts/link';
import { EmptyState } from '../../parts/message';

/** What to do first where there is no partner yet. */
export function Nothing({ hasReferrals }: { readonly hasReferrals: boolean }) {
  return (
    <>
      {hasReferrals ? (
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
