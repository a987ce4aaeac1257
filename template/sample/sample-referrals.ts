import { dayFromCivil, type Day } from '../../core/calendar/day';
import { between, type Random } from './random';
import { AS_OF, MONTHS, PLANS, type PartnerPlan } from './sample-plan';

/** One introduction of the sample, before it is written the way people write. */
export interface Introduction {
  /** Name of the plan; the sheet may carry another spelling. */
  readonly partner: string;
  readonly spelling: string;
  readonly id: string;
  readonly given: boolean;
  /** null: not written down. */
  readonly received: Day | null;
  readonly client: string;
  readonly qualified: 'yes' | 'no' | '';
  readonly status: 'won' | 'lost' | 'open' | '';
  readonly closed: Day | null;
  readonly revenue: number | null;
  readonly aum: number | null;
  readonly netNew: 'yes' | 'no' | '';
  readonly credit: number | null;
  readonly influenced: boolean;
  readonly event: string;
  readonly ended: Day | null;
  readonly informed: 'yes' | 'no' | '';
  readonly attest: 'yes' | 'no' | '';
  /** Day on which they were thanked; null: nobody wrote one down. */
  readonly thanked: Day | null;
  readonly notes: string;
}

interface SampleEvent {
  readonly partner: string;
  readonly name: string;
  readonly day: Day;
  readonly hours: number;
  readonly cost: number;
}

export const EVENTS: readonly SampleEvent[] = [
  {
    partner: 'Lindqvist Estate Law',
    name: 'Estate planning seminar',
    day: dayFromCivil(2025, 3, 20),
    hours: 6,
    cost: 1400,
  },
  {
    partner: 'Harbor Tax',
    name: 'Year-end tax webinar',
    day: dayFromCivil(2025, 11, 13),
    hours: 5,
    cost: 950,
  },
  {
    partner: 'Summit Mortgage',
    name: 'First-home evening',
    day: dayFromCivil(2026, 9, 10),
    hours: 3,
    cost: 420,
  },
];

/** All introductions in the order of the day on which they came, those without a day last. */
export function sampleIntroductions(random: Random): Introduction[] {
  const nextClient = clientNames(random);
  const planned = PLANS.flatMap((plan) => [
    ...received(plan, random, nextClient),
    ...given(plan, random, nextClient),
  ]);
  const all = [...planned, ...specialCases(nextClient)];
  all.sort((a, b) => (a.received ?? AS_OF) - (b.received ?? AS_OF));
  // Summit's walk in by telephone and get no Id; the special cases bring their own.
  let number = 0;
  return all.map((each) =>
    each.id !== '' || each.partner === 'Summit Mortgage'
      ? each
      : { ...each, id: `R-${String(++number).padStart(4, '0')}` },
  );
}

function received(plan: PartnerPlan, random: Random, nextClient: () => string): Introduction[] {
  let n = 0;
  return daysOf(plan.received, random, plan.receivedDays).map((day) => {
    const outcome = inTurn(plan.outcomes, n);
    const decided = day + between(random, plan.daysToDecision[0], plan.daysToDecision[1]);
    const isDecided = outcome !== 'O' && decided <= AS_OF;
    const won = isDecided && outcome === 'W';
    const revenue = won
      ? rounded(between(random, plan.firstYearRevenue[0], plan.firstYearRevenue[1]), 50)
      : null;
    const ended = won && n % 9 === 3 ? decided + between(random, 120, 300) : null;
    const mark = inTurn(plan.qualified, n);
    const row: Introduction = {
      ...blank(plan.name, inTurn(plan.spellings, n), nextClient()),
      received: day,
      qualified: mark === 'y' ? 'yes' : mark === 'n' ? 'no' : '',
      status: won ? 'won' : isDecided ? 'lost' : 'open',
      closed: isDecided ? decided : null,
      revenue,
      aum: revenue === null ? null : rounded(revenue * between(random, 80, 120), 5000),
      netNew: yesNo(inTurn(plan.netNew, n)),
      event: eventOf(plan.name, day, n),
      ended: ended !== null && ended <= AS_OF ? ended : null,
      informed: plan.name === 'Harbor Tax' && won ? (n % 7 === 0 ? '' : 'yes') : '',
      attest: plan.name === 'Harbor Tax' && won ? (n % 12 === 5 ? 'yes' : 'no') : '',
      thanked: thankedOn(day, n),
    };
    n++;
    return row;
  });
}

function given(plan: PartnerPlan, random: Random, nextClient: () => string): Introduction[] {
  let n = 0;
  return daysOf(plan.given, random).map((day) => {
    const outcome = inTurn('WLOWL', n);
    const decided = day + between(random, 25, 80);
    const isDecided = outcome !== 'O' && decided <= AS_OF;
    const row: Introduction = {
      ...blank(plan.name, plan.name, nextClient()),
      given: true,
      received: day,
      status: isDecided ? (outcome === 'W' ? 'won' : 'lost') : 'open',
      closed: isDecided ? decided : null,
      // What the partner earned is not always known.
      revenue: isDecided && outcome === 'W' && n % 2 === 0 ? rounded(between(random, 1500, 5000), 100) : null,
    };
    n++;
    return row;
  });
}

/** Introductions that no plan brings about: shared credit, influence, and what people forget to write down. */
function specialCases(nextClient: () => string): Introduction[] {
  const shared = nextClient();
  const overshared = nextClient();
  const row = (partner: string, more: Partial<Introduction>): Introduction => ({
    ...blank(partner, partner, nextClient()),
    qualified: 'yes',
    ...more,
  });
  const won = (received: Day, closed: Day, revenue: number) =>
    ({ received, closed, revenue, status: 'won', netNew: 'yes' }) as const;
  const sharedCase = {
    ...won(dayFromCivil(2025, 4, 8), dayFromCivil(2025, 6, 11), 14000),
    id: 'R-S01',
    client: shared,
  };
  const oversharedCase = {
    ...won(dayFromCivil(2026, 2, 11), dayFromCivil(2026, 4, 2), 3200),
    id: 'R-S02',
    client: overshared,
  };
  return [
    row('Harbor Tax', { ...sharedCase, credit: 0.6, notes: 'Estate and tax came together' }),
    row('Lindqvist Estate Law', { ...sharedCase, credit: 0.4, notes: 'Estate and tax came together' }),
    row('Summit Mortgage', { ...oversharedCase, credit: 0.7 }),
    row('Brightpath Consulting', { ...oversharedCase, credit: 0.5 }),
    row('Summit Mortgage', {
      ...won(dayFromCivil(2025, 10, 6), dayFromCivil(2025, 12, 3), 7800),
      influenced: true,
      notes: "Harbor's client; Summit only vouched for us",
    }),
    row('Brightpath Consulting', { received: dayFromCivil(2026, 6, 9), status: 'open', influenced: true }),
    row('Harbor Tax', {
      ...won(dayFromCivil(2025, 2, 10), dayFromCivil(2025, 4, 1), 7400),
      closed: null,
      notes: 'signed in spring?',
    }),
    row('Summit Mortgage', {
      ...won(dayFromCivil(2025, 7, 1), dayFromCivil(2025, 9, 15), 2600),
      received: null,
      notes: 'no idea when they called first',
    }),
    row('Summit Mortgage', {
      received: dayFromCivil(2026, 5, 14),
      closed: dayFromCivil(2026, 6, 20),
      status: '',
    }),
    row('Vasquez Family Law', {
      received: null,
      status: 'open',
      id: 'R-S03',
      notes: 'ask Elena for the date',
    }),
    row('Keystone Insurance Group', {
      // A slip of the keyboard: 2062 for 2026.
      received: dayFromCivil(2062, 4, 9),
      status: 'open',
      qualified: '',
      id: 'R-S04',
    }),
    ...onTheLadder(row),
  ];
}

/** Introductions given to service providers whom clients rate well, and the first one back from one of them. */
function onTheLadder(row: (partner: string, more: Partial<Introduction>) => Introduction): Introduction[] {
  const given = (partner: string, id: string, received: Day, days: number) =>
    row(partner, {
      id,
      given: true,
      qualified: '',
      received,
      status: 'won',
      closed: received + days,
    });
  return [
    given('Moreno Business Law', 'R-S05', dayFromCivil(2025, 9, 15), 30),
    given('Moreno Business Law', 'R-S06', dayFromCivil(2026, 1, 20), 24),
    given('Moreno Business Law', 'R-S07', dayFromCivil(2026, 6, 9), 41),
    row('Moreno Business Law', {
      id: 'R-S08',
      received: dayFromCivil(2026, 9, 28),
      status: 'open',
      netNew: 'yes',
      notes: 'Sells her share of a practice in spring',
    }),
    given('Ferris Property Management', 'R-S09', dayFromCivil(2025, 11, 12), 20),
    given('Ferris Property Management', 'R-S10', dayFromCivil(2026, 2, 17), 35),
    given('Ferris Property Management', 'R-S11', dayFromCivil(2026, 4, 8), 28),
  ];
}

function blank(partner: string, spelling: string, client: string): Introduction {
  return {
    partner,
    spelling,
    client,
    id: '',
    given: false,
    received: null,
    qualified: '',
    status: 'open',
    closed: null,
    revenue: null,
    aum: null,
    netNew: '',
    credit: null,
    influenced: false,
    event: '',
    ended: null,
    informed: '',
    attest: '',
    thanked: null,
    notes: '',
  };
}

/** Sorted days: as many in each month as planned, within the days given for that month. */
export function daysOf(
  perMonth: readonly number[],
  random: Random,
  within: PartnerPlan['receivedDays'] = {},
): Day[] {
  const days: Day[] = [];
  perMonth.forEach((count, i) => {
    const month = MONTHS[i];
    if (!month) return;
    const [first, last] = within[i] ?? [1, month.last - month.first + 1];
    for (let k = 0; k < count; k++) days.push(month.first + between(random, first, last) - 1);
  });
  return days.sort((a, b) => a - b);
}

/** The n-th of a list that starts again at its end. */
export function inTurn<T>(list: ArrayLike<T>, n: number): T {
  const each = list[n % list.length];
  if (each === undefined) throw new Error('The list of a plan is empty.');
  return each;
}

/** Half of the introductions after an event name it; the other half is left to the 60 days. */
function eventOf(partner: string, day: Day, n: number): string {
  const event = EVENTS.find((each) => each.partner === partner && day >= each.day && day <= each.day + 60);
  return event && n % 2 === 0 ? event.name : '';
}

/** A call or a card within the week; one in six is forgotten. */
function thankedOn(received: Day, n: number): Day | null {
  const day = received + 1 + (n % 5);
  return n % 6 === 4 || day > AS_OF ? null : day;
}

function yesNo(mark: string): 'yes' | 'no' | '' {
  return mark === 'y' ? 'yes' : mark === 'n' ? 'no' : '';
}

function rounded(amount: number, step: number): number {
  return Math.round(amount / step) * step;
}

const SURNAMES =
  'Abernathy Alvarez Andersson Baptiste Barlow Beckett Bhatt Blackwood Boateng Calloway Castellano Chen Coleman Costa ' +
  'Dalton Delgado Donnelly Dubois Eastman Ellison Engström Farrow Fitzgerald Fontaine Garrison Goldberg Grant Haddad ' +
  'Hallman Hargrove Hoffman Ibrahim Ingram Jankowski Jefferson Kapoor Keller Kowalski Lancaster Larkin Levine Lindgren ' +
  'Macleod Marchetti Mbeki Mendez Nakamura Novak Okafor Olsen Patel Pemberton Quigley Ramirez Rossi Santos Schneider ' +
  'Sinclair Tanaka Thornton Ueda Vance Whitfield Winslow Yamamoto Zhang Zimmerman';

/** Clients by initial and surname; no name comes twice. */
function clientNames(random: Random): () => string {
  const surnames = SURNAMES.split(' ');
  const initials = 'ABCDEFGHJKLMNOPRSTW';
  const names = surnames.flatMap((surname) => [...initials].map((initial) => `${initial}. ${surname}`));
  for (let i = names.length - 1; i > 0; i--) {
    const j = between(random, 0, i);
    [names[i], names[j]] = [names[j] ?? '', names[i] ?? ''];
  }
  let next = 0;
  return () => inTurn(names, next++);
}
