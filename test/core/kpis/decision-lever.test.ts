import type { ActivityRow, Practice } from '../../support/ledger';
import { base, decide } from './deciding';

describe('the lever under optimize', () => {
  const monthly: ActivityRow[] = Array.from({ length: 12 }, (_, i) => ({
    date: new Date(Date.UTC(2025, 10, 20) + i * 30 * 86400000).toISOString().slice(0, 10),
    hours: 1,
  }));
  const plan = (expected: number | null, activities = monthly): Practice => ({
    ...base(2000, { activities, settings: { hourlyCost: 100 } }),
    partners: [{ name: 'Harbor Tax', start: '2025-01-01', expectedIntroductionsAMonth: expected }],
  });
  test.each<[string, Practice, string]>([
    [
      'communication when the cadence is below half',
      plan(
        null,
        monthly.slice(0, 4).map((row) => ({ ...row, hours: 4 })),
      ),
      'communication',
    ],
    [
      'communication when the engagement is below 50',
      plan(
        1,
        monthly.map((row, i) => ({ ...row, by: 'us' as const, ...(i < 3 ? { rating: 2 } : {}) })),
      ),
      'communication',
    ],
    ['expectations when fewer introductions came than expected', plan(1), 'expectations'],
    ['integration otherwise', plan(0.1), 'integration'],
    ['integration when nothing was expected', plan(null), 'integration'],
  ])('%s', (_, practice, lever) => {
    expect(decide(practice)).toMatchObject({ verdict: 'optimize', lever });
  });
});
