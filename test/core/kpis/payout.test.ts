import { explain, openBook, type FigureKey } from '../../../core/kpis';
import { day, ledgerOf, type Practice } from '../../support/ledger';
import { answer } from './ask';
import { estimated, booked, year } from './booked';

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

  test('is not known where the revenue is not, if it is a part of that for any partner', () => {
    const without = ['Money', 'Referrals.First-year revenue'];
    const two = (...shares: (number | null)[]): Practice => ({
      ...estimated,
      partners: [
        { name: 'Harbor Tax', share: shares[0] ?? null },
        { name: 'Linden Law', share: shares[1] ?? null, model: 'retainer', retainerAMonth: 10 },
      ],
      referrals: [...(estimated.referrals ?? []), { partner: 'Linden Law', received: '2026-01-01' }],
      without,
    });
    for (const key of ['share', 'payout'] as const) {
      expect(answer(two(0.1), key, { partner: '*' })).toMatch(/no Money table/);
      expect(answer(two(), key, { partner: '*', from: '2026-10-31' })).toBeCloseTo(10 / 30.4375, 9);
    }
  });

  test('of a negative revenue is explained by the retainer alone', () => {
    const practice = withShare(0.25, { model: 'retainer', retainerAMonth: 304.375, start: '2026-10-22' });
    const book = openBook(
      ledgerOf({ ...practice, referrals: [], money: [{ date: '2026-10-30', amount: -10 }] }),
    );
    const { rows } = explain(book, 'share', 0, { from: 'start', to: null });
    expect(rows).toEqual([expect.objectContaining({ sheet: 'P', contribution: 100 })]);
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
  test('has no terms in a retainer without its amount', () => {
    const practice: Practice = { ...booked, partners: [{ name: 'Harbor Tax', model: 'retainer' }] };
    expect(answer(practice, 'payout')).toMatch(/neither a "Share %" nor a "Retainer a month"/);
  });

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
    expect(rows.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^25% of /),
        expect.stringMatching(/^retainer of .* a month x /),
      ]) as string[],
    );
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
