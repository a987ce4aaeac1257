/** Waits between tries, in milliseconds: another workbook in front, a dialog or a busy moment passes soon. */
const WAITS = [300, 1000, 2500];

/** Tries again what Excel has refused for a moment, with longer and longer waits; then throws what it said last. */
export async function patiently<T>(run: () => Promise<T>, waits: readonly number[] = WAITS): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await run();
    } catch (error) {
      const wait = waits[tries];
      if (wait === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
}
