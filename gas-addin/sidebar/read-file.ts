import type * as Readers from '../../task-pane/parts/read-file';
import { ask } from './script';

/**
 * What reads files is a page of its own in the script (`readers.html`), which the sidebar asks for when the first file is dropped: the sidebar
 * must be one page, and every advisor who opens it would load what few of them need.
 */
let fetched: Promise<typeof Readers> | null = null;

function readers(): Promise<typeof Readers> {
  fetched ??= fetchReaders().catch((error: unknown) => {
    fetched = null;
    throw error;
  });
  return fetched;
}

async function fetchReaders(): Promise<typeof Readers> {
  const script = document.createElement('script');
  script.textContent = await ask('readers', null);
  document.head.append(script);
  const found = (window as { readonly Readers?: typeof Readers }).Readers;
  if (!found)
    throw new Error(
      'The browser did not let Partner Ledger load what reads files. Reload the page and try again.',
    );
  return found;
}

export const readSheets: typeof Readers.readSheets = async (...file) => (await readers()).readSheets(...file);

export const readMeetings: typeof Readers.readMeetings = async (...file) =>
  (await readers()).readMeetings(...file);
