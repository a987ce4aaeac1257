import { hasValue, type FigureKey } from '../kpis';
import { introductionsIn } from '../kpis/introduction-list';
import { amount, ask, type Scene } from '../document/scene';

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
      ? 'Estimated from first-year revenue; no Money row says what came in.'
      : undefined;
  }
  return undefined;
}
