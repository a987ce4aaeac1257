/** Does what may as well fail: it is done again later, or was only a courtesy. */
export function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // The next write or the next start does it.
  }
}
