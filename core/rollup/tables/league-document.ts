import { parseIso } from '../../calendar/day';
import type { Document } from '../../document/document';
import { documentSheet } from '../../document/sheet';
import { tablesSheet } from '../../document/tables-sheet';
import type { SheetPlan } from '../../host/sheet-plan';
import { wordsIn, type Words } from '../../words';
import {
  advisorsSection,
  conversionSection,
  decisionsSection,
  leagueSection,
  summarySection,
} from './advisor-tables';
import type { How } from './league-cells';
import type { League } from '../league/league-types';
import { LEAGUE_TITLE } from '../practice/part';
import {
  categoriesSection,
  categoryConversionSection,
  monthsSection,
  partnerConversionSection,
  partnersSection,
} from './partner-tables';
import { careSection, FLAGS, flagsSection, questionsSection, templatesSection } from './talk-tables';

/** Rows of a table that somebody scrolls through on a page, and those that are looked for in a sheet by filtering it. */
const ON_A_PAGE = 1000;
const IN_A_WORKBOOK = 25_000;

/**
 * The league as a document: one section for each table, with its first rows where there are more than 1,000. The page, the sheet in a
 * workbook and the pane show it as they show a review. `locale` (BCP 47) decides how values are written.
 */
export function leagueDocument(
  league: League,
  locale: string | null = null,
  most: number = ON_A_PAGE,
): Document {
  const how = leagueWords(league, locale, most);
  const { words } = how;
  const sections = [
    summarySection,
    leagueSection,
    partnersSection,
    categoriesSection,
    monthsSection,
    conversionSection,
    partnerConversionSection,
    categoryConversionSection,
    advisorsSection,
    decisionsSection,
    ...FLAGS.map(flagsSection),
    careSection,
    templatesSection,
    questionsSection,
  ];
  return {
    title: LEAGUE_TITLE,
    subtitle: subtitleOf(how),
    locale: words.locale,
    currency: words.currency,
    notes: null,
    sections: sections.flatMap((make) => make(how) ?? []),
    footer: [
      `A dated record: values, not formulas. Names of clients are in none of it. Made with Partner Ledger ${league.head.software}, definitions ${league.head.definitions}.`,
    ],
  };
}

/** How the tables of a league are written. */
export function leagueWords(league: League, locale: string | null, most: number = ON_A_PAGE): How {
  const mixed = league.totals.length > 1;
  return { league, words: wordsIn(locale, mixed ? null : league.currency), mixed, most };
}

/** The league as one sheet of an open workbook; the mark finds it again, so that a later roll-up of the same day replaces it. */
export function leaguePlan(league: League, locale: string | null = null): SheetPlan {
  return documentSheet(leagueDocument(league, locale), {
    mark: `rollup:${league.head.asOf}`,
    tab: `Roll-up ${league.head.asOf}`,
  });
}

/** The league as sheets of a workbook of its own: the summary with the league table, then one for each other table. */
export function leaguePlans(league: League, locale: string | null = null): SheetPlan[] {
  const document = leagueDocument(league, locale, IN_A_WORKBOOK);
  const { asOf } = league.head;
  const [summary, table, ...others] = document.sections;
  const first = [summary, table].filter((each) => each !== undefined);
  return [
    tablesSheet(document, first, { mark: `rollup:${asOf}`, tab: 'League' }),
    ...others.map((section, at) =>
      tablesSheet(document, [section], { mark: `rollup:${asOf}:${at + 1}`, tab: section.title }),
    ),
  ];
}

function dateOf(words: Words, iso: string): string {
  const day = parseIso(iso);
  return day === null ? iso : words.longDate(day);
}

function subtitleOf({ league: { head }, words, mixed }: How): string {
  const window =
    head.from === 'start'
      ? 'since each partnership began'
      : `from ${dateOf(words, head.from)} to ${dateOf(words, head.asOf)}`;
  const money = mixed
    ? ' Amounts are in the currency of each row.'
    : words.currency === null
      ? ''
      : ` Money in ${words.currency}.`;
  return `As of ${dateOf(words, head.asOf)}, ${window}.${money}`;
}
