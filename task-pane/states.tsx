/** What the pane says when there is nothing to show yet. */

export function Loading() {
  return <>Reading the workbook&hellip;</>;
}

export function Failure({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  return (
    <div class="pl-message pl-message-bad" role="alert">
      <p>
        <strong>The workbook could not be read.</strong> {message}
      </p>
      <button type="button" class="pl-button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

export function NoReferrals() {
  return (
    <div class="pl-message" role="status">
      <p>
        <strong>No referral table was found.</strong>
      </p>
      <p>
        It needs a row of headers with a column for the partner (who introduced the client) and one for the
        date received; one row below it for each introduction. Add it to any sheet and the figures appear
        here. If a sheet already holds it, say so below.
      </p>
    </div>
  );
}

export function NoRows() {
  return (
    <p class="pl-message">
      The referral table has no rows yet. Enter the first introduction and its partner appears here.
    </p>
  );
}
