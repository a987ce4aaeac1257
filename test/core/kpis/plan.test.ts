import { explain, openBook, type FigureKey } from '../../../core/kpis';
import { day, ledgerOf, type Practice, type ReferralRow } from '../../support/ledger';
import { answer } from './ask';

const ALL = { from: null, to: null };

const qualified = (dates: readonly string[]): ReferralRow[] =>
  dates.map((received) => ({ received, qualified: true }));

describe('trend', () => {
  // asOf 2026-10-31: the last 45 days begin on 2026-09-17, the 45 before on 2026-08-03.
  const early = (n: number): string[] => Array.from({ length: n }, () => '2026-09-16');
  const late = (n: number): string[] => Array.from({ length: n }, () => '2026-09-17');
  test.each<[number, number, string]>([
    [0, 5, 'too few'],
    [3, 3, 'flat'],
    [0, 6, 'up'],
    [6, 0, 'down'],
    [1, 7, 'flat'],
    [1, 8, 'up'],
  ])('of %i and then %i introductions is %s', (before, recent, trend) => {
    const referrals = qualified(['2026-01-01', ...early(before), ...late(recent)]);
    expect(answer({ referrals }, 'trend')).toBe(trend);
  });

  test('needs 90 days of history', () => {
    expect(answer({ referrals: qualified(['2026-08-03', ...late(7)]) }, 'trend')).toBe('flat');
    expect(answer({ referrals: qualified(['2026-08-04', ...late(9)]) }, 'trend')).toBe('too few');
  });
});

test('the trend looks at 45 days and the 45 before, and nothing else', () => {
  // 2026-08-03 is the first of the 90 days.
  const six = ['2026-08-03', '2026-08-04', ...Array.from({ length: 4 }, () => '2026-09-17')];
  const referrals = qualified(['2026-01-01', ...six]);
  expect(answer({ referrals }, 'trend')).toBe('flat');
  const earlier = qualified(['2026-01-01', '2026-08-01', '2026-08-02', ...six.slice(1)]);
  expect(answer({ referrals: earlier }, 'trend')).toBe('too few');
  const { formula, rows } = explain(openBook(ledgerOf({ referrals: earlier })), 'trend', 0, ALL);
  expect(formula).toMatch(/^4 in the last 45 days against 1 in the 45 before, p = 0.375/);
  expect(rows).toHaveLength(5);
});

describe('against the plan', () => {
  const partner = (more: object): Practice => ({
    partners: [{ name: 'Harbor Tax', start: '2025-11-01', ...more }],
    referrals: [
      { received: '2026-01-01', qualified: true, status: 'won', closed: '2026-02-01', revenue: 9000 },
      { received: '2026-02-01', qualified: true },
    ],
  });
  test.each<[FigureKey, object, number]>([
    ['vsPlan', { expectedIntroductionsAMonth: 0.5 }, 2 / ((0.5 * 365) / 30.4375)],
    ['revenueVsPlan', { expectedRevenueAYear: 36000 }, 0.25],
    ['shortfall', { model: 'retainer', guaranteedMinimum: 12 }, 10],
    ['shortfall', { model: 'retainer', guaranteedMinimum: 1 }, 0],
    ['firstRevenueDays', {}, 92],
    ['agreement', { agreement: [true, 20000, false, 30000, null] }, 2],
  ])('%s with %j is %d', (key, more, expected) => {
    expect(answer(partner(more), key)).toBeCloseTo(expected, 9);
  });

  test.each<[FigureKey, object, RegExp]>([
    ['vsPlan', {}, /no "Expected introductions a month"/],
    ['revenueVsPlan', { expectedRevenueAYear: 0 }, /no "Expected revenue a year"/],
    ['shortfall', { guaranteedMinimum: 3 }, /no retainer/],
    ['shortfall', { model: 'retainer' }, /no "Guaranteed minimum"/],
  ])('%s with %j has no value', (key, more, reason) => {
    expect(answer(partner(more), key)).toMatch(reason);
  });

  test.each<[FigureKey, Practice, RegExp]>([
    [
      'agreement',
      {
        ...partner({}),
        without: ['Expectations', 'Compensation', 'Client ownership', 'Communication', 'Exit terms'].map(
          (word) => `Partners.${word} agreed`,
        ),
      },
      /neither a column "Expectations agreed"/,
    ],
    ['agreement', { ...partner({}), without: ['Partners'] }, /no Partners table/],
    ['phase', { referrals: qualified(['2026-01-01']) }, /Harbor Tax has no Start date/],
    [
      'phase',
      { partners: [{ name: 'Harbor Tax', start: '2026-11-05' }], referrals: qualified(['2026-01-01']) },
      /starts on 2026-11-05, after 2026-10-31/,
    ],
    ['firstRevenueDays', { referrals: qualified(['2026-01-01']) }, /no revenue up to 2026-10-31 yet/],
  ])('%s has no value and says why', (key, practice, reason) => {
    expect(answer(practice, key)).toMatch(reason);
  });

  test.each([
    ['2026-10-31', 1, 'identify'],
    ['2026-10-02', 30, 'identify'],
    ['2026-10-01', 31, 'agree'],
    ['2026-09-01', 61, 'launch'],
    ['2026-08-02', 91, 'optimize'],
    ['2026-07-04', 120, 'optimize'],
    ['2026-07-03', 121, 'run'],
  ])('a partner that started on %s is at day %i: %s', (start, day, name) => {
    expect(answer({ partners: [{ name: 'Harbor Tax', start }] }, 'phase')).toEqual({ day, name });
  });

  test('first revenue is the first above 0, of Money where there is any', () => {
    const money = [
      { date: '2026-03-01', amount: 0 },
      { date: '2026-04-01', amount: 10 },
    ];
    expect(answer({ ...partner({}), money }, 'firstRevenueDays')).toBe(151);
    expect(answer({ ...partner({}), money }, 'firstRevenueDays', { to: '2026-03-15' })).toMatch(/no revenue/);
    expect(answer({ ...partner({}), money }, 'firstRevenueDays', { to: '2026-04-01' })).toBe(151);
    const { rows } = explain(openBook(ledgerOf({ ...partner({}), money })), 'firstRevenueDays', 0, ALL);
    expect(rows.map(({ row }) => row)).toEqual([3]);
  });

  test('the first revenue of the portfolio is that of the partner who brought the first', () => {
    const money = ['2026-06-01', '2026-05-01', '2026-05-02'].map((date, i) => ({
      partner: `P${i}`,
      date,
      amount: 5,
    }));
    const partners = [{ name: 'P0', start: '2026-04-01' }];
    expect(answer({ partners, money }, 'firstRevenueDays', { partner: '*' })).toBe(30);
  });

  test('without a Money table the first revenue needs clients, their days and their revenue', () => {
    const without = ['Money', 'Referrals.First-year revenue'];
    expect(answer({ ...partner({}), without }, 'firstRevenueDays')).toMatch(/no column "First-year revenue"/);
  });

  test('a term of the agreement is in place from its day on', () => {
    const agreed = partner({ agreement: [day('2026-10-31'), true, false, null, day('2026-11-01')] });
    expect(answer(agreed, 'agreement')).toBe(2);
    expect(answer(agreed, 'agreement', { to: '2026-10-30' })).toBe(1);
  });
});

describe('the first 90 days', () => {
  const won = (received: string, closed: string, revenue: number): ReferralRow => ({
    received,
    status: 'won',
    closed,
    revenue,
  });
  const launched: Practice = {
    partners: [{ name: 'Harbor Tax', start: '2026-01-01' }],
    activities: [
      { date: '2026-01-10', hours: 1 },
      { date: '2026-03-10', hours: 1 },
    ],
    referrals: [
      won('2026-01-02', '2026-01-20', 1000),
      { received: '2026-01-03', qualified: true, status: 'lost', closed: '2026-02-01' },
      won('2026-02-15', '2026-03-01', 800), // day 46
      won('2026-02-16', '2026-03-02', 800),
      won('2026-03-31', '2026-03-31', 800), // day 90
      { received: '2026-03-01', qualified: true },
    ],
  };
  test('compares days 46-90 with days 1-45', () => {
    expect(answer(launched, 'day90')).toEqual({
      velocity: 'higher',
      conversion: 'higher',
      dealSize: 'lower',
      roi: 'higher',
      verdict: 'trending up',
    });
  });

  test('says diagnose when none is higher', () => {
    const referrals = [
      ...qualified(Array.from({ length: 5 }, () => '2026-01-02')),
      ...qualified(['2026-03-01']),
    ];
    expect(answer({ ...launched, activities: [], referrals }, 'day90')).toEqual({
      velocity: 'lower',
      conversion: 'too few',
      dealSize: 'too few',
      roi: 'too few',
      verdict: 'diagnose',
    });
  });

  test('says same when both halves are alike, and counts day 90 but not day 91', () => {
    const halves = (last: string) =>
      qualified(['2026-01-02', '2026-01-03', '2026-01-04', '2026-02-15', '2026-02-16', last]);
    expect(answer({ ...launched, referrals: halves('2026-03-31') }, 'day90')).toMatchObject({
      velocity: 'same',
    });
    expect(answer({ ...launched, referrals: halves('2026-04-01') }, 'day90')).toMatchObject({
      velocity: 'too few',
    });
  });

  test('has too few to tell below six introductions', () => {
    const practice = { ...launched, referrals: launched.referrals?.slice(0, 5) ?? [] };
    expect(answer(practice, 'day90')).toMatchObject({
      velocity: 'too few',
      roi: 'too few',
      verdict: 'too few to tell',
    });
  });

  test('has no value before day 90', () => {
    expect(answer(launched, 'day90', { to: '2026-03-30' })).toMatch(/is at day 89 since launch/);
  });
});
