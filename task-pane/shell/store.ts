import type { Host, Place } from '../../core/host/host';
import { Cancelled, type Work } from '../../core/host/work';
import { openBook } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import type { Outcome, Reading, Running } from '../places/reading';
import type { Task } from '../places/screen';
import { sentence } from '../places/sentence';

/** What the pane knows of the workbook. A reading stays on show while a fresh one is made, or when that fails. */
export interface State {
  readonly reading: Reading | null;
  readonly busy: boolean;
  /** One sentence; null when the last reading succeeded. */
  readonly error: string | null;
  readonly running: Running | null;
  /** A reading that takes long. */
  readonly readingOf: Running | null;
  readonly outcome: Outcome | null;
}

export interface Store {
  readonly state: State;
  /** Reads the workbook anew; settles when the pane shows it, never rejects. */
  refresh(): Promise<void>;
  /** See ScreenProps; one task at a time. */
  run<T>(task: Task<T>): Promise<T | null>;
  /** Takes back the last write. */
  undo(): Promise<void>;
  /** Shows a cell of the workbook and selects it. */
  show(place: Place): Promise<void>;
  /** Takes the sentence about the last task away. */
  dismiss(): void;
  subscribe(listener: (state: State) => void): () => void;
  stop(): void;
}

/** A reading that takes no longer than this says nothing of its progress. */
const LONG_MS = 600;

/** Cells change in bursts (a paste, a fill); one reading follows the last of them. */
const QUIET_MS = 400;

export function createStore(host: Host): Store {
  let state: State = {
    reading: null,
    busy: true,
    error: null,
    running: null,
    readingOf: null,
    outcome: null,
  };
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
      const input = await host.readWorkbook(readingWork(turn));
      await painted();
      if (turn !== latest) return;
      const { ledger, tables } = readWorkbook(input);
      set({ reading: { input, book: openBook(ledger), tables }, busy: false, error: null });
    } catch (cause) {
      if (turn !== latest) return;
      const stopped = cause instanceof Cancelled;
      set({
        busy: false,
        error: stopped ? 'You stopped it; what is on show is from before.' : sentence(cause),
      });
    } finally {
      if (turn === latest) set({ readingOf: null });
    }
  }

  /** A reading that takes long says how far it is; one that a later reading replaced stops. */
  function readingWork(turn: number): Work {
    const began = performance.now();
    let cancelled = false;
    return {
      progress(done, what) {
        if (turn !== latest || performance.now() - began < LONG_MS) return;
        set({
          readingOf: {
            what: 'Reading the workbook',
            progress: { done, what },
            cancel: cancelled ? null : () => (cancelled = true),
          },
        });
      },
      get cancelled() {
        return cancelled || turn !== latest;
      },
    };
  }

  async function run<T>(task: Task<T>): Promise<T | null> {
    if (state.running !== null) return null;
    let cancelled = false;
    const { outcome: last } = state;
    const show = (next: Partial<Running>) => state.running && set({ running: { ...state.running, ...next } });
    const cancel = () => {
      cancelled = true;
      show({ cancel: null });
    };
    set({
      running: { what: task.what, progress: null, cancel: task.cancellable ? cancel : null },
      outcome: null,
    });
    try {
      await painted();
      const result = await task.work({
        progress: (done, what) => show({ progress: { done, what } }),
        get cancelled() {
          return cancelled;
        },
      });
      const undo = task.writes ? await undoable() : null;
      const said = task.done?.(result);
      // Reading a file takes away no undo.
      const kept = !task.writes && last !== null && last.undo !== null ? last : null;
      set({ running: null, outcome: said === undefined ? kept : { tone: 'good', sentence: said, undo } });
      if (task.writes) void refresh();
      return result;
    } catch (cause) {
      const tone = cause instanceof Cancelled ? 'plain' : 'bad';
      set({ running: null, outcome: { tone, sentence: sentence(cause), undo: null } });
      return null;
    }
  }

  /** A host that cannot say it offers no undo. */
  async function undoable(): Promise<string | null> {
    try {
      return await host.undoable();
    } catch {
      return null;
    }
  }

  async function undo(): Promise<void> {
    const what = state.outcome?.undo;
    if (what == null) return;
    await run({
      what: `Undoing: ${what}`,
      work: () => host.undo(),
      done: (said) => said,
      writes: true,
    });
  }

  async function show(place: Place): Promise<void> {
    try {
      await host.goTo(place);
    } catch (cause) {
      set({ outcome: { tone: 'bad', sentence: sentence(cause), undo: null } });
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
    run,
    undo,
    show,
    dismiss: () => set({ outcome: null }),
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

/** What is on show is painted before work begins that holds the page up. */
function painted(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
