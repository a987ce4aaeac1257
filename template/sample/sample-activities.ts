import { addBusinessDays, weekday, type Day } from '../../core/calendar/day';
import { dayFromCivil } from '../../core/calendar/day';
import type { ActivityType } from '../../core/workbook/tables';
import { between, type Random } from './random';
import { AS_OF, PLANS, type PartnerPlan } from './sample-plan';
import { daysOf, EVENTS, inTurn } from './sample-referrals';

export interface SampleActivity {
  readonly partner: string;
  readonly spelling: string;
  readonly day: Day;
  readonly type: ActivityType;
  readonly hours: number | null;
  readonly cost: number | null;
  readonly initiatedBy: 'us' | 'them' | '';
  readonly askedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly rating: number | null;
  /** Responsiveness, initiative and quality of a check-in. */
  readonly scores: readonly [number, number, number] | null;
  readonly agenda: 'yes' | 'no' | '';
  readonly people: string;
  readonly event: string;
  readonly gift: readonly [recipient: string, value: number] | null;
  readonly notes: string;
}

/** All activities, in the order of their days. */
export function sampleActivities(random: Random): SampleActivity[] {
  const all = [
    ...PLANS.flatMap((plan) => contacts(plan, random)),
    ...EVENTS.map(eventActivity),
    ...CHECK_INS,
    ...GIFTS,
  ];
  all.sort((a, b) => a.day - b.day);
  return withLastNotes(all);
}

/** What was promised in the last conversation: what the agenda of the next one begins with. */
const LAST_NOTES: Readonly<Record<string, string>> = {
  'Harbor Tax':
    'Dana asks two owners of dental practices whether they want to meet us; we send her the invitation to the webinar to read.',
  'Lindqvist Estate Law': 'Karin will call back after the summer.',
  'Keystone Insurance Group': 'Rob wants to look up what came of our introductions.',
  'Summit Mortgage': 'They send the closings of each month; we think of someone to introduce to them.',
  'Cedar Exit Planning': 'They name three owners who think of selling; we send the criteria of fit.',
};
const SPOKEN: readonly ActivityType[] = ['call', 'meeting', 'meal', 'joint meeting'];

function withLastNotes(all: readonly SampleActivity[]): SampleActivity[] {
  const last = new Map<string, SampleActivity>();
  for (const row of all) if (SPOKEN.includes(row.type)) last.set(row.partner, row);
  return all.map((row) =>
    last.get(row.partner) === row && row.notes === ''
      ? { ...row, notes: LAST_NOTES[row.partner] ?? '' }
      : row,
  );
}

/** Who comes from the partner's side when people meet. */
const TEAMS: Readonly<Record<string, readonly string[]>> = {
  'Harbor Tax': ['Dana Harbor', 'Dana Harbor, Luis Ortega'],
  'Lindqvist Estate Law': ['Karin Lindqvist'],
  'Keystone Insurance Group': ['Rob Stone'],
  'Cedar Exit Planning': ['Paul Cedar'],
};

function contacts(plan: PartnerPlan, random: Random): SampleActivity[] {
  // Nobody meets on a Sunday: those contacts move to Monday.
  const days = daysOf(plan.contacts, random).map((day) =>
    weekday(day) === 6 ? Math.min(day + 1, AS_OF) : day,
  );
  return days.map((day, n) => {
    const type = inTurn(plan.contactTypes, n);
    const byWhom = inTurn(plan.initiators, n);
    const rating = inTurn(plan.ratings, n);
    const missing =
      plan.hoursMissingEvery > 0 &&
      (plan.hoursMissingEvery === 1 ? type === 'e-mail' : n % plan.hoursMissingEvery === 4);
    const hours = between(random, plan.hours[0] * 4, plan.hours[1] * 4) / 4;
    const cost = type === 'call' || type === 'e-mail' ? null : between(random, plan.costs[0], plan.costs[1]);
    return {
      ...blank(plan.name, inTurn(plan.spellings, n), day, type),
      hours: missing ? null : hours,
      cost: cost === 0 ? null : cost,
      initiatedBy: byWhom === 'u' ? 'us' : byWhom === 't' ? 'them' : '',
      rating: rating === 0 ? null : rating,
      people: type === 'call' || type === 'e-mail' ? '' : inTurn(TEAMS[plan.name] ?? [''], n),
      agenda: type === 'meeting' || type === 'joint meeting' ? (n % 3 === 0 ? 'no' : 'yes') : '',
      ...ask(plan, n, day),
    };
  });
}

/** Every sixth contact is a question with its answer. */
function ask(plan: PartnerPlan, n: number, day: Day): { askedOn: Day | null; answeredOn: Day | null } {
  if (n % 6 !== 2 || plan.answers.length === 0) return { askedOn: null, answeredOn: null };
  const after = inTurn(plan.answers, (n - 2) / 6);
  const answered = after < 0 ? null : after === 0 ? day : addBusinessDays(day, after);
  return { askedOn: day, answeredOn: answered !== null && answered <= AS_OF ? answered : null };
}

function eventActivity(event: (typeof EVENTS)[number]): SampleActivity {
  return {
    ...blank(event.partner, event.partner, event.day, 'event'),
    hours: event.hours,
    cost: event.cost,
    event: event.name,
  };
}

/** Brightpath is rated twice a year in a check-in instead of after every contact. */
const CHECK_INS: readonly SampleActivity[] = [
  [dayFromCivil(2025, 6, 30), [4, 3, 4]],
  [dayFromCivil(2025, 12, 15), [4, 4, 4]],
  [dayFromCivil(2026, 6, 29), [4, 3, 4]],
].map(([day, scores]) => ({
  ...blank('Brightpath Consulting', 'Brightpath Consulting', day as Day, 'check-in'),
  hours: 1,
  scores: scores as [number, number, number],
}));

const GIFTS: readonly SampleActivity[] = [
  {
    ...blank('Harbor Tax', 'Harbor Tax CPA', dayFromCivil(2025, 12, 18), 'gift'),
    cost: 140,
    gift: ['Dana Harbor', 140],
    notes: 'Wine for the holidays',
  },
  {
    ...blank('Keystone Insurance Group', 'KIG', dayFromCivil(2026, 4, 20), 'gift'),
    cost: 320,
    gift: ['Rob Stone', 320],
    notes: 'Theatre tickets',
  },
];

function blank(partner: string, spelling: string, day: Day, type: ActivityType): SampleActivity {
  return {
    partner,
    spelling,
    day,
    type,
    hours: null,
    cost: null,
    initiatedBy: '',
    askedOn: null,
    answeredOn: null,
    rating: null,
    scores: null,
    agenda: '',
    people: '',
    event: '',
    gift: null,
    notes: '',
  };
}
