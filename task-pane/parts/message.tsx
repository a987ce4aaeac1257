import type { ComponentChildren } from 'preact';

type MessageTone = 'plain' | 'good' | 'warning' | 'bad';

/** A framed sentence or two. `live` has a screen reader say it when it appears. */
export function Message({
  tone = 'plain',
  live = false,
  children,
}: {
  readonly tone?: MessageTone;
  readonly live?: boolean;
  readonly children: ComponentChildren;
}) {
  const role = !live ? {} : { role: tone === 'bad' ? ('alert' as const) : ('status' as const) };
  return (
    <div class={tone === 'plain' ? 'pl-message' : `pl-message pl-message-${tone}`} {...role}>
      {children}
    </div>
  );
}

/** What a screen says when it has nothing to show: what is missing, and what to do about it. */
export function EmptyState({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="pl-message">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}
