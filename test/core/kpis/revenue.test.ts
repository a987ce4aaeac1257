import { explain, openBook, type FigureKey } from '../../../core/kpis';
import { day, ledgerOf, type Practice } from '../../support/ledger';
import { answer } from './ask';
import { estimated, booked, year } from './booked';

describe('revenue', () => {
  test.each<[string, FigureKey, Practice, { from?: string; to?: string; partner?: string }, unknown]>([
    ['is credit x first-year revenue without Money revenue', 'revenue', estimated, {}, 14000],
    ['then says that it is estimated', 'estimated', estimated, {}, true],
    [
      'is the Money rows, with fees, refunds and clawbacks',
      'revenue',
      booked,
      year,
      7000.1 - 100.05 + 300 - 50 - 25,
    ],
    ['is booked even in a window without a Money row', 'revenue', booked, { to: '2025-03-01' }, 0],
    ['and is not estimated then', 'estimated', booked, { to: '2025-03-01' }, false],
    ['per client: 12 months of Money by clients won so far', 'revenuePerClient', booked, {}, 7125.05 / 3],
    ['per client: first-year revenue by credit over 12 months', 'revenuePerClient', estimated, {}, 8000],
    [
      'per client of the portfolio: 12 months of all by clients',
      'revenuePerClient',
      estimated,
      { partner: '*' },
      4000 / 3,
    ],
    ['of the portfolio is the sum of its partners', 'revenue', booked, { ...year, partner: '*' }, 7125.05],
  ])('%s (%s)', (_, key, practice, of, expected) => {
    const found = answer(practice, key, of);
    if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 9);
    else expect(found).toBe(expected);
  });

  test('a client that ended is no longer one, and an undated win is', () => {
    const referrals = [
      ...(estimated.referrals ?? []).map((row) =>
        row.client === 'Ash' ? { ...row, ended: '2026-10-31' } : row,
      ),
      { received: '2026-03-01', status: 'won' as const, client: 'Dogwood' },
      { received: '2026-03-01', status: 'won' as const, client: 'Dogwood' },
      { received: '2026-03-01', status: 'won' as const },
    ];
    expect(answer({ ...booked, referrals }, 'revenuePerClient')).toBeCloseTo(7125.05 / 4, 9);
    expect(answer({ ...booked, referrals }, 'revenuePerClient', { to: '2026-10-30' })).toBeCloseTo(
      7125.05 / 5,
      9,
    );
  });

  test('clients are told apart by name, else by Id, else by row, up to the day itself', () => {
    const won = (more: object) => ({
      received: '2026-03-01',
      status: 'won' as const,
      closed: '2026-10-31',
      ...more,
    });
    const referrals = [won({ client: 'Ash' }), ...['A', 'B', 'C', 'A', 'B', 'C'].map((id) => won({ id }))];
    const money = [{ date: '2026-05-01', amount: 800 }];
    expect(answer({ referrals, money }, 'revenuePerClient')).toBe(800 / 4);
    expect(answer({ referrals: [...referrals, won({}), won({})], money }, 'revenuePerClient')).toBe(800 / 6);
    expect(answer({ referrals, money }, 'revenuePerClient', { to: '2026-10-30' })).toMatch(/no client/);
  });

  test('per client needs a revenue and an outcome', () => {
    const without = ['Money', 'Referrals.First-year revenue'];
    expect(answer({ ...estimated, without }, 'revenuePerClient', { partner: '*' })).toMatch(
      /no Money table, and the Referrals table has no column "First-year revenue"/,
    );
    expect(answer({ ...booked, without: ['Referrals.Status'] }, 'revenuePerClient')).toMatch(
      /no column "Status"/,
    );
  });

  test('a sum of many amounts comes out as written on paper', () => {
    const money = Array.from({ length: 3000 }, (_, i) => ({
      date: `2026-0${1 + (i % 9)}-1${i % 10}`,
      amount: i % 2 === 0 ? 11510.15 : 0.1,
    }));
    expect(answer({ money }, 'revenue')).toBe(17265375);
    expect(answer({ money: [{ date: '2025-12-01', amount: 1e15 }, ...money] }, 'revenue', year)).toBe(
      17265375,
    );
  });

  test.each<[FigureKey, Practice, RegExp]>([
    [
      'revenue',
      { ...estimated, without: ['Money', 'Referrals.First-year revenue'] },
      /no Money table, and the Referrals table has no column "First-year revenue"/,
    ],
    ['revenuePerClient', { ...booked, referrals: [] }, /no client/],
    [
      'revenuePerClient',
      { referrals: [{ received: '2026-01-01', status: 'won', closed: '2026-02-01' }] },
      /has a first-year revenue/,
    ],
  ])('%s has no value and says why', (key, practice, reason) => {
    expect(answer(practice, key)).toMatch(reason);
  });
});

describe('an estimate', () => {
  const won = (
    client: string | undefined,
    id: string | undefined,
    revenue = 1000,
    closed = '2026-02-01',
  ) => ({
    received: '2026-01-01',
    status: 'won' as const,
    closed,
    revenue,
    ...(client === undefined ? {} : { client }),
    ...(id === undefined ? {} : { id }),
  });
  const referrals = [
    won('Ash', '1'),
    won('Birch', '2', 200),
    won(undefined, '3', 30),
    won(undefined, undefined, 4),
  ];
  const of = (...money: NonNullable<Practice['money']>): Practice => ({ referrals, money });
  const row = (more: object, amount = 50000) => ({ date: '2026-03-01', amount, ...more });

  test.each<[string, Practice, number, boolean]>([
    ['counts for every client without Money revenue', of(), 1234, true],
    ['not for a client that Money names', of(row({ client: 'Ash' })), 50234, true],
    ['nor for the client of a referral that Money names', of(row({ id: '2' })), 51034, true],
    [
      'nor for the other referrals of that client',
      { referrals: [...referrals, won('Birch', '9')], money: [row({ id: '2' })] },
      51034,
      true,
    ],
    ['nor for a referral without a client that Money names', of(row({ id: '3' })), 51204, true],
    ['but still beside an Id that no referral has', of(row({ id: '77' })), 51234, true],
    ['and beside a client that no referral has', of(row({ client: 'Zeder' })), 51234, true],
    [
      'and beside fees, refunds and clawbacks of a client',
      of(row({ client: 'Ash', kind: 'refund' }, 100)),
      1134,
      true,
    ],
    [
      'a Money row outside the window names a client as well',
      of(row({ client: 'Ash', date: '2025-03-01' })),
      234,
      true,
    ],
    ['one after the last day does not', of(row({ client: 'Ash', date: '2026-12-01' })), 1234, true],
    ['one of another partner does not', of(row({ client: 'Ash', partner: 'Lee' })), 1234, true],
    [
      'does not count at all beside a row that names nobody',
      of(row({ client: 'Ash' }), row({}, 7)),
      50007,
      false,
    ],
    [
      'and none is part of the revenue when all are known',
      { referrals: [won('Ash', '1')], money: [row({ client: 'Ash' })] },
      50000,
      false,
    ],
    ['nor when it is of 0', { referrals: [won('Ash', '1', 0)] }, 0, false],
  ])('%s', (_, practice, expected, flag) => {
    expect(answer(practice, 'revenue', year)).toBe(expected);
    expect(answer(practice, 'estimated', year)).toBe(flag);
  });

  test('of revenue that recurs counts again on every 365th day, up to the end and before Ended', () => {
    const practice = (ended?: string): Practice => ({
      referrals: [
        {
          ...won('Ash', undefined, 1000, '2024-01-10'),
          received: '2024-01-01',
          ...(ended === undefined ? {} : { ended }),
        },
      ],
      settings: { revenueRecurs: true },
    });
    // 2024 has 366 days: the lumps are on 2024-01-10, 2025-01-09 and 2026-01-09.
    expect(answer(practice(), 'revenue', { from: '2024-01-01' })).toBe(3000);
    expect(answer(practice(), 'revenue', { from: '2024-01-01', to: '2026-01-08' })).toBe(2000);
    expect(answer(practice(), 'revenue', { from: '2025-01-10', to: '2026-01-09' })).toBe(1000);
    expect(answer(practice('2026-01-09'), 'revenue', { from: '2024-01-01' })).toBe(2000);
    expect(answer(practice('2026-01-10'), 'revenue', { from: '2024-01-01' })).toBe(3000);
    expect(answer(practice(), 'revenuePerClient')).toBe(1000);
  });

  test.each([
    ['2024-02-01', '2026-10-31'],
    ['2026-02-01', '2026-02-01'],
  ])('the rows of %s to %s explain it', (from, to) => {
    const book = openBook(ledgerOf({ ...of(row({ client: 'Birch' })), settings: { revenueRecurs: true } }));
    const { result, rows } = explain(book, 'revenue', 0, { from: day(from), to: day(to) });
    const sum = rows.reduce((total, each) => total + each.contribution, 0);
    expect(result).toEqual({ value: expect.closeTo(sum, 9) as number });
    expect(rows.length).toBeGreaterThan(2);
  });
});

describe('assets', () => {
  const practice: Practice = {
    referrals: [
      { received: '2026-01-01', status: 'won', closed: '2026-02-01', aum: 400000, credit: 0.5 },
      { received: '2026-01-01', status: 'won', closed: '2026-02-01', aum: 100000 },
      { received: '2026-01-01', status: 'won', closed: '2026-02-01' },
      { received: '2026-01-01', aum: 900000 },
      { received: '2026-01-01', status: 'won', closed: '2026-02-01', aum: 900000, given: true },
    ],
  };
  test('are the credit of the AUM of the clients won', () => {
    expect(answer(practice, 'aum')).toBe(300000);
    expect(answer(practice, 'aum', { partner: '*' })).toBe(300000);
  });
  test('have no value where none is known', () => {
    expect(answer(practice, 'aum', { from: '2026-02-02' })).toMatch(
      /No client won from 2026-02-02 to 2026-10-31 has an AUM/,
    );
    expect(answer({ ...practice, without: ['Referrals.AUM'] }, 'aum')).toMatch(/no column "AUM"/);
  });
});
