import { dayOf } from './days';
import { decision } from './decision';
import * as intro from './introductions';
import type { Asked, PartnerRow, Practice, Values } from './practice';
import * as rel from './relationship';
import * as back from './return';
import * as rev from './revenue';
import { days, each, life, months, over, scopeOf, year, type Scope } from './scope';
import { sum } from './statistics';
import { askedDays, worldOf, type World } from './world';

const NEAR = 1e-9;
const ACTIVE = ['launch', 'active', 'optimize'];

/** The scorecard as docs/kpis.md defines it, by loops over the rows; null where the window of a subject is empty. */
export function oracle(practice: Practice, asked: Asked) {
  const world = worldOf(practice);
  const window = askedDays(world, asked);
  const all = scopeOf(world, null, window);
  return {
    asOf: world.asOf,
    asOfIs: world.asOfIs,
    to: window.to,
    partners: world.partners.map((partner) => ({
      name: partner.name,
      figures: partnerFigures(scopeOf(world, partner, window), all),
    })),
    portfolio: portfolioFigures(world, all, window.to),
  };
}

/** What a partner and the portfolio both have. */
function common(scope: Scope): Values {
  const { conversion, conversionLow, conversionHigh, conversionFloor } = intro.conversion(scope);
  const { received, given, reciprocity } = rel.exchange(scope);
  const [influencedIntroductions, influencedClients] = intro.influenced(scope);
  const [netNew, netNewRevenue] = intro.netNew(scope);
  return {
    introductions: intro.introductions(scope),
    clients: intro.clients(scope),
    influencedIntroductions,
    influencedClients,
    conversion,
    conversionLow,
    conversionHigh,
    conversionFloor,
    ...intro.velocity(scope),
    daysToClient: intro.daysToClient(scope),
    dealSize: intro.dealSize(scope),
    revenue: rev.revenue(scope),
    estimated: rev.estimated(scope),
    aum: intro.aum(scope),
    revenuePerClient: rev.revenuePerClient(scope),
    share: rev.share(scope),
    sharePaid: rev.sharePaid(scope),
    hours: back.hours(scope),
    hoursCoverage: back.hoursCoverage(scope),
    timeCost: back.timeCost(scope),
    directCost: back.directCost(scope),
    investment: back.investment(scope),
    net: back.net(scope),
    roi: back.roi(scope),
    roiAnnual: back.roiAnnual(scope),
    hoursPer10k: back.hoursPer10k(scope),
    received,
    given,
    reciprocity,
    valueReceived: rev.revenue(scope),
    valueGiven: rel.valueGiven(scope),
    netNew,
    netNewRevenue,
    lastConversation: rel.lastOf(scope),
    lastMeal: rel.lastOf(scope, ['meal']),
    trend: intro.trend(scope),
    staleOpen: intro.staleOpen(scope),
  };
}

function partnerFigures(scope: Scope | null, all: Scope | null): Values | null {
  if (scope === null || all === null) return null;
  const [partner] = scope.who as [PartnerRow];
  const figures = common(scope);
  const { expectedIntros, expectedRevenue, minimum, model, agreed } = partner;
  const outlook = intro.outlook(scope, all);
  const { verdict, lever, fragile, exitBy, lookAgain } = decision(scope, all);
  const plan = (expected: number | undefined, came: number, share: number): number | null =>
    expected === undefined || expected === 0 ? null : came / (expected * share);
  return {
    ...figures,
    engagement: rel.engagement(scope),
    vsPlan: plan(expectedIntros, figures.introductions as number, months(scope)),
    revenueVsPlan: plan(expectedRevenue, figures.revenue as number, days(scope) / 365),
    cadence: rel.cadence(scope),
    lapsed: rel.lapsed(scope),
    shortfall:
      model !== 'retainer' || minimum === undefined
        ? null
        : Math.max(0, (minimum * days(scope)) / 365 - (figures.introductions as number)),
    outlook: outlook?.[0] ?? null,
    outlookLow: outlook?.[1] ?? null,
    outlookHigh: outlook?.[2] ?? null,
    oneWay: rel.oneWay(year(scope)),
    phase: phase(partner, scope.to),
    agreement: agreed ?? 0,
    firstRevenueDays: firstRevenue(scope),
    ...firstNinetyDays(scope),
    verdict,
    lever,
    fragile,
    exitBy,
    lookAgain,
  };
}

function portfolioFigures(world: World, all: Scope | null, to: number): Values | null {
  if (all === null) return null;
  const outlooks = each(all).flatMap((one) => intro.outlook(one, all)?.[0] ?? []);
  const revenues = each(all).map((one) => Math.max(0, rev.revenue(one)));
  const weights = sum(revenues) > 0 ? revenues : each(all).map(intro.introductions);
  const total = sum(weights);
  const shares = total > 0 ? weights.map((weight) => weight / total) : null;
  const hhi = shares === null ? null : sum(shares.map((s) => s * s));
  const { firmRevenue } = world.practice;
  return {
    ...common(all),
    outlook: outlooks.length === 0 ? null : sum(outlooks),
    active: active(world, to),
    hhi,
    effectivePartners: hhi === null ? null : 1 / hhi,
    topShare: shares === null ? null : Math.max(...shares),
    allianceShare:
      firmRevenue === undefined || firmRevenue === 0 ? null : rev.revenue(year(all)) / firmRevenue,
  };
}

function active(world: World, to: number): number {
  const { partners } = world;
  if (partners.some(({ stage }) => stage !== undefined))
    return partners.filter(({ stage }) => stage !== undefined && ACTIVE.includes(stage)).length;
  const recent = (day: number | null) => day !== null && day >= to - 364 && day <= to;
  return partners.filter(({ name }) =>
    [
      ...world.referrals.map(({ partner, received }) => ({ partner, day: received })),
      ...world.activities,
      ...world.money,
    ].some(({ partner, day }) => partner === name && recent(day)),
  ).length;
}

function phase({ start }: PartnerRow, to: number): string | null {
  if (start === undefined || dayOf(start) > to) return null;
  const day = to - dayOf(start) + 1;
  const name = ['identify', 'agree', 'launch', 'optimize'][Math.ceil(day / 30) - 1] ?? 'run';
  return `${day} ${name}`;
}

/** Money revenue, else won rows with revenue: the first of them, after the start. */
function firstRevenue(scope: Scope): number | null {
  const { world, start, to } = scope;
  const money = rev.moneyRevenue(world, scope.who[0]!);
  const found =
    money.length > 0
      ? money.filter(({ amount }) => amount > 0).map(({ day }) => day)
      : rev
          .estimates(life(scope))
          .filter(({ amount }) => amount > 0)
          .map(({ row }) => row.closed!);
  const within = found.filter((day) => day >= start && day <= to);
  return within.length === 0 ? null : Math.min(...within) - start;
}

/** Days 46-90 after launch against days 1-45. */
function firstNinetyDays(scope: Scope): Values {
  const { start: own } = scope.who[0]!;
  const launch = own === undefined ? scope.start : dayOf(own);
  if (scope.to - launch + 1 < 90) return { day90: null };
  // Small numbers: fewer than six introductions in the 90 days are too few for a direction.
  const few = intro.introducedRows(over(scope, launch, launch + 89)) < 6;
  const first = over(scope, launch, launch + 44);
  const second = over(scope, launch + 45, launch + 89);
  const directions = (
    [
      ['velocity', (of) => intro.velocity(of).velocity],
      ['conversion', (of) => intro.conversion(of).conversion],
      ['dealSize', intro.dealSize],
      ['roi', back.roi],
    ] satisfies Array<[string, (of: Scope) => number | null]>
  ).map(([key, of]) => {
    const [before, after] = [of(first), of(second)];
    if (few || before === null || after === null) return [key, 'too few'] as const;
    const same = Math.abs(after - before) <= NEAR;
    return [key, same ? 'same' : after > before ? 'higher' : 'lower'] as const;
  });
  return { day90: directions.map(([key, direction]) => `${key} ${direction}`).join(', ') };
}
