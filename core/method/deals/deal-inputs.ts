import type { DealKey, DealNumbers } from './models';

/** Where an assumption comes from; `claim`: the authors of the method state it without a source. */
type AssumptionSource = 'history' | 'practice' | 'terms' | 'plan' | 'setting' | 'claim' | 'example' | 'yours';

export interface Assumption {
  readonly key: DealKey;
  readonly label: string;
  readonly unit: 'count' | 'share' | 'money' | 'hours' | 'years' | 'yes or no';
  /** null: nobody knows; the plan waits for it. */
  readonly value: number | null;
  readonly source: AssumptionSource;
  /** A sentence: from what, and from how many. */
  readonly from: string;
  /** Whether it rests on too few records to lean on. */
  readonly few: boolean;
}

export interface DealAssumptions {
  /** In the order in which they are asked. */
  readonly list: readonly Assumption[];
  /** The 95% interval of the partner's own conversion; null without one. */
  readonly conversionRange: { readonly low: number; readonly high: number } | null;
}

/** Label and unit of every assumption, in the order in which they are asked. */
const DEAL_LABELS: Readonly<Record<DealKey, readonly [label: string, unit: Assumption['unit']]>> = {
  introductions: ['Introductions a year', 'count'],
  conversion: ['Of them, become clients', 'share'],
  revenuePerClient: ['Revenue of a client a year', 'money'],
  retention: ['Clients that stay another year', 'share'],
  recurs: ['Revenue comes again every year', 'yes or no'],
  hours: ['Hours a year for the partnership', 'hours'],
  hourlyCost: ['Cost of an hour', 'money'],
  directCost: ['Other cost a year', 'money'],
  feeShare: ['Referral fee: share of revenue', 'share'],
  feeYears: ['Referral fee: years of each client (0 = as long as it stays)', 'years'],
  newPart: ['Joint venture: clients new to both', 'share'],
  newShare: ['Joint venture: share of clients new to both', 'share'],
  existingShare: ['Joint venture: share of clients they had', 'share'],
  bundlePrice: ['Bundled service: price for a client a year', 'money'],
  bundleShare: ['Bundled service: share of the price', 'share'],
  bundleHours: ['Bundled service: hours for a client a year', 'hours'],
  campaignCost: ['Co-marketing: cost of campaigns a year', 'money'],
  campaignPart: ['Co-marketing: our part of that cost', 'share'],
  attributed: ['Co-marketing: introductions that campaigns bring', 'share'],
  attributedShare: ['Co-marketing: share of first-year revenue of those', 'share'],
  retainerAMonth: ['Retainer: amount a month', 'money'],
  guaranteedMinimum: ['Retainer: introductions guaranteed a year', 'count'],
  shortfallCredited: ['Retainer: shortfall is taken off', 'yes or no'],
};

export const DEAL_KEYS = Object.keys(DEAL_LABELS) as readonly DealKey[];

/** What was found about one of them. */
export type Found = Pick<Assumption, 'value' | 'source' | 'from'> & { readonly few?: boolean };

/** A number of ours, to be replaced. */
export const example = (of: number, from = 'An example; enter yours.'): Found => ({
  value: of,
  source: 'example',
  from,
});
const claim = (of: number, from: string): Found => ({ value: of, source: 'claim', from });

/** What stands in a plan about nobody in particular. */
export const EXAMPLES: Readonly<Record<DealKey, Found>> = {
  introductions: example(12),
  conversion: example(0.4),
  revenuePerClient: example(8000),
  retention: claim(0.95, 'The article\u2019s example; your own needs clients with an "Ended" date.'),
  recurs: example(1),
  hours: example(48),
  hourlyCost: example(250),
  directCost: example(500),
  feeShare: claim(0.25, 'Authors\u2019 claim: 20% to 25% is the standard.'),
  feeYears: example(0, 'As long as the client stays; enter 1 for the first year only.'),
  newPart: example(0.5),
  newShare: claim(0.5, 'Authors\u2019 claim: 40% to 60% where both contribute.'),
  existingShare: claim(0.25, 'Authors\u2019 claim: 20% to 25% is the standard.'),
  bundlePrice: example(9000),
  bundleShare: claim(0.4, 'Authors\u2019 claim: 40% to 60% where both contribute.'),
  bundleHours: example(3),
  campaignCost: example(6000, 'An example, on top of the other cost; enter what you plan.'),
  campaignPart: example(0.5, 'Half and half; enter what you agree.'),
  attributed: example(0.5),
  attributedShare: example(0.1),
  retainerAMonth: example(1500),
  guaranteedMinimum: example(12),
  shortfallCredited: example(0, 'Not taken off; enter yes if you agree on it.'),
};

/** Assumptions about nobody in particular: for a sheet to begin with. */
export function exampleAssumptions(): DealAssumptions {
  return { list: DEAL_KEYS.map((key) => assumption(key, EXAMPLES[key])), conversionRange: null };
}

/** An assumption from what was found about it. */
export function assumption(key: DealKey, { value, source, from, few = false }: Found): Assumption {
  const [label, unit] = DEAL_LABELS[key];
  return { key, label, unit, value, source, from, few };
}

/** The numbers to plan with; null while one is missing. `entered` are the advisor's own, by key. */
export function dealNumbers(
  list: readonly Assumption[],
  entered: Partial<Record<DealKey, number>> = {},
): DealNumbers | null {
  const numbers: Partial<Record<DealKey, number>> = {};
  for (const { key, value } of list) {
    const of = entered[key] ?? value;
    if (of === null) return null;
    numbers[key] = of;
  }
  return numbers as DealNumbers;
}

/** The assumptions with what the advisor entered in their place. */
export function withEntered(
  list: readonly Assumption[],
  entered: Partial<Record<DealKey, number>>,
): Assumption[] {
  return list.map((each) => {
    const of = entered[each.key];
    if (of === undefined || of === each.value) return each;
    return { ...each, value: of, source: 'yours', from: `Yours. ${each.from}`, few: false };
  });
}
