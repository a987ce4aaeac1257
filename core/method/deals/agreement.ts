import { addMonths } from '../../calendar/month';
import type { Day } from '../../calendar/day';
import { isPaid, termsText } from '../../compliance/terms';
import { hasValue, type Book } from '../../kpis';
import type { Partner } from '../../ledger/ledger';
import { AGREEMENT_COLUMNS } from '../../workbook/tables';
import type { Words } from '../../words';
import { BENCHMARKS, CLAIM_MARK } from './benchmarks';
import { elementState, pathState, type PathElement } from '../plan/foundations';
import { lifetimeCost } from './models';

/** The share above which the authors ask for defined contributions of both: the high end of their standard fee. */
const STANDARD_SHARE = BENCHMARKS.find(({ id }) => id === 'standardShare')?.high ?? 0.25;
/** A retention to show what a share without an end costs; the planner takes the practice's own. */
const EXAMPLE_RETENTION = 0.95;

type AgreementColumn = (typeof AGREEMENT_COLUMNS)[number];

/** What each element settles, and what to do while it is open; our words. */
const WORDS_OF: Readonly<Record<AgreementColumn, readonly [what: string, todo: string]>> = {
  'Expectations agreed': [
    'What each expects of the other',
    'Agree on introductions both ways, in numbers, and on what each contributes.',
  ],
  'Compensation agreed': [
    'What is paid, and when',
    'Agree on the amount, what it is a share of, and when it is due, or write down that nothing is paid.',
  ],
  'Client ownership agreed': [
    'Whose client, and whose data',
    'Agree on whose client is whose, and what data may be shared.',
  ],
  'Communication agreed': [
    'How you communicate and stay accountable',
    'Agree on how often you talk, who takes part, and which numbers you both look at.',
  ],
  'Exit terms agreed': [
    'How it ends',
    'Agree on notice, introductions under way, and what is still paid, while you are on good terms.',
  ],
};

interface AgreementElement {
  readonly column: AgreementColumn;
  readonly what: string;
  /** `unknown`: the workbook has no such column. `later`: dated after asOf. */
  readonly state: PathElement['state'];
  /** Since when, or from when; null without a date. */
  readonly on: Day | null;
  /** What to do about a gap; null where there is none. */
  readonly todo: string | null;
}

export interface AgreementState {
  readonly name: string;
  readonly elements: readonly AgreementElement[];
  readonly inPlace: number;
  /** Day of the written agreement; null when none is recorded. */
  readonly agreementDate: Day | null;
  /** `referral fee, 20% of revenue`; '' when nothing is paid. */
  readonly terms: string;
  /** What is missing beyond the elements: a sentence each. */
  readonly gaps: readonly string[];
  /** What to think of when it is talked about: a sentence each. */
  readonly hints: readonly string[];
}

/** Stages at which an agreement is worked on or should be in place. */
const STAGES: readonly unknown[] = ['agree', 'launch', 'active', 'optimize', 'exiting'];

/** Whether a partner should have an agreement: by its stage, and whatever the stage when it is paid. */
export function needsAgreement(partner: Partner): boolean {
  return STAGES.includes(partner.stage) || isPaid(partner);
}

/** The five elements with their dates and gaps, what else is missing, and what to think of, as at asOf. */
export function agreementState(book: Book, partner: number, words: Words): AgreementState {
  const { ledger } = book;
  const of = ledger.partners[partner]!;
  const elements = AGREEMENT_COLUMNS.map((column, n): AgreementElement => {
    const [what, todo] = WORDS_OF[column];
    const { state, on } = elementState(ledger, column, of.agreement[n] ?? null);
    return { column, what, state, on, todo: state === 'in place' ? null : todo };
  });
  return {
    name: of.name,
    elements,
    inPlace: elements.filter(({ state }) => state === 'in place').length,
    agreementDate: of.agreementDate,
    terms: words.localised(termsText(of)),
    gaps: gaps(book, partner, words),
    hints: hints(book, partner, words),
  };
}

/** Whether there is anything left to do for the agreement of a partner that should have one. */
export function hasGaps({ elements, gaps: open }: AgreementState): boolean {
  return open.length > 0 || elements.some(({ state }) => state === 'not yet' || state === 'later');
}

function gaps(book: Book, partner: number, words: Words): string[] {
  const of = book.ledger.partners[partner]!;
  const { share, model, agreementDate, retainerAMonth, guaranteedMinimum } = of;
  const contributed = pathState(book, partner).path.find(
    ({ column }) => column === 'Sales and service models',
  );
  return [
    ...(isPaid(of) && (agreementDate === null || agreementDate > book.ledger.asOf)
      ? ['It is paid, but no written agreement has a date ("Agreement date").']
      : []),
    ...(isPaid(of) && of.compensationDisclosed === null
      ? ['It is paid, and no disclosure to clients has a date ("Compensation disclosed").']
      : []),
    ...((share ?? 0) > STANDARD_SHARE && contributed?.state !== 'in place'
      ? [
          `A share of ${words.percent(share ?? 0)} is above ${words.percent(STANDARD_SHARE)}${CLAIM_MARK}: write down what each contributes ("Sales and service models").`,
        ]
      : []),
    ...((model === 'referral fee' || model === 'joint venture' || model === 'bundled service') &&
    share === null
      ? [`The model is ${model}, but "Share %" is blank.`]
      : []),
    ...(model === 'retainer' && retainerAMonth === null
      ? ['The model is retainer, but "Retainer a month" is blank.']
      : []),
    ...(model === 'retainer' && guaranteedMinimum === null
      ? ['A retainer without a "Guaranteed minimum" is paid whatever comes.']
      : []),
  ];
}

function hints(book: Book, partner: number, words: Words): string[] {
  const { asOf, settings } = book.ledger;
  const { share, exclusive, profession, retirementDate } = book.ledger.partners[partner]!;
  const months = settings.thresholds.retirementMonths;
  const cost = (share ?? 0) > 0 ? lifetimeCost(share ?? 0, EXAMPLE_RETENTION) : null;
  return [
    ...(cost !== null && hasValue(cost)
      ? [
          `If the share of ${words.percent(share ?? 0)} is paid for as long as a client stays, it costs ${words.number(cost.value, 1)} years of the client\u2019s revenue at a retention of ${words.percent(EXAMPLE_RETENTION)}.`,
        ]
      : []),
    ...(exclusive === true
      ? [
          `It is exclusive: it binds you as well.${profession === 'attorney' ? ' Lawyers\u2019 rules do not allow exclusive referral agreements.' : ''}`,
        ]
      : []),
    ...(retirementDate === null || retirementDate > addMonths(asOf, months)
      ? []
      : [
          retirementDate <= asOf
            ? `Retired on ${words.shortDate(retirementDate)}: who takes over the agreement?`
            : `Retires on ${words.shortDate(retirementDate)}, within ${words.count(months, 'month')}: agree on who takes over.`,
        ]),
  ];
}
