import { parseIso } from '../../calendar/day';
import { hasValue, verdictText, type Period } from '../../kpis';
import { decision, type Decision as DecisionFigure } from '../../kpis/figures/decision/decision';
import { viewOf } from '../../kpis/view';
import { text, type DocumentCell, type StripBlock, type Tone } from '../../document/document';
import { amount, type Scene } from '../../document/scene';
import { uncapitalised } from '../../workbook/values/text';
import { listed } from '../../words';

/** The decision on one partner, as a review speaks of it. */
export interface Decision extends DecisionFigure {
  readonly partner: number;
  readonly name: string;
}

/** The decision on a partner as at the end of a period; null when the partner had not started by then. */
export function decisionOn(scene: Scene, partner: number, period: Period = scene.year): Decision | null {
  const view = viewOf(scene.book, partner, period);
  if (!hasValue(view)) return null;
  const found = decision.compute(view.value);
  const { name } = scene.book.ledger.partners[partner]!;
  return hasValue(found)
    ? { ...found.value, reason: scene.words.localised(found.value.reason), partner, name }
    : null;
}

/** What asks for something comes first; what cannot be judged yet comes last. */
const ORDER: ReadonlyArray<Decision['verdict']> = [
  'exit',
  'optimize',
  'double down',
  'too early',
  'no hourly cost',
  'no revenue recorded',
  'no time recorded',
];

/** The decisions on those partners that have one, by partner. */
export function allDecisions(scene: Scene, partners: readonly number[]): Map<number, Decision> {
  return new Map(
    partners.flatMap((partner) => {
      const found = decisionOn(scene, partner);
      return found === null ? [] : [[partner, found] as const];
    }),
  );
}

/** Partners by their decision (exit, optimize, double down, then those that cannot be judged), firm ones before fragile ones, each by revenue. */
export function sortedByDecision(scene: Scene, partners: readonly number[]): number[] {
  const found = allDecisions(scene, partners);
  const rank = (partner: number) => {
    const of = found.get(partner);
    return of === undefined ? 2 * ORDER.length : 2 * ORDER.indexOf(of.verdict) + (of.fragile ? 1 : 0);
  };
  const revenue = new Map(partners.map((each) => [each, amount(scene, 'revenue', each, scene.year) ?? 0]));
  return [...partners].sort((a, b) => rank(a) - rank(b) || revenue.get(b)! - revenue.get(a)!);
}

/** How many partners have each decision, in the order of {@link sortedByDecision}; a fragile one takes no colour. */
export function decisionStrip(found: ReadonlyMap<number, Decision>): StripBlock {
  const parts = ORDER.flatMap((verdict) =>
    [false, true].flatMap((fragile) => {
      const count = [...found.values()].filter(
        (each) => each.verdict === verdict && each.fragile === fragile,
      ).length;
      const tone = fragile ? 'note' : TONES[verdict];
      return count === 0
        ? []
        : [{ word: verdictText({ verdict, fragile }), count, ...(tone === undefined ? {} : { tone }) }];
    }),
  );
  return { kind: 'strip', parts };
}

const TONES: Partial<Record<Decision['verdict'], Tone>> = {
  'double down': 'good',
  exit: 'bad',
  'too early': 'note',
  'no time recorded': 'note',
  'no hourly cost': 'note',
  'no revenue recorded': 'note',
};

/** The decision as a word with its colour. A fragile one takes no colour: it may not be so next month. */
export function decisionBadge(of: Decision): { readonly text: string; readonly tone?: Tone } {
  const tone = TONES[of.verdict];
  return { text: verdictText(of), ...(tone !== undefined && !of.fragile ? { tone } : {}) };
}

/** The decision on a partner in a cell. */
export function decisionCell(scene: Scene, partner: number): DocumentCell {
  const of = decisionOn(scene, partner);
  if (of === null)
    return { reason: `${scene.book.ledger.partners[partner]!.name} has nothing to judge by yet.` };
  const { text: word, ...tone } = decisionBadge(of);
  return text(word, tone);
}

/** What to do about a decision, in a sentence or two. */
export function adviceOn(scene: Scene, of: Decision): string {
  switch (of.verdict) {
    case 'double down':
      return of.fragile
        ? 'Do more together, but in small steps: this decision may not hold.'
        : 'Do more together: a joint offer, shared events, a wider circle of clients.';
    case 'optimize':
      return leverAdvice(scene, of);
    case 'exit':
      return of.exitBy !== null
        ? `Wind it down by ${isoInWords(scene, of.exitBy)}${byTheTerms(scene, of)}.`
        : `Do not end it on these figures alone${
            of.lookAgain === null ? '' : `; look again on ${isoInWords(scene, of.lookAgain)}`
          }.`;
    case 'no time recorded':
      return 'Record the hours spent on this partner; without them nobody can say what the relationship returns.';
    case 'no hourly cost':
      return 'Write what an hour costs you into Settings, "Hourly cost"; the hours are recorded.';
    case 'no revenue recorded':
      return 'Write down what the clients bring (First-year revenue, or Money); without it nobody can say what the relationship returns.';
    case 'too early':
      return 'Nothing to decide yet.';
  }
}

/** The same as one point of a list: `Wind down Keystone by November 30, 2026, by the exit terms (ROI 0.3x).` */
export function actionOn(scene: Scene, of: Decision): string {
  const { name, lookAgain, exitBy } = of;
  const at = standingOn(scene, of);
  switch (of.verdict) {
    case 'exit':
      return exitBy !== null
        ? `Wind down ${name} by ${isoInWords(scene, exitBy)}${byTheTerms(scene, of)}${at}.`
        : `Do not end ${name} on these figures alone${at}${lookAgain === null ? '' : `; look again on ${isoInWords(scene, lookAgain)}`}.`;
    case 'double down':
      return `Do more with ${name}${at}${of.fragile ? ', in small steps: this may not hold' : ': a joint offer, shared events, a wider circle of clients'}.`;
    case 'optimize':
      return `${name}${at}: ${uncapitalised(leverAdvice(scene, of))}`;
    default:
      return `${name}: ${uncapitalised(adviceOn(scene, of))}`;
  }
}

/** ` (ROI 0.7x, fragile)`: what a point stands on. */
export function standingOn(scene: Scene, { partner, verdict, fragile }: Decision): string {
  const roi = amount(scene, 'roi', partner, scene.year);
  const { optimizeRoi } = scene.book.ledger.settings.thresholds;
  const parts = [
    ...(roi === null ? [] : [`ROI ${scene.words.multiple(roi)}`]),
    ...(verdict === 'optimize' && roi !== null && roi < optimizeRoi
      ? ['above break-even since the start']
      : []),
    ...(fragile ? ['fragile'] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Only an agreement that is recorded has exit terms to speak of. */
function byTheTerms({ book, asOf }: Scene, { partner }: Decision): string {
  const { agreementDate, agreement } = book.ledger.partners[partner]!;
  const exitTerms = agreement[4];
  const agreed =
    (agreementDate !== null && agreementDate <= asOf) ||
    exitTerms === true ||
    (typeof exitTerms === 'number' && exitTerms <= asOf);
  return agreed ? ', by the exit terms of the agreement' : '';
}

function isoInWords(scene: Scene, iso: string): string {
  const day = parseIso(iso);
  return day === null ? iso : scene.words.longDate(day);
}

function leverAdvice(scene: Scene, { partner, lever }: Decision): string {
  if (lever === 'communication') {
    const cadence = amount(scene, 'cadence', partner, scene.year);
    const engagement = amount(scene, 'engagement', partner, scene.year);
    const evidence = [
      ...(cadence === null
        ? []
        : [`the agreed contact rhythm was kept ${scene.words.percent(cadence)} of the time`]),
      ...(engagement === null ? [] : [`engagement is ${scene.words.number(engagement, 0)} out of 100`]),
    ];
    return `Start with communication${evidence.length > 0 ? `: ${listed(evidence)}` : ''}.`;
  }
  if (lever === 'expectations') {
    const plan = amount(scene, 'vsPlan', partner, scene.year);
    return plan === null
      ? 'Start with expectations: agree on what each side can count on.'
      : `Start with expectations: introductions run at ${scene.words.percent(plan)} of what was expected, so reset what each side can count on.`;
  }
  return 'Contact and expectations are in order; look for a closer way of working together.';
}
