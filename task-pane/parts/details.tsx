import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** What opens on demand. `open` is how it begins; from then on it is the advisor's. */
export function Details({
  summary,
  open = false,
  children,
}: {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  const [begins] = useState(open);
  return (
    <details class="pl-details" open={begins}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
