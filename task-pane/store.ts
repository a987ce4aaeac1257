import type { Host } from '../core/host/host';
import { openBook, type Book } from '../core/kpis';
import { readWorkbook } from '../core/ledger/read';
import type { FoundTable } from '../core/workbook/found';

/** What was read from the workbook, ready to be shown. */
export interface Reading {
  readonly book: Book;
  /** Every table that was looked at, with what its columns were taken for. */
  readonly tables: readonly FoundTable[];
}

/** What the pane knows of the workbook. A reading stays on show while a fresh one is made, or when that fails. */
export interface State {
  readonly reading: Reading | null;
  readonly busy: boolean;
  /** One sentence; null when the last reading succeeded. */
  readonly error: string | null;
}

export interface Store {
  readonly state: State;
  /** Reads the workbook anew; settles when the pane shows it, never rejects. */
  refresh(): Promise<void>;
  subscribe(listener: (state: State) => void): () => void;
  stop(): void;
}

/** Cells change in bursts (a paste, a fill); one reading follows the last of them. */
const QUIET_MS = 400;

export function createStore(host: Host): Store {
  let state: State = { reading: null, busy: true, error: null };
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<(state: State) => void>();

  function set(next: Partial<State>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener(state);
  }

  async function refresh(): Promise<void> {
    const turn = ++latest;
    set({ busy: true });
    try {
      const input = await host.readWorkbook();
      // The reading of a large workbook takes a moment: what is on show is painted before it begins.
      await new Promise((resume) => setTimeout(resume, 0));
      if (turn !== latest) return;
      const { ledger, tables } = readWorkbook(input);
      set({ reading: { book: openBook(ledger), tables }, busy: false, error: null });
    } catch (cause) {
      if (turn === latest) set({ busy: false, error: sentence(cause) });
    }
  }

  const stopListening = host.onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), QUIET_MS);
  });

  return {
    get state() {
      return state;
    },
    refresh,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop() {
      latest++;
      clearTimeout(timer);
      stopListening();
      listeners.clear();
    },
  };
}

/** What went wrong, as a sentence that ends with a full stop. */
export function sentence(cause: unknown): string {
  const message = (cause instanceof Error ? cause.message : String(cause)).trim();
  if (message === '') return 'The spreadsheet did not answer.';
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
