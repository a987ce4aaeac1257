import { NONE, type Partner } from '../../../core/ledger/ledger';
import type { FigureKey } from '../../../core/kpis';
import { FEW } from '../../../core/kpis/figures/plan/trend';
import { introductionsIn } from '../../../core/kpis/introduction-list';
import type { Scene } from '../../../core/document/scene';
import { adviceOn, decisionOn } from '../../../core/review/facts/decisions';
import { Link } from '../../parts/link';
import { Said } from '../../parts/term';
import { EmptyState } from '../../parts/message';
import { Title } from '../../parts/title';
import { WindowPicker } from '../../parts/fields/window-picker';
import { useToday } from '../../parts/today';
import { DecisionBadge } from '../../parts/value';
import type { ScreenName } from '../../places/route';
import type { ScreenProps } from '../../places/screen';
import { screenOf } from '../../places/titles';
import { windowText } from '../../places/window';
import { ByMonth } from './by-month';
import { ExplainedFigure } from './explained-figure';
import { NinetyDays } from './ninety-days';
import { NextSteps, OpenIntroductions, PartnerNotes } from './open-work';
import './partner.css';
import { AgainstPlan, Contact, GiveAndTake } from './relationship';

const SHOWN: readonly FigureKey[] = [
  'introductions',
  'clients',
  'conversion',
  'velocity',
  'daysToClient',
  'dealSize',
  'revenue',
  'revenuePerClient',
  'aum',
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

/** Screens that can be about one partner, as a partner's page names them. */
const LINKS: ReadonlyArray<readonly [screen: ScreenName, text: string]> = [
  ['agenda', 'Agenda'],
  ['plan', '120-day plan'],
  ['ladder', 'Path and stage'],
  ['agreements', 'Agreement'],
  ['deals', 'Plan a deal'],
  ['texts', 'Texts'],
  ['compliance', 'Compliance'],
  ['partner-copy', 'Copy for the partner'],
];

/** One partner: the decision with its reason, the monthly figures, the relationship, what is open, and every figure. */
export default function PartnerScreen({ scene, route, look, onLook }: ScreenProps) {
  const { ledger } = scene.book;
  const today = useToday(scene);
  const partner = ledger.findPartner(route.partner ?? '');
  const found = ledger.partners[partner];
  if (partner === NONE || found === undefined)
    return (
      <>
        <Title>{route.partner}</Title>
        <EmptyState title="This partner is no longer in the workbook." />
      </>
    );
  return (
    <>
      <Title>{found.name}</Title>
      <p class="pl-quiet">{aboutText(scene, found)}</p>
      <DecisionOn scene={scene} partner={partner} />
      <p class="pl-elsewhere">
        {LINKS.filter(([screen]) => screenOf(screen) !== undefined).map(([screen, text]) => (
          <Link key={screen} to={{ screen, partner: found.name }}>
            {text}
          </Link>
        ))}
      </p>
      <ByMonth scene={scene} partner={partner} />
      <NinetyDays scene={scene} partner={partner} />
      <GiveAndTake scene={scene} partner={partner} />
      <Contact scene={scene} partner={partner} />
      <AgainstPlan scene={scene} partner={partner} />
      <OpenIntroductions scene={today} partner={partner} />
      <NextSteps scene={today} partner={partner} />
      <PartnerNotes scene={scene} partner={partner} />
      <h3 class="pl-subheading">Every figure, {windowText(scene.book.ledger, scene.window, scene.words)}</h3>
      <WindowPicker scene={scene} look={look} onLook={onLook} />
      <ul class="pl-figures">
        {SHOWN.map((key) => (
          <ExplainedFigure key={key} scene={scene} partner={partner} figure={key} />
        ))}
      </ul>
    </>
  );
}

/** `Harbor & Co, CPA; active since Jan 12, 2025; referral fee, 20%`. */
function aboutText(
  { words }: Scene,
  { firm, category, stage, stageSince, startDate, model, share }: Partner,
): string {
  const since = stageSince ?? startDate;
  const terms = [
    ...(model === null ? [] : [model === 'none' ? 'no revenue model' : model]),
    ...(share === null ? [] : [words.percent(share)]),
  ];
  return [
    [firm, category].filter((each) => each !== null).join(', '),
    stage === null ? '' : `${stage}${since === null ? '' : ` since ${words.shortDate(since)}`}`,
    terms.join(', '),
  ]
    .filter((each) => each !== '')
    .join('; ');
}

/** The verdict, why, what to work on, and how firmly it stands. */
function DecisionOn({ scene, partner }: { readonly scene: Scene; readonly partner: number }) {
  const decision = decisionOn(scene, partner);
  const introductions = introductionsIn(scene.book, partner, scene.year);
  return (
    <>
      <p>
        <DecisionBadge scene={scene} partner={partner} />
        {decision?.lever != null && (
          <span class="pl-badge">
            <Said text={`lever: ${decision.lever}`} />
          </span>
        )}
      </p>
      {decision !== null && (
        <>
          <p>
            <strong>{adviceOn(scene, decision)}</strong>
          </p>
          <p>
            <Said text={decision.reason} />
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
    </>
  );
}
