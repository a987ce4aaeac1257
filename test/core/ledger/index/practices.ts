import fc from 'fast-check';
import { formatIso } from '../../../../core/calendar/day';
import { ACTIVITY_TYPES, MONEY_KINDS } from '../../../../core/workbook/tables';
import { day, type Practice } from '../../../support/ledger';

const FIRST = day('2024-01-01');
const names = ['Harbor Tax', 'Lee Law', 'Quiet Partner'] as const;

const partner = fc.constantFrom(...names);
/** Days around an asOf of 2026-03-31, so that some rows lie after it. */
const iso = fc.integer({ min: 0, max: 900 }).map((n) => formatIso(FIRST + n));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const amount = fc.integer({ min: -500000, max: 2000000 }).map((cents) => cents / 100);

/** Drops the keys without a value, as a literal would leave them out. */
function tidy<T extends object>(
  of: fc.Arbitrary<T>,
): fc.Arbitrary<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return of.map(
    (row) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
        [K in keyof T]: Exclude<T[K], undefined>;
      },
  );
}

const referral = tidy(
  fc.record({
    partner,
    received: maybe(iso),
    given: fc.boolean(),
    influenced: fc.constantFrom(false, false, true),
    status: fc.constantFrom('won' as const, 'lost' as const, 'open' as const),
    closed: maybe(iso),
    ended: fc.constantFrom(undefined, undefined, '2025-06-30', '2026-06-30'),
    qualified: maybe(fc.boolean()),
    netNew: maybe(fc.boolean()),
    credit: fc.constantFrom(1, 1, 0.5, 0.25, 0.1),
    revenue: maybe(fc.integer({ min: 0, max: 9000000 }).map((cents) => cents / 100)),
    aum: maybe(fc.constantFrom(0, 250000.5)),
    client: maybe(fc.constantFrom('a', 'b', 'c', 'd')),
    id: maybe(fc.constantFrom('1', '2', '3', '4', '5')),
  }),
);

const activity = tidy(
  fc.record({
    partner,
    date: iso,
    type: fc.constantFrom(...ACTIVITY_TYPES),
    hours: maybe(fc.constantFrom(0, 0.1, 0.25, 1.5, 3)),
    cost: maybe(amount),
    by: maybe(fc.constantFrom('us' as const, 'them' as const)),
    asked: maybe(iso),
    answered: maybe(iso),
    rating: maybe(fc.integer({ min: 1, max: 5 })),
    responsiveness: maybe(fc.integer({ min: 1, max: 5 })),
    quality: maybe(fc.integer({ min: 1, max: 5 })),
  }),
);

const moneyRow = tidy(
  fc.record({
    partner: fc.constantFrom(names[0], names[1]),
    date: iso,
    kind: fc.constantFrom(...MONEY_KINDS),
    amount,
    id: maybe(fc.constantFrom('1', '2', '3', '9')),
    client: maybe(fc.constantFrom('a', 'b', 'e')),
  }),
);

/** Random practices of three partners, with every kind of row, shared Ids, and rows after asOf. */
export const practices: fc.Arbitrary<Practice> = fc.record({
  asOf: fc.constantFrom('2026-03-31', '2025-01-15'),
  partners: fc
    .record({ start: maybe(iso), share: maybe(fc.constantFrom(0.2, 0.5)) })
    .map(({ start, share }) => [
      {
        name: names[0],
        ...(start === undefined ? {} : { start }),
        share: share ?? null,
        stage: 'active' as const,
      },
      { name: names[1], profession: 'attorney' as const, expectedIntroductionsAMonth: 1 },
      { name: names[2], model: 'retainer' as const, retainerAMonth: 250, guaranteedMinimum: 6 },
    ]),
  referrals: fc.array(referral, { maxLength: 25 }),
  activities: fc.array(activity, { maxLength: 15 }),
  money: fc.array(moneyRow, { maxLength: 12 }),
  without: fc.constantFrom<string[]>([], [], ['Referrals.Qualified'], ['Referrals.Closed']),
  settings: fc.constantFrom(
    {},
    { hourlyCost: null },
    { revenueRecurs: false },
    { revenueRecurs: true },
    { roiBasis: 'total cost' as const },
  ),
});

/** A window, either end open. */
export const periods = fc
  .record({
    from: fc.option(fc.integer({ min: FIRST, max: FIRST + 900 })),
    length: fc.option(fc.integer({ min: 0, max: 500 })),
  })
  .map(({ from, length }) => ({
    from: from ?? ('start' as const),
    to: length === null ? null : (from ?? FIRST) + length,
  }));
