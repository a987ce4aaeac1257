import type { Route } from '../places/route';

/** Where a button of the host wants the pane to go; kept until the pane is there to hear it. */
export interface Wishes {
  go(route: Route): void;
  /** Hears each wish, the one that waited at once; gives the function that stops it. */
  heard(listener: (route: Route) => void): () => void;
}

export function createWishes(): Wishes {
  let listener: ((route: Route) => void) | null = null;
  let waiting: Route | null = null;
  return {
    go(route) {
      if (listener === null) waiting = route;
      else listener(route);
    },
    heard(next) {
      listener = next;
      const wish = waiting;
      waiting = null;
      if (wish !== null) next(wish);
      return () => {
        listener = null;
      };
    },
  };
}
