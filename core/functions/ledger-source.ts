import type { Awaitable } from '../host/host';
import type { Book } from '../kpis';

/** Keeps the book of a host whose functions stay in memory. */
export interface LedgerSource {
  /**
   * The book for a mark (null: whatever is current). A mark that is not the kept one makes a reading, once for all that
   * wait; whatever that reading gives is the answer, also when its mark is another one. When the reading fails, what was
   * read last is the answer ({@link behind} says so); it rejects when there is none. The next call tries again.
   */
  get(mark: string | null): Promise<Book>;
  /** A book read after this call: for PARTNER_LEDGER, which runs because the cells have changed. */
  refresh(): Promise<Book>;
  /**
   * Cells have changed, perhaps after they were read. What is kept still answers its own mark, since the `Ledger` cell
   * gives another one if the change concerns it; whatever is asked for without a mark is read again.
   */
  changed(): void;
  /** Whether the latest reading has failed, so that answers may be out of date. */
  behind(): boolean;
}

/** Readings in a row that changes may make necessary, before the latest is handed out all the same. */
const MOST_READINGS = 3;

export function ledgerSource(read: () => Awaitable<Book>): LedgerSource {
  let kept: Book | null = null;
  /** What was read last, also after it is known to be out of date. */
  let latest: Book | null = null;
  let failed = false;
  /** Cells have changed since the latest reading began. */
  let doubtful = false;
  let reading = false;
  /** Marks that were asked for and answered with the kept book: asked again, they make no reading. */
  let answered = new Set<string>();
  let flight: Promise<Book> | null = null;
  let refreshes = 0;

  async function readUntilSettled(): Promise<Book> {
    // Calls of the same moment (a sheet that recalculates) share the reading that begins after them.
    await Promise.resolve();
    for (let readings = 1; ; readings++) {
      const before = refreshes;
      doubtful = false;
      reading = true;
      let book: Book;
      try {
        book = await Promise.resolve().then(read);
        failed = false;
      } catch (error) {
        failed = true;
        if (latest === null) throw error;
        // Better than errors in every cell; whoever asks next reads again.
        doubtful = true;
        return latest;
      } finally {
        reading = false;
      }
      latest = book;
      if (before === refreshes) {
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

  async function get(mark: string | null): Promise<Book> {
    if (mark === null) {
      if (kept !== null && !doubtful) return kept;
      if (flight === null || !reading || !doubtful) return readOnce();
      // The reading under way began before the latest change: the next one counts.
      await flight;
      return get(null);
    }
    if (kept !== null && (mark === kept.ledger.mark || answered.has(mark))) return kept;
    const book = await readOnce();
    if (book === kept && !doubtful) answered.add(mark);
    return book;
  }

  return {
    get,
    refresh() {
      refreshes++;
      kept = null;
      return readOnce();
    },
    changed() {
      doubtful = true;
      answered = new Set();
    },
    behind: () => failed,
  };
}
