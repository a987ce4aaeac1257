/** @jest-environment jsdom */
import { followTheme } from '../../../task-pane/shell/theme';

/** A system that is light or dark, and says when it changes. */
function system(dark: boolean) {
  const listeners = new Set<() => void>();
  const query = {
    matches: dark,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  window.matchMedia = (() => query) as unknown as typeof window.matchMedia;
  return {
    listeners,
    change(to: boolean) {
      query.matches = to;
      for (const listener of listeners) listener();
    },
  };
}

describe('the theme', () => {
  const element = document.createElement('div');

  test("is the system's, and follows it until the pane is taken down", () => {
    const { change, listeners } = system(true);
    const stop = followTheme(element);
    expect(element.dataset['plTheme']).toBe('dark');
    change(false);
    expect(element.dataset['plTheme']).toBe('light');
    stop();
    expect(listeners.size).toBe(0);
  });

  test("is the host's where it has one, whatever the system's", () => {
    const { change } = system(true);
    followTheme(element, 'light');
    change(true);
    expect(element.dataset['plTheme']).toBe('light');
  });
});
