import { NO_DAY } from '../calendar/day';
import { NONE } from '../ledger/ledger';
import { adviceOn, decisionOn, verdictText, type Decision } from './decisions';
import type { Block, Section } from '../document/document';
import { amount, ask, type Scene } from '../document/scene';
import { dueSteps } from './steps';
import { listed, monthName } from '../words';
import { stepMonth } from '../calendar/month';

/** Lines under "What to do first"; what is left stands with its partner. */
const FIRST = 7;

/** Steps and partners named in one point. */
const NAMED = 3;

/** What stands out: what came in, what the relationships return, what changed, whom to act on. */
export function headlineSection(scene: Scene, partners: readonly number[]): Section {
  const now = decisions(scene, partners, scene.year);
  const changes = changesOf(scene, partners, now);
  const actions = actionsOf(scene, now);
  const blocks: Block[] = [
    { kind: 'paragraph', text: monthSentence(scene) },
    { kind: 'paragraph', text: yearSentence(scene) },
  ];
  if (changes.length > 0)
    blocks.push(
      { kind: 'paragraph', text: 'What changed since the month before:' },
      { kind: 'list', items: changes },
    );
  if (actions.length > 0)
    blocks.push(
      { kind: 'paragraph', text: 'What to do first:' },
      { kind: 'list', items: actions.slice(0, FIRST) },
    );
  if (actions.length > FIRST)
    blocks.push({
      kind: 'paragraph',
      tone: 'note',
      text: `${scene.words.count(actions.length - FIRST, 'more point')} under the partners below.`,
    });
  return { title: 'What stands out', partner: null, blocks, sections: [] };
}

function decisions(scene: Scene, partners: readonly number[], period: Scene['year']): Map<number, Decision> {
  const found = new Map<number, Decision>();
  for (const partner of partners) {
    const decision = decisionOn(scene, partner, period);
    if (decision !== null) found.set(partner, decision);
  }
  return found;
}

function monthSentence(scene: Scene): string {
  const { month, thisMonth, monthBefore } = scene;
  const name = monthName(month);
  const received = amount(scene, 'introductions', 'portfolio', thisMonth);
  const before = amount(scene, 'introductions', 'portfolio', monthBefore);
  const noun = scene.book.ledger.columns.has('Referrals.Qualified')
    ? 'qualified introduction'
    : 'introduction';
  const comparison =
    before === null ? '' : ` (${scene.words.number(before, 2)} in ${monthName(stepMonth(month, -1))})`;
  const clients = amount(scene, 'clients', 'portfolio', thisMonth);
  const revenue = amount(scene, 'revenue', 'portfolio', thisMonth);
  const came = [
    ...(received === null ? [] : [`${some(scene, received, noun)}${comparison}`]),
    ...(clients === null ? [] : [some(scene, clients, 'new client')]),
  ];
  const until = scene.toDate ? ` up to ${scene.words.longDate(scene.asOf)}` : '';
  const sentences = [
    ...(came.length === 0 ? [] : [`${name}${until} brought ${listed(came)}.`]),
    ...(revenue === null
      ? []
      : [
          revenue === 0
            ? `No revenue came from partnerships in ${name}${until}.`
            : `Revenue from partnerships in ${name}${until} was ${scene.words.money(revenue)}.`,
        ]),
  ];
  return sentences.length === 0 ? `Nothing is recorded for ${name}${until}.` : sentences.join(' ');
}

/** `no new client`, `1 new client`, `2 new clients`. */
function some(scene: Scene, value: number, noun: string): string {
  return value === 0 ? `no ${noun}` : scene.words.count(value, noun);
}

function yearSentence(scene: Scene): string {
  const { year, asOf } = scene;
  const revenue = amount(scene, 'revenue', 'portfolio', year);
  const share = amount(scene, 'share', 'portfolio', year);
  const hours = amount(scene, 'hours', 'portfolio', year);
  const investment = amount(scene, 'investment', 'portfolio', year);
  const roi = ask(scene, 'roi', 'portfolio', year);
  const span = `In the 12 months to ${scene.words.longDate(asOf)}`;
  if (revenue === null) return `${span} no revenue can be counted.${'reason' in roi ? ` ${roi.reason}` : ''}`;
  const paid = share !== null && share > 0 ? `, of which the partners get ${scene.words.money(share)}` : '';
  const earned = `${span} partnerships brought ${scene.words.money(revenue)}${paid}.`;
  if ('reason' in roi || investment === null)
    return `${earned} What they return on your time cannot be said. ${'reason' in roi ? roi.reason : 'The investment is not known.'}`;
  const effort =
    hours === null ? '' : `${scene.words.count(Math.round(hours), 'hour')} and direct costs, together `;
  return `${earned} You put in ${effort}${scene.words.money(investment)}: a return of ${
    typeof roi.value === 'number' ? scene.words.multiple(roi.value) : ''
  }, where 1x is break-even.`;
}

/** Decisions that are not what they were when the month before ended, first revenues and lapses. */
function changesOf(scene: Scene, partners: readonly number[], now: ReadonlyMap<number, Decision>): string[] {
  const before = { from: null, to: scene.month.first - 1 };
  const changes: string[] = [];
  for (const partner of partners) {
    const current = now.get(partner);
    const previous = decisionOn(scene, partner, before);
    const name = scene.book.ledger.partners[partner]?.name ?? '';
    const start = scene.book.index.start[partner] ?? NO_DAY;
    if (start !== NO_DAY && start >= scene.month.first) changes.push(`${name} is new this month.`);
    if (current !== undefined && previous !== null && current.verdict !== previous.verdict)
      changes.push(
        `${name}: from \u201c${previous.verdict}\u201d to \u201c${current.verdict}\u201d. ${current.reason}`,
      );
    const first = scene.book.index.firstRevenue[partner] ?? NO_DAY;
    if (first !== NO_DAY && first >= scene.month.first) changes.push(`${name} brought its first revenue.`);
    if (lapsed(scene, partner, scene.year) && !lapsed(scene, partner, before))
      changes.push(`${name} has lapsed: contact was regular at the start and has almost stopped.`);
  }
  return changes;
}

function lapsed(scene: Scene, partner: number, period: Scene['year']): boolean {
  const found = ask(scene, 'lapsed', partner, period);
  return 'value' in found && found.value === true;
}

/** Whom to act on, the most pressing first: exits, late steps, silence, then how to get more out of what works. */
function actionsOf(scene: Scene, now: ReadonlyMap<number, Decision>): string[] {
  const by = (verdict: string, fragile: boolean) =>
    [...now.values()].filter((each) => each.verdict === verdict && each.fragile === fragile);
  const say = (each: Decision) => {
    const roi = amount(scene, 'roi', each.partner, scene.year);
    const carried = each.verdict === 'optimise' && roi !== null && roi < 1;
    const at =
      roi === null
        ? ''
        : ` at ${scene.words.multiple(roi)}${carried ? ' in the year, above break-even since the start' : ''}`;
    return `${each.name}: ${verdictText(each)}${at}. ${adviceOn(scene, each)}`;
  };
  // Nothing came and nothing was spent: there is no time to record.
  const received = (each: Decision) => (amount(scene, 'received', each.partner, scene.year) ?? 0) > 0;
  const ends = new Set(by('exit', false).map(({ partner }) => partner));
  const silent = [...now.values()].filter(
    (each) => !ends.has(each.partner) && lapsed(scene, each.partner, scene.year),
  );
  const quiet = new Set(silent.map(({ partner }) => partner));
  const speaking = (each: Decision) => !quiet.has(each.partner);
  const late = dueSteps(scene, null).filter((step) => step.daysLate > 0);
  return [
    ...by('exit', false).map(say),
    ...(late.length > 0
      ? [
          `${scene.words.count(late.length, 'step is', 'steps are')} late: ${listed([
            ...late
              .slice(0, NAMED)
              .map((step) => `\u201c${step.step}\u201d${step.partner === NONE ? '' : ` (${step.name})`}`),
            ...(late.length > NAMED ? [`${late.length - NAMED} more`] : []),
          ])}.`,
        ]
      : []),
    ...silent.map(
      (each) =>
        `${each.name}: contact has almost stopped after a regular start. Talk, or agree to end it. (Decision: ${verdictText(each)}.)`,
    ),
    ...untimed(by('no time recorded', false).filter(received)),
    ...by('optimise', false).filter(speaking).map(say),
    ...by('double down', false).map(say),
    ...by('exit', true).map(say),
    ...by('optimise', true).map(say),
    ...by('double down', true).map(say),
  ];
}

/** One point for all partners whose hours nobody wrote down. */
function untimed(decisions: readonly Decision[]): string[] {
  if (decisions.length === 0) return [];
  const names = decisions.map(({ name }) => name);
  const more = names.length - NAMED;
  return [
    `No time is recorded for ${listed(more > 0 ? [...names.slice(0, NAMED), `${more} more`] : names)}. Record the hours spent on each partner; without them nobody can say what a relationship returns.`,
  ];
}
