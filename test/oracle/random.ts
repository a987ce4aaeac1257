import fc from 'fast-check';
import { isoOf, dayOf } from './days';
import type { Asked, Practice, ReferralTable } from './practice';

const TODAY = '2026-11-21';
const NAMES = ['Harbor Tax', 'Elm Law', 'Stone Advisors', 'Quiet Partner'];

const maybe = <T>(of: fc.Arbitrary<T>, present = 2): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined, freq: present });
/** Mostly in the two years before today, some after it. */
const day = fc.integer({ min: -760, max: 40 }).map((n) => isoOf(dayOf(TODAY) + n));
const later = (from: string, most: number) =>
  fc.integer({ min: -3, max: most }).map((n) => isoOf(dayOf(from) + n));
const cents = fc.integer({ min: 0, max: 4_000_000 }).map((n) => n / 100);
const partner = fc.constantFrom(...NAMES.slice(0, 3), 'Unlisted CPA');
/** A client belongs to one Id, so that rows of an Id agree about it. */
const person = fc.constantFrom(
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ id: `R-${n}`, client: `Client ${n % 5}` })),
);

const referral = fc
  .record({
    partner,
    received: maybe(day, 9),
    who: person,
    named: fc.constantFrom('both', 'id', 'client', 'none'),
    given: fc.constantFrom(false, false, false, true),
    qualified: maybe(fc.boolean(), 2),
    status: maybe(fc.constantFrom('won' as const, 'won' as const, 'lost' as const, 'open' as const), 9),
    took: fc.integer({ min: -3, max: 300 }),
    hasClosed: fc.constantFrom(true, true, true, true, false),
    closedAlone: day,
    revenue: maybe(cents, 3),
    aum: maybe(cents, 1),
    netNew: maybe(fc.boolean(), 2),
    credit: fc.constantFrom(undefined, undefined, 1, 0.5, 0.25, 0.1),
    influenced: fc.constantFrom(false, false, false, false, true),
    ended: maybe(day, 1),
  })
  .map(({ who, named, took, hasClosed, closedAlone, ...row }) => ({
    ...row,
    id: named === 'both' || named === 'id' ? who.id : undefined,
    client: named === 'both' || named === 'client' ? who.client : undefined,
    closed: !hasClosed
      ? undefined
      : row.received === undefined
        ? closedAlone
        : isoOf(dayOf(row.received) + took),
  }));

const activity = fc
  .record({
    partner,
    date: day,
    type: fc.constantFrom(
      ...['call', 'call', 'meeting', 'meal', 'joint meeting', 'e-mail', 'event', 'check-in', 'other'],
    ),
    hours: maybe(fc.constantFrom(0, 0.25, 0.5, 1, 1.5, 3), 4),
    cost: maybe(
      cents.map((n) => n / 100),
      1,
    ),
    by: maybe(fc.constantFrom('us' as const, 'them' as const)),
    asks: fc.boolean(),
    answer: maybe(fc.integer({ min: 0, max: 8 })),
    rating: maybe(fc.integer({ min: 1, max: 5 })),
    scores: fc.tuple(...([0, 1, 2] as const).map(() => fc.integer({ min: 1, max: 5 }))),
  })
  .map(({ asks, answer, scores, ...row }) => ({
    ...row,
    asked: asks ? row.date : undefined,
    answered: asks && answer !== undefined ? isoOf(dayOf(row.date) + answer) : undefined,
    scores: row.type === 'check-in' ? (scores as [number, number, number]) : undefined,
  }));

const money = fc
  .record({
    partner: fc.constantFrom(NAMES[0]!, NAMES[1]!, 'Unlisted CPA'),
    date: day,
    kind: fc.constantFrom(
      ...[undefined, 'revenue', 'revenue', 'fee in', 'share', 'cost', 'refund', 'clawback'],
    ),
    amount: fc.integer({ min: -100_000, max: 2_000_000 }).map((n) => n / 100),
    who: person,
    named: fc.constantFrom('id', 'client', 'both', 'client', 'id', 'stranger', 'none'),
    status: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      'paid',
      'due',
      'failed',
      'void',
      'refunded',
      'pending',
    ),
    currency: fc.constantFrom(undefined, undefined, 'USD', 'EUR'),
  })
  .map(({ who, named, ...row }) => ({
    ...row,
    id: named === 'id' || named === 'both' ? who.id : named === 'stranger' ? `X-${who.id}` : undefined,
    client: named === 'client' || named === 'both' ? who.client : undefined,
  }));

const partners = fc
  .tuple(
    ...NAMES.map((name) =>
      fc.record({
        name: fc.constant(name),
        start: maybe(day, 1),
        category: fc.constantFrom('CPA', 'Attorney', undefined),
        stage: fc.constantFrom(undefined, undefined, 'active', 'optimize', 'candidate'),
        model: fc.constantFrom('referral fee', 'retainer', 'none', undefined),
        share: fc.constantFrom(undefined, undefined, 0.2, 0.5),
        retainer: maybe(fc.constantFrom(250, 1000)),
        minimum: maybe(fc.constantFrom(4, 12)),
        expectedIntros: fc.constantFrom(undefined, 0, 0.5, 2),
        expectedRevenue: fc.constantFrom(undefined, 0, 20_000),
        cadence: fc.constantFrom(undefined, undefined, 14, 45),
        cycle: fc.constantFrom(undefined, undefined, 60),
        agreed: fc.integer({ min: 0, max: 5 }),
      }),
    ),
  )
  .chain((all) =>
    fc.boolean().map((staged) => all.map((row) => (staged ? row : { ...row, stage: undefined }))),
  );

/** An Id stands once under a partner: the reader counts only one row of such a pair. */
function idsOnce(tables: ReferralTable[]): ReferralTable[] {
  const seen = new Set<string>();
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const pair = `${row.partner} ${row.id}`;
      if (row.id === undefined || !seen.has(pair)) {
        seen.add(pair);
        return row;
      }
      return { ...row, id: undefined };
    }),
  }));
}

/** Random practices: every column optional, Ids shared by partners, rows without a day, after today and in other currencies. */
export const practices: fc.Arbitrary<Practice> = fc.record({
  today: fc.constant(TODAY),
  asOf: fc.constantFrom(undefined, undefined, undefined, '2026-06-30', '2027-01-31'),
  option: fc.constantFrom(undefined, undefined, undefined, '2026-03-31'),
  hourlyCost: fc.constantFrom(undefined, 50, 120, 250),
  defaultCall: fc.constantFrom(undefined, 0.5),
  currency: fc.constantFrom(undefined, 'USD'),
  period: fc.constantFrom(undefined, undefined, '12 months', 'since start', 'year to date'),
  fiscal: fc.constantFrom(undefined, '07-01', '12-15'),
  recurs: fc.constantFrom(undefined, undefined, 'yes' as const, 'no' as const),
  basis: fc.constantFrom(undefined, undefined, 'total cost' as const),
  cadence: fc.constantFrom(undefined, undefined, 21),
  firmRevenue: fc.constantFrom(undefined, 500_000),
  partners,
  referrals: fc
    .array(
      fc.record({
        qualified: fc.boolean(),
        closed: fc.constantFrom(true, true, false),
        rows: fc.array(referral, { minLength: 1, maxLength: 30 }),
      }),
      { minLength: 1, maxLength: 2 },
    )
    .map(idsOnce),
  activities: fc.array(activity, { minLength: 1, maxLength: 40 }),
  money: fc.array(money, { minLength: 1, maxLength: 14 }),
});

/** No window, the start, and windows that may be empty. */
export const windows: fc.Arbitrary<Asked> = fc.oneof(
  fc.constant({}),
  fc.constant({}),
  fc.constant({ from: 'start' }),
  day.map((from) => ({ from })),
  day.map((to) => ({ to })),
  day.chain((from) => later(from, 500).map((to) => (to < from ? { from } : { from, to }))),
);
