import { ask } from './script';

/** The calls that give the code of a page. */
type FetchedPage = 'readers' | 'rollup';

/**
 * Code that stands in a page of its own in the script (`readers.html`, `rollup.html`), which the sidebar asks for when it is first needed: the
 * sidebar must be one page, and every advisor who opens it would load what few of them need. `name` is the variable that the page defines;
 * what it is called in a sentence is `what`.
 */
export function fetchedOnce<Code>(page: FetchedPage, name: string, what: string): () => Promise<Code> {
  let fetched: Promise<Code> | null = null;
  return () => {
    fetched ??= fetchPage<Code>(page, name, what).catch((error: unknown) => {
      fetched = null;
      throw error;
    });
    return fetched;
  };
}

async function fetchPage<Code>(page: FetchedPage, name: string, what: string): Promise<Code> {
  const script = document.createElement('script');
  script.textContent = await ask(page, null);
  document.head.append(script);
  const found = (window as unknown as Readonly<Record<string, Code | undefined>>)[name];
  if (found === undefined)
    throw new Error(`The browser did not let Partner Ledger load ${what}. Reload the page and try again.`);
  return found;
}
