import type { ComponentChildren } from 'preact';

interface Choice<Value> {
  readonly value: Value;
  readonly label: ComponentChildren;
}

/** A few things of which one press chooses one; the present one is marked. */
export function Choices<Value extends string | null>({
  label,
  choices,
  present,
  busy,
  onChoose,
}: {
  /** What is chosen, for a screen reader. */
  readonly label: string;
  readonly choices: ReadonlyArray<Choice<Value>>;
  readonly present?: Value;
  readonly busy: boolean;
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <div class="pl-choices" role="group" aria-label={label}>
      {choices.map(({ value, label: text }) => (
        <button
          key={value}
          type="button"
          class="pl-choice"
          aria-pressed={value === present}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onChoose(value);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
