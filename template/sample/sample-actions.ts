import { formatIso, parseIso, type Day } from '../../core/calendar/day';
import { planDay } from '../../core/method/plan/plan';
import { PLAN_STEPS } from '../../core/method/plan/plan-steps';
import type { Cell } from '../../core/workbook/input';

type Row = Readonly<Record<string, Cell>>;

const step = (
  partner: string,
  text: string,
  owner: string,
  due: string | null,
  done: string | null,
  phase: string | null,
  shared: 'yes' | 'no' | null = null,
): Row => ({
  Partner: partner,
  Step: text,
  Owner: owner,
  Due: due,
  Done: done,
  Phase: phase,
  Shared: shared,
});

/** Cedar's Start date: day 1 of its plan. */
const CEDAR_START: Day = parseIso('2026-08-20') ?? 0;
/** Days after their due day on which Cedar's steps were done; of a phase, what is not named is still to do. */
const CEDAR_DONE: Readonly<Record<string, number>> = {
  criteria: -2,
  'client-base': 0,
  'service-delivery': 3,
  philosophy: 1,
  ties: 0,
  'ideal-client': -3,
  'go-on': 2,
  expectations: 1,
  compensation: 9,
  ownership: 4,
  communication: 0,
  sign: 1,
  'core-story': -1,
};
const CEDAR_OWNERS: Readonly<Record<string, string>> = { compliance: 'Tom', texts: 'Tom', 'day-90': 'Maya' };

/** The whole 120-day plan of a young partnership: late in two phases, and with steps ahead. */
const CEDAR_PLAN: readonly Row[] = PLAN_STEPS.map(({ id, phase, day, owner, step: text, shared }) => {
  const due = planDay(CEDAR_START, day);
  const after = CEDAR_DONE[id];
  return step(
    'Cedar Exit Planning',
    text,
    CEDAR_OWNERS[id] ?? owner,
    formatIso(due),
    after === undefined ? null : formatIso(due + after),
    phase,
    shared ? 'yes' : 'no',
  );
});

/** Steps that were agreed, that we set ourselves, that plan an event, or that keep when a stage was reached. */
export const ACTIONS: readonly Row[] = [
  step('Harbor Tax', 'Write the combined core story', 'both', '2025-02-15', '2025-02-12', 'launch', 'yes'),
  step(
    'Harbor Tax',
    'Plan the year-end tax webinar',
    'Dana Harbor',
    '2025-10-10',
    '2025-10-08',
    'run',
    'yes',
  ),
  step('Harbor Tax', 'Renew the compensation disclosure', 'Maya', '2026-11-15', null, 'run', 'no'),
  step('Harbor Tax', 'Event: Year-end tax webinar 2026', 'both', '2026-11-19', null, 'run', 'yes'),
  step(
    'Harbor Tax',
    'Ask two owners of dental practices whether they want to meet us',
    'Dana Harbor',
    '2026-11-09',
    null,
    'run',
    'yes',
  ),
  step('Lindqvist Estate Law', 'Call Karin: why has it gone quiet?', 'Maya', '2026-06-30', null, 'run'),
  step('Lindqvist Estate Law', 'Agree on exit terms', 'Tom', '2025-02-28', null, 'agree', 'yes'),
  step('Brightpath Consulting', 'Compare the minimum with what came', 'Tom', '2026-10-15', null, 'optimize'),
  step(
    'Brightpath Consulting',
    'Ideal client in qualities and numbers',
    'Maya',
    '2025-03-01',
    'yes',
    'agree',
    'yes',
  ),
  step('Keystone Insurance Group', 'Talk about what we give and get', 'Maya', '2026-09-30', null, 'run'),
  step('Summit Mortgage', 'Invite to the first-home evening', 'Tom', '2026-08-20', '2026-08-18', 'run'),
  step('Summit Mortgage', 'Event: First-home evening in spring', 'both', '2027-03-11', null, 'run', 'yes'),
  ...CEDAR_PLAN,
  step(
    'Northgate Trust Company',
    'First review of the numbers',
    'Maya',
    '2026-07-14',
    '2026-07-20',
    'optimize',
  ),
  step('Moreno Business Law', 'Stage: expert service provider', 'Maya', null, '2025-09-15', null),
  step('Moreno Business Law', 'Stage: discovery', 'Maya', null, '2026-10-12', null),
  step('Ferris Property Management', 'Stage: discovery', 'Tom', null, '2026-05-05', null),
  step('Ferris Property Management', 'Stage: expert service provider', 'Tom', null, '2026-05-19', null),
  step('', 'Choose the next category to look at', 'Maya', '2026-12-01', null, null),
];
