import { hasValue } from '../../kpis';
import { firstNinetyDays } from '../../kpis/figures/plan/first-ninety-days';
import { introductionsIn } from '../../kpis/introduction-list';
import { FEW } from '../../kpis/figures/plan/trend';
import { viewOf } from '../../kpis/view';
import { text, type Block, type Section } from '../../document/document';
import { amount, ask, formatOf, label, type Scene } from '../../document/scene';
import { rhythmWords } from '../../method/plan/rhythm-words';
import { capitalised } from '../../workbook/values/text';
import { asLastMonth } from '../facts/changes';
import { adviceOn, decisionBadge, decisionOn, type Decision } from '../facts/decisions';
import { evidenceOf } from '../facts/evidence';
import { introductionText } from '../facts/introduction-text';
import { partnerKpis } from './kpis-section';
import { factsOf } from '../facts/partner-facts';
import { dueSteps, stepText } from '../facts/steps';

/** Days of the framework within which the first 90 days are still a question. */
const FRAMEWORK_DAYS = 120;

/** Few introductions are shown one by one, but no more than fit. */
const LISTED = FEW;

/** Points of next month that are listed; half a page holds a partner. */
const NEXT = 5;

/** One partner: the decision and what it stands on, the KPIs, the relationship, what to do next month. */
export function partnerSection(scene: Scene, partner: number, partners: readonly number[]): Section {
  const { name } = scene.book.ledger.partners[partner]!;
  const decision = decisionOn(scene, partner);
  const head = {
    title: name,
    partner: name,
    sections: [],
    ...(decision === null ? {} : { badge: decisionBadge(decision) }),
  };
  if (asLastMonth(scene, partner)) return { ...head, blocks: asBefore(scene, partner, decision) };
  return {
    ...head,
    blocks: [...profile(scene, partner), ...verdict(scene, partner, decision)],
    beside: [
      [...facts(scene, partner), ...nextMonth(scene, partner)],
      [
        ...figures(scene, partner, partners),
        ...fewIntroductions(scene, partner),
        ...ninetyDays(scene, partner),
      ],
    ],
  };
}

/** A partner with whom nothing changed: that, what to do, and what is due. */
function asBefore(scene: Scene, partner: number, decision: Decision | null): Block[] {
  const roi = amount(scene, 'roi', partner, scene.year);
  const advice = decision === null ? '' : ` ${adviceOn(scene, decision)}`;
  const stands = roi === null ? '' : ` ROI ${scene.words.multiple(roi)} over the 12 months.`;
  return [
    {
      kind: 'paragraph',
      text: `As last month: nothing came in, nothing went out, and no hours were recorded.${stands}${advice}`,
    },
    ...nextMonth(scene, partner),
  ];
}

function profile(scene: Scene, partner: number): Block[] {
  const { category, firm, stage, model, share } = scene.book.ledger.partners[partner]!;
  const { percent } = scene.words;
  const phase = ask(scene, 'phase', partner, scene.year);
  const at = hasValue(phase) && typeof phase.value === 'object' && phase.value !== null ? phase.value : null;
  const parts = [
    ...(firm === null ? [] : [firm]),
    ...(category === null ? [] : [category]),
    ...(stage === null ? [] : [`stage ${stage}`]),
    // After the 120 days the day of the plan says nothing any more.
    ...(at === null || at['name'] === 'run' ? [] : [`day ${String(at['day'])} (${String(at['name'])})`]),
    ...(model === null || model === 'none'
      ? []
      : [share === null ? model : `${model}, ${percent(share)} of revenue`]),
  ];
  return parts.length === 0
    ? []
    : [{ kind: 'paragraph', tone: 'note', text: `${capitalised(parts.join('; '))}.` }];
}

/** What to do about the decision, then its reason and what that stands on. */
function verdict(scene: Scene, partner: number, decision: Decision | null): Block[] {
  if (decision === null) return [];
  const reasons = [
    // Without time there is nothing to give reasons for.
    ...(decision.verdict === 'no time recorded' ? [] : [decision.reason]),
    ...evidenceOf(scene, partner),
  ];
  return [
    {
      kind: 'paragraph',
      tone: 'lead',
      text: adviceOn(scene, decision),
    },
    ...(reasons.length === 0 ? [] : [{ kind: 'paragraph' as const, text: reasons.join(' ') }]),
  ];
}

/** The KPIs by period; nothing where neither money nor time ever moved. */
function figures(scene: Scene, partner: number, partners: readonly number[]): Block[] {
  const moved = (['revenue', 'hours', 'clients'] as const).some(
    (key) => (amount(scene, key, partner, scene.year) ?? 0) !== 0,
  );
  return moved ? partnerKpis(scene, partner, partners) : [];
}

/** A rate over three introductions says little: the three themselves say more. */
function fewIntroductions(scene: Scene, partner: number): Block[] {
  const rows = introductionsIn(scene.book, partner, scene.year);
  if (rows.length === 0 || rows.length >= LISTED) return [];
  return [
    {
      kind: 'paragraph',
      text: `${capitalised(scene.words.count(rows.length, 'introduction'))} in the 12 months, too few to tell a trend:`,
    },
    { kind: 'list', items: rows.map((row) => introductionText(scene, row)) },
  ];
}

function facts(scene: Scene, partner: number): Block[] {
  const items = factsOf(scene, partner);
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** The first 90 days in halves, while the partnership is in its first 120. */
function ninetyDays(scene: Scene, partner: number): Block[] {
  const phase = ask(scene, 'phase', partner, scene.year);
  if (!hasValue(phase) || typeof phase.value !== 'object' || phase.value === null) return [];
  if (Number(phase.value['day']) > FRAMEWORK_DAYS) return [];
  const view = viewOf(scene.book, partner, scene.year);
  if (!hasValue(view)) return [];
  const dashboard = firstNinetyDays(view.value);
  if (!hasValue(dashboard))
    return [{ kind: 'paragraph', text: `90-day dashboard: ${scene.words.localised(dashboard.reason)}` }];
  return [
    {
      kind: 'table',
      caption: `90-day dashboard: ${dashboard.value.verdict}`,
      columns: ['', 'Days 1\u201345', 'Days 46\u201390', 'Direction'],
      rows: dashboard.value.rows.map(({ key, first, second, direction }) => [
        text(label(key)),
        hasValue(first) ? { value: first.value, format: formatOf(key, first.value) } : first,
        hasValue(second) ? { value: second.value, format: formatOf(key, second.value) } : second,
        text(direction === 'too few' ? 'too few to tell' : direction),
      ]),
    },
  ];
}

/** What to do next month: a conversation that is overdue, steps that are late, steps that fall due. */
function nextMonth(scene: Scene, partner: number): Block[] {
  const items = [
    ...overdueConversation(scene, partner),
    ...dueSteps(scene, partner).map((step) => stepText(scene, step)),
  ];
  return items.length === 0
    ? []
    : [
        { kind: 'paragraph', text: 'Next month:' },
        { kind: 'list', checklist: true, items: items.slice(0, NEXT) },
        ...(items.length > NEXT
          ? [
              {
                kind: 'paragraph' as const,
                tone: 'note' as const,
                text: `${scene.words.count(items.length - NEXT, 'more step')} in the plan.`,
              },
            ]
          : []),
      ];
}

function overdueConversation(scene: Scene, partner: number): string[] {
  const spoke = amount(scene, 'lastConversation', partner, scene.year);
  const { contactCadenceDays } = scene.book.ledger.partners[partner]!;
  const rhythm = contactCadenceDays ?? scene.book.ledger.settings.contactCadenceDays;
  if (spoke === null || spoke <= rhythm || decisionOn(scene, partner)?.verdict === 'exit') return [];
  const { count } = scene.words;
  return [
    `Schedule a conversation: the last one was ${count(spoke, 'day')} ago, and the rhythm is ${rhythmWords(rhythm, scene.words)}.`,
  ];
}
