/** What the pane says when there is nothing to show yet. */

export function Loading() {
  return (
    <p class="pl-quiet" role="status">
      Reading the workbook&hellip;
    </p>
  );
}

export function Failure({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  return (
    <div class="pl-message pl-message-bad" role="alert">
      <p>{message}</p>
      <button type="button" class="pl-button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
