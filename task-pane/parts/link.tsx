import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePlaces } from '../places/places';
import { routeKey, type Route } from '../places/route';

/** Leads to another screen. Whoever comes back finds the focus on it. */
export function Link({
  to,
  class: kind = 'pl-link',
  children,
}: {
  readonly to: Route;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const { go, arrival } = usePlaces();
  const element = useRef<HTMLButtonElement>(null);
  const key = routeKey(to);
  useEffect(() => {
    if (arrival.to !== key) return;
    arrival.to = null;
    element.current?.focus();
  }, []);
  return (
    <button type="button" class={kind} data-to={key} ref={element} onClick={() => go(to)}>
      {children}
    </button>
  );
}
