import { indexLedger, type LedgerIndex, type WholeFacts } from '../ledger/index/ledger-index';
import type { Ledger } from '../ledger/ledger';

/**
 * A ledger with its index: what every figure is computed from. A host that cannot keep a ledger in memory may open a book
 * of some partners only; their figures come out the same, and whatever is about all partners asks for the `whole` book.
 */
export interface Book {
  readonly ledger: Ledger;
  readonly index: LedgerIndex;
  /** The book of every partner: this one, unless it holds some of them only. */
  whole(): Book;
}

/** Indexes a ledger; keep the book, every figure comes from it without further preparation. */
export function openBook(ledger: Ledger): Book {
  const book: Book = { ledger, index: indexLedger(ledger), whole: () => book };
  return book;
}

/** The book of a part of a ledger: all rows of some partners, with what only the whole ledger tells about them. */
export function openPart(part: Ledger, facts: WholeFacts, whole: () => Book): Book {
  return { ledger: part, index: indexLedger(part, facts), whole };
}

/** A book that is opened when something of it is needed: a blank cell as partner needs nothing. */
export function lazyBook(open: () => Book, whole: () => Book): Book {
  let opened: Book | null = null;
  const book = (): Book => (opened ??= open());
  return {
    get ledger() {
      return book().ledger;
    },
    get index() {
      return book().index;
    },
    whole,
  };
}
