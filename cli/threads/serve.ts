import { parentPort, workerData } from 'node:worker_threads';
import type { SentAnswer, SentTask, ThreadStart } from './threads';

/** Does the work of a thread: takes what is the same for all tasks, then gives what does one. */
export function serve<Task, Start, Answer>(begin: (start: Start) => (task: Task) => Promise<Answer>): void {
  const one = begin((workerData as ThreadStart<Start>).start);
  parentPort?.on('message', ({ at, task }: SentTask<Task>) => {
    void one(task).then((answer) => parentPort?.postMessage({ at, answer } satisfies SentAnswer<Answer>));
  });
}
