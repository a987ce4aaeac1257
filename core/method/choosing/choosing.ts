import { addMonths } from '../../calendar/month';
import type { Day } from '../../calendar/day';
import type { Book } from '../../kpis';
import type { Candidate } from '../../ledger/ledger';
import { fold, tidy } from '../../workbook/values/text';
import { listed, type Words } from '../../words';

/** The 3-10-1 rule: so many categories, so many candidates in each, so many in focus at a time. */
const CATEGORIES = 3;
export const CANDIDATES_EACH = 10;

/** The three criteria, in the words of the method. */
const CRITERIA = [
  ['complementary', 'complementary services'],
  ['sharedIdealClient', 'shared ideal client'],
  ['nonCompetitive', 'no competition'],
] as const satisfies ReadonlyArray<readonly [keyof Candidate, string]>;

/** The steps of due diligence in their order: money is last. */
export const DILIGENCE = ['client base', 'service delivery', 'philosophy', 'compensation'] as const;
type DiligenceStep = (typeof DILIGENCE)[number];

export interface CandidateStanding {
  readonly candidate: Candidate;
  /** Place among those that are not disqualified, from 1; null for the others. */
  readonly rank: number | null;
  /** Criteria met, not met, and still to judge. */
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  readonly open: readonly string[];
  /** Steps of the due diligence that are behind us. */
  readonly done: readonly DiligenceStep[];
  /** The first step that is still to come; null when only compensation or nothing is left. */
  readonly next: DiligenceStep | null;
  /** Why they are out, a sentence each. */
  readonly disqualified: readonly string[];
  /** What went out of order, a sentence each. */
  readonly warnings: readonly string[];
  /** Why they rank where they do, one sentence. */
  readonly reason: string;
  /** The partner that they have become; NONE while they are candidates only. */
  readonly partner: number;
}

export interface Category {
  /** As first written; '' for candidates without one. */
  readonly name: string;
  readonly candidates: readonly CandidateStanding[];
}

export interface Choosing {
  /** Those not disqualified by rank, then the others, in the order of the sheet. */
  readonly ranked: readonly CandidateStanding[];
  readonly categories: readonly Category[];
  readonly focus: readonly CandidateStanding[];
  /** What the 3-10-1 rule asks for, a sentence each; none when it is kept. */
  readonly rule: readonly string[];
}

/** Every candidate with criteria, due diligence, what rules them out and where they rank, as at asOf. */
export function choosing(book: Book, words: Words): Choosing {
  const standings = book.ledger.candidates.map((candidate) => standingOf(book, candidate, words));
  const eligible = standings.filter((each) => each.disqualified.length === 0);
  const order = [...eligible].sort(
    (a, b) => score(b) - score(a) || standings.indexOf(a) - standings.indexOf(b),
  );
  const ranked = [
    ...order.map((each, at) => ({ ...each, rank: at + 1 })),
    ...standings.filter((each) => each.disqualified.length > 0),
  ];
  const categories = categoriesOf(ranked);
  const focus = ranked.filter(({ candidate }) => candidate.focus === true);
  const wanted = book.ledger.settings.firm.categories;
  return { ranked, categories, focus, rule: ruleOf(categories, focus, wanted) };
}

/** A criterion that is not met weighs more than any that is not judged yet; due diligence decides between equals. */
function score({ met, unmet, done, warnings }: CandidateStanding): number {
  return met.length * 10 - unmet.length * 20 + done.length * 3 - warnings.length;
}

function standingOf({ ledger }: Book, candidate: Candidate, words: Words): CandidateStanding {
  const where = (value: boolean | null) =>
    CRITERIA.filter(([key]) => candidate[key] === value).map(([, name]) => name);
  const [met, unmet, open] = [where(true), where(false), where(null)];
  const { asOf } = ledger;
  const happened = (day: Day | null) => day !== null && day <= asOf;
  const stepDone: Record<DiligenceStep, boolean> = {
    'client base': candidate.clientBase !== null,
    'service delivery': candidate.serviceDelivery !== null,
    philosophy: happened(candidate.philosophyDiscussed),
    compensation: happened(candidate.compensationDiscussed),
  };
  const done = DILIGENCE.filter((step) => stepDone[step]);
  const next = DILIGENCE.find((step) => step !== 'compensation' && !stepDone[step]) ?? null;
  return {
    candidate,
    rank: null,
    met,
    unmet,
    open,
    done,
    next,
    disqualified: disqualifiers(candidate, asOf, ledger.settings.thresholds.retirementMonths, words),
    warnings: outOfOrder(candidate, asOf, words),
    reason: reasonOf(met, unmet, open, done, next),
    partner: ledger.findPartner(candidate.name),
  };
}

function disqualifiers(candidate: Candidate, asOf: Day, months: number, words: Words): string[] {
  const { lockedIn, retirementDate } = candidate;
  return [
    ...(lockedIn === true ? ['Bound to another advisor.'] : []),
    ...(retirementDate !== null && retirementDate <= asOf
      ? [`Retired on ${words.shortDate(retirementDate)}.`]
      : retirementDate !== null && retirementDate <= addMonths(asOf, months)
        ? [`Retires on ${words.shortDate(retirementDate)}, within ${words.count(months, 'month')}.`]
        : []),
  ];
}

/** Philosophy before compensation: who talks about money first learns only what somebody costs. */
function outOfOrder(candidate: Candidate, asOf: Day, words: Words): string[] {
  const { compensationDiscussed: money, philosophyDiscussed: philosophy } = candidate;
  if (money === null || money > asOf) return [];
  if (philosophy === null || philosophy > asOf)
    return [
      `Compensation was discussed on ${words.shortDate(money)}, philosophy not yet: talk about how each of you advises before money comes up again.`,
    ];
  return philosophy > money
    ? [
        `Compensation was discussed on ${words.shortDate(money)}, before philosophy (${words.shortDate(philosophy)}): go back over whether the two of you would advise alike.`,
      ]
    : [];
}

function reasonOf(
  met: readonly string[],
  unmet: readonly string[],
  open: readonly string[],
  done: readonly DiligenceStep[],
  next: DiligenceStep | null,
): string {
  const criteria = [
    `${met.length} of ${CRITERIA.length} criteria met`,
    ...(unmet.length > 0 ? [`not met: ${listed(unmet)}`] : []),
    ...(open.length > 0 ? [`to judge: ${listed(open)}`] : []),
  ].join('; ');
  const known = done.filter((step) => step !== 'compensation');
  const diligence = known.length === 0 ? 'nothing known yet' : `known: ${listed(known)}`;
  return `${criteria}. Due diligence: ${diligence}${next === null ? '' : `; next: ${next}`}.`;
}

function categoriesOf(ranked: readonly CandidateStanding[]): Category[] {
  const categories = new Map<string, { name: string; candidates: CandidateStanding[] }>();
  for (const each of ranked) {
    const name = tidy(each.candidate.category ?? '');
    const found = categories.get(fold(name));
    if (found) found.candidates.push(each);
    else categories.set(fold(name), { name, candidates: [each] });
  }
  return [...categories.values()];
}

/** What the rule asks for; `wanted` are the categories that the firm names in Settings. */
function ruleOf(
  categories: readonly Category[],
  focus: readonly CandidateStanding[],
  wanted: readonly string[],
): string[] {
  const named = categories.filter(({ name }) => name !== '');
  const count = categories.reduce((sum, { candidates }) => sum + candidates.length, 0);
  if (count === 0)
    return [`List candidates: ${CATEGORIES} categories with ${CANDIDATES_EACH} candidates each.`];
  const without = wanted.filter((each) => !named.some(({ name }) => fold(name) === fold(each)));
  const lacking = named.filter(({ candidates }) => candidates.length < CANDIDATES_EACH);
  return [
    ...(named.length < CATEGORIES
      ? [
          `${CATEGORIES} categories are asked for; there ${named.length === 1 ? 'is one' : `are ${named.length}`}.`,
        ]
      : named.length > CATEGORIES
        ? [
            `${named.length} categories are more than the ${CATEGORIES} that one practice can look through well.`,
          ]
        : []),
    ...(lacking.length > 0
      ? [
          `${CANDIDATES_EACH} candidates in each category are asked for; there are ${listed(
            lacking.map(({ name, candidates }) => `${candidates.length} in ${name}`),
          )}.`,
        ]
      : []),
    ...(named.length < categories.length ? ['Some candidates have no category.'] : []),
    ...(without.length > 0 ? [`The firm works with ${listed(without)} too; there is no candidate yet.`] : []),
    ...(focus.length === 0
      ? ['Nobody is in focus: choose the one to work on now.']
      : focus.length > 1
        ? [
            `${listed(focus.map(({ candidate }) => candidate.name))} are in focus at once: work on one at a time.`,
          ]
        : []),
  ];
}
