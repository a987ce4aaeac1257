import type { Decision } from '../../../core/kpis';
import type { Practice } from '../../support/ledger';
import { base, decide, lost } from './deciding';

describe('the decision', () => {
  test.each<[string, Practice, Partial<Decision>]>([
    [
      'before day 90',
      { ...base(9000), partners: [{ name: 'Harbor Tax', start: '2026-08-04' }] },
      {
        verdict: 'too early',
        reason: 'Only 89 days since launch, and a decision needs 90; hours on 1 of 1 activity.',
      },
    ],
    [
      'on day 90',
      { ...base(9000), partners: [{ name: 'Harbor Tax', start: '2026-08-03' }] },
      { verdict: 'double down' },
    ],
    [
      'on the first day',
      { ...base(9000), partners: [{ name: 'Harbor Tax', start: '2026-10-31' }] },
      {
        verdict: 'too early',
        reason: 'Only 1 day since launch, and a decision needs 90; hours on 1 of 1 activity.',
      },
    ],
    [
      'on the day before the first',
      { ...base(9000), partners: [{ name: 'Harbor Tax', start: '2026-11-01' }] },
      {
        verdict: 'too early',
        reason: 'Not launched yet, and a decision needs 90; hours on 1 of 1 activity.',
      },
    ],
    [
      'below 1x with three matured introductions and one maturing',
      base(0, { rows: lost('2026-08-02', '2026-08-02', '2026-08-02', '2026-08-03') }),
      { verdict: 'exit' },
    ],
    [
      'before the first day',
      { ...base(9000), partners: [{ name: 'Harbor Tax', start: '2026-12-01' }] },
      {
        verdict: 'too early',
        reason: 'Not launched yet, and a decision needs 90; hours on 1 of 1 activity.',
      },
    ],
    [
      'below 1x with two maturing',
      base(0, {
        rows: [
          { received: '2026-08-03', qualified: true },
          { received: '2026-08-04', qualified: true },
        ],
      }),
      {
        verdict: 'too early',
        reason:
          'ROI is 0x, but 2 introductions are younger than the sales cycle of 90 days and none is older; hours on 1 of 1 activity.',
      },
    ],
    [
      'below 1x after too few days with nothing to mature',
      base(0, { rows: lost('2026-08-02'), partners: [{ name: 'Harbor Tax', start: '2026-07-01' }] }),
      {
        verdict: 'too early',
        reason:
          'ROI is 0x after 123 days since launch, but only 1 introduction had time to mature; hours on 1 of 1 activity.',
      },
    ],
    [
      'below 1x after too few days with no introduction at all',
      base(0, { rows: [], partners: [{ name: 'Harbor Tax', start: '2026-07-01' }] }),
      {
        verdict: 'too early',
        reason:
          'ROI is 0x after 123 days since launch, but no introduction had time to mature; hours on 1 of 1 activity.',
      },
    ],
    [
      'below 1x with nothing matured and something maturing, however long since launch',
      base(0, { rows: [{ received: '2026-08-03', qualified: true }] }),
      {
        verdict: 'too early',
        reason:
          'ROI is 0x, but 1 introduction is younger than the sales cycle of 90 days and none is older; hours on 1 of 1 activity.',
      },
    ],
    [
      'below 1x with two matured introductions and one maturing',
      base(0, { rows: lost('2026-08-02', '2026-08-02', '2026-08-03') }),
      { verdict: 'too early' },
    ],
    [
      'below 1x with three introductions exactly a sales cycle old, and one of a deal too small to turn it',
      base(0, {
        rows: [
          ...lost('2026-08-02', '2026-08-02'),
          { received: '2026-08-02', status: 'won', closed: '2026-09-01', revenue: 100 },
        ],
      }),
      { verdict: 'exit', fragile: false, exitBy: '2026-11-30', lookAgain: null },
    ],
    [
      'the same without any deal: nobody knows what one more client would bring',
      base(0, { rows: lost('2026-08-02', '2026-08-02', '2026-08-02') }),
      {
        verdict: 'exit',
        fragile: true,
        exitBy: null,
        lookAgain: '2027-01-29',
        reason:
          'ROI 0x over the 12 months to 2026-10-31 (revenue 0, share 0, investment 1,000) with 3 introductions; hours on 1 of 1 activity; fragile: nothing is known of what one more client would bring.',
      },
    ],
    [
      'hours that nobody priced',
      base(9000, { settings: { hourlyCost: null } }),
      {
        verdict: 'no hourly cost',
        fragile: false,
        reason:
          '10 hours are recorded, but Settings has no "Hourly cost" to price them with; hours on 1 of 1 activity.',
      },
    ],
    ['hours priced at 0', base(9000, { settings: { hourlyCost: 0 } }), { verdict: 'no hourly cost' }],
    [
      'clients of whom nobody wrote down what they bring',
      base(0, {
        rows: ['2026-01-05', '2026-01-06', '2026-01-07'].map((received) => ({
          received,
          status: 'won' as const,
          closed: '2026-02-01',
        })),
      }),
      {
        verdict: 'no revenue recorded',
        fragile: false,
        reason:
          '3 clients won from 2025-11-01 to 2026-10-31, but none has a first-year revenue and no revenue is recorded; hours on 1 of 1 activity.',
      },
    ],
    [
      'the same with a Money row in the 12 months',
      base(0, {
        rows: ['2026-01-05', '2026-01-06', '2026-01-07'].map((received) => ({
          received,
          status: 'won' as const,
          closed: '2026-02-01',
        })),
        money: [{ date: '2026-05-01', amount: 1 }],
      }),
      { verdict: 'exit' },
    ],
    [
      'hours and their price, but no column of revenue',
      base(0, { without: ['Money', 'Referrals.First-year revenue'] }),
      { verdict: 'no revenue recorded' },
    ],
    [
      'a return that is 3 but for the last bit of its cost',
      base(330, { activities: [{ date: '2026-06-01', hours: 1.1 }] }),
      { verdict: 'double down' },
    ],
    [
      'below 1x without any introduction within a year of launch',
      base(0, { rows: [], partners: [{ name: 'Harbor Tax', start: '2025-11-02' }] }),
      { verdict: 'too early' },
    ],
    [
      'below 1x without any introduction a year after launch',
      base(0, { rows: [], partners: [{ name: 'Harbor Tax', start: '2025-11-01' }] }),
      { verdict: 'exit' },
    ],
    [
      'an attorney matures after 270 days',
      base(0, {
        rows: [{ received: '2026-02-04', qualified: true }],
        partners: [{ name: 'Harbor Tax', start: '2025-01-01', profession: 'attorney' }],
      }),
      { verdict: 'too early' },
    ],
    [
      'the sales cycle of the partner beats both',
      base(0, {
        rows: lost('2026-02-04', '2026-02-04', '2026-02-04'),
        partners: [{ name: 'Harbor Tax', start: '2025-01-01', profession: 'attorney', salesCycleDays: 60 }],
      }),
      { verdict: 'exit' },
    ],
    [
      'no hours in the 12 months',
      base(9000, { activities: [{ date: '2025-03-01', hours: 10 }] }),
      { verdict: 'no time recorded', fragile: false, exitBy: null },
    ],
    [
      '3x with introductions',
      base(3000),
      { verdict: 'double down', lever: null, exitBy: null, lookAgain: null },
    ],
    [
      '3x without an introduction in the 12 months',
      base(0, { money: [{ date: '2026-05-01', amount: 9000 }], rows: [] }),
      { verdict: 'optimize' },
    ],
    ['1x', base(1000), { verdict: 'optimize' }],
    [
      'below 1x in the year, above it since start, and nobody said whether revenue recurs',
      base(0, {
        rows: [
          ...lost('2025-01-05', '2025-01-05'),
          { received: '2025-01-05', status: 'won', closed: '2025-02-01', revenue: 5000 },
        ],
      }),
      { verdict: 'optimize' },
    ],
    [
      'the same, but revenue does not recur',
      base(0, {
        rows: [
          ...lost('2025-01-05', '2025-01-05'),
          { received: '2025-01-05', status: 'won', closed: '2025-02-01', revenue: 500 },
        ],
        settings: { revenueRecurs: false },
      }),
      { verdict: 'exit' },
    ],
    [
      'the same, but the revenue is booked in Money',
      base(0, {
        rows: [
          ...lost('2025-01-05', '2025-01-05'),
          { received: '2025-01-05', status: 'won', closed: '2025-02-01', revenue: 5000 },
        ],
        money: [{ date: '2025-02-01', amount: 5000 }],
      }),
      { verdict: 'exit' },
    ],
    [
      'the same, and revenue recurs: it counts again a year after the first time',
      base(0, {
        rows: [
          ...lost('2025-01-05', '2025-01-05'),
          { received: '2025-01-05', status: 'won', closed: '2025-02-01', revenue: 2000 },
        ],
        settings: { revenueRecurs: true },
      }),
      { verdict: 'optimize' },
    ],
    [
      'below 1x',
      base(600, {
        rows: [
          ...lost('2026-01-05'),
          ...['Ash', 'Birch'].map((client) => ({
            received: '2026-01-05',
            status: 'won' as const,
            closed: '2026-02-01',
            revenue: 300,
            client,
          })),
        ],
        settings: { revenueRecurs: false },
      }),
      { verdict: 'exit', lever: null },
    ],
  ])('%s', (_, practice, expected) => {
    expect(decide(practice)).toMatchObject(expected);
  });

  test.each([
    ['names the ROI since the start where that saved it', 5000, /^ROI 0x .*; 5x since the start; /],
    ['does not name it where it saved nothing', 500, /^ROI 0x (?!.*since the start)/],
  ])('the reason %s', (_, revenue, reason) => {
    const rows = [
      ...lost('2025-01-05', '2025-01-05'),
      { received: '2025-01-05', status: 'won' as const, closed: '2025-02-01', revenue },
    ];
    expect(decide(base(0, { rows })).reason).toMatch(reason);
  });

  test('always takes the default ROI basis', () => {
    const practice = base(4000, {
      partners: [{ name: 'Harbor Tax', start: '2025-01-01', share: 0.25 }],
      settings: { roiBasis: 'total cost' },
    });
    expect(decide(practice).reason).toMatch(
      /^ROI 3x over the 12 months to 2026-10-31 \(revenue 4,000, share 1,000, investment 1,000\) with 2 introductions; hours on 1 of 1 activity/,
    );
    expect(decide(practice).verdict).toBe('double down');
  });

  test('five wins make a sales cycle of their own: the 75th percentile, at least 90 days', () => {
    // 100, 110, 120, 130, 200 days: the 75th percentile is 130.
    const wins = [100, 110, 120, 130, 200].map((days) => ({
      received: '2025-01-01',
      revenue: 1,
      status: 'won' as const,
      closed: new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10),
    }));
    const practice = (received: string): Practice =>
      base(0, {
        // Only the wins are closed; they bring next to nothing, and were all received long ago: matured.
        rows: [...wins, { received, qualified: true }],
      });
    expect(decide(practice('2026-10-01')).verdict).toBe('exit');
    const young = (asOf: string): Practice => ({
      ...base(0, { rows: wins, activities: [{ date: '2025-03-01', hours: 1 }] }),
      asOf,
    });
    // All were received on 2025-01-01; 129 days later none has matured by its own sales cycle, of 110 days then.
    expect(
      decide({ ...young('2025-08-01'), partners: [{ name: 'Harbor Tax', start: '2024-12-01' }] }).verdict,
    ).toBe('exit');
  });
});
