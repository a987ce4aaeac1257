import type { Scene } from '../document/scene';
import { openReceived, type Introduction } from '../kpis/introduction-list';

/** Open introductions of one age, and what to do about them. */
export interface AgeBand {
  readonly name: '0-30 days' | '31-90 days' | '91-180 days' | 'older';
  readonly nextStep: string;
  /** The oldest first. */
  readonly introductions: readonly Introduction[];
}

/** Last day of each band, and the step that its introductions wait for. */
const BANDS: ReadonlyArray<readonly [AgeBand['name'], number, string]> = [
  ['0-30 days', 30, 'Meet the prospect, and tell the partner that you did.'],
  ['31-90 days', 90, 'Ask for the decision, or agree on a day to talk again.'],
  ['91-180 days', 180, 'Ask the partner to help it along, or close it.'],
  ['older', Infinity, 'Write it down as lost, unless somebody has a day for it.'],
];

/** The introductions received from these partners that are open as at asOf, by their age in days; bands without one too. */
export function openByAge(scene: Scene, partners: readonly number[]): AgeBand[] {
  const open = partners
    .flatMap((partner) => openReceived(scene.book, partner))
    .sort((a, b) => a.received - b.received || a.row - b.row);
  const age = ({ received }: Introduction) => scene.asOf - received;
  return BANDS.map(([name, last, nextStep], at) => {
    const before = BANDS[at - 1]?.[1] ?? -Infinity;
    return { name, nextStep, introductions: open.filter((each) => age(each) > before && age(each) <= last) };
  });
}
