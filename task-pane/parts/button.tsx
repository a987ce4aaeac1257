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

/** A form that Enter sends; its button stands below the fields. */
export function Form({
  label,
  send,
  busy,
  onSend,
  children,
}: {
  /** What it is for, for a screen reader. */
  readonly label: string;
  /** What its button says. */
  readonly send: string;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <form
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSend();
      }}
    >
      {children}
      <div class="pl-buttons">
        <button type="submit" class="pl-button pl-primary" aria-disabled={busy}>
          {send}
        </button>
      </div>
    </form>
  );
}

/** Buttons side by side, one below the other where there is no room. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="pl-buttons">{children}</div>;
}
