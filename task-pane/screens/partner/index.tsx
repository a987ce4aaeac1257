import type { FigureKey } from '../../../core/kpis';
import { NONE } from '../../../core/ledger/ledger';
import { FEW } from '../../../core/kpis/trend';
import { adviceOn, decisionOn } from '../../../core/review/decisions';
import { introductionsIn } from '../../../core/kpis/introduction-list';
import { ExplainedFigure } from '../../parts/explained-figure';
import { EmptyState } from '../../parts/message';
import { Title } from '../../parts/title';
import { Badge } from '../../parts/value';
import type { ScreenProps } from '../../screen';
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
export default function PartnerScreen({ scene, route }: ScreenProps) {
  const partner = scene.book.ledger.findPartner(route.partner ?? '');
  if (partner === NONE)
    return (
      <>
        <Title>{route.partner}</Title>
        <EmptyState title="This partner is no longer in the workbook." />
      </>
    );
  const { name } = scene.book.ledger.partners[partner]!;
  const decision = decisionOn(scene, partner);
  const introductions = introductionsIn(scene.book, partner, scene.year);
  return (
    <>
      <Title>{name}</Title>
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
            : `Only ${scene.words.count(introductions.length, 'introduction')} in the 12 months: too few to tell a trend.`}
        </p>
      )}
      <h3 class="pl-subheading">The 12 months to {scene.words.shortDate(scene.asOf)}</h3>
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
