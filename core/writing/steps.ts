import type { Awaitable } from '../host/host';

/**
 * Work that asks a host for things, written once for hosts that answer at once (Apps Script) and for those that answer later
 * (Excel): each answer is asked for with `yield* wait(...)`, and {@link runNow} or {@link runLater} carries the steps out.
 */
export type Steps<T> = Generator<Awaitable<unknown>, T, unknown>;

/** The answer of a host; what it throws, or rejects with, is thrown here. */
export function* wait<T>(answer: Awaitable<T>): Steps<T> {
  return (yield answer) as T;
}

/** Carries steps out on a host that answers at once. */
export function runNow<T>(steps: Steps<T>): T {
  let turn = steps.next();
  while (!turn.done) {
    if (turn.value instanceof Promise) throw new TypeError('This host answers later; use runLater.');
    turn = steps.next(turn.value);
  }
  return turn.value;
}

/** Carries steps out on any host. */
export async function runLater<T>(steps: Steps<T>): Promise<T> {
  let turn = steps.next();
  while (!turn.done) {
    let answer: unknown;
    try {
      answer = await turn.value;
    } catch (error) {
      turn = steps.throw(error);
      continue;
    }
    turn = steps.next(answer);
  }
  return turn.value;
}
