import { complianceReport } from '../../../core/compliance';
import { openBook } from '../../../core/kpis';
import { defaultSettings } from '../../../core/workbook/settings/settings-draft';
import { ledgerOf, type Practice } from '../../support/ledger';
import { partner, paid, gift, DEALER, inTime, flags } from './cases';

describe('what a firm sets', () => {
  const { firm } = defaultSettings();
  const practice = (more: object, base: Practice): Practice => ({
    ...base,
    settings: { ...base.settings, firm: { ...firm, ...more } },
  });

  test('a rule that is off is not looked at, and its reason stands with it', () => {
    const base = { partners: partner(), money: paid(['2026-05-01', 5000]) };
    const off = practice({ rulesOff: new Map([['sec-marketing-agreement', 'Counsel looks at it']]) }, base);
    const report = complianceReport(openBook(ledgerOf(off)));
    expect(report.flags.map((flag) => flag.rule)).not.toContain('sec-marketing-agreement');
    expect(report.notLookedAt).toContainEqual({
      rule: 'sec-marketing-agreement',
      title: 'SEC Marketing Rule: written agreement',
      off: true,
      why: 'Counsel looks at it',
    });
  });

  test.each([
    [500, false],
    [499.99, true],
  ])('a payment of 500 under a limit of %d: flagged %s', (limit, expected) => {
    const base = { partners: partner(), money: paid(['2026-05-01', 500]) };
    const limited = practice({ ruleLimits: new Map([['sec-marketing-agreement', limit]]) }, base);
    expect(flags(limited).has('sec-marketing-agreement')).toBe(expected);
  });

  test('a limit of gifts holds whatever the day', () => {
    const base = {
      partners: partner(),
      activities: [gift('2026-01-05', 90), gift('2026-06-01', 0.01, { recipient: 'Luis' })],
      settings: DEALER,
    };
    const limited = practice({ ruleLimits: new Map([['finra-3220-gifts', 50]]) }, base);
    expect(flags(limited).get('finra-3220-gifts')?.what).toBe(
      '1 gift to Dana above 50 in the calendar year.',
    );
  });

  const own = (when: string, more: object = {}) => ({
    ownRules: [
      {
        id: 'house',
        title: 'House',
        when,
        limit: null,
        category: null,
        country: null,
        ask: 'Why?',
        citation: null,
        ...more,
      },
    ],
  });
  test.each<[string, object, Practice, boolean]>([
    [
      'paid in 12 months above',
      { limit: 100 },
      { partners: partner(), money: paid(['2026-05-01', 100]) },
      false,
    ],
    [
      'paid in 12 months above',
      { limit: 100 },
      { partners: partner(inTime), money: paid(['2026-05-01', 100.01]) },
      true,
    ],
    ['gift above', { limit: 50 }, { partners: partner(), activities: [gift('2026-05-01', 50)] }, false],
    ['gift above', { limit: 50 }, { partners: partner(), activities: [gift('2026-05-01', 50.01)] }, true],
    ['paid model', {}, { partners: partner({ model: 'none' }) }, false],
    ['paid model', {}, { partners: partner({ model: 'retainer' }) }, true],
    ['share', {}, { partners: partner({ share: 0 }) }, false],
    ['share', {}, { partners: partner({ share: 0.01 }) }, true],
    ['exclusive', {}, { partners: partner({ exclusive: false }) }, false],
    ['exclusive', {}, { partners: partner({ exclusive: true }) }, true],
    ['guaranteed minimum', {}, { partners: partner() }, false],
    ['guaranteed minimum', {}, { partners: partner({ guaranteedMinimum: 12 }) }, true],
    ['no agreement date', {}, { partners: partner(inTime) }, false],
    ['no agreement date', {}, { partners: partner() }, true],
    ['no disclosure date', {}, { partners: partner(inTime) }, false],
    ['no disclosure date', {}, { partners: partner() }, true],
    [
      'client not informed',
      {},
      { partners: partner(), referrals: [{ received: '2026-01-01', informed: true }] },
      false,
    ],
    ['client not informed', {}, { partners: partner(), referrals: [{ received: '2026-01-01' }] }, true],
    ['exclusive', { category: 'cpa' }, { partners: partner({ exclusive: true, category: 'CPA' }) }, true],
    [
      'exclusive',
      { category: 'CPA' },
      { partners: partner({ exclusive: true, category: 'Attorney' }) },
      false,
    ],
    ['exclusive', { country: 'GB' }, { partners: partner({ exclusive: true, country: 'UK' }) }, true],
    ['exclusive', { country: 'GB' }, { partners: partner({ exclusive: true }) }, false],
  ])('an own rule on "%s" with %j, case %#', (when, more, base, expected) => {
    const found = flags(practice(own(when, more), base)).get('house');
    expect(found !== undefined).toBe(expected);
    if (found) expect(found).toMatchObject({ title: 'House', own: true, ask: 'Why?', citation: null });
  });
});
