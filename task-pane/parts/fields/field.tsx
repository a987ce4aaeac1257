import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Common {
  readonly label: ComponentChildren;
  /** What it is for, below the label. */
  readonly hint?: ComponentChildren;
  /** What is wrong with what was entered; null when nothing is. */
  readonly problem?: string | null;
}

/** A label, its control, and below it what it is for and what is wrong. */
function Field({
  label,
  hint,
  problem = null,
  children,
}: Common & { readonly children: (control: Control) => ComponentChildren }) {
  const id = useId();
  const hasHint = hint !== undefined && hint !== null;
  const describedBy = [...(hasHint ? [`${id}h`] : []), ...(problem === null ? [] : [`${id}p`])].join(' ');
  return (
    <div class="pl-field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-invalid': problem !== null,
        ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
      })}
      {hasHint && (
        <p class="pl-quiet" id={`${id}h`}>
          {hint}
        </p>
      )}
      {problem !== null && (
        <p class="pl-problem" id={`${id}p`}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface Control {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

/** A line of text or a number; `value` is always the text as typed. */
export function TextField({
  value,
  onChange,
  placeholder,
  inputMode,
  suggestions,
  ...common
}: Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** What is offered while one types; anything else may be typed too. */
  readonly suggestions?: readonly string[];
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
}) {
  return (
    <Field {...common}>
      {(control) => (
        <>
          <input
            {...control}
            class="pl-input"
            type="text"
            {...(suggestions === undefined ? {} : { list: `${control.id}l` })}
            value={value}
            autocomplete="off"
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(inputMode === undefined ? {} : { inputMode })}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          {suggestions !== undefined && (
            <datalist id={`${control.id}l`}>
              {suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** A day; `value` is ISO text, or blank. */
export function DateField({
  value,
  onChange,
  ...common
}: Common & { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <Field {...common}>
      {(control) => (
        <input
          {...control}
          class="pl-input"
          type="date"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  value,
  onChange,
  rows = 4,
  ...common
}: Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
}) {
  return (
    <Field {...common}>
      {(control) => (
        <textarea
          {...control}
          class="pl-input"
          rows={rows}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** One of a few. */
export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  ...common
}: Common & {
  readonly value: Value;
  readonly options: ReadonlyArray<readonly [value: Value, label: string]>;
  readonly onChange: (value: Value) => void;
}) {
  return (
    <Field {...common}>
      {(control) => (
        <select
          {...control}
          class="pl-select"
          value={value}
          onChange={(event) => {
            const chosen = options.find(([each]) => each === event.currentTarget.value);
            if (chosen !== undefined) onChange(chosen[0]);
          }}
        >
          {options.map(([each, label]) => (
            <option key={each} value={each}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Yes or no. */
export function CheckField({
  label,
  checked,
  onChange,
}: {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label class="pl-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
