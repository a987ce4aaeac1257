import { parentPort, workerData } from 'node:worker_threads';
import type { SentAnswer, SentTask, ThreadStart } from './threads';

/** The works of threads: each takes what is the same for all tasks, and gives what does one. */
const WORKS: Readonly<Record<string, () => Promise<(start: never) => (task: never) => Promise<unknown>>>> = {
  rollup: async () => (await import('../rollup/part-work')).partWork,
  open: async () => (await import('../opening/open-one')).openWork,
  review: async () => (await import('../review/review-work')).reviewWork,
};

const { work, start } = workerData as ThreadStart<never>;
const ready = WORKS[work]!().then((begin) => begin(start));

parentPort?.on('message', ({ at, task }: SentTask<never>) => {
  void ready
    .then((one) => one(task))
    .then((answer) => parentPort?.postMessage({ at, answer } satisfies SentAnswer<unknown>));
});
