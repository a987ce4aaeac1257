import { monthsBetween, stepMonth } from '../../../core/calendar/month';
import { amount, type Scene } from '../../../core/document/scene';
import { monthName } from '../../../core/words';
import { BarChart } from '../../parts/bar-chart';

/** Calendar months, the last one to date. */
const MONTHS = 12;

/** Revenue of one partner by month, as bars around zero; what they show is said in words as well. */
export function RevenueBars({ scene, partner }: { readonly scene: Scene; readonly partner: number }) {
  const months = monthsBetween(stepMonth(scene.month, 1 - MONTHS).first, scene.asOf);
  const values = months.map(
    (month) => amount(scene, 'revenue', partner, { from: month.first, to: month.last }) ?? 0,
  );
  const top = Math.max(0, ...values);
  const best = months[values.indexOf(top)];
  const [first, last] = [months[0], months[months.length - 1]];
  if (best === undefined || first === undefined || last === undefined) return null;
  const words = `Revenue by month, ${monthName(first)} to ${monthName(last)}. Highest: ${scene.words.money(top)} in ${monthName(best)}.`;
  return (
    <BarChart
      bars={months.map((month, at) => ({ label: monthName(month), value: values[at]! }))}
      words={words}
    />
  );
}
