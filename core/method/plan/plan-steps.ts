import type { Phase } from '../../workbook/tables';

/** The phases of the 120 days, in their order; `run` comes after them. */
export const PLAN_PHASES = ['identify', 'agree', 'launch', 'optimize'] as const satisfies readonly Phase[];
export type PlanPhase = (typeof PLAN_PHASES)[number];

/** Days of each phase, counted from the Start date (day 1). */
export const PHASE_DAYS = 30;

/** Who does a step, as it is written into Owner; an advisor may put a name instead. */
export const OWNERS = ['us', 'them', 'both'] as const;
export type Owner = (typeof OWNERS)[number];

/** A step of the 120 days before it has a date. */
export interface StepTemplate {
  readonly id: string;
  readonly phase: PlanPhase;
  /** Day of the plan by which it is to be done, 1-120. */
  readonly day: number;
  readonly owner: Owner;
  readonly step: string;
  /** Whether the partner sees it in their copy: what both agree on, not what we find out about them. */
  readonly shared: boolean;
}

const step = (
  id: string,
  phase: PlanPhase,
  day: number,
  owner: Owner,
  text: string,
  shared = owner !== 'us',
): StepTemplate => ({ id, phase, day, owner, step: text, shared });

/** What the 120 days ask for, in our words: money is talked about only after philosophy, and nothing is paid unwritten. */
export const PLAN_STEPS: readonly StepTemplate[] = [
  step(
    'criteria',
    'identify',
    5,
    'us',
    'Check the three criteria: complementary services, shared ideal client, no competition',
  ),
  step(
    'client-base',
    'identify',
    10,
    'both',
    'Tell each other who you serve: how many clients, what kind, where new ones come from',
  ),
  step(
    'service-delivery',
    'identify',
    14,
    'both',
    'Walk through how each of you serves a client, and where the two practices meet',
  ),
  step(
    'philosophy',
    'identify',
    18,
    'both',
    'Talk about how each of you advises clients and what you would never do; no talk of money yet',
  ),
  step('ties', 'identify', 21, 'us', 'Find out about ties to other advisors, and plans to retire or sell'),
  step(
    'ideal-client',
    'identify',
    26,
    'both',
    'Describe the ideal client of each practice, in qualities and in numbers',
  ),
  step(
    'go-on',
    'identify',
    30,
    'us',
    'Decide: move on to an agreement, or thank them and turn to the next candidate',
  ),
  step(
    'expectations',
    'agree',
    35,
    'both',
    'Write down what each side expects in the first year: introductions, clients, time',
  ),
  step(
    'compensation',
    'agree',
    40,
    'both',
    'Agree on compensation and when it is paid, or write down that there is none',
  ),
  step('compliance', 'agree', 44, 'us', 'Show the draft to compliance, before anything is signed or paid'),
  step('ownership', 'agree', 47, 'both', 'Agree on whose client is whose, and what data may be shared'),
  step(
    'communication',
    'agree',
    51,
    'both',
    'Set a weekly conversation with an agenda, and who is accountable for what',
  ),
  step('exit', 'agree', 55, 'both', 'Agree on how either side can end it, and what happens to clients then'),
  step(
    'sign',
    'agree',
    60,
    'both',
    'Sign and date the agreement; prepare the client disclosure if anything is paid',
  ),
  step(
    'texts',
    'launch',
    64,
    'us',
    'Send the introduction e-mail and the criteria of fit, a page each',
    true,
  ),
  step(
    'core-story',
    'launch',
    68,
    'both',
    'Write the combined core story: what a client gains from working with both',
  ),
  step(
    'teams',
    'launch',
    72,
    'both',
    'Have the teams meet, and settle who does what once someone is introduced',
  ),
  step(
    'handoff',
    'launch',
    75,
    'us',
    'Set up the handoff, so that an introduction takes one line and no more work',
    true,
  ),
  step('events', 'launch', 79, 'both', 'Put the first joint event on the calendar'),
  step('first-theirs', 'launch', 83, 'them', 'Make the first introduction'),
  step('first-ours', 'launch', 86, 'us', 'Make the first introduction in return', true),
  step('day-90', 'launch', 90, 'us', 'Read the 90-day dashboard: is it going up, and if not, why?'),
  step('monthly', 'optimize', 96, 'us', 'Enter the month and read its review; pick one thing to change'),
  step(
    'ask-each-other',
    'optimize',
    103,
    'both',
    'Ask each other: what should we do more of, less of, or not at all?',
  ),
  step('give-and-take', 'optimize', 109, 'us', 'Compare given and received, in introductions and in money'),
  step('meal', 'optimize', 114, 'both', 'Share a meal with the people on both teams who did the work'),
  step('decide', 'optimize', 120, 'us', 'Decide: do more together, fix what lags, or end it as agreed'),
];
