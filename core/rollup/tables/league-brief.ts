import { text, type Document, type Section } from '../../document/document';
import { LEAGUE_TABLE } from './advisor-tables';
import {
  CLIENTS,
  counted,
  evenedOut,
  figureCell,
  INTRODUCTIONS,
  rankCell,
  REVENUE,
  section,
  tableOf,
  type How,
} from './league-cells';
import { leagueDocument, leagueWords } from './league-document';
import type { League } from '../league/league-types';
import { CARE_TITLE, QUESTIONS_TITLE } from './talk-tables';

/** Rows of the tables that are open; the tables below have the others. */
const SHOWN = 50;
/** The longer word breaks in a pane of 300 pixels. */
const INTROS = 'Intros';

/**
 * The league for a narrow pane: the summary, the advisors by rank in a few figures, what needs care, the partners of several advisors, then
 * every other table to be unfolded. The names to settle are left out: the pane asks for them. `locale` as in {@link leagueDocument}.
 */
export function leagueBrief(league: League, locale: string | null = null): Document {
  const document = leagueDocument(league, locale);
  const how = leagueWords(league, locale);
  const [summary, ...others] = document.sections;
  const care = others.filter(({ title }) => title === CARE_TITLE);
  const folded = others.filter(({ title }) => ![CARE_TITLE, QUESTIONS_TITLE, LEAGUE_TABLE].includes(title));
  return {
    ...document,
    sections: [
      ...(summary === undefined ? [] : [summary]),
      ...[advisorsInBrief(how)].filter((each) => each !== null),
      ...care,
      ...[sharedPartners(how)].filter((each) => each !== null),
      ...(folded.length === 0
        ? []
        : [{ ...section('All tables'), sections: folded, part: 'lookup' as const }]),
    ],
  };
}

function inCurrency({ mixed }: How, name: string, currency: string | null): string {
  return mixed ? `${name} (${currency ?? 'currency not said'})` : name;
}

function advisorsInBrief(how: How): Section | null {
  const { advisors } = how.league;
  if (advisors.length === 0) return null;
  return section(
    LEAGUE_TABLE,
    tableOf(
      captionOf(
        how,
        'By the evened-out conversion: few introductions say little, so each is drawn toward that of the firm.',
        advisors.length,
      ),
      [
        ['Advisor', ({ advisor, currency }) => text(inCurrency(how, advisor, currency))],
        ['Rank', ({ conversion }) => rankCell(conversion)],
        ['Evened out', ({ conversion }) => evenedOut(how, conversion)],
        [INTROS, (advisor) => figureCell(advisor, 'introductions', 'decimal')],
        ['Revenue', (advisor) => figureCell(advisor, 'revenue', 'money')],
      ],
      advisors.slice(0, SHOWN),
    ),
  );
}

function sharedPartners(how: How): Section | null {
  const shared = how.league.partners.filter(({ ids }) => ids.length > 1);
  if (shared.length === 0) return null;
  return section(
    'Partners of several advisors',
    tableOf(
      captionOf(how, 'The most introductions first.', shared.length),
      [
        ['Partner', ({ name, currency }) => text(inCurrency(how, name, currency))],
        ['Advisors', (partner) => counted(partner.advisors)],
        [INTROS, INTRODUCTIONS[1]],
        CLIENTS,
        REVENUE,
      ],
      shared.slice(0, SHOWN),
    ),
  );
}

function captionOf({ words }: How, caption: string, rows: number): string {
  return rows > SHOWN
    ? `${caption} The first ${SHOWN} of ${words.number(rows, 0)}; more are below.`
    : caption;
}
