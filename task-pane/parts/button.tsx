import type { ComponentChildren } from 'preact';

/** A button. While `busy` it stays where it is, keeps the focus and does nothing. */
export function Button({
  onPress,
  primary = false,
  busy = false,
  children,
  describedBy,
}: {
  readonly onPress: () => void;
  /** The one thing to do on a screen. */
  readonly primary?: boolean;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
  readonly describedBy?: string | undefined;
}) {
  return (
    <button
      type="button"
      class={primary ? 'pl-button pl-primary' : 'pl-button'}
      aria-disabled={busy}
      aria-describedby={describedBy}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      {children}
    </button>
  );
}

/** Buttons side by side, one below the other where there is no room. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="pl-buttons">{children}</div>;
}
