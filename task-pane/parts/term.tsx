import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { stretches, termNamed } from '../../core/glossary';

/** A text whose terms open their meaning when they are pressed, each where it stands first. */
export function Said({ text }: { readonly text: string }) {
  return (
    <>
      {stretches(text).map(({ text: words, term }, at) =>
        term === undefined ? (
          words
        ) : (
          <Meaning key={at} name={term.term} meaning={term.meaning}>
            {words}
          </Meaning>
        ),
      )}
    </>
  );
}

/** A term in another form than the glossary has, such as an abbreviation over a narrow column. */
export function Term({ of, children }: { readonly of: string; readonly children: ComponentChildren }) {
  return (
    <Meaning name={of} meaning={termNamed(of).meaning}>
      {children}
    </Meaning>
  );
}

/** Words that open what they mean below them, over what stands there; another press anywhere, or Esc, closes it. */
export function Meaning({
  name,
  meaning,
  children,
}: {
  readonly name: string;
  readonly meaning: string;
  readonly children: ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  // With the meaning on show, before anything else can be pressed.
  useLayoutEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      const pressed = event.type === 'click';
      if (pressed && button.current?.contains(event.target as Node) === true) return;
      if (pressed || (event as KeyboardEvent).key === 'Escape') setOpen(false);
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, [open]);
  return (
    <span class="pl-term">
      <button
        ref={button}
        type="button"
        class="pl-term-word"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      <span role="status">
        {open && (
          <span id={id} class="pl-meaning">
            <b>{name}</b> {meaning}
          </span>
        )}
      </span>
    </span>
  );
}
