import { tabName } from '../../host/tab-name';
import type { Day } from '../../calendar/day';
import { DAYS_PER_MONTH } from '../../calendar/day';
import { text, type Block, type Document, type DocumentCell, type Section } from '../../document/document';
import type { Book } from '../../kpis';
import { introductionsBetween, type Introduction } from '../../kpis/introduction-list';
import { isDone } from '../../kpis/steps';
import type { Words } from '../../words';
import { sideOf } from '../plan/owners';
import { rhythmWords } from '../plan/rhythm-words';
import type { Owner } from '../plan/plan-steps';

/** How clients are named in the copy: client data are the client's. */
export type ClientNames = 'names' | 'initials' | 'none';

/**
 * All that the partner's copy can be made from. Nothing else of the ledger reaches it: no amounts, hours, costs, decisions,
 * notes, other partners, and no client beyond the introductions between the two.
 */
interface SharedView {
  readonly partner: string;
  /** What our side calls itself. */
  readonly us: string;
  readonly from: Day;
  readonly asOf: Day;
  readonly received: readonly SharedIntroduction[];
  readonly given: readonly SharedIntroduction[];
  readonly steps: readonly SharedStep[];
  readonly expectations: {
    readonly introductionsAMonth: number | null;
    readonly guaranteedAYear: number | null;
    readonly cadenceDays: number | null;
  };
}

interface SharedIntroduction {
  readonly on: Day;
  /** As the option says; null without one, or when nobody wrote it down. */
  readonly client: string | null;
  readonly state: 'open' | 'became a client' | 'did not move forward';
}

interface SharedStep {
  readonly step: string;
  readonly side: Owner | null;
  readonly due: Day | null;
  readonly done: boolean;
}

/** Introductions of the last 12 months are in the copy, and older ones while they are open. */
const YEAR = 365;

/** What a partner and we share, as at asOf. Only steps that say Shared: yes are in it. */
export function sharedView(book: Book, partner: number, names: ClientNames): SharedView {
  const { ledger } = book;
  const { asOf, settings } = ledger;
  const of = ledger.partners[partner]!;
  const from = Math.max(book.index.start[partner]!, asOf - YEAR + 1);
  const shown = (inbound: boolean) =>
    introductionsBetween(book, partner, inbound)
      .filter((each) => each.received >= from || each.status === 'open')
      .map((each) => sharedIntroduction(each, names));
  return {
    partner: of.name,
    us: settings.firmName ?? 'We',
    from,
    asOf,
    received: shown(true),
    given: shown(false),
    steps: ledger.actions
      .filter((action) => action.partner === partner && action.shared === true)
      .map((action) => ({
        step: action.step,
        side: sideOf(action.owner, of),
        due: action.due,
        done: isDone(action, asOf),
      })),
    expectations: {
      introductionsAMonth: positive(of.expectedIntroductionsAMonth),
      guaranteedAYear: of.model === 'retainer' ? positive(of.guaranteedMinimum) : null,
      cadenceDays: positive(of.contactCadenceDays),
    },
  };
}

function positive(amount: number | null): number | null {
  return amount !== null && amount > 0 ? amount : null;
}

function sharedIntroduction(
  { received, client, status }: Introduction,
  names: ClientNames,
): SharedIntroduction {
  return {
    on: received,
    client: client === null || names === 'none' ? null : names === 'initials' ? initials(client) : client,
    state: status === 'open' ? 'open' : status === 'won' ? 'became a client' : 'did not move forward',
  };
}

/** `Alder family` as `A. F.`. */
function initials(name: string): string {
  return name
    .split(/[\s\-\u2013]+/)
    .map((word) => Array.from(word.replace(/[^\p{L}\p{N}]/gu, ''))[0] ?? '')
    .filter((letter) => letter !== '')
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ');
}

/** The copy as a document, from what is shared and nothing else. */
export function partnerCopy(shared: SharedView, words: Words): Document {
  const { partner, us, asOf, from } = shared;
  return {
    title: `${us} and ${partner}`,
    subtitle: `What we share, ${words.longDate(from)} to ${words.longDate(asOf)}`,
    locale: words.locale,
    currency: null,
    notes: null,
    sections: [
      expectations(shared, words),
      introductions(`From ${partner} to ${us === 'We' ? 'us' : us}`, shared.received, shared, words),
      introductions(`From ${us === 'We' ? 'us' : us} to ${partner}`, shared.given, shared, words),
      steps(shared, words),
    ],
    footer: [
      'Introductions between our two practices, the steps we agreed on, and what we expect of each other.',
    ],
  };
}

function section(title: string, blocks: readonly Block[]): Section {
  return { title, partner: null, blocks, sections: [] };
}

function expectations({ expectations: of, received, given, from, asOf }: SharedView, words: Words): Section {
  const months = (asOf - from + 1) / DAYS_PER_MONTH;
  const since = (rows: readonly SharedIntroduction[]) => rows.filter(({ on }) => on >= from).length;
  const items = [
    ...(of.introductionsAMonth === null
      ? []
      : [
          `Introductions to us: ${words.number(of.introductionsAMonth, 2)} a month expected, ${words.number(since(received) / months, 1)} a month so far.`,
        ]),
    ...(of.guaranteedAYear === null
      ? []
      : [`Guaranteed to us: ${words.count(of.guaranteedAYear, 'introduction')} a year.`]),
    ...(of.cadenceDays === null ? [] : [`We talk ${rhythmWords(of.cadenceDays, words)}.`]),
    `Introductions in this period: ${words.number(since(received), 0)} to us, ${words.number(since(given), 0)} to you.`,
  ];
  return section('What we expect, and where we are', [{ kind: 'list', items }]);
}

function introductions(
  title: string,
  rows: readonly SharedIntroduction[],
  { from, asOf }: SharedView,
  words: Words,
): Section {
  if (rows.length === 0) return section(title, [{ kind: 'paragraph', text: 'None in this period.' }]);
  const openOnes = rows.filter(({ state }) => state === 'open').length;
  const older = rows.filter(({ on }) => on < from).length;
  return section(title, [
    {
      kind: 'table',
      caption: `${words.count(rows.length, 'introduction')}, ${openOnes === 0 ? 'none' : openOnes === rows.length ? 'all' : words.number(openOnes, 0)} of them open${older === 0 ? '' : `; with ${words.number(older, 0)} from before ${words.shortDate(from)}, still open`}`,
      columns: ['Introduced', 'Client', 'Status', 'Open for'],
      rows: rows.map(({ on, client, state }): DocumentCell[] => [
        { value: on, format: 'date' },
        text(client ?? ''),
        text(state),
        state === 'open' ? { value: asOf - on, format: 'days' } : text(''),
      ]),
    },
  ]);
}

function steps({ steps: rows, partner, us, asOf }: SharedView, words: Words): Section {
  const who: Readonly<Record<Owner, string>> = { us, them: partner, both: 'both' };
  const line = ({ step, side, due }: SharedStep): string =>
    `${step}${side === null ? '' : ` (${who[side]})`}${due === null ? '' : `: ${due < asOf ? 'was due' : 'due'} ${words.shortDate(due)}`}`;
  const openOnes = rows.filter(({ done }) => !done).sort((a, b) => (a.due ?? asOf) - (b.due ?? asOf));
  const done = rows.filter((each) => each.done);
  return section('Steps we agreed on', [
    openOnes.length === 0
      ? { kind: 'paragraph', text: 'No steps are open.' }
      : { kind: 'list', items: openOnes.map(line), checklist: true },
    ...(done.length === 0
      ? []
      : ([
          { kind: 'paragraph', text: 'Done:' },
          { kind: 'list', items: done.map(({ step }) => step) },
        ] as const)),
  ]);
}

/** Where the copy is kept in the workbook: found again for the same partner. */
export function copySheet(partner: string): { readonly mark: string; readonly tab: string } {
  return { mark: `copy:${partner.toLowerCase()}`, tab: tabName(`For ${partner}`, []) };
}
