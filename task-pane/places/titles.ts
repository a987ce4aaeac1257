import type { ScreenName } from './route';

/** The six places of the navigation. */
export type Group = 'home' | 'partners' | 'review' | 'work' | 'data' | 'setup';

/** A screen that can be gone to: what a link to it says, and where it stands. What loads it is the shell's affair. */
interface ScreenTitle {
  readonly name: OwnScreen;
  /** Its heading, and what a link to it says. */
  readonly title: string;
  readonly group: Group;
  /** One line on the page of its group: what one does there. */
  readonly about: string;
}

/** Screens of their own; `work` and `setup` only list those of their group. */
type OwnScreen = Exclude<ScreenName, 'work' | 'setup'>;

/** The navigation, in its order; each leads to the screen of the same name, `work` and `setup` to a list of theirs. */
export const GROUPS: readonly { readonly name: Group; readonly title: string }[] = [
  { name: 'home', title: 'Home' },
  { name: 'partners', title: 'Partners' },
  { name: 'review', title: 'Review' },
  { name: 'work', title: 'Work' },
  { name: 'data', title: 'Data' },
  { name: 'setup', title: 'Setup' },
];

/** Every screen, in the order in which its group lists it; a new screen is one entry here and one in shell/loaders.ts. */
export const SCREENS: readonly ScreenTitle[] = [
  {
    name: 'home',
    title: 'Home',
    group: 'home',
    about: 'The one thing to do, what is due this week, and the partners.',
  },
  {
    name: 'log',
    title: 'Log',
    group: 'home',
    about: 'Write down what happened: a conversation, an introduction, an outcome.',
  },
  {
    name: 'partners',
    title: 'Partners',
    group: 'partners',
    about: 'All partners with their decisions.',
  },
  {
    name: 'partner',
    title: 'Partner',
    group: 'partners',
    about: 'One partner with every figure.',
  },
  {
    name: 'figure',
    title: 'Figure',
    group: 'partners',
    about: 'One figure with the rows that made it.',
  },
  {
    name: 'review',
    title: 'Monthly review',
    group: 'review',
    about: 'The review of a month, written into the workbook.',
  },
  {
    name: 'agenda',
    title: 'Agenda',
    group: 'work',
    about: 'Who is due for a conversation, and the page to take along.',
  },
  {
    name: 'plan',
    title: '120-day plan',
    group: 'work',
    about: 'Steps by phase, what is late and with whom; start a plan with a partner.',
  },
  {
    name: 'choosing',
    title: 'Choosing partners',
    group: 'work',
    about: 'Candidates by rank, due diligence in its order, one in focus.',
  },
  {
    name: 'ladder',
    title: 'Ladder',
    group: 'work',
    about: 'From service provider to collaborator: who is ready for the conversation.',
  },
  {
    name: 'reciprocity',
    title: 'Give and take',
    group: 'work',
    about: 'One-way streets, who is owed, new and existing clients.',
  },
  {
    name: 'agreements',
    title: 'Agreements',
    group: 'work',
    about: 'Five elements with dates and gaps, what is owed, an outline to talk through.',
  },
  {
    name: 'deals',
    title: 'Deal planner',
    group: 'work',
    about: 'Five ways to pay for introductions, side by side, before you sign.',
  },
  {
    name: 'outlook',
    title: 'Outlook',
    group: 'work',
    about: 'What the open introductions may bring, with their interval.',
  },
  {
    name: 'compliance',
    title: 'Compliance',
    group: 'work',
    about: 'What to talk about with your compliance officer, and the rows behind it.',
  },
  {
    name: 'events',
    title: 'Events',
    group: 'work',
    about: 'What joint events brought, and the calendar.',
  },
  {
    name: 'benchmarks',
    title: 'What others say',
    group: 'work',
    about: 'This practice beside the figures of others, and whose word they are.',
  },
  {
    name: 'texts',
    title: 'Texts',
    group: 'work',
    about: 'Introduction, criteria of fit, handoff and more, filled in for a partner.',
  },
  {
    name: 'partner-copy',
    title: 'Partner\u2019s copy',
    group: 'work',
    about: 'What a partner may read of your record, and nothing else.',
  },
  {
    name: 'data',
    title: 'Data notes',
    group: 'data',
    about: 'What was left out or is doubtful, and where it stands.',
  },
  {
    name: 'sheet',
    title: 'Your sheet',
    group: 'setup',
    about: 'Which tables were found, how each column was read, and what is missing.',
  },
  {
    name: 'calendar',
    title: 'Hours from your calendar',
    group: 'setup',
    about: 'Meetings of Outlook, Google, Apple or a time tracker become logged hours.',
  },
  {
    name: 'statement',
    title: 'Money from statements',
    group: 'setup',
    about: 'Fees and commissions of a statement go to the partner who introduced the client.',
  },
  {
    name: 'import',
    title: 'Import',
    group: 'setup',
    about: 'New and changed rows from an export of your CRM.',
  },
  {
    name: 'firm',
    title: 'Firm settings',
    group: 'setup',
    about: 'Costs, thresholds and what your firm has locked; loading a firm.json.',
  },
  {
    name: 'rollup',
    title: 'Roll-up',
    group: 'setup',
    about: 'The workbooks of an office as one league of advisors and partners.',
  },
  {
    name: 'upgrade',
    title: 'Upgrade',
    group: 'setup',
    about: 'What a newer template would add to this workbook.',
  },
];

/** A screen by its name; undefined for the pages that list a group. */
export function screenOf(name: ScreenName): ScreenTitle | undefined {
  return SCREENS.find((each) => each.name === name);
}

/** The group that a screen stands in. */
export function groupOf(name: ScreenName): Group {
  return screenOf(name)?.group ?? (name === 'setup' ? 'setup' : 'work');
}

/** What a way back to a screen is called. */
export function titleOf(name: ScreenName): string {
  if (name === 'work') return 'Work';
  if (name === 'setup') return 'Setup';
  return name === 'partners' ? 'All partners' : (screenOf(name)?.title ?? 'Back');
}
