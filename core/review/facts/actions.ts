import { dueSteps } from './steps';
import { actionOn, allDecisions, standingOn, type Decision } from './decisions';
import { lapsed } from './changes';
import { amount, type Scene } from '../../document/scene';
import { NONE } from '../../ledger/ledger';
import { listed } from '../../words';

/** Steps and partners named in one point. */
const NAMED = 3;

/** The first of what there is to do, in a sentence; `presses` is false where nothing is, and the sentence says so. */
export function oneThingToDo(
  scene: Scene,
  partners: readonly number[],
): { readonly first: string; readonly presses: boolean } {
  const [first] = actionsOf(scene, allDecisions(scene, partners));
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

/** Whom to act on, the most pressing first: exits, late steps, silence, then how to get more out of what works. */
export function actionsOf(scene: Scene, now: ReadonlyMap<number, Decision>): string[] {
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
