import { parentPort, workerData } from 'node:worker_threads';
import type { FoundFile } from '../find-files';
import { withPseudonyms, type PlainFrame } from './frame';
import { PartStore } from './part-store';
import { readPart, type PartRead } from './read-parts';

/** What a worker of the roll-up is started with. */
export interface WorkerStart {
  readonly frame: PlainFrame;
  readonly parts: string | null;
}

/** One task, and its answer: the place of the file in the list says which one it is. */
export interface WorkerTask {
  readonly at: number;
  readonly file: FoundFile;
}
export interface WorkerAnswer {
  readonly at: number;
  readonly read: PartRead;
}

const { frame: plain, parts } = workerData as WorkerStart;
const frame = withPseudonyms(plain);
const store = new PartStore(parts);

parentPort?.on('message', ({ at, file }: WorkerTask) => {
  void readPart(file, frame, store).then((read) =>
    parentPort?.postMessage({ at, read } satisfies WorkerAnswer),
  );
});
