import type { Decision } from '../../../core/kpis';
import type { ActivityRow, Practice, ReferralRow } from '../../support/ledger';
import { base, decide, lost } from './deciding';

describe('a fragile decision', () => {
  const activities: ActivityRow[] = [{ date: '2026-06-01', hours: 10 }];
  test.each<[string, Practice, Partial<Decision> & { says?: RegExp }]>([
    [
      'hangs on the largest client',
      base(3400),
      { fragile: true, says: /without the largest client it would be optimize/ },
    ],
    [
      'or on one client more',
      base(2200),
      { fragile: true, says: /with one more client it would be double down/ },
    ],
    [
      'or on hours nobody wrote down',
      base(9000, { activities: [...activities, { date: '2026-06-02' }, { date: '2026-06-03' }] }),
      { fragile: true, says: /less than half/ },
    ],
    [
      'stands firm on many clients',
      base(0, {
        rows: Array.from({ length: 20 }, (_, i) => ({
          received: '2026-01-05',
          status: 'won' as const,
          closed: '2026-02-01',
          revenue: 300,
          client: `c${i}`,
        })),
      }),
      { verdict: 'double down', fragile: false },
    ],
    [
      'and half the hours are enough',
      base(12000, { activities: [...activities, { date: '2026-06-02' }] }),
      { fragile: false },
    ],
  ])('%s', (_, practice, { says = /\.$/, ...expected }) => {
    const found = decide(practice);
    expect(found).toMatchObject(expected);
    expect(found.reason).toMatch(says);
  });

  test('a fragile exit has no date to leave by, but one to look again', () => {
    const practice = base(0, {
      rows: [
        ...lost('2026-01-05'),
        { received: '2026-01-05', status: 'won', closed: '2026-02-01', revenue: 400, client: 'Ash' },
        { received: '2026-01-05', status: 'won', closed: '2026-02-01', revenue: 400, client: 'Birch' },
      ],
      settings: { revenueRecurs: false },
    });
    expect(decide(practice)).toMatchObject({
      verdict: 'exit',
      fragile: true,
      exitBy: null,
      lookAgain: '2027-01-29',
    });
  });

  test('the client of Money rows is found by their referral', () => {
    const rows: ReferralRow[] = ['1', '2', '3'].map((id) => ({
      received: '2026-01-05',
      status: 'won',
      closed: '2026-02-01',
      id,
      client: id === '3' ? 'Birch' : 'Ash',
    }));
    const money = ['1', '2', '3'].map((id) => ({ date: '2026-03-01', amount: 1100, id }));
    // Ash brought 2,200 of 3,300: without it 1.1x.
    expect(decide(base(0, { rows, money })).reason).toMatch(
      /without the largest client it would be optimize/,
    );
    const apart = rows.map((row, i) => ({ ...row, client: `c${i}` }));
    expect(
      decide(base(0, { rows: apart, money: [...money, { date: '2026-03-01', amount: 1100 }] })),
    ).toMatchObject({ verdict: 'double down', fragile: false });
  });

  test('the largest client of the year is taken off what came since the start, too', () => {
    // 300 of 1,000 in the year, but 1,200 since the start: optimize. Without Ash 900 of 1,000: exit.
    const rows: ReferralRow[] = [
      { received: '2026-01-05', status: 'won', closed: '2026-02-01', revenue: 200, client: 'Ash' },
      { received: '2026-01-06', status: 'won', closed: '2026-02-02', revenue: 100, client: 'Birch' },
      { received: '2025-01-05', status: 'won', closed: '2025-02-01', revenue: 800, client: 'Cedar' },
      { received: '2025-01-05', status: 'won', closed: '2025-02-01', revenue: 100, client: 'Ash' },
      ...lost('2026-01-07', '2026-01-08', '2026-01-09'),
    ];
    const found = decide(base(0, { rows }));
    expect(found).toMatchObject({ verdict: 'optimize', fragile: true });
    expect(found.reason).toMatch(/1\.2x since the start.*without the largest client it would be exit/);
  });

  test('one more client is as large as those of the partner, not as those of others', () => {
    const deal = (partner: string, revenue: number): ReferralRow => ({
      partner,
      received: '2026-01-05',
      status: 'won',
      closed: '2026-02-01',
      revenue,
    });
    const rows = [
      ...lost('2026-01-05', '2026-01-06', '2026-01-07'),
      deal('Harbor Tax', 100),
      ...[1, 2, 3].map(() => deal('Lee', 5000)),
    ];
    const practice = base(0, { rows, settings: { revenueRecurs: false } });
    expect(decide(practice)).toMatchObject({ verdict: 'exit', fragile: false });
  });

  test('the share of the largest client goes with it', () => {
    // 4,000 at 25% share: 3x. Without 2,000 of it: (2,000 - 500) / 1,000 = 1.5x.
    const practice = base(4000, { partners: [{ name: 'Harbor Tax', start: '2025-01-01', share: 0.25 }] });
    expect(decide(practice)).toMatchObject({ verdict: 'double down', fragile: true });
  });

  test('without a deal of its own, one of the portfolio is added', () => {
    const practice = base(0, {
      settings: { revenueRecurs: false },
      rows: [
        ...lost('2026-01-05', '2026-01-06', '2026-01-07'),
        { partner: 'Lee', received: '2026-01-05', status: 'won', closed: '2026-02-01', revenue: 1500 },
      ],
    });
    expect(decide(practice)).toMatchObject({ verdict: 'exit', fragile: true });
    expect(decide(practice).reason).toMatch(/with one more client it would be optimize/);
  });
});
