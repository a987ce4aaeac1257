import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FoundFile } from '../find-files';
import { withPseudonyms, type PlainFrame } from './frame';
import { PartStore } from './part-store';
import { readPart, type PartRead } from './read-parts';
import type { WorkerAnswer, WorkerStart, WorkerTask } from './worker';

/** More of them wait for the disk. */
const MOST_WORKERS = 16;
/** Files from which it pays to start threads. */
const WORTH_THREADS = 4;

interface ReadAll {
  readonly frame: PlainFrame;
  /** Folder in which what was read is kept; null: nothing is. */
  readonly parts: string | null;
  /** Threads; null: as many as there are processors. */
  readonly workers: number | null;
  /** Told after each file how many are done, and how many of them were read now. */
  readonly progress: (done: number, fresh: number) => void;
}

/**
 * Reads files in threads, one file at a time in each: never more workbooks in memory than threads. The answers are in the order of the files,
 * whatever the order in which they came. Where the threads' program is not beside this one (it runs from its sources), it reads in this thread.
 */
export async function readAll(
  files: readonly FoundFile[],
  { frame, parts, workers, progress }: ReadAll,
): Promise<PartRead[]> {
  const program = workerProgram();
  const threads = Math.min(workers ?? availableParallelism(), MOST_WORKERS, files.length);
  if (program !== null && threads > 1 && files.length >= WORTH_THREADS)
    return inThreads(files, program, { frame, parts }, threads, progress);
  const [whole, store] = [withPseudonyms(frame), new PartStore(parts)];
  const reads: PartRead[] = [];
  let fresh = 0;
  for (const file of files) {
    const read = await readPart(file, whole, store);
    reads.push(read);
    if (read.fresh) fresh++;
    progress(reads.length, fresh);
  }
  return reads;
}

/** The program of a thread in the build, beside the parts of the command line. */
function workerProgram(): string | null {
  if (typeof __filename === 'undefined') return null;
  const program = path.join(path.dirname(__filename), 'rollup-worker.cjs');
  return existsSync(program) ? program : null;
}

function inThreads(
  files: readonly FoundFile[],
  program: string,
  start: WorkerStart,
  threads: number,
  progress: ReadAll['progress'],
): Promise<PartRead[]> {
  const reads: PartRead[] = [];
  const running = new Set<Worker>();
  let next = 0;
  let done = 0;
  let fresh = 0;
  return new Promise((resolve, reject) => {
    const finish = (at: number, read: PartRead): void => {
      reads[at] = read;
      if (read.fresh) fresh++;
      progress(++done, fresh);
    };
    const end = (worker: Worker): void => {
      running.delete(worker);
      void worker.terminate();
      if (running.size === 0 && done === files.length) resolve(reads);
    };
    const begin = (): void => {
      const worker = new Worker(program, { workerData: start });
      running.add(worker);
      let task = -1;
      const give = (): void => {
        task = next++;
        const file = files[task];
        if (file === undefined) end(worker);
        else worker.postMessage({ at: task, file } satisfies WorkerTask);
      };
      worker.on('message', ({ at, read }: WorkerAnswer) => {
        finish(at, read);
        give();
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        running.delete(worker);
        const file = files[task];
        if (file === undefined || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') {
          for (const each of running) void each.terminate();
          reject(error);
          return;
        }
        // One workbook that is too much for a thread is a line; another thread goes on with the rest.
        const problem = `"${file.name}" needs more memory than there is: split it, or remove sheets that are no data.`;
        finish(task, { part: { file: file.name, hash: '', problem }, key: null, fresh: true });
        if (next < files.length) begin();
        else if (running.size === 0) resolve(reads);
      });
      give();
    };
    for (let n = 0; n < threads; n++) begin();
  });
}
