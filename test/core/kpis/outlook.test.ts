import { explain, openBook, type FigureKey } from '../../../core/kpis';
import { ledgerOf, type Practice, type ReferralRow } from '../../support/ledger';
import { answer } from './ask';

const ALL = { from: null, to: null };

describe('the outlook', () => {
  const decided = (partner: string, won: number, lost: number, revenue?: number): ReferralRow[] => [
    ...Array.from({ length: won }, () => ({
      partner,
      received: '2026-01-01',
      status: 'won' as const,
      closed: '2026-02-01',
      ...(revenue === undefined ? {} : { revenue }),
    })),
    ...Array.from({ length: lost }, () => ({
      partner,
      received: '2026-01-01',
      qualified: true,
      status: 'lost' as const,
      closed: '2026-02-01',
    })),
  ];
  const open = (partner: string, received: string, credit = 1): ReferralRow => ({
    partner,
    received,
    qualified: true,
    credit,
  });
  const partners = [{ name: 'A', share: 0.5 }, { name: 'B' }, { name: 'C' }];
  const of = (...referrals: ReferralRow[]): Practice => ({ partners, referrals });
  const own = of(
    ...decided('A', 3, 3, 1000),
    open('A', '2025-11-01', 0.4),
    open('A', '2026-03-01'),
    open('A', '2025-10-31'), // 365 days old: stale
  );

  test.each<[string, Practice, string, FigureKey, number]>([
    ['is credit x conversion x deal size less the share', own, 'A', 'outlook', 1.4 * 0.5 * 1000 * 0.5],
    ['counts nothing for an introduction of a year ago', own, 'A', 'staleOpen', 1],
    // Binomial of 2 at 0.1876: 0 at 2.5%. At 0.8124: 2 at 97.5%.
    ['has a low end in whole clients', own, 'A', 'outlookLow', 0],
    ['and a high end', own, 'A', 'outlookHigh', 2 * 0.7 * 1000 * 0.5],
    [
      'takes the conversion of the portfolio below six decided',
      of(...decided('A', 3, 2, 1000), ...decided('B', 0, 5), open('A', '2026-03-01')),
      'A',
      'outlook',
      (3 / 10) * 1000 * 0.5,
    ],
    [
      'takes the deal size of the portfolio below three deals',
      of(...decided('A', 2, 4, 500), ...decided('B', 2, 0, 1500), open('A', '2026-03-01')),
      'A',
      'outlook',
      (2 / 6) * 1000 * 0.5,
    ],
    [
      'of the portfolio is the sum over the partners that have one',
      of(
        ...decided('A', 3, 3, 1000),
        open('A', '2026-03-01'),
        open('B', '2026-03-01'),
        ...decided('B', 0, 1),
      ),
      '*',
      'outlook',
      0.5 * 1000 * 0.5 + (3 / 7) * 1000,
    ],
  ])('%s', (_, practice, partner, key, expected) => {
    expect(answer(practice, key, { partner })).toBeCloseTo(expected, 9);
  });

  test('an Id that is stale with two partners is stale once in the portfolio', () => {
    const practice = of(
      { ...open('A', '2025-01-01', 0.5), id: '7' },
      { ...open('B', '2025-01-01', 0.5), id: '7' },
    );
    expect(answer(practice, 'staleOpen', { partner: '*' })).toBe(1);
    expect(answer(practice, 'staleOpen', { partner: 'B' })).toBe(1);
  });

  test.each<[string, FigureKey, Practice, RegExp]>([
    ['without anything open', 'outlook', of(...decided('A', 3, 3, 1000)), /of the last 365 days is open/],
    [
      'with only stale ones open',
      'outlookHigh',
      of(...decided('A', 3, 3, 1000), open('A', '2025-10-31')),
      /of the last 365 days is open/,
    ],
    [
      'with five decided of all partners',
      'outlook',
      of(...decided('A', 3, 2, 1000), open('A', '2026-03-01')),
      /Fewer than 6 introductions are decided, of A and of all partners together/,
    ],
    [
      'with two deals of all partners',
      'outlookLow',
      of(...decided('A', 2, 4, 1000), open('A', '2026-03-01')),
      /Fewer than 3 clients won have a first-year revenue, of A and of all partners together/,
    ],
  ])('%s %s has no value', (_, key, practice, reason) => {
    expect(answer(practice, key, { partner: 'A' })).toMatch(reason);
  });

  test('its explanation says whose conversion and deal size it takes, and its rows add up to it', () => {
    const practice = of(...decided('A', 3, 2, 1000), ...decided('B', 0, 5), open('A', '2026-03-01', 0.4));
    const { formula, result, rows } = explain(openBook(ledgerOf(practice)), 'outlook', 0, ALL);
    expect(formula).toBe(
      '0.4 open introductions x 0.3 conversion (of the portfolio) x 1,000 deal size (own) x 50% after share = 60',
    );
    expect(rows.map(({ contribution }) => contribution)).toEqual([expect.closeTo(60, 9)]);
    expect(result).toEqual({ value: expect.closeTo(60, 9) as number });
  });
});

test('the ends of an outlook are explained by the open rows, in whole clients', () => {
  const won = Array.from({ length: 6 }, () => ({
    received: '2026-01-01',
    status: 'won' as const,
    closed: '2026-02-01',
    revenue: 1000,
  }));
  const referrals = [
    ...won,
    { received: '2025-11-01', qualified: true, credit: 0.5 },
    { received: '2026-03-01', qualified: true },
    { received: '2025-10-31', qualified: true },
  ];
  const book = openBook(ledgerOf({ referrals }));
  // Of 2 open at a conversion of 0.6097 at least: 0 at 2.5%; all at the high end.
  const low = explain(book, 'outlookLow', 0, ALL);
  expect(low.formula).toBe('0 clients of 2 x 0.75 credit x 1,000 each after share = 0');
  expect(low.rows.map(({ row, contribution }) => [row, contribution])).toEqual([
    [8, 0],
    [9, 0],
  ]);
  const high = explain(book, 'outlookHigh', 0, ALL);
  expect(high.formula).toBe('2 clients of 2 x 0.75 credit x 1,000 each after share = 1,500');
  expect(high.rows.map(({ row, contribution }) => [row, contribution])).toEqual([
    [8, 500],
    [9, 1000],
  ]);
  expect(explain(book, 'outlook', 0, ALL).formula).not.toMatch(/share/);
});
