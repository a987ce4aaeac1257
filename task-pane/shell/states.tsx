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
