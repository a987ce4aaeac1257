import fc from 'fast-check';
import {
  DEAL_MODELS,
  HORIZONS,
  lifetimeCost,
  planDeal,
  winners,
  type DealModel,
  type DealNumbers,
} from '../../../../core/method/deals/models';

const DEAL: DealNumbers = {
  introductions: 10,
  conversion: 0.5,
  revenuePerClient: 1000,
  retention: 0.9,
  recurs: 1,
  hours: 10,
  hourlyCost: 100,
  directCost: 200,
  feeShare: 0.2,
  feeYears: 0,
  newPart: 0.6,
  newShare: 0.5,
  existingShare: 0.25,
  bundlePrice: 1500,
  bundleShare: 0.4,
  bundleHours: 2,
  campaignCost: 3000,
  campaignPart: 0.5,
  attributed: 0.5,
  attributedShare: 0.1,
  retainerAMonth: 100,
  guaranteedMinimum: 12,
  shortfallCredited: 0,
};

const of = (model: DealModel, more: Partial<DealNumbers> = {}) =>
  planDeal({ ...DEAL, ...more })[DEAL_MODELS.indexOf(model)]!;

describe('each model has its own arithmetic', () => {
  // 5 clients a year, 9 of 10 stay: 5, 9.5, 13.55 paying clients. Time and direct cost are 1,200 a year.
  test.each<[DealModel, Partial<DealNumbers>, readonly number[], readonly number[]]>([
    ['referral fee', {}, [1000, 1900, 2710], [2800, 6400, 9640]],
    ['referral fee', { feeYears: 1 }, [1000, 1000, 1000], [2800, 7300, 11350]],
    ['referral fee', { feeYears: 2 }, [1000, 1900, 1900], [2800, 6400, 10450]],
    ['referral fee', { recurs: 0 }, [1000, 1000, 1000], [2800, 2800, 2800]],
    ['joint venture', {}, [2000, 3800, 5420], [1800, 4500, 6930]],
    ['joint venture', { newPart: 1 }, [2500, 4750, 6775], [1300, 3550, 5575]],
    ['bundled service', {}, [3000, 5700, 8130], [2300, 5450, 8285]],
    ['co-marketing', {}, [250, 250, 250], [2050, 6550, 10600]],
    ['retainer', {}, [1200, 1200, 1200], [2600, 7100, 11150]],
    ['retainer', { shortfallCredited: 1 }, [1000, 1000, 1000], [2800, 7300, 11350]],
    ['retainer', { shortfallCredited: 1, guaranteedMinimum: 10 }, [1200, 1200, 1200], [2600, 7100, 11150]],
  ])('%s with %j', (model, more, theirs, kept) => {
    const { years } = of(model, more);
    years.slice(0, 3).forEach((year, n) => {
      expect(year.theirs).toBeCloseTo(theirs[n]!, 9);
      expect(year.kept).toBeCloseTo(kept[n]!, 9);
    });
  });

  test('hours are those of the partnership, and under a bundle those of each client', () => {
    expect(of('referral fee').upTo[3].hours).toBe(30);
    expect(of('bundled service').upTo[3].hours).toBeCloseTo(30 + 2 * (5 + 9.5 + 13.55), 9);
  });

  test('paysFrom is the first year by whose end something was kept', () => {
    expect(of('referral fee', { directCost: 2999 }).paysFrom).toBe(1);
    expect(of('referral fee', { directCost: 3500 }).paysFrom).toBe(2);
    expect(of('referral fee', { directCost: 1e6 }).paysFrom).toBeNull();
  });
});

test.each([
  [0.25, 0.95, 5],
  [0.2, 0.9, 2],
  [0, 0.95, 0],
])('a share of %d at a retention of %d costs %d years of revenue', (share, retention, years) => {
  expect(lifetimeCost(share, retention)).toEqual({ value: expect.closeTo(years, 9) as number });
});

test('a share never ends when no client leaves', () => {
  expect(lifetimeCost(0.25, 1)).toEqual({ reason: expect.stringMatching(/never ends/) as string });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.integer({ min: 0, max: 20000 });
const numbers = fc.record({
  introductions: fc.integer({ min: 1, max: 60 }),
  conversion: fc.double({ min: 0.05, max: 1, noNaN: true }),
  revenuePerClient: fc.integer({ min: 100, max: 20000 }),
  retention: share,
  recurs: fc.constantFrom(0, 1),
  hours: fc.integer({ min: 0, max: 200 }),
  hourlyCost: fc.integer({ min: 0, max: 500 }),
  directCost: money,
  feeShare: share,
  feeYears: fc.integer({ min: 0, max: 12 }),
  newPart: share,
  newShare: share,
  existingShare: share,
  bundlePrice: money,
  bundleShare: share,
  bundleHours: fc.integer({ min: 0, max: 20 }),
  campaignCost: money,
  campaignPart: share,
  attributed: share,
  attributedShare: share,
  retainerAMonth: money,
  guaranteedMinimum: fc.integer({ min: 0, max: 40 }),
  shortfallCredited: fc.constantFrom(0, 1),
});

/** Clients of each year one cohort at a time: those that came n years ago are as many as stayed n times. */
function feeByCohorts(deal: DealNumbers, year: number): number {
  let clients = 0;
  for (let age = 0; age < year; age++)
    if (deal.recurs === 1 ? deal.feeYears === 0 || age < deal.feeYears : age === 0)
      clients += deal.introductions * deal.conversion * deal.retention ** age;
  return clients * deal.revenuePerClient * deal.feeShare;
}

test('the fee equals that of the cohorts one by one', () => {
  fc.assert(
    fc.property(numbers, (deal) => {
      planDeal(deal)[0]!.years.forEach((year, n) => {
        const expected = feeByCohorts(deal, n + 1);
        expect(Math.abs(year.theirs - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected) + 1e-6);
      });
    }),
  );
});

test('whatever is kept, got and spent is the revenue', () => {
  fc.assert(
    fc.property(numbers, (deal) => {
      for (const { upTo } of planDeal(deal))
        for (const horizon of HORIZONS) {
          const { revenue, theirs, cost, kept } = upTo[horizon];
          expect(theirs + cost + kept).toBeCloseTo(revenue, 3);
        }
    }),
  );
});

test('with as many introductions as break-even says, nothing is left and nothing is lost', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...HORIZONS), (deal, horizon) => {
      for (const { model, breakEven } of planDeal(deal)) {
        const even = breakEven[horizon];
        if (!('value' in even)) continue;
        const { kept, revenue } = planDeal({ ...deal, introductions: even.value })[
          DEAL_MODELS.indexOf(model)
        ]!.upTo[horizon];
        expect(Math.abs(kept)).toBeLessThanOrEqual(
          1e-6 * Math.max(1, revenue, deal.hours * deal.hourlyCost * 10),
        );
      }
    }),
  );
});

test('between two crossing points no other model leaves more', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...HORIZONS), (deal, horizon) => {
      const found = winners(deal, horizon);
      expect(found[0]!.from).toBe(0);
      expect(found[found.length - 1]!.to).toBeNull();
      found.forEach(({ from, to, model }, n) => {
        if (n > 0) expect(from).toBe(found[n - 1]!.to);
        const introductions = to === null ? from + 7 : (from + to) / 2;
        const plans = planDeal({ ...deal, introductions });
        const kept = (of: DealModel) => plans[DEAL_MODELS.indexOf(of)]!.upTo[horizon].kept;
        const best = Math.max(...DEAL_MODELS.map(kept));
        expect(best - kept(model)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(best)));
      });
    }),
  );
});

test('a cheap retainer is worth it only from some introductions on', () => {
  // A fee of 100 for each introduction over one year, against 1,200 of retainer: they meet at 12.
  const deal = { ...DEAL, newShare: 1, existingShare: 1, bundlePrice: 0, campaignCost: 1e6 };
  expect(winners(deal, 1)).toEqual([
    {
      from: 0,
      to: expect.closeTo(12, 9) as number,
      model: 'referral fee',
      revenueFrom: 0,
      revenueTo: expect.closeTo(6000, 6) as number,
    },
    {
      from: expect.closeTo(12, 9) as number,
      to: null,
      model: 'retainer',
      revenueFrom: expect.closeTo(6000, 6) as number,
      revenueTo: null,
    },
  ]);
});
