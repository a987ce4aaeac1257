import { useEffect, useRef } from 'preact/hooks';
import type { FigureKey } from '../core/kpis';
import { FEW } from '../core/kpis/trend';
import { adviceOn, decisionOn } from '../core/review/decisions';
import { introductionsIn } from '../core/review/introductions';
import type { Scene } from '../core/review/scene';
import { count, shortDate } from '../core/words';
import { ExplainedFigure } from './explained-figure';
import { Badge } from './figures';
import { RevenueBars } from './revenue-bars';

const SHOWN: readonly FigureKey[] = [
  'introductions',
  'clients',
  'conversion',
  'velocity',
  'daysToClient',
  'dealSize',
  'revenue',
  'revenuePerClient',
  'share',
  'hours',
  'investment',
  'net',
  'roi',
  'roiAnnual',
  'engagement',
  'cadence',
  'received',
  'given',
  'reciprocity',
  'vsPlan',
  'outlook',
];

/** One partner: the decision with its reason, then every figure, each of which explains itself when opened. */
export function PartnerPage({
  scene,
  partner,
  onBack,
}: {
  readonly scene: Scene;
  readonly partner: number;
  readonly onBack: () => void;
}) {
  const { name } = scene.book.ledger.partners[partner]!;
  const decision = decisionOn(scene, partner);
  const heading = useRef<HTMLHeadingElement>(null);
  // The advisor chose this partner: the reading position follows the choice, and nothing else moves it.
  useEffect(() => heading.current?.focus(), [name]);
  const introductions = introductionsIn(scene.book, partner, scene.year);
  return (
    <>
      <button type="button" class="pl-link pl-back" onClick={onBack}>
        &larr; All partners
      </button>
      <h2 class="pl-heading" tabIndex={-1} ref={heading}>
        {name}
      </h2>
      <p>
        <Badge scene={scene} partner={partner} />
      </p>
      {decision !== null && (
        <>
          <p>{decision.reason}</p>
          <p>
            <strong>{adviceOn(scene, decision)}</strong>
          </p>
        </>
      )}
      {introductions.length < FEW && (
        <p class="pl-quiet">
          {introductions.length === 0
            ? 'No introduction in the 12 months.'
            : `Only ${count(introductions.length, 'introduction')} in the 12 months: too few to tell a trend.`}
        </p>
      )}
      <h3 class="pl-subheading">The 12 months to {shortDate(scene.asOf)}</h3>
      <RevenueBars scene={scene} partner={partner} />
      <p class="pl-quiet">Open a figure to see what it means and which rows made it.</p>
      <ul class="pl-figures">
        {SHOWN.map((key) => (
          <ExplainedFigure key={key} scene={scene} partner={partner} figure={key} />
        ))}
      </ul>
    </>
  );
}
