import { complianceReport } from '../compliance';
import { amount, type Scene } from '../document/scene';
import { isDone } from '../kpis/steps';
import { NONE } from '../ledger/ledger';
import type { RowPlace } from '../log';
import { rhythmOf } from '../method/plan/rhythm';
import { groupNotes } from '../review/sections/data-notes';
import { severityOf } from '../workbook/note-kinds';
import { openByAge } from './ageing';
import { notThanked } from './thanks';

/** What can be due, in the order in which it is said. */
export const TOPICS = [
  'steps',
  'conversations',
  'introductions',
  'thanks',
  'payouts',
  'compliance',
  'notes',
] as const;
export type Topic = (typeof TOPICS)[number];

/** How an item is ticked off: what a log of it begins with; null where there is nothing to log. */
export type Tick =
  | { readonly kind: 'step' | 'outcome' | 'thanks'; readonly row: RowPlace }
  | { readonly kind: 'conversation' | 'money' }
  | null;

export interface DueItem {
  /** One line, without the partner's name. */
  readonly text: string;
  /** Name of the partner; null where it concerns none. */
  readonly partner: string | null;
  readonly tick: Tick;
}

export interface Due {
  readonly topic: Topic;
  /** `2 steps are late or due this week`. */
  readonly title: string;
  /** The most pressing first. */
  readonly items: readonly DueItem[];
}

/** This week is today and the six days after it. */
const AHEAD_DAYS = 6;
/** An introduction that is older waits for an answer. */
const ANSWER_DAYS = 30;
/** Thanks that are later than this are none. */
const THANKS_DAYS = 60;

/** What is due in the week that begins with asOf, topic by topic; topics without anything are left out. */
export function dueThisWeek(scene: Scene): Due[] {
  const partners = scene.book.ledger.partners.map((_, partner) => partner);
  const found: Record<Topic, DueItem[]> = {
    steps: steps(scene),
    conversations: conversations(scene, partners),
    introductions: introductions(scene, partners),
    thanks: thanks(scene),
    payouts: payouts(scene, partners),
    compliance: compliance(scene),
    notes: notes(scene),
  };
  return TOPICS.filter((topic) => found[topic].length > 0).map((topic) => ({
    topic,
    title: TITLES[topic](scene, found[topic].length),
    items: found[topic],
  }));
}

const are = (count: number) => (count === 1 ? 'is' : 'are');

const TITLES: Readonly<Record<Topic, (scene: Scene, count: number) => string>> = {
  steps: ({ words }, n) => `${words.count(n, 'step')} ${are(n)} late or due this week`,
  conversations: ({ words }, n) => `${words.count(n, 'conversation')} ${are(n)} due`,
  introductions: ({ words }, n) =>
    `${words.count(n, 'introduction')} ${n === 1 ? 'waits' : 'wait'} for an answer`,
  thanks: ({ words }, n) => `${words.count(n, 'thank-you')} not sent`,
  payouts: ({ words }, n) => `${words.count(n, 'partner')} ${are(n)} owed money`,
  compliance: ({ words }, n) => `${words.count(n, 'point')} to talk about with compliance`,
  notes: ({ words }, n) => `${words.count(n, 'question')} about your sheet`,
};

/** `3 days late`, `due today`, `due Nov 9, 2026`. */
function dueText({ words, asOf }: Scene, due: number): string {
  if (due < asOf) return `${words.count(asOf - due, 'day')} late`;
  return due === asOf ? 'due today' : `due ${words.shortDate(due)}`;
}

function steps(scene: Scene): DueItem[] {
  const { ledger } = scene.book;
  return ledger.actions
    .flatMap((action) => (action.due === null ? [] : [{ ...action, due: action.due }]))
    .filter((action) => action.due <= scene.asOf + AHEAD_DAYS && !isDone(action, scene.asOf))
    .sort((a, b) => a.due - b.due)
    .map(({ step, due, partner, sheet, row }) => ({
      text: `${step} (${dueText(scene, due)})`,
      partner: partner === NONE ? null : ledger.partners[partner]!.name,
      tick: { kind: 'step', row: { sheet: ledger.sheets[sheet] ?? '', row } },
    }));
}

/** Partners whose rhythm says so; one that is gone, or whom nobody ever spoke to, is not waited for. */
function conversations(scene: Scene, partners: readonly number[]): DueItem[] {
  return partners
    .filter((partner) => scene.book.ledger.partners[partner]!.stage !== 'exited')
    .map((partner) => rhythmOf(scene.book, partner, scene.year))
    .flatMap(({ name, nextBy }) => (nextBy === null ? [] : [{ name, nextBy }]))
    .filter(({ nextBy }) => nextBy <= scene.asOf + AHEAD_DAYS)
    .sort((a, b) => a.nextBy - b.nextBy)
    .map(({ name, nextBy }) => ({
      text: dueText(scene, nextBy),
      partner: name,
      tick: { kind: 'conversation' },
    }));
}

function introductions(scene: Scene, partners: readonly number[]): DueItem[] {
  const { ledger } = scene.book;
  return openByAge(scene, partners)
    .flatMap((band) => band.introductions)
    .filter(({ received }) => scene.asOf - received > ANSWER_DAYS)
    .sort((a, b) => a.received - b.received)
    .map(({ client, received, partner, sheet, row }) => ({
      text: `${client ?? 'No name'}: open for ${scene.words.count(scene.asOf - received, 'day')}`,
      partner: ledger.partners[partner]!.name,
      tick: { kind: 'outcome', row: { sheet, row } },
    }));
}

/** Only where the workbook keeps whether one thanked; without such a column nothing is known. */
function thanks(scene: Scene): DueItem[] {
  const { ledger } = scene.book;
  if (!ledger.columns.has('Referrals.Thanked')) return [];
  return notThanked(scene.book, THANKS_DAYS).map(({ client, received, partner, sheet, row }) => ({
    text: `${client ?? 'No name'}, introduced ${scene.words.shortDate(received)}`,
    partner: ledger.partners[partner]!.name,
    tick: { kind: 'thanks', row: { sheet, row } },
  }));
}

function payouts(scene: Scene, partners: readonly number[]): DueItem[] {
  return partners
    .map((partner) => ({ partner, due: amount(scene, 'payoutDue', partner, scene.year) ?? 0 }))
    .filter(({ due }) => due > 0)
    .sort((a, b) => b.due - a.due)
    .map(({ partner, due }) => ({
      text: `${scene.words.money(due)} still to pay`,
      partner: scene.book.ledger.partners[partner]!.name,
      tick: { kind: 'money' },
    }));
}

function compliance(scene: Scene): DueItem[] {
  return complianceReport(scene.book).flags.map(({ title, name }) => ({
    text: title,
    partner: name,
    tick: null,
  }));
}

/** Notes of one kind are one question; what was passed over on purpose asks nothing. */
function notes(scene: Scene): DueItem[] {
  return groupNotes(scene.book.ledger.notes)
    .filter((group) => severityOf(group) !== 'information')
    .map(({ problem, count, table, column }) => ({
      text: `${column === '' ? table : `${table}, ${column}`}: ${problem}${count > 1 ? ` (${scene.words.number(count, 0)} times)` : ''}`,
      partner: null,
      tick: null,
    }));
}
