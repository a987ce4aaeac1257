import type { Awaitable } from '../host/host';
import type { Book } from '../kpis';

/** Keeps the book of a host whose functions stay in memory. */
export interface LedgerSource {
  /**
   * The book for a mark (null: whatever is current). A mark that is not the kept one makes a reading, once for all that
   * wait; whatever that reading gives is the answer, also when its mark is another one. Rejects when the reading
   * fails; the next call tries again.
   */
  get(mark: string | null): Promise<Book>;
  /** A book read after this call: for PARTNER_LEDGER, which runs because the cells have changed. */
  refresh(): Promise<Book>;
  /** What is kept is out of date. A reading under way is made again before anyone gets it. */
  invalidate(): void;
}

/** Readings in a row that changes may make necessary, before the latest is handed out all the same. */
const MOST_READINGS = 3;

export function ledgerSource(read: () => Awaitable<Book>): LedgerSource {
  let kept: Book | null = null;
  /** Marks that were asked for and answered with the kept book: asked again, they make no reading. */
  let answered = new Set<string>();
  let flight: Promise<Book> | null = null;
  let changes = 0;

  async function readUntilSettled(): Promise<Book> {
    // Calls of the same moment (a sheet that recalculates) share the reading that begins after them.
    await Promise.resolve();
    for (let readings = 1; ; readings++) {
      const before = changes;
      const book = await read();
      if (before === changes) {
        kept = book;
        answered = new Set();
        return book;
      }
      if (readings === MOST_READINGS) return book;
    }
  }

  function readOnce(): Promise<Book> {
    if (flight === null) {
      const started: Promise<Book> = readUntilSettled().finally(() => {
        if (flight === started) flight = null;
      });
      flight = started;
    }
    return flight;
  }

  function invalidate(): void {
    changes++;
    kept = null;
  }

  return {
    async get(mark) {
      if (kept !== null && (mark === null || mark === kept.ledger.mark || answered.has(mark))) return kept;
      const book = await readOnce();
      if (mark !== null && book === kept) answered.add(mark);
      return book;
    },
    refresh() {
      invalidate();
      return readOnce();
    },
    invalidate,
  };
}
