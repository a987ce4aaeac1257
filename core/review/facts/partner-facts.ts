import { hasValue } from '../../kpis';
import { agreementElements } from '../../kpis/figures/plan/agreement';
import { viewOf } from '../../kpis/view';
import { amount, word, type Scene } from '../../document/scene';
import { pathState } from '../../method/plan/foundations';
import { listed } from '../../words';
import { lapsed } from './changes';

/** The relationship in a sentence each; silent about what nobody recorded. */
export function factsOf(scene: Scene, partner: number): string[] {
  return [exchange, contact, plan, foundations, agreement]
    .map((say) => say(scene, partner))
    .filter((line) => line !== '');
}

/** Introductions and money, both ways. */
function exchange(scene: Scene, partner: number): string {
  const { number, money } = scene.words;
  const of = (key: 'received' | 'given' | 'valueReceived' | 'valueGiven') =>
    amount(scene, key, partner, scene.year);
  const [received, given, got, gave] = [of('received'), of('given'), of('valueReceived'), of('valueGiven')];
  if (received === null || given === null) return '';
  const worth =
    got === null && gave === null
      ? ''
      : `; worth ${got === null ? 'an unknown amount' : money(got)} to us and ${gave === null ? 'an unknown amount' : money(gave)} to them`;
  const direction = word(scene, 'oneWay', partner, scene.year);
  return `Given and received: ${number(received, 2)} received, ${number(given, 2)} given${worth}.${
    direction === null ? '' : ` A one-way street: ${direction}.`
  }`;
}

function contact(scene: Scene, partner: number): string {
  const spoke = amount(scene, 'lastConversation', partner, scene.year);
  const ate = amount(scene, 'lastMeal', partner, scene.year);
  const cadence = amount(scene, 'cadence', partner, scene.year);
  const { contactCadenceDays } = scene.book.ledger.partners[partner]!;
  const rhythm = contactCadenceDays ?? scene.book.ledger.settings.contactCadenceDays;
  const parts = [
    ...(spoke === null ? [] : [`last conversation ${ago(scene, spoke)}`]),
    ...(ate === null ? [] : [`last meal ${ago(scene, ate)}`]),
    ...(cadence === null
      ? []
      : [`a conversation in ${scene.words.percent(cadence)} of the ${rhythm}-day periods`]),
  ];
  if (parts.length === 0) return '';
  return `Contact: ${listed(parts)}.${lapsed(scene, partner, scene.year) ? ' It was regular at the start and has almost stopped.' : ''}`;
}

function ago(scene: Scene, days: number): string {
  return days === 0 ? 'on the last day' : `${scene.words.count(days, 'day')} ago`;
}

function plan(scene: Scene, partner: number): string {
  const { expectedIntroductionsAMonth, expectedRevenueAYear } = scene.book.ledger.partners[partner]!;
  const introductions = amount(scene, 'vsPlan', partner, scene.year);
  const revenue = amount(scene, 'revenueVsPlan', partner, scene.year);
  const short = amount(scene, 'shortfall', partner, scene.year);
  const { money, number, percent } = scene.words;
  const parts = [
    ...(introductions === null || expectedIntroductionsAMonth === null
      ? []
      : [
          `introductions at ${percent(introductions)} of the ${number(expectedIntroductionsAMonth, 2)} a month expected`,
        ]),
    ...(revenue === null || expectedRevenueAYear === null
      ? []
      : [`revenue at ${percent(revenue)} of the ${money(expectedRevenueAYear)} a year expected`]),
  ];
  const owed =
    short !== null && short > 0
      ? ` The guaranteed minimum is missed by ${number(short, 1)} introductions so far.`
      : '';
  return parts.length === 0 ? owed.trim() : `Plan: ${listed(parts)}.${owed}`;
}

/** How many elements are in place; what is open stands in the section on agreements. */
function agreement(scene: Scene, partner: number): string {
  const view = viewOf(scene.book, partner, scene.year);
  const inPlace = amount(scene, 'agreement', partner, scene.year);
  if (!hasValue(view) || inPlace === null) return '';
  const elements = agreementElements(view.value);
  const { agreementDate } = scene.book.ledger.partners[partner]!;
  const signed =
    agreementDate !== null && agreementDate <= scene.asOf
      ? `, written on ${scene.words.shortDate(agreementDate)}`
      : '';
  if (inPlace === 0) return `Agreement: none of its ${elements.length} elements is in place.`;
  const all = inPlace === elements.length ? 'all' : `${inPlace} of`;
  return `Agreement: ${all} ${elements.length} elements ${inPlace === 1 ? 'is' : 'are'} in place${signed}.`;
}

/** Foundations and path elements: silent while nothing of them is recorded. */
function foundations(scene: Scene, partner: number): string {
  const found = pathState(scene.book, partner);
  if (found.inPlace === 0) return '';
  const gaps = [...found.foundations, ...found.path].flatMap(({ column, state }) =>
    state === 'not yet' || state === 'later' ? [column.toLowerCase()] : [],
  );
  return gaps.length === 0
    ? `Foundations and path: all ${found.of} elements are in place.`
    : `Foundations and path: ${found.inPlace} of ${found.of} elements ${found.inPlace === 1 ? 'is' : 'are'} in place; open: ${listed(gaps)}.`;
}
