import { noValue, value, type Figure } from '../../kpis';

/**
 * The five revenue models as arithmetic over ten years of steady introductions. Nothing here knows a partner: what goes in are
 * assumptions (deal-assumptions.ts says where each comes from), what comes out is plain data. docs/deals.md has the formulas.
 */

export const DEAL_MODELS = [
  'referral fee',
  'joint venture',
  'bundled service',
  'co-marketing',
  'retainer',
] as const;
export type DealModel = (typeof DEAL_MODELS)[number];

/** Years that are worked out, and those that are shown. */
export const DEAL_YEARS = 10;
export const HORIZONS = [1, 3, 10] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Shares are 0-1, money is in the workbook's currency, and everything is a year unless it says otherwise. */
export interface DealNumbers {
  readonly introductions: number;
  readonly conversion: number;
  /** Revenue of one client a year. */
  readonly revenuePerClient: number;
  /** Share of the clients that stays from one year to the next. */
  readonly retention: number;
  /** 1: a client pays every year while it stays; 0: in its first year only. */
  readonly recurs: number;
  /** Hours for the relationship, whatever the model. */
  readonly hours: number;
  readonly hourlyCost: number;
  readonly directCost: number;
  /** Referral fee: share of the revenue, for the first years of a client; 0 years = as long as it stays. */
  readonly feeShare: number;
  readonly feeYears: number;
  /** Joint venture: a share for each client segment, and how many of the clients are new to both. */
  readonly newPart: number;
  readonly newShare: number;
  readonly existingShare: number;
  /** Bundled service: its price for a client, the partner's share of it, and our hours to deliver it to one client. */
  readonly bundlePrice: number;
  readonly bundleShare: number;
  readonly bundleHours: number;
  /** Co-marketing: cost of the campaigns, our part of it, how many introductions they bring, and the partner's share of the first-year revenue of those. */
  readonly campaignCost: number;
  readonly campaignPart: number;
  readonly attributed: number;
  readonly attributedShare: number;
  /** Retainer: amount a month, introductions guaranteed a year, and whether (1) the missing part of them is taken off the retainer. */
  readonly retainerAMonth: number;
  readonly guaranteedMinimum: number;
  readonly shortfallCredited: number;
}

export type DealKey = keyof DealNumbers;

/** One year of one model, or several years added up. */
interface DealYear {
  readonly revenue: number;
  /** What the partner gets. */
  readonly theirs: number;
  /** What we spend: time, direct cost and the model's own cost. */
  readonly cost: number;
  /** revenue - theirs - cost. */
  readonly kept: number;
  readonly hours: number;
}

export interface ModelPlan {
  readonly model: DealModel;
  /** Year 1 first. */
  readonly years: readonly DealYear[];
  /** The years up to each horizon, added up. */
  readonly upTo: Readonly<Record<Horizon, DealYear>>;
  /** First year by whose end we have kept something; null: not within ten. */
  readonly paysFrom: number | null;
  /** Introductions a year from which we keep something over each horizon. */
  readonly breakEven: Readonly<Record<Horizon, Figure>>;
}

/** Clients that a year's introductions bring, and how many there are: year 1 first. */
interface DealClients {
  readonly added: number;
  readonly all: readonly number[];
  readonly paying: readonly number[];
  /** Of the paying, those whose referral fee still runs. */
  readonly underFee: readonly number[];
}

export function clientsOf(of: DealNumbers): DealClients {
  const { retention, recurs } = of;
  const added = of.introductions * of.conversion;
  const counts: number[] = [];
  const paying: number[] = [];
  const underFee: number[] = [];
  for (let year = 1, all = 0, fee = 0; year <= DEAL_YEARS; year++) {
    all = all * retention + added;
    fee = fee * retention + added;
    if (of.feeYears > 0 && year > of.feeYears) fee -= added * retention ** of.feeYears;
    counts.push(all);
    paying.push(recurs === 0 ? added : all);
    underFee.push(recurs === 0 ? added : fee);
  }
  return { added, all: counts, paying, underFee };
}

/** Part of a year's retainer that the missing introductions take off. */
function shortfallCredit(of: DealNumbers): number {
  if (of.shortfallCredited === 0 || of.guaranteedMinimum <= 0) return 0;
  const missing = Math.max(0, of.guaranteedMinimum - of.introductions) / of.guaranteedMinimum;
  return 12 * of.retainerAMonth * missing;
}

/** What the partner gets, what the model itself costs us, its revenue and its hours, in one year. */
type Arithmetic = (
  of: DealNumbers,
  clients: DealClients,
  at: number,
) => { readonly revenue: number; readonly theirs: number; readonly cost: number; readonly hours: number };

const ARITHMETIC: Readonly<Record<DealModel, Arithmetic>> = {
  'referral fee': (of, { paying, underFee }, at) => ({
    revenue: paying[at]! * of.revenuePerClient,
    theirs: underFee[at]! * of.revenuePerClient * of.feeShare,
    cost: 0,
    hours: 0,
  }),
  'joint venture': (of, { paying }, at) => {
    const revenue = paying[at]! * of.revenuePerClient;
    return {
      revenue,
      theirs: revenue * (of.newPart * of.newShare + (1 - of.newPart) * of.existingShare),
      cost: 0,
      hours: 0,
    };
  },
  'bundled service': (of, { paying }, at) => {
    const revenue = paying[at]! * of.bundlePrice;
    const hours = paying[at]! * of.bundleHours;
    return { revenue, theirs: revenue * of.bundleShare, cost: hours * of.hourlyCost, hours };
  },
  'co-marketing': (of, { added, paying }, at) => ({
    revenue: paying[at]! * of.revenuePerClient,
    theirs: added * of.attributed * of.revenuePerClient * of.attributedShare,
    cost: of.campaignCost * of.campaignPart,
    hours: 0,
  }),
  retainer: (of, { paying }, at) => ({
    revenue: paying[at]! * of.revenuePerClient,
    theirs: 12 * of.retainerAMonth - shortfallCredit(of),
    cost: 0,
    hours: 0,
  }),
};

function yearsOf(model: DealModel, of: DealNumbers): DealYear[] {
  const clients = clientsOf(of);
  return clients.paying.map((_, at) => {
    const { revenue, theirs, cost: own, hours } = ARITHMETIC[model](of, clients, at);
    const cost = of.hours * of.hourlyCost + of.directCost + own;
    return { revenue, theirs, cost, kept: revenue - theirs - cost, hours: of.hours + hours };
  });
}

function sumOf(years: readonly DealYear[]): DealYear {
  const sum = (key: keyof DealYear) => years.reduce((total, year) => total + year[key], 0);
  return {
    revenue: sum('revenue'),
    theirs: sum('theirs'),
    cost: sum('cost'),
    kept: sum('kept'),
    hours: sum('hours'),
  };
}

/** The five models side by side, in the order of {@link DEAL_MODELS}. */
export function planDeal(of: DealNumbers): ModelPlan[] {
  return DEAL_MODELS.map((model) => {
    const years = yearsOf(model, of);
    let sum = 0;
    const paysFrom = years.findIndex((year) => (sum += year.kept) > 0);
    return {
      model,
      years,
      upTo: atHorizons((horizon) => sumOf(years.slice(0, horizon))),
      paysFrom: paysFrom < 0 ? null : paysFrom + 1,
      breakEven: atHorizons((horizon) => breakEven(model, of, horizon)),
    };
  });
}

function atHorizons<T>(compute: (horizon: Horizon) => T): Record<Horizon, T> {
  return { 1: compute(1), 3: compute(3), 10: compute(10) };
}

/** What we keep over a horizon with other introductions a year: straight between the kinks of a model. */
function keptWith(model: DealModel, of: DealNumbers, horizon: Horizon, introductions: number): number {
  return sumOf(yearsOf(model, { ...of, introductions }).slice(0, horizon)).kept;
}

/** Where the line of what we keep bends: under a retainer whose shortfall is credited, at the guaranteed minimum. */
function kinks(of: DealNumbers): number[] {
  return of.shortfallCredited !== 0 && of.guaranteedMinimum > 0 ? [of.guaranteedMinimum] : [];
}

interface Line {
  readonly at0: number;
  readonly slope: number;
}

/** Stretches of introductions a year between kinks, the last one without an end, each with the line of every model. */
function stretches(of: DealNumbers, horizon: Horizon) {
  const bounds = [0, ...kinks(of)];
  return bounds.map((from, n) => {
    const to = bounds[n + 1] ?? Infinity;
    const second = to === Infinity ? from + 1 : to;
    const lines = DEAL_MODELS.map((model): Line => {
      const first = keptWith(model, of, horizon, from);
      const slope = (keptWith(model, of, horizon, second) - first) / (second - from);
      return { at0: first - slope * from, slope };
    });
    return { from, to, lines };
  });
}

function breakEven(model: DealModel, of: DealNumbers, horizon: Horizon): Figure {
  for (const { from, to, lines } of stretches(of, horizon)) {
    const { at0, slope } = lines[DEAL_MODELS.indexOf(model)]!;
    if (at0 + slope * from > 0) return value(from);
    const zero = slope > 0 ? -at0 / slope : Infinity;
    if (zero <= to && zero !== Infinity) return value(zero);
  }
  return noValue('However many introductions come, nothing is left: each costs more than it brings.');
}

/** Which model leaves us the most, over a stretch of introductions a year. */
export interface Winner {
  /** Introductions a year, and the revenue of a year's new clients that they bring. */
  readonly from: number;
  readonly revenueFrom: number;
  /** null: no end. */
  readonly to: number | null;
  readonly revenueTo: number | null;
  readonly model: DealModel;
}

/** From how many introductions a year which model wins over a horizon: the crossing points, lowest first. */
export function winners(of: DealNumbers, horizon: Horizon): Winner[] {
  const found: { from: number; model: DealModel }[] = [];
  for (const { from, to, lines } of stretches(of, horizon)) {
    const cuts = new Set([from]);
    lines.forEach((a, i) => {
      for (const b of lines.slice(i + 1)) {
        const meet = (b.at0 - a.at0) / (a.slope - b.slope);
        if (meet > from && meet < to) cuts.add(meet);
      }
    });
    const starts = [...cuts].sort((a, b) => a - b);
    starts.forEach((start, n) => {
      const end = starts[n + 1] ?? (to === Infinity ? start + 1 : to);
      const model = DEAL_MODELS[highest(lines.map((line) => line.at0 + (line.slope * (start + end)) / 2))]!;
      if (found[found.length - 1]?.model !== model) found.push({ from: start, model });
    });
  }
  const each = of.conversion * of.revenuePerClient;
  return found.map(({ from, model }, n) => {
    const to = found[n + 1]?.from ?? null;
    return { from, to, model, revenueFrom: from * each, revenueTo: to === null ? null : to * each };
  });
}

function highest(values: readonly number[]): number {
  return values.reduce((best, each, at) => (each > values[best]! ? at : best), 0);
}

/**
 * What a share for as long as a client stays costs over its life, in years of the client's revenue: share / (1 - retention). 25% at
 * 95% is five years.
 */
export function lifetimeCost(share: number, retention: number): Figure {
  return retention < 1
    ? value(share / (1 - retention))
    : noValue('At a retention of 100% no client ever leaves, so the share never ends.');
}
