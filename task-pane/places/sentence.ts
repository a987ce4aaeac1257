/** What went wrong, as a sentence that ends with a full stop. */
export function sentence(cause: unknown): string {
  const message = (cause instanceof Error ? cause.message : String(cause)).trim();
  if (message === '') return 'The spreadsheet did not answer.';
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
