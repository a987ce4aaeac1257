import { parseMonth } from '../../calendar/month';
import { text, type DocumentCell, type Section } from '../../document/document';
import { listed } from '../../words';
import {
  CLIENTS,
  counted,
  currencyColumn,
  firstOf,
  HOURS,
  INTRODUCTIONS,
  REVENUE,
  section,
  sumColumns,
  tableOf,
  type Column,
  type How,
} from './league-cells';
import { NO_CATEGORY } from '../league/league-sums';
import type { LeagueCategory, LeagueMonth, LeaguePartner } from '../league/league-types';

/** Partners across advisors that a page shows; JSON and Parquet have all of them. */
const PARTNERS_SHOWN = 200;

export function partnersSection(how: How): Section | null {
  const { partners, advisors } = how.league;
  if (partners.length === 0) return null;
  const labels = new Map(advisors.map(({ id, advisor }) => [id, advisor]));
  const { caption, rows } = firstOf(
    how,
    'Partners across the advisors, by name without case, accents and suffixes; the most introductions first.',
    partners,
    { most: PARTNERS_SHOWN },
  );
  return section(
    'Partners',
    tableOf(
      caption,
      [
        ['Partner', ({ name }) => text(name)],
        [
          'Category',
          ({ category, profession }) =>
            category === null && profession === null
              ? { reason: 'No workbook names a category.' }
              : text(category ?? profession ?? ''),
        ],
        ...sumColumns(how, ({ ids }: LeaguePartner) => worksWith(ids.map((id) => labels.get(id) ?? id))),
        ['Given', ({ given }) => counted(given)],
      ],
      rows,
    ),
  );
}

/** Names that a note has room for. */
const NAMED = 10;

function worksWith(advisors: readonly string[]): string {
  const more = advisors.length - NAMED;
  return `${listed(more > 0 ? [...advisors.slice(0, NAMED), `${more} more`] : advisors)}.`;
}

export function categoriesSection(how: How): Section | null {
  const { categories } = how.league;
  if (categories.length === 0) return null;
  return section(
    'Professions',
    tableOf(
      'Partners by their category, the most introductions first',
      [
        ['Profession', ({ category }) => text(category === NO_CATEGORY ? 'No category' : category)],
        ['Partners', ({ partners }) => counted(partners)],
        ...sumColumns<LeagueCategory>(how),
      ],
      categories,
      how.mixed ? null : { title: 'Introductions by profession', of: 'Introductions' },
    ),
  );
}

export function monthsSection(how: How): Section | null {
  const { months, head } = how.league;
  if (months.length === 0) return null;
  const columns: Column<LeagueMonth>[] = [
    ['Month', ({ month }) => monthCell(month)],
    ...currencyColumn(how),
    INTRODUCTIONS,
    CLIENTS,
    REVENUE,
    HOURS,
  ];
  return section(
    'Months',
    tableOf(
      head.from.endsWith('-01') || head.from === 'start'
        ? 'All advisors together, month by month'
        : 'All advisors together, month by month; the first one begins with the window',
      columns,
      months,
      how.mixed ? null : { title: 'Introductions by month', of: 'Introductions', kind: 'column' },
    ),
  );
}

function monthCell(month: string): DocumentCell {
  const of = parseMonth(month);
  return of === null ? text(month) : { value: of.first, format: 'month' };
}
