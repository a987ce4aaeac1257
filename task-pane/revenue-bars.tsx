import { monthsBetween, stepMonth } from '../core/calendar/month';
import { amount, type Scene } from '../core/review/scene';
import { money, monthName } from '../core/words';

const WIDTH = 300;
const HEIGHT = 48;
const GAP = 3;
/** Calendar months, the last one to date. */
const MONTHS = 12;

/** Revenue of one partner by month, as bars around zero; what they show is said in words as well. */
export function RevenueBars({ scene, partner }: { readonly scene: Scene; readonly partner: number }) {
  const months = monthsBetween(stepMonth(scene.month, 1 - MONTHS).first, scene.asOf);
  const values = months.map(
    (month) => amount(scene, 'revenue', partner, { from: month.first, to: month.last }) ?? 0,
  );
  const top = Math.max(0, ...values);
  const span = top - Math.min(0, ...values);
  if (span === 0) return null;
  const best = months[values.indexOf(top)];
  const [first, last] = [months[0], months[months.length - 1]];
  if (best === undefined || first === undefined || last === undefined) return null;
  const words = `Revenue by month, ${monthName(first)} to ${monthName(last)}. Highest: ${money(top, scene.currency)} in ${monthName(best)}.`;
  const zero = (top / span) * HEIGHT;
  const step = WIDTH / months.length;
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
