import type { Part, PartList } from '../../core/rollup';
import type { FoundFile } from '../find-files';
import { Problems } from '../io';
import { inThreads, needsMemory } from '../threads/threads';
import { partWork, type PartStart } from './part-work';
import { PartStore } from './part-store';
import type { PartRead } from './read-parts';

/** Parts that stay in memory; the others are read again from where they are kept. */
const MOST_IN_MEMORY = 500;

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

/** Reads files in threads. Neither all workbooks nor, of a large firm, all of their parts are in memory at once. */
export async function readAll(
  files: readonly FoundFile[],
  { frame, parts, workers, progress }: ReadAll,
): Promise<Reads> {
  const start: PartStart = { frame, parts };
  const held = new HeldParts(files, new PartStore(parts));
  let done = 0;
  let fresh = 0;
  await inThreads<FoundFile, PartStart, PartRead>({
    tasks: files,
    threads: workers,
    work: 'rollup',
    start,
    here: partWork(start),
    tooLarge: ({ name }) => ({
      part: { file: name, hash: '', problem: needsMemory(name) },
      key: null,
      fresh: true,
    }),
    answered(read, at) {
      held.hold(read, at);
      if (read.fresh) fresh++;
      progress(++done, fresh);
    },
  });
  return { parts: held, keys: held.keys, unchanged: files.length - fresh };
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

  hold({ part, key }: PartRead, at: number): void {
    if (key !== null) this.keys.add(key);
    if (key === null || this.inMemory < MOST_IN_MEMORY) {
      this.held[at] = part;
      this.inMemory++;
    } else this.held[at] = key;
  }

  at(place: number): Part {
    const held = this.held[place]!;
    if (typeof held !== 'string') return held;
    const part = this.store.find(held);
    if (part === null)
      throw new Problems([
        `What was read of "${this.files[place]!.name}" is no longer where it was kept: run it again.`,
      ]);
    return part;
  }
}
