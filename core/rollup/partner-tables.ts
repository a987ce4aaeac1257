import { parseMonth } from '../calendar/month';
import { text, type DocumentCell, type Section } from '../document/document';
import { listed } from '../words';
import {
  chart,
  counted,
  currencyCell,
  currencyColumn,
  DRAWN,
  number,
  section,
  sumCells,
  SUM_COLUMNS,
  type How,
} from './league-cells';
import { NO_CATEGORY } from './league-sums';

/** Partners across advisors that a page shows; JSON and Parquet have all of them. */
const PARTNERS_SHOWN = 200;

export function partnersSection(how: How): Section | null {
  const { partners, advisors } = how.league;
  if (partners.length === 0) return null;
  const labels = new Map(advisors.map(({ id, advisor }) => [id, advisor]));
  const shown = partners.slice(0, PARTNERS_SHOWN);
  const more = partners.length - shown.length;
  return section('Partners', {
    kind: 'table',
    caption: `Partners across the advisors, by name without case, accents and suffixes; the most introductions first.${more > 0 ? ` ${how.words.number(more, 0)} more are in the JSON and Parquet.` : ''}`,
    columns: ['Partner', 'Category', ...currencyColumn(how), 'Advisors', ...SUM_COLUMNS, 'Given'],
    rows: shown.map((partner) => [
      text(partner.name),
      partner.category === null && partner.profession === null
        ? { reason: 'No workbook names a category.' }
        : text(partner.category ?? partner.profession ?? ''),
      ...sumCells(how, partner, worksWith(partner.ids.map((id) => labels.get(id) ?? id))),
      counted(partner.given),
    ]),
  });
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
  const columns = ['Profession', 'Partners', ...currencyColumn(how), 'Advisors', ...SUM_COLUMNS];
  return section('Professions', {
    kind: 'table',
    caption: 'Partners by their category, the most introductions first',
    columns,
    rows: categories.map((each) => [
      text(each.category === NO_CATEGORY ? 'No category' : each.category),
      counted(each.partners),
      ...sumCells(how, each),
    ]),
    ...(how.mixed || categories.length > DRAWN
      ? {}
      : chart('Introductions by profession', columns.indexOf('Introductions'))),
  });
}

export function monthsSection(how: How): Section | null {
  const { months, head } = how.league;
  if (months.length === 0) return null;
  const columns = ['Month', ...currencyColumn(how), 'Introductions', 'Clients', 'Revenue', 'Hours'];
  return section('Months', {
    kind: 'table',
    caption:
      head.from.endsWith('-01') || head.from === 'start'
        ? 'All advisors together, month by month'
        : 'All advisors together, month by month; the first one begins with the window',
    columns,
    rows: months.map((each) => [
      monthCell(each.month),
      ...currencyCell(how, each.currency),
      counted(each.introductions),
      counted(each.clients),
      number(each.revenue, 'money', 'No workbook records revenue.'),
      number(each.hours, 'decimal', 'No workbook records hours.'),
    ]),
    ...(how.mixed ? {} : chart('Introductions by month', columns.indexOf('Introductions'), 'column')),
  });
}

function monthCell(month: string): DocumentCell {
  const of = parseMonth(month);
  return of === null ? text(month) : { value: of.first, format: 'month' };
}
