import { complianceReport, RULE_TABLE, RULES_AS_OF } from '../../../core/compliance';
import { parseIso } from '../../../core/calendar/day';
import { openBook } from '../../../core/kpis';
import { RULES } from '../../../core/workbook/settings/firm-settings';
import { day, ledgerOf, type Practice } from '../../support/ledger';
import { partner, paid, gift, attorney, cpa, flags } from './cases';

test('the table has every rule that Settings know, each with what a flag shows', () => {
  expect(RULE_TABLE.map((rule) => rule.id)).toEqual(RULES.map((rule) => rule.id));
  expect(RULE_TABLE).toHaveLength(11);
  for (const rule of RULE_TABLE) {
    for (const text of [rule.title, rule.citation, rule.says, rule.flaggedWhen, rule.ask])
      expect(text.length).toBeGreaterThan(5);
    if (rule.factOf !== null) expect(parseIso(rule.factOf)).toBeLessThanOrEqual(day(RULES_AS_OF));
  }
});

describe('a flag', () => {
  const practice: Practice = {
    partners: partner(cpa),
    money: paid(['2026-05-01', 800], ['2026-06-01', 400]),
  };

  test('says what triggered it, with the rows, and what to ask', () => {
    expect(flags(practice).get('sec-marketing-agreement')).toEqual({
      rule: 'sec-marketing-agreement',
      title: 'SEC Marketing Rule: written agreement',
      citation: 'SEC Marketing Rule, 17 CFR 275.206(4)-1(b)',
      own: false,
      partner: 0,
      name: 'Harbor Tax',
      what: '1,200 in 2 payments of the 12 months, and "Agreement date" is blank.',
      rows: [
        { sheet: 'P', row: 2, what: '"Agreement date" is blank' },
        { sheet: 'M', row: 2, what: '800 paid, 2026-05-01' },
        { sheet: 'M', row: 3, what: '400 paid, 2026-06-01' },
      ],
      ask: expect.stringContaining('written agreement') as string,
    });
  });

  test('counts gifts beside payments', () => {
    const activities = [gift('2026-05-01', 300)];
    expect(flags({ ...practice, activities }).get('sec-marketing-agreement')?.what).toBe(
      '1,500 in 2 payments and 1 gift of the 12 months, and "Agreement date" is blank.',
    );
  });

  test('is as at the day asked for', () => {
    const book = openBook(ledgerOf(practice));
    const at = (iso: string) => complianceReport(book, { day: day(iso) }).flags.map((flag) => flag.rule);
    expect(at('2026-05-31')).not.toContain('sec-marketing-agreement');
    expect(at('2026-06-01')).toContain('sec-marketing-agreement');
  });

  test('names the referrals of an attest client, of any year', () => {
    const referrals = [
      { received: '2021-01-01', client: 'Ash', attest: true },
      { received: '2026-01-01', client: 'Birch', attest: false },
    ];
    const found = flags({ partners: partner({ ...cpa, share: 0.2 }), referrals }).get(
      'aicpa-1.520-commission',
    );
    expect(found?.rows.map((row) => row.what)).toEqual(['20% of revenue', 'Ash: "Attest client" is yes']);
  });
});

describe('where the practice and the partner are', () => {
  const us = (country: string | null, home?: string): boolean =>
    flags({
      partners: partner({ ...attorney, country, share: 0.2 }),
      money: paid(['2026-05-01', 5000]),
      ...(home === undefined ? {} : { settings: { country: home } }),
    }).has('sec-marketing-agreement');

  test.each<[string | null, string | undefined, boolean]>([
    [null, undefined, true],
    ['United States', 'CA', true],
    ['CA', undefined, true], // the practice is in the US, and the rule binds the practice
    [null, 'CA', false],
    ['GB', 'GB', false],
  ])('partner in %s, practice in %s: the SEC rule is looked at: %s', (country, home, expected) => {
    expect(us(country, home)).toBe(expected);
  });

  test('a rule of a profession follows the partner alone', () => {
    expect(
      flags({ partners: partner({ ...attorney, country: 'CA', share: 0.2 }) }).has('aba-5.4-fee-sharing'),
    ).toBe(false);
  });

  test('rules that concern nobody are named with the reason', () => {
    const { notLookedAt } = complianceReport(openBook(ledgerOf({ partners: partner() })));
    expect(notLookedAt.map(({ rule, off, why }) => [rule, off, why])).toEqual([
      ['finra-3220-gifts', false, 'It is for broker-dealers, and "Firm type" of Settings is blank.'],
      ['finra-2040-unregistered', false, 'It is for broker-dealers, and "Firm type" of Settings is blank.'],
      ['reg-s-p-privacy', false, 'It asks about a partner copy or a roll-up when one is made.'],
      ['ni-31-103-agreement', false, 'No partner is in Canada, nor is the practice.'],
      ['cobs-6.1a-inducements', false, 'No partner is in the United Kingdom, nor is the practice.'],
    ]);
  });

  test('amounts in another currency are compared as they stand, and it is said', () => {
    const remark = (currency: string) =>
      complianceReport(openBook(ledgerOf({ partners: partner(), settings: { currency } }))).remark;
    expect(remark('USD')).toBe('');
    expect(remark('CAD')).toMatch(/US dollars; amounts of the workbook are CAD/);
  });
});
