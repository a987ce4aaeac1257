import { type FigureKey } from '../../../core/kpis';
import { type Practice, type ReferralRow } from '../../support/ledger';
import { answer } from './ask';

describe('reciprocity', () => {
  const rows = (received: number, given: number): ReferralRow[] => [
    ...Array.from({ length: received }, () => ({ received: '2026-05-01', qualified: false })),
    ...Array.from({ length: given }, () => ({ received: '2026-05-01', given: true })),
  ];
  test.each<[number, number, number, string | null]>([
    [3, 0, 1, 'we take'],
    [2, 0, 1, null],
    [0, 3, -1, 'we give'],
    [4, 2, 1 / 3, null],
    [5, 1, 2 / 3, 'we take'],
    [2, 6, -0.5, 'we give'],
    [3, 1, 0.5, null],
  ])('of %i received and %i given is %d, one way: %s', (received, given, index, way) => {
    const practice = { referrals: rows(received, given) };
    expect(answer(practice, 'reciprocity')).toBeCloseTo(index, 12);
    expect(answer(practice, 'oneWay')).toBe(way);
  });

  test('one way looks at 12 months, whatever the window', () => {
    const practice = { referrals: [...rows(3, 0), { received: '2025-01-01', given: true }] };
    expect(answer(practice, 'oneWay', { from: '2025-01-01' })).toBe('we take');
  });

  const none: Practice = { referrals: rows(2, 0), without: ['Referrals.Direction'] };
  test.each<[FigureKey, Practice, RegExp]>([
    ['given', none, /no column "Direction"/],
    ['reciprocity', none, /no column "Direction"/],
    ['oneWay', none, /no column "Direction"/],
    ['reciprocity', { activities: [{ date: '2026-01-01' }] }, /No referral was received or given/],
    ['valueGiven', { referrals: rows(2, 2) }, /no share, and no referral given and won/],
    ['balance', { referrals: rows(2, 2) }, /no share, and no referral given and won/],
    ['netNew', { referrals: rows(1, 0) }, /"Net new" filled in/],
    ['netNew', { referrals: rows(1, 0), without: ['Referrals.Net new'] }, /no column "Net new"/],
    [
      'netNewRevenue',
      { referrals: [{ received: '2026-01-01', status: 'won', closed: '2026-01-02', netNew: true }] },
      /both "Net new" and a first-year revenue/,
    ],
  ])('%s has no value and says why', (key, practice, reason) => {
    expect(answer(practice, key)).toMatch(reason);
  });

  test('value given is the share and what the partner earned from our introductions', () => {
    const practice: Practice = {
      partners: [{ name: 'Harbor Tax', share: 0.25 }],
      referrals: [
        { received: '2026-01-01', status: 'won', closed: '2026-02-01', revenue: 8000, netNew: true },
        {
          received: '2026-01-01',
          status: 'won',
          closed: '2026-02-01',
          revenue: 2000,
          netNew: false,
          credit: 0.5,
        },
        {
          received: '2026-01-01',
          given: true,
          status: 'won',
          closed: '2026-02-01',
          revenue: 6000,
          credit: 0.5,
        },
        { received: '2026-01-01', given: true, status: 'lost', closed: '2026-02-01', revenue: 7000 },
      ],
    };
    expect(answer(practice, 'valueReceived')).toBe(9000);
    expect(answer(practice, 'valueGiven')).toBe(2250 + 3000);
    expect(answer(practice, 'balance')).toBe(3750);
    expect(answer(practice, 'netNew')).toBe(1 / 1.5);
    expect(answer(practice, 'netNewRevenue')).toBe(8000 / 9000);
  });
});

describe('a one-way street in money', () => {
  const practice = (ours: number, theirs: number, date = '2026-05-01'): Practice => ({
    money: [{ date, amount: ours }],
    referrals: [{ received: '2025-01-05', given: true, status: 'won', closed: date, revenue: theirs }],
  });
  test.each([
    [1000, 100, null],
    [100, 1000, null],
    [1000, 99, 'we take'],
    [99, 1000, 'we give'],
    [-5, 1000, 'we give'],
  ])('of %d for us and %d for them is %s', (ours, theirs, way) => {
    expect(answer(practice(ours, theirs), 'oneWayMoney')).toBe(way);
  });

  test('looks at the 12 months to the end, and says why it has no value', () => {
    expect(answer(practice(1000, 99, '2025-10-31'), 'oneWayMoney')).toMatch(/there is no share/);
    expect(answer(practice(1000, 99), 'oneWayMoney', { from: '2026-09-01' })).toBe('we take');
    expect(answer(practice(1000, 99), 'oneWayMoney', { partner: '*' })).toMatch(/a figure of one partner/);
  });
});
