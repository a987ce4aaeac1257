import { oneThingToDo } from '../facts/actions';
import type { Section } from '../../document/document';
import { amount, ask, type Scene } from '../../document/scene';
import { listed, monthName } from '../../words';
import { monthTiles } from './month-tiles';

/** What the month and the 12 months brought in a few sentences, the one thing to do, and the five monthly figures. */
export function glanceSection(scene: Scene, partners: readonly number[]): Section {
  const { first, presses } = oneThingToDo(scene, partners);
  return {
    title: 'At a glance',
    partner: null,
    part: 'first',
    sections: [],
    blocks: [
      { kind: 'paragraph', text: `${monthSentence(scene)} ${yearSentence(scene)}` },
      { kind: 'paragraph', tone: 'lead', text: presses ? `The one thing to do: ${first}` : first },
      ...monthTiles(scene, partners),
    ],
  };
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
