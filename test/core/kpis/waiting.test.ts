import { FIGURE_KEYS, figure, hasValue, openBook } from '../../../core/kpis';
import { waiting } from '../../../core/kpis/waiting';
import { ledgerOf, type Practice } from '../../support/ledger';

const practice: Practice = {
  partners: [{ name: 'A', start: '2025-01-01' }],
  referrals: [
    {
      partner: 'A',
      received: '2026-01-01',
      qualified: true,
      status: 'won',
      closed: '2026-02-01',
      revenue: 1,
    },
    { partner: 'A', received: '2026-03-01', given: true },
  ],
  activities: [{ partner: 'A', date: '2026-04-01', type: 'meeting', hours: 2 }],
  money: [{ partner: 'A', date: '2026-05-01', amount: 10 }],
  settings: { hourlyCost: 100, firmAnnualRevenue: 1000 },
};

const on = (without: readonly string[], settings: Practice['settings'] = {}) =>
  waiting(openBook(ledgerOf({ ...practice, without, settings: { ...practice.settings, ...settings } })));

describe('what figures wait for', () => {
  test('is nothing where nothing is missing', () => {
    expect(on([])).toEqual([]);
  });

  test.each([
    [['Referrals.Status'], 'Referrals.Status', 'conversion'],
    [['Activities'], 'Activities', 'hours'],
    [['Partners.Expected introductions a month'], 'Partners.Expected introductions a month', 'vsPlan'],
    [['Referrals.Net new'], 'Referrals.Net new', 'netNew'],
  ])('without %s it names %s', (without, needs, key) => {
    expect(on(without).find((each) => each.needs === needs)?.figures).toContain(key);
  });

  test('names a setting, and what waits for most figures stands first', () => {
    const found = on([], { hourlyCost: null, firmAnnualRevenue: null });
    expect(found.map(({ needs }) => needs)).toEqual(['Settings.Hourly cost', 'Settings.Firm annual revenue']);
    expect(found[0]?.figures).toEqual(expect.arrayContaining(['roi', 'net', 'investment']));
    expect(found[1]?.figures).toEqual(['allianceShare']);
  });

  test('is only what has no value', () => {
    const without = ['Money', 'Activities', 'Referrals.Status', 'Partners.Stage'];
    const book = openBook(ledgerOf({ ...practice, without }));
    const keys = waiting(book).flatMap(({ figures }) => figures);
    for (const key of keys)
      expect(
        FIGURE_KEYS.includes(key) &&
          [0, 'portfolio' as const].some((of) => !hasValue(figure(book, key, of, { from: null, to: null }))),
      ).toBe(true);
    expect(keys.length).toBeGreaterThan(10);
  });

  test('is not known before there is a record', () => {
    expect(waiting(openBook(ledgerOf({})))).toEqual([]);
  });
});
