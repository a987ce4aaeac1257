import { setImmediate } from 'node:timers/promises';
import type { Part, PartList } from '../../core/rollup';
import type { FoundFile } from '../find-files';
import { Problems } from '../io';
import { inThreads, needsMemory } from '../threads/threads';
import { withPseudonyms } from './pseudonyms';
import { partWork, type PartStart } from './part-work';
import { PartStore } from './part-store';
import { keptPart, type PartRead } from './read-parts';

/** Parts that stay in memory; the others are read again from where they are kept. */
const MOST_IN_MEMORY = 500;
/** Files that are looked up at a time: in between, Ctrl+C is heard. */
const AT_A_TIME = 50;

interface ReadAll extends PartStart {
  /** Threads; null: as many as there are processors. */
  readonly workers: number | null;
  /** Told after each file how many are done, and how many of them were read now. */
  readonly progress: (done: number, fresh: number) => void;
}

/** What all files gave, in their order. */
interface Reads {
  readonly parts: PartList;
  /** Under which parts are kept. */
  readonly keys: ReadonlySet<string>;
  /** How many were not read now, but taken from an earlier run. */
  readonly unchanged: number;
}

/**
 * Takes what was kept of files that have not changed, and reads the others in threads: where nothing has changed, none is started. Neither all
 * workbooks nor, of a large firm, all of their parts are in memory at once.
 */
export async function readAll(
  files: readonly FoundFile[],
  { frame, parts, workers, progress }: ReadAll,
): Promise<Reads> {
  const start: PartStart = { frame, parts };
  const store = new PartStore(parts);
  const held = new HeldParts(files, store);
  const changed: number[] = [];
  const whole = withPseudonyms(frame);
  const isEmpty = store.isEmpty();
  for (const [at, file] of files.entries()) {
    const kept = isEmpty ? null : keptPart(file, whole, store);
    if (kept === null) changed.push(at);
    else held.hold(kept, at);
    if (isEmpty || at % AT_A_TIME > 0) continue;
    progress(at + 1 - changed.length, 0);
    await setImmediate();
  }
  const unchanged = files.length - changed.length;
  await inThreads<FoundFile, PartStart, PartRead>({
    tasks: changed.map((at) => files[at]!),
    threads: workers,
    work: 'rollup',
    start,
    here: partWork(start),
    tooLarge: ({ name }) => ({ part: { file: name, hash: '', problem: needsMemory(name) } }),
    answered(read, n) {
      held.hold(read, changed[n]!);
      progress(unchanged + n + 1, n + 1);
    },
  });
  return { parts: held, keys: held.keys, unchanged };
}

class HeldParts implements PartList {
  readonly keys = new Set<string>();
  /** The part, or the key under which it is kept. */
  private readonly held: Array<Part | string> = [];
  private inMemory = 0;

  constructor(
    private readonly files: readonly FoundFile[],
    private readonly store: PartStore,
  ) {}

  get length(): number {
    return this.files.length;
  }

  /** Holds what a file gave: its part, its key, or both. */
  hold(read: { readonly part?: Part; readonly key?: string }, at: number): void {
    const { part, key } = read;
    if (key !== undefined) this.keys.add(key);
    if (part !== undefined && (key === undefined || this.hasRoom())) this.held[at] = part;
    else this.held[at] = key!;
  }

  at(place: number): Part {
    const held = this.held[place]!;
    if (typeof held !== 'string') return held;
    const part = this.store.find(held);
    if (part === null)
      throw new Problems([
        `What was read of "${this.files[place]!.name}" is no longer where it was kept: run it again.`,
      ]);
    if (this.hasRoom()) this.held[place] = part;
    return part;
  }

  private hasRoom(): boolean {
    if (this.inMemory === MOST_IN_MEMORY) return false;
    this.inMemory++;
    return true;
  }
}
