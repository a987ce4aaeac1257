import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** More of them wait for the disk. */
const MOST_THREADS = 16;
/** Tasks from which it pays to start threads. */
const WORTH_THREADS = 4;
/** Answers that wait for that to a task before them: while one takes long, the threads do no more than so many of the others. */
const MOST_WAITING = 64;

/** What a thread is sent, and its answer: the place of the task in the list says which one it is. */
export interface SentTask<Task> {
  readonly at: number;
  readonly task: Task;
}
export interface SentAnswer<Answer> {
  readonly at: number;
  readonly answer: Answer;
}

/** What is the same for all tasks of a thread: plain data. */
export interface ThreadStart<Start> {
  readonly start: Start;
}

interface Spread<Task, Start, Answer> {
  readonly tasks: readonly Task[];
  /** Threads; null: as many as there are processors. */
  readonly threads: number | null;
  /** Tasks from which it pays to start threads, where that is not {@link WORTH_THREADS}. */
  readonly fewest?: number;
  /** Which program a thread runs: one of those beside this file. */
  readonly work: 'rollup' | 'open' | 'review';
  readonly start: Start;
  /** Does one task in this thread, where there are few or the threads' program is not beside this one (it runs from its sources). */
  readonly here: (task: Task) => Promise<Answer>;
  /** The answer to a task for which a thread has no memory. */
  readonly tooLarge: (task: Task) => Answer;
  /** Told each answer, in the order of the tasks. */
  readonly answered: (answer: Answer, at: number) => void;
}

/**
 * Does tasks in threads, one at a time in each: never more of them in memory than there are threads, nor more than a few answers. Rejects
 * only with what is no fault of a task.
 */
export async function inThreads<Task, Start, Answer>(spread: Spread<Task, Start, Answer>): Promise<void> {
  const { tasks, threads, fewest = WORTH_THREADS, work, here, answered } = spread;
  const program = threadProgram(work);
  const most = Math.min(threads ?? availableParallelism(), MOST_THREADS, tasks.length);
  if (program !== null && most > 1 && tasks.length >= fewest) return run(spread, program, most);
  for (const [at, task] of tasks.entries()) {
    answered(await here(task), at);
    // Else Ctrl+C would be heard at the end.
    await setImmediate();
  }
}

/** The sentence for a file for which a thread has no memory. */
export function needsMemory(file: string): string {
  return `"${file}" needs more memory than there is: split it, or remove sheets that are no data.`;
}

/** The program of a thread in the build, beside the parts of the command line. */
function threadProgram(work: string): string | null {
  if (typeof __filename === 'undefined') return null;
  const program = path.join(path.dirname(__filename), `thread-${work}.cjs`);
  return existsSync(program) ? program : null;
}

function run<Task, Start, Answer>(
  { tasks, start, tooLarge, answered }: Spread<Task, Start, Answer>,
  program: string,
  threads: number,
): Promise<void> {
  const running = new Set<Worker>();
  /** What gives a task to a thread that has none. */
  const idle: Array<() => void> = [];
  const waiting = new Map<number, Answer>();
  let next = 0;
  let told = 0;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      for (const each of running) void each.terminate();
      reject(error as Error);
    };
    const take = (answer: Answer, at: number): void => {
      waiting.set(at, answer);
      for (; waiting.has(told); told++) {
        const first = waiting.get(told) as Answer;
        waiting.delete(told);
        answered(first, told);
      }
      for (const give of idle.splice(0)) give();
    };
    const begin = (): void => {
      const worker = new Worker(program, { workerData: { start } satisfies ThreadStart<Start> });
      running.add(worker);
      let task = -1;
      const give = (): void => {
        if (next === tasks.length) {
          running.delete(worker);
          void worker.terminate();
          if (running.size === 0 && told === tasks.length) resolve();
        } else if (next >= told + MOST_WAITING) idle.push(give);
        else {
          task = next++;
          worker.postMessage({ at: task, task: tasks[task]! } satisfies SentTask<Task>);
        }
      };
      worker.on('message', ({ at, answer }: SentAnswer<Answer>) => {
        try {
          idle.push(give);
          take(answer, at);
        } catch (error) {
          fail(error);
        }
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        running.delete(worker);
        const lost = tasks[task];
        if (lost === undefined || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') {
          fail(error);
          return;
        }
        try {
          // Another thread goes on with the rest.
          if (next < tasks.length) begin();
          take(tooLarge(lost), task);
          if (running.size === 0) resolve();
        } catch (problem) {
          fail(problem);
        }
      });
      give();
    };
    for (let n = 0; n < threads; n++) begin();
  });
}
