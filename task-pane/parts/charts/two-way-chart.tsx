import './two-way-chart.css';

/** What came from somebody and what went to them. */
interface TwoWay {
  readonly name: string;
  readonly received: number;
  readonly given: number;
}

/** Bars to the left for what was received, to the right for what was given, all to one scale; with the numbers beside them. */
export function TwoWayChart({
  caption,
  rows,
  shown,
}: {
  readonly caption: string;
  readonly rows: readonly TwoWay[];
  /** A number as it is read. */
  readonly shown: (value: number) => string;
}) {
  const most = Math.max(...rows.flatMap(({ received, given }) => [received, given]), 0);
  if (most === 0) return null;
  const part = (value: number) => `${(value / most) * 100}%`;
  return (
    <figure class="pl-two-way">
      <figcaption class="pl-quiet">{caption}</figcaption>
      <ul>
        {rows.map(({ name, received, given }) => (
          <li key={name}>
            <span class="pl-two-way-name">{name}</span>
            <span class="pl-two-way-side pl-two-way-in">
              <span>{shown(received)}</span>
              <span class="pl-hidden"> received, </span>
              <i style={{ width: part(received) }} aria-hidden="true" />
            </span>
            <span class="pl-two-way-side">
              <i style={{ width: part(given) }} aria-hidden="true" />
              <span>{shown(given)}</span>
              <span class="pl-hidden"> given</span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
