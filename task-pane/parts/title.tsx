import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePlaces } from '../places/places';
import { titleOf } from '../places/titles';

/** The heading of a screen, with the way back above it. The reading position follows the advisor here. */
export function Title({ children }: { readonly children: ComponentChildren }) {
  const { behind, back, arrival, route } = usePlaces();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const wanted = arrival.to;
    if (wanted === null) return;
    // Coming back, the link that was left takes the focus first, if it is still there.
    const timer = setTimeout(() => {
      // Whoever went on meanwhile arrives elsewhere.
      if (arrival.to !== wanted) return;
      arrival.to = null;
      heading.current?.focus();
      heading.current?.scrollIntoView?.({ block: 'nearest' });
    });
    return () => clearTimeout(timer);
  }, [route]);
  return (
    <>
      {behind !== null && (
        <button type="button" class="pl-link pl-back" onClick={back}>
          &larr; {behind.partner ?? titleOf(behind.screen)}
        </button>
      )}
      <h2 class="pl-heading" tabIndex={-1} ref={heading}>
        {children}
      </h2>
    </>
  );
}
