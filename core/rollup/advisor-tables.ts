import { text, type DocumentCell, type Section } from '../document/document';
import { hasValue, UNRECORDED } from '../kpis';
import { amountOf } from './grouping';
import {
  cellOf,
  chart,
  conversionCells,
  CONVERSION_COLUMNS,
  counted,
  currencyCell,
  currencyColumn,
  DRAWN,
  figureCell,
  interval,
  NOTHING_DECIDED,
  number,
  rankCell,
  section,
  wonOf,
  type How,
} from './league-cells';
import { RANKED_FROM, type LeagueTotal } from './league-types';

export function summarySection(how: How): Section {
  const { league, words } = how;
  const { advisors, partners, totals } = league;
  const unreadable = league.care.filter(({ care }) => care.kind === 'unreadable').length;
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
          {
            kind: 'paragraph' as const,
            tone: 'warning' as const,
            text: `${words.count(unreadable, 'file')} could not be read; nothing of ${unreadable === 1 ? 'it is' : 'them is'} in these figures. See Workbooks that need care.`,
          },
        ]),
    {
      kind: 'table',
      caption: 'All advisors together',
      columns: [
        ...currencyColumn(how),
        'Advisors',
        'Introductions',
        'Clients',
        'Won of decided',
        'Conversion',
        '95% interval',
        'Revenue',
        'Hours',
        'ROI',
        'Reciprocity',
        'Concentration (HHI)',
        'Active partners',
      ],
      rows: totals.map((total) => totalCells(how, total)),
    },
  );
}

function totalCells(how: How, total: LeagueTotal): DocumentCell[] {
  const { conversion } = total;
  return [
    ...currencyCell(how, total.currency),
    counted(total.advisors),
    counted(total.introductions),
    counted(total.clients),
    wonOf(conversion),
    conversion.of === 0
      ? { reason: NOTHING_DECIDED }
      : { value: conversion.won / conversion.of, format: 'percent' },
    interval(how.words, conversion.interval, NOTHING_DECIDED),
    number(total.revenue, 'money', 'No workbook records revenue.'),
    number(total.hours, 'decimal', 'No workbook records hours.'),
    cellOf(total.roi, 'multiple'),
    cellOf(total.reciprocity, 'decimal'),
    cellOf(total.hhi, 'decimal'),
    counted(total.active),
  ];
}

export function conversionSection(how: How): Section | null {
  const { advisors, spread } = how.league;
  if (advisors.length === 0) return null;
  return section(
    'Conversion by advisor',
    { kind: 'paragraph', tone: 'note', text: spreadSentence(how) },
    {
      kind: 'table',
      caption: `Ranked by the evened-out conversion, from ${RANKED_FROM} decided introductions on.${hasValue(spread) ? '' : ` ${spread.reason}`}`,
      columns: ['Advisor', 'Rank', ...CONVERSION_COLUMNS],
      rows: advisors.map(({ advisor, conversion }) => [
        text(advisor),
        rankCell(conversion),
        ...conversionCells(how, conversion),
      ]),
    },
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
      return `Few introductions say little about an advisor, so each conversion is drawn towards the ${words.percent(rate)} of the firm: as if every advisor had another ${words.number(spread.value.weight, 1)} introductions that went like the firm's.`;
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
  const columns = [
    'Advisor',
    ...(offices ? ['Office'] : []),
    ...currencyColumn(how),
    'Introductions',
    'Clients',
    'Revenue',
    'Hours',
    'ROI',
    'Reciprocity',
    'Concentration (HHI)',
    'Active partners',
  ];
  return section('Advisors', {
    kind: 'table',
    caption:
      'What the partnerships of each advisor bring, the highest revenue first. ROI is a multiple of the time and the money put in; 1x is break-even.',
    columns,
    rows: byRevenue.map((advisor) => [
      text(advisor.advisor),
      ...(offices
        ? [advisor.office === null ? { reason: 'Settings names no Office.' } : text(advisor.office)]
        : []),
      ...currencyCell(how, advisor.currency),
      figureCell(advisor, 'introductions', 'decimal'),
      figureCell(advisor, 'clients', 'decimal'),
      figureCell(advisor, 'revenue', 'money'),
      figureCell(advisor, 'hours', 'decimal'),
      figureCell(advisor, 'roi', 'multiple'),
      figureCell(advisor, 'reciprocity', 'decimal'),
      figureCell(advisor, 'hhi', 'decimal'),
      figureCell(advisor, 'active', 'integer'),
    ]),
    ...(how.mixed || advisors.length > DRAWN ? {} : chart('Revenue by advisor', columns.indexOf('Revenue'))),
  });
}

/** Verdicts as columns: the three decisions, and what keeps from one. */
const VERDICTS: ReadonlyArray<readonly [column: string, words: readonly string[]]> = [
  ['Double down', ['double down']],
  ['Optimize', ['optimize']],
  ['Exit', ['exit']],
  ['Too early', ['too early']],
  ['Not recorded', UNRECORDED],
];

export function decisionsSection({ league: { advisors } }: How): Section | null {
  if (advisors.length === 0) return null;
  return section('Decisions', {
    kind: 'table',
    caption:
      'How many partners of each advisor have which decision; not recorded: time, hourly cost or revenue is missing',
    columns: ['Advisor', ...VERDICTS.map(([column]) => column)],
    rows: advisors.map(({ advisor, verdicts }) => [
      text(advisor),
      ...VERDICTS.map(([, words]) =>
        counted(words.reduce((sum, word) => sum + (verdicts.get(word) ?? 0), 0)),
      ),
    ]),
  });
}
