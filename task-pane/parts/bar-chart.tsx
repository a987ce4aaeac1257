const WIDTH = 300;
const HEIGHT = 48;
const GAP = 3;

/** One bar: its name, and its value; null where there is none. */
export interface Bar {
  readonly label: string;
  readonly value: number | null;
}

/**
 * Values as bars around zero. `words` says what they show: it is the picture's name for a screen reader and stands
 * below it for everyone. Nothing is drawn when all values are 0 or missing.
 */
export function BarChart({ bars, words }: { readonly bars: readonly Bar[]; readonly words: string }) {
  const values = bars.map(({ value }) => value ?? 0);
  const top = Math.max(0, ...values);
  const span = top - Math.min(0, ...values);
  if (span === 0) return null;
  const zero = (top / span) * HEIGHT;
  const step = WIDTH / bars.length;
  return (
    <figure class="pl-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words} preserveAspectRatio="none">
        {values.map((value, at) => {
          const height = (Math.abs(value) / span) * HEIGHT;
          return (
            <rect
              key={at}
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
        {words}
      </figcaption>
    </figure>
  );
}
