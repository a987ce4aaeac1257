import { noValue, value, type Figure } from '../kpis';
import type { Profession } from '../workbook/tables';
import { byCode, wordKey } from '../workbook/values/text';
import { conversion, withConversions } from './conversions';
import { exactSum } from './exact-sum';
import { amountOf, grouped, mostUsed, numberOf, sumKnown } from './grouping';
import type {
  LeagueAdvisor,
  LeagueCategory,
  LeagueMonth,
  LeaguePartner,
  LeaguePartnerOfAdvisor,
  LeagueTotal,
  Sums,
} from './league-types';
import type { Decided, PartFigures, PartnerPart } from './part';

interface Row {
  readonly id: string;
  readonly currency: string | null;
  readonly figures: PartFigures;
  readonly decided: Decided;
}

function sumsOf(
  rows: readonly Row[],
  currency: string | null,
): Omit<Sums, 'conversion'> & { readonly conversion: Decided } {
  const sum = (key: string) => sumKnown(rows.map(({ figures }) => amountOf(figures, key)));
  return {
    currency,
    advisors: new Set(rows.map(({ id }) => id)).size,
    introductions: sum('introductions') ?? 0,
    clients: sum('clients') ?? 0,
    revenue: sum('revenue'),
    hours: sum('hours'),
    conversion: {
      won: exactSum(rows.map(({ decided }) => decided.won)),
      of: exactSum(rows.map(({ decided }) => decided.of)),
    },
  };
}

interface PartnerRow extends Row {
  readonly partner: LeaguePartnerOfAdvisor;
}

function partnerRows(advisors: readonly LeagueAdvisor[]): PartnerRow[] {
  return advisors.flatMap(({ id, currency, partners }) =>
    partners.map((partner) => ({
      id,
      currency,
      figures: partner.figures,
      decided: partner.decided,
      partner,
    })),
  );
}

function textOf(rows: readonly PartnerRow[], of: (partner: PartnerPart) => string | null): string | null {
  return mostUsed(rows.map(({ partner }) => of(partner)));
}

export function partnersOf(
  advisors: readonly LeagueAdvisor[],
  labels: ReadonlyMap<string, string>,
): LeaguePartner[] {
  const groups = grouped(partnerRows(advisors), ({ partner, currency }) =>
    JSON.stringify([partner.across, currency]),
  );
  const rows = groups.map((group) => {
    const [{ partner, currency }] = group;
    return {
      ...sumsOf(group, currency),
      key: partner.across,
      name: labels.get(partner.across) ?? partner.name,
      firm: textOf(group, ({ firm }) => firm),
      category: textOf(group, ({ category }) => category),
      profession: textOf(group, ({ profession }) => profession) as Profession | null,
      ids: [...new Set(group.map(({ id }) => id))].sort(byCode),
      received: exactSum(group.map(({ figures }) => numberOf(figures, 'received'))),
      given: exactSum(group.map(({ figures }) => numberOf(figures, 'given'))),
    };
  });
  return withConversions(rows).sort((a, b) => b.introductions - a.introductions || byCode(a.key, b.key));
}

/** What a category without a name is gathered under. */
export const NO_CATEGORY = 'not said';

export function categoriesOf(advisors: readonly LeagueAdvisor[]): LeagueCategory[] {
  const categoryOf = ({ category, profession }: PartnerPart) => category ?? profession ?? NO_CATEGORY;
  const groups = grouped(partnerRows(advisors), ({ partner, currency }) =>
    JSON.stringify([wordKey(categoryOf(partner)), currency]),
  );
  const rows = groups.map((group) => ({
    ...sumsOf(group, group[0].currency),
    category: textOf(group, categoryOf) ?? NO_CATEGORY,
    partners: new Set(group.map(({ partner }) => partner.across)).size,
  }));
  return withConversions(rows).sort(
    (a, b) => b.introductions - a.introductions || byCode(a.category, b.category),
  );
}

export function monthsOf(advisors: readonly LeagueAdvisor[]): LeagueMonth[] {
  const rows = advisors.flatMap(({ currency, partners }) =>
    partners.flatMap(({ months }) => months.map((month) => ({ currency, month }))),
  );
  return grouped(rows, ({ month, currency }) => JSON.stringify([month.month, currency])).map((group) => {
    const [{ month, currency }] = group;
    const all = (key: 'introductions' | 'clients' | 'revenue' | 'hours') =>
      sumKnown(group.map((row) => row.month[key]));
    return {
      month: month.month,
      currency,
      introductions: all('introductions') ?? 0,
      clients: all('clients') ?? 0,
      revenue: all('revenue'),
      hours: all('hours'),
    };
  });
}

export function totalsOf(
  advisors: readonly LeagueAdvisor[],
  partners: readonly LeaguePartner[],
): LeagueTotal[] {
  const groups = grouped(advisors, ({ currency }) => currency ?? '');
  const rows = groups.map((group) => {
    const [{ currency }] = group;
    const of = (key: string) => exactSum(group.map(({ figures }) => numberOf(figures, key)));
    return {
      ...sumsOf(
        group.map(({ id, figures, conversion: { won, of: all } }) => ({
          id,
          currency,
          figures,
          decided: { won, of: all },
        })),
        currency,
      ),
      roi: roiOf(group),
      reciprocity: reciprocityOf(of('received'), of('given')),
      hhi: concentrationOf(partners.filter((each) => each.currency === currency)),
      active: of('active'),
    };
  });
  return rows.map((row) => ({
    ...row,
    conversion: conversion(row.conversion, noValue('All advisors together.')),
  }));
}

function roiOf(advisors: readonly LeagueAdvisor[]): Figure {
  const known = advisors.flatMap(({ figures }) => {
    const revenue = amountOf(figures, 'revenue');
    const share = amountOf(figures, 'share');
    const investment = amountOf(figures, 'investment');
    return revenue === null || share === null || investment === null ? [] : [{ revenue, share, investment }];
  });
  const investment = exactSum(known.map((each) => each.investment));
  return investment > 0
    ? value(exactSum(known.flatMap((each) => [each.revenue, -each.share])) / investment)
    : noValue('No advisor has recorded revenue, share and what was put in.');
}

function reciprocityOf(received: number, given: number): Figure {
  return received + given > 0
    ? value((received - given) / (received + given))
    : noValue('No referral was received or given.');
}

function concentrationOf(partners: readonly LeaguePartner[]): Figure {
  const amounts = partners.map(({ revenue }) => Math.max(0, revenue ?? 0));
  const sum = exactSum(amounts);
  return sum > 0
    ? value(exactSum(amounts.map((amount) => (amount / sum) ** 2)))
    : noValue('No partner has revenue.');
}
