import { NO_DAY } from '../../calendar/day';
import { NONE } from '../../ledger/ledger';
import { actionOn, decisionOn, standingOn, type Decision } from '../facts/decisions';
import type { Block, Section } from '../../document/document';
import { amount, ask, type Scene } from '../../document/scene';
import type { Period } from '../../kpis';
import { dueSteps } from '../facts/steps';
import { listed, monthName } from '../../words';

/** Points after the first; what is left stands with its partner. */
const THEN = 5;

/** Changes that are told. */
const CHANGES = 6;

/** Steps and partners named in one point. */
const NAMED = 3;

/** What stands out: what came in, what the relationships return, what changed, and the one thing to do. */
export function headlineSection(scene: Scene, partners: readonly number[]): Section {
  const now = decisions(scene, partners, scene.year);
  const changes = changesOf(scene, partners, now);
  const [first, ...others] = actionsOf(scene, now);
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${monthSentence(scene)} ${yearSentence(scene)}` },
    {
      kind: 'paragraph',
      text:
        changes.length === 0
          ? partners.length === 0
            ? 'No partner has a dated record.'
            : 'No decision changed since the month before, and no partner is new.'
          : `What changed since the month before: ${few(changes).join(' ')}`,
    },
    {
      kind: 'paragraph',
      tone: 'lead',
      text: first === undefined ? nothingToDo(scene, partners) : `The one thing to do: ${first}`,
    },
  ];
  if (others.length > 0)
    blocks.push(
      { kind: 'paragraph', text: 'After that:' },
      { kind: 'list', checklist: true, items: others.slice(0, THEN) },
    );
  if (others.length > THEN)
    blocks.push({
      kind: 'paragraph',
      tone: 'note',
      text: `${scene.words.count(others.length - THEN, 'more point')} under the partners below.`,
    });
  return { title: 'What stands out', partner: null, blocks, sections: [] };
}

/** The first of what there is to do, in a sentence; `presses` is false where nothing is, and the sentence says so. */
export function oneThingToDo(
  scene: Scene,
  partners: readonly number[],
): { readonly first: string; readonly presses: boolean } {
  const [first] = actionsOf(scene, decisions(scene, partners, scene.year));
  return { first: first ?? nothingToDo(scene, partners), presses: first !== undefined };
}

/** What to say when nothing presses: where there is no partner yet, how to begin. */
function nothingToDo(scene: Scene, partners: readonly number[]): string {
  if (partners.length > 0)
    return 'Nothing calls for a decision this month. Keep the record up: what came in, what was won, the hours spent.';
  return scene.book.ledger.notes.length > 0
    ? 'Nothing could be counted yet: begin with the data notes below.'
    : 'Nothing is recorded yet: enter the first introduction, with its partner and the day it came.';
}

/** The first few sentences, and how many there are besides. */
function few(sentences: readonly string[]): string[] {
  const more = sentences.length - CHANGES;
  return more > 1 ? [...sentences.slice(0, CHANGES), `And ${more} more.`] : [...sentences];
}

function decisions(scene: Scene, partners: readonly number[], period: Period): Map<number, Decision> {
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
  const comparison = before === null ? '' : ` (${scene.words.number(before, 2)} the month before)`;
  const clients = amount(scene, 'clients', 'portfolio', thisMonth);
  const revenue = amount(scene, 'revenue', 'portfolio', thisMonth);
  const came = [
    ...(received === null ? [] : [`${some(scene, received, noun)}${comparison}`]),
    ...(clients === null ? [] : [some(scene, clients, 'new client')]),
  ];
  const until = scene.toDate ? ` (up to ${scene.words.longDate(scene.asOf)})` : '';
  const inMonth = came.length === 0 ? ` in ${name}${until}` : '';
  const sentences = [
    ...(came.length === 0 ? [] : [`${name}${until} brought ${listed(came)}.`]),
    ...(revenue === null
      ? []
      : [
          revenue === 0
            ? `No revenue came from partnerships${inMonth}.`
            : `Revenue from partnerships${inMonth} was ${scene.words.money(revenue)}.`,
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
  const direct = amount(scene, 'directCost', 'portfolio', year);
  const effort =
    hours === null
      ? ''
      : `${scene.words.count(Math.round(hours), 'hour')}${(direct ?? 0) === 0 ? ', a cost of ' : ' and direct costs, together '}`;
  return `${earned} You put in ${effort}${scene.words.money(investment)}: a return of ${
    typeof roi.value === 'number' ? scene.words.multiple(roi.value) : ''
  }, where 1x is break-even.`;
}

/** Decisions that are not what they were when the month before ended, first revenues and lapses. */
function changesOf(scene: Scene, partners: readonly number[], now: ReadonlyMap<number, Decision>): string[] {
  const before = { from: 'start', to: scene.month.first - 1 } as const;
  const changes: string[] = [];
  for (const partner of partners) {
    const current = now.get(partner);
    const previous = decisionOn(scene, partner, before);
    const name = scene.book.ledger.partners[partner]?.name ?? '';
    const start = scene.book.index.start[partner] ?? NO_DAY;
    if (start !== NO_DAY && start >= scene.month.first) changes.push(`${name} is new this month.`);
    if (current !== undefined && previous !== null && current.verdict !== previous.verdict)
      changes.push(
        `${name} went from \u201c${previous.verdict}\u201d to \u201c${current.verdict}\u201d${multiples(scene, partner, before)}.`,
      );
    const first = scene.book.index.firstRevenue[partner] ?? NO_DAY;
    if (first !== NO_DAY && first >= scene.month.first) changes.push(`${name} brought its first revenue.`);
    if (lapsed(scene, partner, scene.year) && !lapsed(scene, partner, before))
      changes.push(`${name} has lapsed: contact was regular at the start and has almost stopped.`);
  }
  return changes;
}

/** ` (ROI 3.1x to 2.2x)`: what a decision stood on before and stands on now. */
function multiples(scene: Scene, partner: number, before: Period): string {
  const then = amount(scene, 'roi', partner, { from: (before.to ?? 0) - 364, to: before.to });
  const now = amount(scene, 'roi', partner, scene.year);
  const { multiple } = scene.words;
  return then === null || now === null ? '' : ` (ROI ${multiple(then)} to ${multiple(now)})`;
}

function lapsed(scene: Scene, partner: number, period: Period): boolean {
  const found = ask(scene, 'lapsed', partner, period);
  return 'value' in found && found.value === true;
}

/** Whom to act on, the most pressing first: exits, late steps, silence, then how to get more out of what works. */
function actionsOf(scene: Scene, now: ReadonlyMap<number, Decision>): string[] {
  const by = (verdict: string, fragile: boolean) =>
    [...now.values()].filter((each) => each.verdict === verdict && each.fragile === fragile);
  const say = (each: Decision) => actionOn(scene, each);
  // Nothing came and nothing was spent: there is no time to record.
  const received = (each: Decision) =>
    (['received', 'revenue'] as const).some((key) => (amount(scene, key, each.partner, scene.year) ?? 0) > 0);
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
          `Catch up on ${scene.words.count(late.length, 'late step')}: ${listed([
            ...late
              .slice(0, NAMED)
              .map((step) => `\u201c${step.step}\u201d${step.partner === NONE ? '' : ` (${step.name})`}`),
            ...(late.length > NAMED ? [`${late.length - NAMED} more`] : []),
          ])}.`,
        ]
      : []),
    ...silent.map(
      (each) =>
        `Call ${each.name}: contact has almost stopped after a regular start. Talk, or agree to end it.`,
    ),
    ...forAll(
      by('no hourly cost', false),
      (names) =>
        `Write what an hour costs you into Settings, \u201cHourly cost\u201d: hours are recorded for ${names}, but not their price.`,
    ),
    ...forAll(
      by('no revenue recorded', false),
      (names) =>
        `Write down what the clients from ${names} bring: without it nobody can say what the hours return.`,
    ),
    ...forAll(
      by('no time recorded', false).filter(received),
      (names) =>
        `Record the hours spent on ${names}: without them nobody can say what the relationship returns.`,
    ),
    ...by('optimize', false).filter(speaking).map(say),
    ...doMore(scene, by('double down', false)),
    ...[...by('exit', true), ...by('optimize', true), ...by('double down', true)].filter(speaking).map(say),
    ...next(scene),
  ];
}

/** More with the one that brings most; the others in one point, because one partnership is built at a time. */
function doMore(scene: Scene, decisions: readonly Decision[]): string[] {
  const net = ({ partner }: Decision) => amount(scene, 'net', partner, scene.year) ?? 0;
  const [first, ...others] = [...decisions].sort((a, b) => net(b) - net(a));
  if (first === undefined) return [];
  const names = others.map((each) => `${each.name}${standingOn(scene, each)}`);
  return [actionOn(scene, first), ...(names.length === 0 ? [] : [`Do more with ${listed(names)}, too.`])];
}

/** The next step that is due, when nothing presses more. */
function next(scene: Scene): string[] {
  const [step] = dueSteps(scene, null).filter(({ daysLate }) => daysLate <= 0);
  if (step === undefined) return [];
  const whom = step.partner === NONE ? '' : ` with ${step.name}`;
  return [`The next step${whom} is \u201c${step.step}\u201d, due ${scene.words.longDate(step.due)}.`];
}

/** One point for all partners that lack the same. */
function forAll(decisions: readonly Decision[], say: (names: string) => string): string[] {
  if (decisions.length === 0) return [];
  const names = decisions.map(({ name }) => name);
  const more = names.length - NAMED;
  return [say(listed(more > 0 ? [...names.slice(0, NAMED), `${more} more`] : names))];
}
