/** Longer than the timer that Univer starts with each calculation. */
const REST = 1_100;

/**
 * Disposes of an engine once its timers have ended: Univer keeps the one of a calculation when it is disposed of, and that fails
 * then, in whatever test file runs next.
 */
export async function disposeRested(engine: { dispose: () => void }): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST));
  engine.dispose();
}
