import fc from 'fast-check';
import { explain, figure, FIGURES, openBook, scorecard, type FigureKey } from '../../../../core/kpis';
import { introductionRows } from '../../../../core/kpis/scan/introduction-rows';
import { currentClients } from '../../../../core/kpis/figures/money/revenue-per-client';
import { hasValue } from '../../../../core/kpis/figure';
import { viewOf } from '../../../../core/kpis/view';
import { ledgerOf } from '../../../support/ledger';
import { naive } from './naive';
import { periods, practices } from './practices';

jest.setTimeout(60_000);

const subjects = fc.constantFrom(0, 1, 2, 'portfolio' as const);

describe('on random ledgers', () => {
  test('every figure over any window equals a naive scan', () => {
    fc.assert(
      fc.property(practices, subjects, periods, (practice, subject, period) => {
        const book = openBook(ledgerOf(practice));
        const expected = naive(book.ledger, subject, period.from, period.to);
        const view = viewOf(book, subject, period);
        expect(hasValue(view)).toBe(expected !== null);
        if (expected === null || !hasValue(view)) return;
        expect([view.value.from, view.value.to]).toEqual([expected.begin, expected.end]);
        expect(introductionRows(view.value, expected.begin, expected.end)).toBe(expected.introductionRows);
        expect(currentClients(view.value)).toBe(expected.currentClients);
        for (const [key, of] of Object.entries(expected.figures)) {
          const found = figure(book, key as FigureKey, subject, period);
          const got = hasValue(found) ? Number(found.value) : null;
          if (of === null || got === null) expect([key, got]).toEqual([key, of]);
          else expect(Math.abs(got - of)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(of)));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('no figure is ever NaN or infinite, and each has a value or a sentence', () => {
    fc.assert(
      fc.property(practices, periods, (practice, period) => {
        const text = JSON.stringify(scorecard(openBook(ledgerOf(practice)), period), (_, value: unknown) => {
          if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value}`);
          return value;
        });
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        const card = scorecard(openBook(ledgerOf(practice)), period);
        for (const of of [...card.partners, card.portfolio])
          for (const reason of Object.values(of.reasons)) expect(reason).toMatch(/^[A-Z].*\.$/);
      }),
      { numRuns: 200 },
    );
  });

  const SUMS: FigureKey[] = [
    'introductions',
    'clients',
    'influencedIntroductions',
    'influencedClients',
    'openIntroductions',
    'revenue',
    'aum',
    'share',
    'outlook',
    'staleOpen',
    'sharePaid',
    'hours',
    'timeCost',
    'directCost',
    'investment',
    'net',
    'received',
    'given',
    'valueReceived',
    'valueGiven',
    'balance',
  ];

  test('the rows of an explanation add up to the figure where it is a sum', () => {
    fc.assert(
      fc.property(practices, subjects, periods, (practice, subject, period) => {
        const book = openBook(ledgerOf(practice));
        for (const { key } of FIGURES) {
          const { formula, result, rows } = explain(book, key, subject, period);
          expect(formula).not.toMatch(/NaN|Infinity|undefined/);
          expect(formula === '').toBe(!hasValue(result));
          if (!hasValue(result) || !SUMS.includes(key)) continue;
          const sum = rows.reduce((total, row) => total + row.contribution, 0);
          expect([key, sum]).toEqual([key, expect.closeTo(result.value as number, 6)]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
