import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Place } from '../../core/host/host';
import type { Route } from './route';

/** Where the pane is, what lies behind it, and what the screens keep while the advisor is elsewhere. */
export interface Places {
  readonly route: Route;
  /** The place that "back" leads to; null on the screens of the navigation. */
  readonly behind: Route | null;
  go(route: Route): void;
  back(): void;
  /** Shows a cell of the workbook. */
  show(place: Place): void;
  /** What waits for the focus after a step: the key of the link that was left, `heading`, or nothing. */
  readonly arrival: { to: string | null };
  readonly kept: Map<string, unknown>;
}

export const PlacesContext = createContext<Places | null>(null);

export function usePlaces(): Places {
  const places = useContext(PlacesContext);
  if (places === null) throw new Error('A part of the pane is shown outside of it.');
  return places;
}

/** `useState` that outlives the screen, for as long as the pane is open: a filter, a sorting, a chosen month. */
export function useKept<T>(key: string, initial: T): [T, (next: T) => void] {
  const { kept } = usePlaces();
  const [value, setValue] = useState<T>(kept.has(key) ? (kept.get(key) as T) : initial);
  return [
    value,
    (next) => {
      kept.set(key, next);
      setValue(next);
    },
  ];
}
