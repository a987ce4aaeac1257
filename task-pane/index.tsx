import { render } from 'preact';
import type { Host } from '../core/host/host';
import type { Route } from './places/route';
import { Pane } from './shell/pane';
import { createStore } from './shell/store';
import { createWishes } from './shell/wishes';
import { followTheme, type Theme } from './shell/theme';
import './shell/pane.css';

export { refuseStrayDrops } from './shell/stray-drops';
export type { Route } from './places/route';
export type { Theme } from './shell/theme';

export interface MountedPane {
  /** Reads the workbook again; settles when the result is on show, never rejects. */
  refresh(): Promise<void>;
  /** Goes to a screen, as soon as there is something to show. */
  go(route: Route): void;
  unmount(): void;
}

/**
 * Shows the pane in an element. It talks to the spreadsheet only through `host`, reads at once, and again after
 * the advisor changed cells; it never takes the focus by itself. `theme` is the host's own, where it has one; else the
 * pane follows the system's.
 */
export function mountPane(element: HTMLElement, host: Host, theme?: Theme): MountedPane {
  const stopTheme = followTheme(element, theme);
  const store = createStore(host);
  const wishes = createWishes();
  render(<Pane store={store} host={host} wishes={wishes} />, element);
  void store.refresh();
  return {
    refresh: () => store.refresh(),
    go: (route) => wishes.go(route),
    unmount() {
      store.stop();
      stopTheme();
      render(null, element);
    },
  };
}
