import { explain, openBook, type FigureKey } from '../../../core/kpis';
import { day, ledgerOf, type Practice } from '../../support/ledger';
import { answer } from './ask';

const estimated: Practice = {
  referrals: [
    { received: '2025-01-01', status: 'won', closed: '2025-02-01', revenue: 10000, client: 'Ash' },
    {
      received: '2026-01-01',
      status: 'won',
      closed: '2026-02-01',
      revenue: 8000,
      credit: 0.5,
      client: 'Birch',
    },
    { received: '2026-02-01', status: 'won', closed: '2026-03-01', client: 'Cedar' },
  ],
};
const booked: Practice = {
  ...estimated,
  money: [
    { date: '2025-06-01', amount: 5000 },
    { date: '2026-06-01', amount: 7000.1 },
    { date: '2026-07-01', amount: -100.05 },
    { date: '2026-07-02', kind: 'fee in', amount: 300 },
    { date: '2026-07-03', kind: 'refund', amount: -50 },
    { date: '2026-07-04', kind: 'clawback', amount: 25 },
    { date: '2026-07-05', kind: 'share', amount: -1200 },
    { date: '2026-07-06', kind: 'cost', amount: 80 },
    { date: '2027-01-01', amount: 1e6 }, // after asOf
  ],
};
const year = { from: '2026-01-01' };

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

describe('share', () => {
  const withShare = (share: number | null, more = {}): Practice => ({
    ...booked,
    partners: [{ name: 'Harbor Tax', share, ...more }],
  });
  test.each<[string, Practice, { from?: string }, number]>([
    ['is Share % of the revenue', withShare(0.25), year, 0.25 * 7125.05],
    ['is what was paid when no Share % is set', withShare(null), year, 1200],
    [
      'is 0 of a negative revenue',
      { ...withShare(0.25), money: [{ date: '2026-05-01', amount: -10 }] },
      {},
      0,
    ],
    [
      'has the retainer of the window on top',
      withShare(null, { model: 'retainer', retainerAMonth: 304.375 }),
      { from: '2026-10-22' },
      100,
    ],
    ['has no retainer under another model', withShare(null, { retainerAMonth: 500 }), year, 1200],
  ])('%s', (_, practice, of, expected) => {
    expect(answer(practice, 'share', of)).toBeCloseTo(expected, 6);
  });

  test('what was paid is a figure of its own', () => {
    expect(answer(withShare(0.25), 'sharePaid', year)).toBe(1200);
    expect(answer({ ...estimated, without: ['Money'] }, 'sharePaid')).toMatch(/no Money table/);
    expect(answer({ ...estimated, without: ['Money', 'Partners'] }, 'share')).toMatch(
      /neither .*Share %.* nor a Money table/,
    );
  });
});

describe('payout', () => {
  const practiceOf = (terms: object, more: Partial<Practice> = {}): Practice => ({
    ...booked,
    partners: [{ name: 'Harbor Tax', ...terms }],
    ...more,
  });
  const retainer = { model: 'retainer', retainerAMonth: 304.375 };
  // The first referral came on 2025-01-01; 304.375 a month is 10 a day.
  const days = day('2026-10-31') - day('2025-01-01') + 1;

  test.each<[string, Practice, FigureKey, { from?: string }, number]>([
    ['is Share % of the revenue, paid or not', practiceOf({ share: 0.25 }), 'payout', year, 0.25 * 7125.05],
    ['is the retainer of the period', practiceOf(retainer), 'payout', { from: '2026-10-22' }, 100],
    [
      'is both where both are agreed',
      practiceOf({ ...retainer, share: 0.25 }),
      'payout',
      year,
      0.25 * 7125.05 + 10 * 304,
    ],
    ['is 0 for a Share % of 0', practiceOf({ share: 0 }), 'payout', year, 0],
    [
      'is 0 of a negative revenue',
      practiceOf({ share: 0.25 }, { money: [{ date: '2026-05-01', amount: -10 }] }),
      'payout',
      {},
      0,
    ],
  ])('%s', (_, practice, key, of, expected) => {
    expect(answer(practice, key, of)).toBeCloseTo(expected, 6);
  });

  test('what is still to pay counts from the start, whatever the period begins with', () => {
    const due = days * 10 - 1200;
    expect(answer(practiceOf(retainer), 'payoutDue')).toBeCloseTo(due, 6);
    expect(answer(practiceOf(retainer), 'payoutDue', { from: '2026-10-22' })).toBeCloseTo(due, 6);
  });

  test.each(['payout', 'payoutDue'] as const)('the rows that explain %s add up to it', (key) => {
    const book = openBook(ledgerOf(practiceOf({ ...retainer, share: 0.25 })));
    const { result, rows } = explain(book, key, 0, { from: null, to: null });
    const sum = rows.reduce((total, row) => total + row.contribution, 0);
    expect(rows.length).toBeGreaterThan(3);
    expect(result).toEqual({ value: expect.closeTo(sum, 6) as number });
  });

  test('what was paid too much is below 0', () => {
    const money = [
      { date: '2026-05-01', amount: 1000 },
      { date: '2026-06-01', kind: 'share' as const, amount: -250.01 },
    ];
    expect(answer(practiceOf({ share: 0.25 }, { money }), 'payoutDue')).toBeCloseTo(-0.01, 9);
  });

  test('the portfolio sums the partners that have terms, and payments to others are none of it', () => {
    const practice: Practice = {
      partners: [{ name: 'A', share: 0.5 }, { name: 'B' }],
      money: [
        { partner: 'A', date: '2026-01-01', amount: 1000 },
        { partner: 'B', date: '2026-01-01', amount: 9000 },
        { partner: 'A', date: '2026-02-01', kind: 'share', amount: 100 },
        { partner: 'B', date: '2026-02-01', kind: 'share', amount: 70 },
      ],
    };
    expect(answer(practice, 'payout', { partner: '*' })).toBe(500);
    expect(answer(practice, 'payoutDue', { partner: '*' })).toBe(400);
    expect(answer(practice, 'payout', { partner: 'B' })).toMatch(/B has neither a "Share %" nor/);
  });

  test.each<[FigureKey, Practice, RegExp]>([
    ['payout', practiceOf({}), /neither a "Share %" nor a "Retainer a month" from which/],
    ['payout', practiceOf({ retainerAMonth: 500, model: 'referral fee' }), /from which anything is owed/],
    [
      'payout',
      practiceOf({ share: 0.2 }, { without: ['Partners'] }),
      /neither a column "Share %" in Partners nor/,
    ],
    ['payout', practiceOf({ share: 0.2 }, { without: ['Money', 'Referrals.Status'] }), /no Money table, and/],
    ['payoutDue', practiceOf({ share: 0.2 }, { without: ['Money'] }), /no Money table/],
  ])('%s has no value and says why', (key, of, reason) => {
    expect(answer(of, key)).toMatch(reason);
  });
});

describe('investment and return', () => {
  const practice: Practice = {
    ...booked,
    partners: [{ name: 'Harbor Tax', share: 0.2 }],
    activities: [
      { date: '2025-01-01', hours: 5 },
      { date: '2026-02-01', hours: 10, cost: 60 },
      { date: '2026-03-01', hours: 6 },
      { date: '2026-04-01', type: 'e-mail', cost: -40 },
    ],
    settings: { hourlyCost: 100 },
  };
  // Revenue 7,125.05, share 1,425.01, hours 16, direct cost 60 + 40 + 80.
  test.each<[FigureKey, number]>([
    ['hours', 16],
    ['hoursCoverage', 2 / 3],
    ['timeCost', 1600],
    ['directCost', 180],
    ['investment', 1780],
    ['net', 7125.05 - 1425.01 - 1780],
    ['roi', (7125.05 - 1425.01) / 1780],
    ['hoursPer10k', 16 / 0.712505],
    ['roiAnnual', (7125.05 - 1425.01 - 1780) / 1780],
  ])('%s of 2026 is %d', (key, expected) => {
    expect(answer(practice, key, year)).toBeCloseTo(expected, 9);
  });

  test('the ROI basis "total cost" counts the share as a cost', () => {
    const basis: Practice = { ...practice, settings: { hourlyCost: 100, roiBasis: 'total cost' } };
    expect(answer(basis, 'roi', year)).toBeCloseTo(7125.05 / (1780 + 1425.01), 9);
    expect(answer(basis, 'roiAnnual', year)).toBeCloseTo((7125.05 - 1425.01 - 1780) / 1780, 9);
  });

  test('blank hours take the default of their type', () => {
    const defaults: Practice = {
      ...practice,
      settings: { hourlyCost: 100, defaultHours: new Map([['e-mail', 0.25]]) },
    };
    expect(answer(defaults, 'hours', year)).toBe(16.25);
    expect(answer(defaults, 'hoursCoverage', year)).toBe(1);
  });

  const referralsOnly: Practice = { ...estimated, without: ['Activities', 'Money', 'Partners'] };
  test.each<[FigureKey, Practice, RegExp, { from?: string }?]>([
    ['hours', referralsOnly, /no Activities table/],
    ['timeCost', referralsOnly, /no Activities table/],
    ['investment', referralsOnly, /no Activities table/],
    ['net', referralsOnly, /no Activities table/],
    ['roi', referralsOnly, /No time recorded: the workbook has no Activities table/],
    ['hours', { ...practice, without: ['Activities.Hours'] }, /no column "Hours"/],
    ['hoursCoverage', { ...practice, without: ['Activities.Hours'] }, /no column "Hours"/],
    ['hoursCoverage', practice, /no activity/, { from: '2026-05-01' }],
    ['roi', practice, /No time recorded from 2026-05-01 to 2026-10-31/, { from: '2026-05-01' }],
    ['timeCost', { ...practice, settings: { hourlyCost: null } }, /no "Hourly cost"/],
    ['net', { ...practice, settings: { hourlyCost: null } }, /no "Hourly cost"/],
    ['roi', { ...practice, settings: { hourlyCost: null } }, /no "Hourly cost"/],
    [
      'roi',
      { activities: [{ date: '2026-01-01', hours: 1 }], settings: { hourlyCost: 0 } },
      /investment is 0/,
    ],
    [
      'roiAnnual',
      { ...practice, activities: [], referrals: [], money: [{ date: '2025-11-02', amount: 1 }] },
      /364 days are less than a year/,
    ],
    ['hoursPer10k', { activities: [{ date: '2026-01-01', hours: 1 }] }, /no revenue above 0/],
  ])('%s has no value and says why', (key, of, reason, period = {}) => {
    expect(answer(of, key, period)).toMatch(reason);
  });

  test('without hours in the window the time costs nothing, but there is no multiple', () => {
    expect(answer(practice, 'timeCost', { from: '2026-05-01' })).toBe(0);
    expect(answer(practice, 'investment', { from: '2026-05-01' })).toBe(80);
  });

  test('without a Money table and without Share %, nothing is taken off', () => {
    const plain: Practice = {
      ...estimated,
      activities: [{ date: '2026-01-01', hours: 10 }],
      without: ['Money', 'Partners'],
    };
    expect(answer(plain, 'roi')).toBe(14);
  });
});
