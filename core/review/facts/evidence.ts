import { hasValue, type FigureKey } from '../../kpis';
import { introductionsIn } from '../../kpis/introduction-list';
import { FEW } from '../../kpis/figures/plan/trend';
import { amount, ask, type Scene } from '../../document/scene';

/** Said wherever revenue stands of which an estimate is part. */
const ESTIMATED = 'Estimated from first-year revenue for the clients whose revenue Money does not name.';

/** On how much a figure of the 12 months stands: rows behind a rate, hours behind a multiple; undefined when it speaks for itself. */
export function evidence(scene: Scene, key: FigureKey, partner: number): string | undefined {
  if (key === 'conversion') {
    const rows = introductionsIn(scene.book, partner, scene.year);
    const won = rows.filter((row) => row.status === 'won').length;
    const decided = rows.filter((row) => row.status !== 'open').length;
    if (decided === 0) return undefined;
    const open = rows.length - decided;
    return `${won} of ${scene.words.count(decided, 'decided introduction')}${open === 0 ? '' : `; ${open} still open`}.`;
  }
  if (key === 'roi') {
    const coverage = amount(scene, 'hoursCoverage', partner, scene.year);
    return coverage === null || coverage === 1
      ? undefined
      : `Hours are recorded on ${scene.words.percent(coverage)} of the activities.`;
  }
  if (key === 'revenue') {
    const estimated = ask(scene, 'estimated', partner, scene.year);
    return hasValue(estimated) && estimated.value === true && amount(scene, key, partner, scene.year) !== 0
      ? ESTIMATED
      : undefined;
  }
  return undefined;
}

/** The evidence of one partner's 12 months in sentences: rates with their intervals and the rows behind them, what is estimated. */
export function evidenceOf(scene: Scene, partner: number): string[] {
  const { number, percent } = scene.words;
  const one = (value: number) => number(value, 1);
  const conversion = amount(scene, 'conversion', partner, scene.year);
  const introductions = amount(scene, 'introductions', partner, scene.year) ?? 0;
  const velocity = amount(scene, 'velocity', partner, scene.year);
  const rows = evidence(scene, 'conversion', partner);
  const estimated = evidence(scene, 'revenue', partner);
  return [
    ...(conversion === null || rows === undefined
      ? []
      : [
          `Conversion ${percent(conversion)}${interval(scene, partner, ['conversionLow', 'conversionHigh'], percent)}: ${rows}`,
        ]),
    // Fewer are listed one by one.
    ...(velocity === null || introductions < FEW
      ? []
      : [
          `${scene.words.count(Number(velocity.toFixed(1)), 'introduction')} a month${interval(scene, partner, ['velocityLow', 'velocityHigh'], one)}.`,
        ]),
    ...(estimated === undefined ? [] : ['Part of the revenue is estimated.']),
  ];
}

/** ` (54% to 87%)`: between which values the rate lies with 95% confidence. */
function interval(
  scene: Scene,
  partner: number,
  [low, high]: readonly [FigureKey, FigureKey],
  show: (value: number) => string,
): string {
  const from = amount(scene, low, partner, scene.year);
  const to = amount(scene, high, partner, scene.year);
  return from === null || to === null ? '' : ` (${show(from)} to ${show(to)})`;
}
