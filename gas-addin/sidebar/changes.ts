import { ask } from './script';

/** Milliseconds between two questions while the advisor works, and when nothing has happened for a while. */
const SOON = 3_000;
const LATE = 15_000;
/** Questions without news after which it is enough to ask now and then. */
const QUIET = 40;

/**
 * Sheets tells a page nothing about edits, so the script is asked for a short text that changes with them: every few
 * seconds while the page is in sight, and as soon as the advisor comes back to it.
 */
export function watchChanges(listener: () => void): () => void {
  let known: string | null = null;
  let quiet = 0;
  let stopped = false;
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    if (stopped || asking || document.hidden) return;
    asking = true;
    try {
      const now = await ask('changes', null);
      if (stopped) return;
      quiet = now === known ? quiet + 1 : 0;
      if (known !== null && now !== known) listener();
      known = now;
    } catch {
      // No answer now is no news; the next question may have one.
      quiet = QUIET;
    } finally {
      asking = false;
      timer = setTimeout(() => void look(), quiet < QUIET ? SOON : LATE);
      if (stopped) clearTimeout(timer);
    }
  };
  const back = (): void => void look();
  window.addEventListener('focus', back);
  document.addEventListener('visibilitychange', back);
  void look();

  return () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('focus', back);
    document.removeEventListener('visibilitychange', back);
  };
}
