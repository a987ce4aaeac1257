import type { ComponentChildren } from 'preact';

/** What opens on demand. */
export function Details({
  summary,
  open = false,
  children,
}: {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="pl-details" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
