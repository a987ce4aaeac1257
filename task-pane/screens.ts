import type { Group, ScreenEntry } from './screen';
import type { ScreenName } from './route';

/** The navigation, in its order; each leads to the screen of the same name, `work` and `setup` to a list of theirs. */
export const GROUPS: readonly { readonly name: Group; readonly title: string }[] = [
  { name: 'partners', title: 'Partners' },
  { name: 'review', title: 'Review' },
  { name: 'work', title: 'Work' },
  { name: 'data', title: 'Data' },
  { name: 'setup', title: 'Setup' },
];

/**
 * Every screen, in the order in which its group lists it; a new screen is one entry here. `load` is a dynamic import, so
 * that a host which can load files fetches a screen when it is first opened.
 */
export const SCREENS: readonly ScreenEntry[] = [
  {
    name: 'partners',
    title: 'Partners',
    group: 'partners',
    about: 'All partners with their decisions.',
    load: () => import('./screens/partners'),
  },
  {
    name: 'partner',
    title: 'Partner',
    group: 'partners',
    about: 'One partner with every figure.',
    load: () => import('./screens/partner'),
  },
  {
    name: 'figure',
    title: 'Figure',
    group: 'partners',
    about: 'One figure with the rows that made it.',
    load: () => import('./screens/figure'),
  },
  {
    name: 'review',
    title: 'Monthly review',
    group: 'review',
    about: 'The review of a month, written into the workbook.',
    load: () => import('./screens/review'),
  },
  {
    name: 'agenda',
    title: 'Agenda',
    group: 'work',
    about: 'Who is due for a conversation, and the page to take along.',
    load: () => import('./screens/agenda'),
  },
  {
    name: 'plan',
    title: '120-day plan',
    group: 'work',
    about: 'Steps by phase, what is late and with whom; start a plan with a partner.',
    load: () => import('./screens/plan'),
  },
  {
    name: 'choosing',
    title: 'Choosing partners',
    group: 'work',
    about: 'Candidates by rank, due diligence in its order, one in focus.',
    load: () => import('./screens/choosing'),
  },
  {
    name: 'ladder',
    title: 'Ladder',
    group: 'work',
    about: 'From service provider to collaborator: who is ready for the conversation.',
    load: () => import('./screens/ladder'),
  },
  {
    name: 'reciprocity',
    title: 'Give and take',
    group: 'work',
    about: 'One-way streets, who is owed, new and existing clients.',
    load: () => import('./screens/reciprocity'),
  },
  {
    name: 'agreements',
    title: 'Agreements',
    group: 'work',
    about: 'Five elements with dates and gaps, what is owed, an outline to talk through.',
    load: () => import('./screens/agreements'),
  },
  {
    name: 'deals',
    title: 'Deal planner',
    group: 'work',
    about: 'Five ways to pay for introductions, side by side, before you sign.',
    load: () => import('./screens/deals'),
  },
  {
    name: 'outlook',
    title: 'Outlook',
    group: 'work',
    about: 'What the open introductions may bring, with their interval.',
    load: () => import('./screens/outlook'),
  },
  {
    name: 'compliance',
    title: 'Compliance',
    group: 'work',
    about: 'What to talk about with your compliance officer, and the rows behind it.',
    load: () => import('./screens/compliance'),
  },
  {
    name: 'events',
    title: 'Events',
    group: 'work',
    about: 'What joint events brought, and the calendar.',
    load: () => import('./screens/events'),
  },
  {
    name: 'benchmarks',
    title: 'What others say',
    group: 'work',
    about: 'This practice beside the figures of others, and whose word they are.',
    load: () => import('./screens/benchmarks'),
  },
  {
    name: 'texts',
    title: 'Texts',
    group: 'work',
    about: 'Introduction, criteria of fit, handoff and more, filled in for a partner.',
    load: () => import('./screens/texts'),
  },
  {
    name: 'partner-copy',
    title: 'Partner\u2019s copy',
    group: 'work',
    about: 'What a partner may read of your record, and nothing else.',
    load: () => import('./screens/partner-copy'),
  },
  {
    name: 'data',
    title: 'Data notes',
    group: 'data',
    about: 'What was left out or is doubtful, and where it stands.',
    load: () => import('./screens/data'),
  },
  {
    name: 'sheet',
    title: 'Your sheet',
    group: 'setup',
    about: 'Which tables were found, how each column was read, and what is missing.',
    load: () => import('./screens/sheet'),
  },
  {
    name: 'import',
    title: 'Import',
    group: 'setup',
    about: 'New and changed rows from an export of your CRM.',
    load: () => import('./screens/import'),
  },
  {
    name: 'firm',
    title: 'Firm settings',
    group: 'setup',
    about: 'Costs, thresholds and what your firm has locked; loading a firm.json.',
    load: () => import('./screens/firm'),
  },
  {
    name: 'upgrade',
    title: 'Upgrade',
    group: 'setup',
    about: 'What a newer template would add to this workbook.',
    load: () => import('./screens/upgrade'),
  },
];

/** A screen by its name; undefined for the pages that list a group. */
export function screenOf(name: ScreenName): ScreenEntry | undefined {
  return SCREENS.find((each) => each.name === name);
}

/** The group that a screen stands in. */
export function groupOf(name: ScreenName): Group {
  return screenOf(name)?.group ?? (name === 'setup' ? 'setup' : 'work');
}
