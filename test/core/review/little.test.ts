import { month, parseMonth } from '../../../core/calendar/month';
import { buildReview, reviewPlan } from '../../../core/review';
import { ledgerOf, type Practice } from '../../support/ledger';
import { section, prose, tables, sectionsOf } from './practice';

describe('a review of little', () => {
  it('speaks of revenue where there are no referrals', () => {
    const review = buildReview(
      ledgerOf({
        money: [{ date: '2026-10-03', amount: 900 }],
        without: ['Referrals', 'Referrals.Received', 'Referrals.Status', 'Referrals.Closed'],
      }),
      month(2026, 10),
    );
    const text = prose(section(review, 'At a glance'));
    expect(text).toContain('Revenue from partnerships in October 2026 was 900.');
    expect(text).not.toContain('introduction');
  });

  it('says that nothing is recorded when nothing is', () => {
    expect(prose(section(buildReview(ledgerOf({}), month(2026, 10)), 'At a glance'))).toContain(
      'Nothing is recorded for October 2026.',
    );
  });

  it.each([
    ['an empty workbook', {}],
    ['one referral', { referrals: [{ received: '2026-10-03' }] }],
    [
      'a referral tab alone',
      {
        referrals: [{ received: '2026-10-03', status: 'won' as const, closed: '2026-10-20' }],
        without: [
          'Partners',
          'Activities',
          'Money',
          'Referrals.Qualified',
          'Referrals.First-year revenue',
          'Referrals.Direction',
        ],
      },
    ],
    [
      'no referral column at all',
      {
        activities: [{ date: '2026-10-03' }],
        without: ['Referrals', 'Referrals.Received', 'Referrals.Status', 'Referrals.Closed'],
      },
    ],
  ] as const)('of %s is a document without NaN, null or an empty sentence', (_, practice) => {
    const review = buildReview(ledgerOf(practice as Practice), parseMonth('2026-10')!);
    const written = JSON.stringify(review.sections);
    expect(written).not.toMatch(/NaN|Infinity|undefined|null,"format"|"text":""|"reason":""/);
    for (const each of sectionsOf(review))
      for (const table of tables(each))
        for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
    expect(reviewPlan(review).rows.length).toBeGreaterThan(8);
  });
});
