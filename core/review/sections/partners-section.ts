import { UNRECORDED } from '../../kpis';
import type { Section } from '../../document/document';
import { amount, type Scene } from '../../document/scene';
import { listed } from '../../words';
import { happened, lapsed } from '../facts/changes';
import { decisionOn, sortedByDecision } from '../facts/decisions';
import { partnerSection } from './partner-section';
import { dueSteps } from '../facts/steps';

/** Sections of single partners that a reader goes through. */
const MOST = 10;

/** Sections among them of partners whom nothing presses and who cannot be judged. */
const MOST_UNJUDGED = 3;

/** Names in a sentence. */
const NAMED = 20;

/** The partners one by one: those that call for something and the largest; the others by name. */
export function partnersSection(scene: Scene, partners: readonly number[]): Section | null {
  if (partners.length === 0) return null;
  const alive = partners.filter(
    (partner) => happened(scene, partner, scene.year) || dueSteps(scene, partner).length > 0,
  );
  const ranked = [...alive].sort((x, y) => weight(scene, y) - weight(scene, x));
  const unjudged = ranked.filter((partner) => weight(scene, partner) < 1);
  const shown = new Set(
    ranked.filter((partner) => !unjudged.slice(MOST_UNJUDGED).includes(partner)).slice(0, MOST),
  );
  const named = (of: readonly number[]) => names(scene, of);
  const rest = alive.filter((partner) => !shown.has(partner));
  const quiet = partners.filter((partner) => !alive.includes(partner));
  const lines = [
    ...(rest.length === 0
      ? []
      : [`In the scorecard only, because nothing presses with them: ${named(rest)}.`]),
    ...(quiet.length === 0 ? [] : [`Nothing in the 12 months: ${named(quiet)}.`]),
  ];
  return {
    title: 'Partners one by one',
    partner: null,
    sections: sortedByDecision(scene, [...shown]).map((partner) => partnerSection(scene, partner, partners)),
    blocks: [
      {
        kind: 'paragraph',
        tone: 'note',
        text: 'In parentheses after a rate: its 95% interval.',
      },
      ...lines.map((line) => ({ kind: 'paragraph' as const, text: line })),
    ],
  };
}

/** Whom to read about first: a verdict that asks for something, late steps, silence; then by revenue. */
function weight(scene: Scene, partner: number): number {
  const verdict = decisionOn(scene, partner)?.verdict;
  const presses =
    verdict === 'exit' ||
    lapsed(scene, partner, scene.year) ||
    dueSteps(scene, partner).some((step) => step.daysLate > 0);
  const judged = verdict !== undefined && !UNRECORDED.includes(verdict);
  const revenue = Math.max(0, amount(scene, 'revenue', partner, scene.year) ?? 0);
  // Revenue orders within a rank and never reaches the next one.
  return (presses ? 2 : 0) + (judged ? 1 : 0) + revenue / (1 + revenue) / 2 + Math.log1p(revenue) / 1000;
}

function names(scene: Scene, partners: readonly number[]): string {
  const all = partners.map((partner) => scene.book.ledger.partners[partner]!.name);
  const more = all.length - NAMED;
  return more > 0 ? `${all.slice(0, NAMED).join(', ')} and ${more} more` : listed(all);
}
