const WIDTH = 300;
const HEIGHT = 36;
const GAP = 3;
/** A value of 0 is a line, a missing one is nothing. */
const STUB = 1.5;

/** One bar: its name, and its value; null where there is none. */
interface Bar {
  readonly label: string;
  readonly value: number | null;
}

/**
 * Values as bars around zero. `words` says what they show and is the picture's name for a screen reader; `caption` is what
 * the eye reads below it. Nothing is drawn when no bar has a value.
 */
export function BarChart({
  bars,
  words,
  caption = words,
}: {
  readonly bars: readonly Bar[];
  readonly words: string;
  readonly caption?: string;
}) {
  const values = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return null;
  const top = Math.max(0, ...values);
  const span = top - Math.min(0, ...values);
  const zero = span === 0 ? HEIGHT : (top / span) * HEIGHT;
  const step = WIDTH / bars.length;
  return (
    <figure class="pl-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words} preserveAspectRatio="none">
        {bars.map(({ label, value }, at) => {
          if (value === null) return null;
          const height = value === 0 ? STUB : (Math.abs(value) / span) * HEIGHT;
          return (
            <rect
              key={label}
              class="pl-bar"
              x={at * step}
              y={value < 0 ? zero : zero - height}
              width={step - GAP}
              height={height}
            />
          );
        })}
        <line class="pl-axis" x1="0" x2={WIDTH} y1={zero} y2={zero} />
      </svg>
      <figcaption class="pl-quiet" aria-hidden="true">
        {caption}
      </figcaption>
    </figure>
  );
}
