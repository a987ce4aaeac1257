import { hasValue, type FigureKey } from '../kpis';
import { firstNinetyDays } from '../kpis/day90';
import { agreementElements } from '../kpis/plan';
import { FEW } from '../kpis/trend';
import { viewOf } from '../kpis/view';
import { adviceOn, decisionOn, verdictText } from './decisions';
import { evidence } from './evidence';
import { introductionsIn, type Introduction } from '../kpis/introduction-list';
import { text, type Block, type DocumentCell, type Section, type TableBlock } from '../document/document';
import { amount, ask, cell, formatOf, label, labelWithUnit, word, type Scene } from '../document/scene';
import { trendCell } from './scorecard-section';
import { dueSteps, stepText } from './steps';
import { capitalised, listed, monthName } from '../words';
import { AGREEMENT_COLUMNS } from '../workbook/tables';

/** Days of the framework within which the first 90 days are still a question. */
const FRAMEWORK_DAYS = 120;

/** Figures of one partner; the interval, where there is one, beside the 12 months. */
const ROWS: ReadonlyArray<readonly [FigureKey, interval?: readonly [FigureKey, FigureKey]]> = [
  ['introductions'],
  ['velocity', ['velocityLow', 'velocityHigh']],
  ['clients'],
  ['conversion', ['conversionLow', 'conversionHigh']],
  ['conversionFloor'],
  ['daysToClient'],
  ['dealSize'],
  ['revenue'],
  ['revenuePerClient'],
  ['share'],
  ['hours'],
  ['investment'],
  ['net'],
  ['roi'],
  ['roiAnnual'],
  ['engagement'],
];

/** Figures that show whether anything happened with a partner. */
const SIGNS_OF_LIFE = ['received', 'given', 'clients', 'revenue', 'share', 'hours'] as const;

/** Names in the sentence about the quiet ones. */
const QUIET_NAMED = 20;

/** The partners one by one; those with nothing in the 12 months only by name. */
export function partnersSection(scene: Scene, partners: readonly number[]): Section {
  const alive = partners.filter(
    (partner) =>
      SIGNS_OF_LIFE.some((key) => (amount(scene, key, partner, scene.year) ?? 0) !== 0) ||
      dueSteps(scene, partner).length > 0,
  );
  const quiet = partners
    .filter((partner) => !alive.includes(partner))
    .map((partner) => scene.book.ledger.partners[partner]!.name);
  const more = quiet.length - QUIET_NAMED;
  return {
    title: 'Partners one by one',
    partner: null,
    sections: alive.map((partner) => partnerSection(scene, partner)),
    blocks:
      quiet.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              text: `Nothing in the 12 months: ${
                more > 0 ? `${quiet.slice(0, QUIET_NAMED).join(', ')} and ${more} more` : listed(quiet)
              }.`,
            },
          ],
  };
}

/** One partner: decision and evidence, figures, contact, plan, agreement, what is due. */
function partnerSection(scene: Scene, partner: number): Section {
  const { name } = scene.book.ledger.partners[partner]!;
  return {
    title: name,
    partner: name,
    sections: [],
    blocks: [
      ...profile(scene, partner),
      ...verdict(scene, partner),
      figures(scene, partner),
      ...fewIntroductions(scene, partner),
      ...sentences(scene, partner),
      ...ninetyDays(scene, partner),
      ...steps(scene, partner),
    ],
  };
}

function profile(scene: Scene, partner: number): Block[] {
  const { category, firm, stage, model, share } = scene.book.ledger.partners[partner]!;
  const phase = ask(scene, 'phase', partner, scene.year);
  const facts = [
    ...(firm === null ? [] : [firm]),
    ...(category === null ? [] : [category]),
    ...(stage === null ? [] : [`stage ${stage}`]),
    ...(hasValue(phase) && typeof phase.value === 'object' && phase.value !== null
      ? [`day ${String(phase.value['day'])} (${String(phase.value['name'])})`]
      : []),
    ...(model === null || model === 'none'
      ? []
      : [share === null ? model : `${model}, ${scene.words.percent(share)} of revenue`]),
  ];
  return facts.length === 0
    ? []
    : [{ kind: 'paragraph', tone: 'note', text: `${capitalised(facts.join('; '))}.` }];
}

function verdict(scene: Scene, partner: number): Block[] {
  const decision = decisionOn(scene, partner);
  if (decision === null) return [];
  const lines = [`${capitalised(verdictText(decision))}. ${decision.reason}`, adviceOn(scene, decision)];
  return lines.map((line) => ({ kind: 'paragraph', text: line }));
}

function figures(scene: Scene, partner: number): TableBlock {
  const month = monthName(scene.month);
  return {
    kind: 'table',
    caption: `Figures for the month and for the 12 months to ${scene.words.longDate(scene.asOf)}`,
    columns: ['', scene.toDate ? `${month} to date` : month, '12 months', '95% interval'],
    rows: [
      ...ROWS.map(([key, interval]) => [
        text(labelWithUnit(key)),
        cell(scene, key, partner, scene.thisMonth),
        cell(scene, key, partner, scene.year, evidence(scene, key, partner)),
        interval === undefined ? text('') : intervalCell(scene, partner, interval),
      ]),
      [text('Trend'), text(''), trendCell(scene, partner), text('')],
    ],
  };
}

/** The interval of a rate, as `12% to 77%`. */
function intervalCell(
  scene: Scene,
  partner: number,
  [low, high]: readonly [FigureKey, FigureKey],
): DocumentCell {
  const from = ask(scene, low, partner, scene.year);
  const to = ask(scene, high, partner, scene.year);
  if (!hasValue(from)) return from;
  if (!hasValue(to)) return to;
  const [a, b] = [from.value, to.value];
  if (typeof a !== 'number' || typeof b !== 'number') return text('');
  const show = (of: number) =>
    formatOf(low, of) === 'percent' ? scene.words.percent(of) : scene.words.number(of, 1);
  return text(`${show(a)} to ${show(b)}`);
}

/** Few introductions are shown one by one: a rate over three of them says little. */
function fewIntroductions(scene: Scene, partner: number): Block[] {
  const rows = introductionsIn(scene.book, partner, scene.year);
  if (rows.length >= FEW) return [];
  if (rows.length === 0) return [{ kind: 'paragraph', text: 'No introduction in the 12 months.' }];
  return [
    {
      kind: 'paragraph',
      text: `${scene.words.count(rows.length, 'introduction')} in the 12 months, too few for a trend:`,
    },
    { kind: 'list', items: rows.map((row) => introductionText(scene, row)) },
  ];
}

/** `Mar 3, 2026: Alder family, won on May 2, 2026, $4,000 in the first year (Referrals, row 14)`. */
function introductionText(scene: Scene, row: Introduction): string {
  const ended = row.closed === null ? row.status : `${row.status} on ${scene.words.shortDate(row.closed)}`;
  const revenue =
    row.firstYearRevenue === null || row.status !== 'won'
      ? ''
      : `, ${scene.words.money(row.firstYearRevenue)} in the first year`;
  const age = row.status === 'open' ? ` for ${scene.words.count(scene.asOf - row.received, 'day')}` : '';
  return `${scene.words.shortDate(row.received)}: ${row.client ?? 'client not named'}, ${ended}${age}${revenue} (${row.sheet}, row ${row.row})`;
}

/** Contact, plan, reciprocity and agreement, a sentence each; silent about what nobody recorded. */
function sentences(scene: Scene, partner: number): Block[] {
  const lines = [
    contact(scene, partner),
    plan(scene, partner),
    exchange(scene, partner),
    agreement(scene, partner),
  ].filter((line) => line !== '');
  return lines.length === 0 ? [] : [{ kind: 'list', items: lines }];
}

function contact(scene: Scene, partner: number): string {
  const spoke = amount(scene, 'lastConversation', partner, scene.year);
  const ate = amount(scene, 'lastMeal', partner, scene.year);
  const cadence = amount(scene, 'cadence', partner, scene.year);
  const lapsed = ask(scene, 'lapsed', partner, scene.year);
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
  const fell = hasValue(lapsed) && lapsed.value === true;
  return `Contact: ${listed(parts)}.${fell ? ' It was regular at the start and has almost stopped.' : ''}`;
}

function ago(scene: Scene, days: number): string {
  return days === 0 ? 'on the last day' : `${scene.words.count(days, 'day')} ago`;
}

function plan(scene: Scene, partner: number): string {
  const { expectedIntroductionsAMonth, expectedRevenueAYear } = scene.book.ledger.partners[partner]!;
  const introductions = amount(scene, 'vsPlan', partner, scene.year);
  const revenue = amount(scene, 'revenueVsPlan', partner, scene.year);
  const short = amount(scene, 'shortfall', partner, scene.year);
  const parts = [
    ...(introductions === null || expectedIntroductionsAMonth === null
      ? []
      : [
          `introductions at ${scene.words.percent(introductions)} of the ${scene.words.number(expectedIntroductionsAMonth, 2)} a month expected`,
        ]),
    ...(revenue === null || expectedRevenueAYear === null
      ? []
      : [
          `revenue at ${scene.words.percent(revenue)} of the ${scene.words.money(expectedRevenueAYear)} a year expected`,
        ]),
  ];
  const owed =
    short !== null && short > 0
      ? ` The guaranteed minimum is missed by ${scene.words.number(short, 1)} introductions so far.`
      : '';
  return parts.length === 0 ? owed.trim() : `Plan: ${listed(parts)}.${owed}`;
}

function exchange(scene: Scene, partner: number): string {
  const received = amount(scene, 'received', partner, scene.year);
  const given = amount(scene, 'given', partner, scene.year);
  if (received === null || given === null) return '';
  const direction = word(scene, 'oneWay', partner, scene.year);
  const verdictText =
    direction === 'we give'
      ? ' A one-way street: we give.'
      : direction === 'we take'
        ? ' A one-way street: we take.'
        : '';
  return `Exchange: ${scene.words.count(received, 'introduction')} received, ${scene.words.number(given, 2)} given.${verdictText}`;
}

function agreement(scene: Scene, partner: number): string {
  const view = viewOf(scene.book, partner, scene.year);
  const inPlace = amount(scene, 'agreement', partner, scene.year);
  if (!hasValue(view) || inPlace === null) return '';
  const elements = agreementElements(view.value);
  const open = AGREEMENT_COLUMNS.filter((_, at) => elements[at] !== true).map((column) =>
    column.replace(' agreed', '').toLowerCase(),
  );
  const { agreementDate } = scene.book.ledger.partners[partner]!;
  const signed =
    agreementDate !== null && agreementDate <= scene.asOf
      ? `, written on ${scene.words.shortDate(agreementDate)}`
      : '';
  return open.length === 0
    ? `Agreement: all ${elements.length} elements are in place${signed}.`
    : `Agreement: ${inPlace} of ${elements.length} elements are in place${signed}; open: ${listed(open)}.`;
}

/** The first 90 days in halves, while the partnership is in its first 120. */
function ninetyDays(scene: Scene, partner: number): Block[] {
  const phase = ask(scene, 'phase', partner, scene.year);
  if (!hasValue(phase) || typeof phase.value !== 'object' || phase.value === null) return [];
  if (Number(phase.value['day']) > FRAMEWORK_DAYS) return [];
  const view = viewOf(scene.book, partner, scene.year);
  if (!hasValue(view)) return [];
  const dashboard = firstNinetyDays(view.value);
  if (!hasValue(dashboard)) return [{ kind: 'paragraph', text: `90-day dashboard: ${dashboard.reason}` }];
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

function steps(scene: Scene, partner: number): Block[] {
  const due = dueSteps(scene, partner);
  return due.length === 0
    ? []
    : [
        { kind: 'paragraph', text: 'Steps that are late or due within a month:' },
        { kind: 'list', items: due.map((step) => stepText(scene, step)) },
      ];
}
