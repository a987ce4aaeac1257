import { dashboard, explain, openBook } from '../../../core/kpis';
import { hasValue } from '../../../core/kpis/figure';
import { introductionsIn, openOf } from '../../../core/kpis/introduction-list';
import { ledgerOf, PARTNER, type Practice } from '../../support/ledger';

const WHOLE = { from: 'start', to: null } as const;

test('of a partner without any dated row there are no introductions, and a figure is explained by the reason alone', () => {
  const book = openBook(ledgerOf({ partners: [{ name: 'Elm Law' }] }));
  expect(introductionsIn(book, 0, WHOLE)).toEqual([]);
  expect(openOf(book, 0)).toEqual([]);
  expect(explain(book, 'roi', 0, WHOLE)).toMatchObject({
    key: 'roi',
    formula: '',
    result: { reason: 'Elm Law has no Start date and no dated row.' },
    rows: [],
  });
});

test('a figure without a value is explained by the reason alone', () => {
  const book = openBook(ledgerOf({ activities: [{ date: '2026-01-15' }] }));
  const { formula, result, rows } = explain(book, 'dealSize', 0, WHOLE);
  expect({ formula, rows, valued: hasValue(result) }).toEqual({ formula: '', rows: [], valued: false });
});

test.each([
  ['2026-03-30', true], // day 89 after January 1
  ['2026-03-31', false],
])('on %s the halves of the first 90 days are still to come: %s', (asOf, early) => {
  const practice: Practice = {
    asOf,
    partners: [{ name: PARTNER, start: '2026-01-01' }],
    activities: [{ date: '2026-01-01' }],
  };
  expect('reason' in dashboard(openBook(ledgerOf(practice)), 0)).toBe(early);
});
