import { parseMonth } from '../../calendar/month';
import { text, type DocumentCell, type Section } from '../../document/document';
import { listed } from '../../words';
import {
  CLIENTS,
  counted,
  currencyColumn,
  decidedColumns,
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
import type { LeagueCategory, LeagueMonth, LeaguePartner, Sums } from '../league/league-types';

/** Partners across advisors that a page shows; JSON and Parquet have all of them. */
const PARTNERS_SHOWN = 200;

const PARTNER: Column<LeaguePartner> = ['Partner', ({ name }) => text(name)];

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
        PARTNER,
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

export function partnerConversionSection(how: How): Section | null {
  return conversionBy(how, 'partner', PARTNER, how.league.partners);
}

/** What became of what each brought: apart from the sums, since with them it is wider than a page. */
function conversionBy<Row extends Sums>(
  how: How,
  what: string,
  name: Column<Row>,
  all: readonly Row[],
): Section | null {
  const decided = all.filter(({ conversion }) => conversion.of > 0);
  if (decided.length === 0) return null;
  const { caption, rows } = firstOf(
    how,
    `What became of the introductions of each ${what} that has any decided; the most introductions first.`,
    decided,
    { most: PARTNERS_SHOWN },
  );
  return section(
    `Conversion by ${what}`,
    tableOf(caption, [name, ...currencyColumn(how), ...decidedColumns(how)], rows),
  );
}

/** Names that a note has room for. */
const NAMED = 10;

function worksWith(advisors: readonly string[]): string {
  const more = advisors.length - NAMED;
  return `${listed(more > 0 ? [...advisors.slice(0, NAMED), `${more} more`] : advisors)}.`;
}

const PROFESSION: Column<LeagueCategory> = [
  'Profession',
  ({ category }) => text(category === NO_CATEGORY ? 'No category' : category),
];

export function categoriesSection(how: How): Section | null {
  const { categories } = how.league;
  if (categories.length === 0) return null;
  return section(
    'Professions',
    tableOf(
      'Partners by their category, the most introductions first',
      [PROFESSION, ['Partners', ({ partners }) => counted(partners)], ...sumColumns<LeagueCategory>(how)],
      categories,
      how.mixed ? null : { title: 'Introductions by profession', of: 'Introductions' },
    ),
  );
}

export function categoryConversionSection(how: How): Section | null {
  return conversionBy(how, 'profession', PROFESSION, how.league.categories);
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
