import { text, type Block, type Section } from '../../document/document';
import { hasValue, UNRECORDED } from '../../kpis';
import { amountOf } from '../practice/part';
import {
  cellOf,
  CLIENTS,
  counted,
  currencyColumn,
  decidedColumns,
  evenedOutColumns,
  figureCell,
  firstOf,
  HOURS,
  INTRODUCTIONS,
  rankCell,
  REVENUE,
  section,
  tableOf,
  type Column,
  type How,
} from './league-cells';
import { RANKED_FROM, type LeagueAdvisor, type LeagueTotal } from '../league/league-types';

export function summarySection(how: How): Section {
  const { league, words } = how;
  const { advisors, partners, totals } = league;
  const [unreadable, again] = (['unreadable', 'same advisor'] as const).map(
    (kind) => league.care.filter(({ care }) => care.kind === kind).length,
  ) as [number, number];
  if (advisors.length === 0)
    return section('Summary', { kind: 'paragraph', text: 'No workbook could be read.', tone: 'lead' });
  const keys = new Set(partners.map(({ key }) => key)).size;
  const shared = new Set(partners.filter(({ ids }) => ids.length > 1).map(({ key }) => key)).size;
  const read = `${words.count(advisors.length, 'advisor')} ${advisors.length === 1 ? 'has' : 'have'} ${words.count(keys, 'partner')}${shared > 0 ? `; ${words.number(shared, 0)} of them ${shared === 1 ? 'serves' : 'serve'} more than one advisor` : ''}.`;
  return section(
    'Summary',
    { kind: 'paragraph', text: read, tone: 'lead' },
    ...(unreadable === 0
      ? []
      : [
          warning(
            `${words.count(unreadable, 'file')} could not be read; nothing of ${unreadable === 1 ? 'it is' : 'them is'} in these figures.`,
          ),
        ]),
    ...(again === 0
      ? []
      : [
          warning(
            `${words.count(again, 'workbook')} are of advisors who have more than one: each counts as an advisor, and what stands in two of them counts twice.`,
          ),
        ]),
    tableOf('All advisors together: what came in', cameColumns(how), totals),
    tableOf(
      'All advisors together: what it is worth. Active partnerships: a partner counts once for each advisor with whom they are active.',
      worthColumns(how),
      totals,
    ),
  );
}

function warning(sentence: string): Block {
  return { kind: 'paragraph', tone: 'warning', text: `${sentence} See Workbooks that need care.` };
}

/** Two tables of a few columns each: one of all of them is wider than a page. */
function cameColumns(how: How): Column<LeagueTotal>[] {
  return [
    ...currencyColumn(how),
    ['Advisors', ({ advisors }) => counted(advisors)],
    INTRODUCTIONS,
    CLIENTS,
    ...decidedColumns(how),
  ];
}

function worthColumns(how: How): Column<LeagueTotal>[] {
  return [
    ...currencyColumn(how),
    REVENUE,
    HOURS,
    ['ROI', ({ roi }) => cellOf(roi, 'multiple')],
    ['Reciprocity', ({ reciprocity }) => cellOf(reciprocity, 'decimal')],
    ['Concentration (HHI)', ({ hhi }) => cellOf(hhi, 'decimal')],
    ['Active partnerships', ({ active }) => counted(active)],
  ];
}

export function conversionSection(how: How): Section | null {
  const { advisors, spread } = how.league;
  if (advisors.length === 0) return null;
  const { caption, rows } = firstOf(
    how,
    `Ranked by the evened-out conversion, from ${RANKED_FROM} decided introductions on.${hasValue(spread) ? '' : ` ${spread.reason}`}`,
    advisors,
  );
  return section(
    'Conversion by advisor',
    { kind: 'paragraph', tone: 'note', text: spreadSentence(how) },
    tableOf(
      caption,
      [
        ['Advisor', ({ advisor }) => text(advisor)],
        ['Rank', ({ conversion }) => rankCell(conversion)],
        ...decidedColumns(how),
        ...evenedOutColumns(how),
      ],
      rows,
    ),
  );
}

function spreadSentence({ league: { spread }, words }: How): string {
  if (!hasValue(spread)) return `${spread.reason} So nobody is ranked.`;
  const { rate } = spread.value;
  switch (spread.value.kind) {
    case 'one rate':
      return `The advisors differ no more than chance would make them: the best guess for each is the ${words.percent(rate)} of the firm.`;
    case 'own rates':
      return 'The advisors differ as much as they can: each keeps their own conversion.';
    case 'between':
      return `Few introductions say little about an advisor, so each conversion is drawn toward the ${words.percent(rate)} of the firm: as if every advisor had another ${words.number(spread.value.weight, 1)} introductions that went like the firm's.`;
  }
}

export function advisorsSection(how: How): Section | null {
  const { advisors } = how.league;
  if (advisors.length === 0) return null;
  const offices = advisors.some(({ office }) => office !== null);
  const byRevenue = [...advisors].sort(
    (a, b) =>
      (amountOf(b.figures, 'revenue') ?? -Infinity) - (amountOf(a.figures, 'revenue') ?? -Infinity) || 0,
  );
  const columns: Column<LeagueAdvisor>[] = [
    ['Advisor', ({ advisor }) => text(advisor)],
    ...(offices ? [OFFICE] : []),
    ...currencyColumn(how),
    ['Introductions', (advisor) => figureCell(advisor, 'introductions', 'decimal')],
    ['Clients', (advisor) => figureCell(advisor, 'clients', 'decimal')],
    ['Revenue', (advisor) => figureCell(advisor, 'revenue', 'money')],
    ['Hours', (advisor) => figureCell(advisor, 'hours', 'decimal')],
    ['ROI', (advisor) => figureCell(advisor, 'roi', 'multiple')],
    ['Reciprocity', (advisor) => figureCell(advisor, 'reciprocity', 'decimal')],
    ['Concentration (HHI)', (advisor) => figureCell(advisor, 'hhi', 'decimal')],
    ['Active partners', (advisor) => figureCell(advisor, 'active', 'integer')],
  ];
  const { caption, rows } = firstOf(
    how,
    'What the partnerships of each advisor bring, the highest revenue first. ROI is a multiple of the time and the money put in; 1x is break-even.',
    byRevenue,
  );
  return section(
    'Advisors',
    tableOf(caption, columns, rows, how.mixed ? null : { title: 'Revenue by advisor', of: 'Revenue' }),
  );
}

/** What the league table is called, also in brief. */
export const LEAGUE_TABLE = 'League of advisors';

const OFFICE: Column<LeagueAdvisor> = [
  'Office',
  ({ office }) => (office === null ? { reason: 'Settings names no Office.' } : text(office)),
];

/** The league itself: everybody by rank, in the figures that a meeting looks at. */
export function leagueSection(how: How): Section | null {
  const { advisors } = how.league;
  if (advisors.length === 0) return null;
  const [evened] = evenedOutColumns(how);
  const { caption, rows } = firstOf(
    how,
    `By the evened-out conversion, from ${RANKED_FROM} decided introductions on: few introductions say little, so each is drawn toward that of the firm.`,
    advisors,
  );
  return section(
    LEAGUE_TABLE,
    tableOf(
      caption,
      [
        ['Advisor', ({ advisor }: LeagueAdvisor) => text(advisor)],
        ...currencyColumn(how),
        ['Rank', ({ conversion }) => rankCell(conversion)],
        ...decidedColumns(how).slice(0, 1),
        ...(evened === undefined ? [] : [evened]),
        ['Introductions', (advisor) => figureCell(advisor, 'introductions', 'decimal')],
        ['Clients', (advisor) => figureCell(advisor, 'clients', 'decimal')],
        ['Revenue', (advisor) => figureCell(advisor, 'revenue', 'money')],
        ['Hours', (advisor) => figureCell(advisor, 'hours', 'decimal')],
        ['ROI', (advisor) => figureCell(advisor, 'roi', 'multiple')],
        ['Active partners', (advisor) => figureCell(advisor, 'active', 'integer')],
      ],
      rows,
    ),
  );
}

/** Verdicts as columns: the three decisions, and what keeps from one. */
const VERDICTS: ReadonlyArray<readonly [column: string, words: readonly string[]]> = [
  ['Double down', ['double down']],
  ['Optimize', ['optimize']],
  ['Exit', ['exit']],
  ['Too early', ['too early']],
  ['Not recorded', UNRECORDED],
];

export function decisionsSection(how: How): Section | null {
  const { caption, rows } = firstOf(
    how,
    'How many partners of each advisor have which decision; not recorded: time, hourly cost or revenue is missing',
    how.league.advisors,
  );
  if (rows.length === 0) return null;
  return section(
    'Decisions',
    tableOf(
      caption,
      [
        ['Advisor', ({ advisor }) => text(advisor)],
        ...VERDICTS.map(([heading, words]): Column<LeagueAdvisor> => [
          heading,
          ({ verdicts }) => counted(words.reduce((sum, word) => sum + (verdicts.get(word) ?? 0), 0)),
        ]),
      ],
      rows,
    ),
  );
}
