import { complianceReport, giftLimit, RULE_TABLE, RULES_AS_OF } from '../../../core/compliance';
import { parseIso } from '../../../core/calendar/day';
import { openBook } from '../../../core/kpis';
import { defaultSettings } from '../../../core/workbook/settings-draft';
import { RULES, type RuleId } from '../../../core/workbook/firm-settings';
import {
  day,
  ledgerOf,
  type ActivityRow,
  type MoneyRow,
  type PartnerRow,
  type Practice,
} from '../../support/ledger';

type Shared = 'partner copy' | 'roll-up';

const partner = (more: Partial<PartnerRow> = {}): readonly PartnerRow[] => [
  { name: 'Harbor Tax', start: '2020-01-01', ...more },
];
const paid = (...rows: ReadonlyArray<readonly [date: string, amount: number]>): MoneyRow[] =>
  rows.map(([date, amount]) => ({ date, amount, kind: 'share' }));
const gift = (date: string, value: number, more: Partial<ActivityRow> = {}): ActivityRow => ({
  date,
  type: 'gift',
  gift: value,
  recipient: 'Dana',
  ...more,
});
const both = (informed: boolean | undefined) => [
  { received: '2026-01-01', ...(informed === undefined ? {} : { informed }) },
  { received: '2026-02-01', given: true, informed: true },
];
const DEALER = { firmType: 'Broker-dealer' };
const inTime = { agreementDate: day('2020-01-01'), compensationDisclosed: day('2020-01-01') };
const attorney = { profession: 'attorney' as const, category: 'Estate attorney' };
const cpa = { profession: 'cpa' as const, category: 'CPA' };

/** Rules that flag the partner, with what triggered them. */
function flags(practice: Practice, shared?: Shared) {
  const { flags: found } = complianceReport(
    openBook(ledgerOf(practice)),
    shared === undefined ? {} : { shared },
  );
  return new Map(found.map((flag) => [flag.rule, flag]));
}

test('the table has every rule that Settings know, each with what a flag shows', () => {
  expect(RULE_TABLE.map((rule) => rule.id)).toEqual(RULES.map((rule) => rule.id));
  expect(RULE_TABLE).toHaveLength(11);
  for (const rule of RULE_TABLE) {
    for (const text of [rule.title, rule.citation, rule.says, rule.flaggedWhen, rule.ask])
      expect(text.length).toBeGreaterThan(5);
    if (rule.factOf !== null) expect(parseIso(rule.factOf)).toBeLessThanOrEqual(day(RULES_AS_OF));
  }
});

// asOf 2026-10-31: the 12 months begin on 2025-11-01.
describe('each rule on both sides of its edge', () => {
  test.each<[RuleId, string, Practice, boolean, Shared?]>([
    [
      'sec-marketing-agreement',
      'exactly $1,000',
      { partners: partner(), money: paid(['2026-05-01', 1000]) },
      false,
    ],
    [
      'sec-marketing-agreement',
      'one cent more',
      { partners: partner(), money: paid(['2026-05-01', 1000.01]) },
      true,
    ],
    [
      'sec-marketing-agreement',
      'ten times $100.00',
      { partners: partner(), money: paid(...Array.from({ length: 10 }, () => ['2026-05-01', 100] as const)) },
      false,
    ],
    [
      'sec-marketing-agreement',
      'above, the first of the 12 months included',
      { partners: partner(), money: paid(['2025-11-01', -600], ['2026-10-31', -400.01]) },
      true,
    ],
    [
      'sec-marketing-agreement',
      'above, but one payment is a day older',
      { partners: partner(), money: paid(['2025-10-31', 600], ['2026-10-31', 400.01]) },
      false,
    ],
    [
      'sec-marketing-agreement',
      'above, with an agreement on the day of the payment',
      { partners: partner({ agreementDate: day('2026-05-01') }), money: paid(['2026-05-01', 5000]) },
      false,
    ],
    [
      'sec-marketing-agreement',
      'above, with an agreement a day later',
      { partners: partner({ agreementDate: day('2026-05-02') }), money: paid(['2026-05-01', 5000]) },
      true,
    ],
    [
      'sec-marketing-agreement',
      'a retainer above it of which no payment is written down',
      { partners: partner({ model: 'retainer', retainerAMonth: 83.4 }) },
      true,
    ],
    [
      'sec-marketing-agreement',
      'with gifts, exactly $1,000',
      {
        partners: partner(),
        money: paid(['2026-05-01', 900]),
        activities: [gift('2026-05-01', 100), gift('2025-10-31', 50)],
      },
      false,
    ],
    [
      'sec-marketing-agreement',
      'with gifts, one cent more',
      {
        partners: partner(),
        money: paid(['2026-05-01', 900]),
        activities: [gift('2026-05-01', 100.01)],
      },
      true,
    ],
    [
      'sec-marketing-agreement',
      'a retainer below it',
      { partners: partner({ model: 'retainer', retainerAMonth: 83 }) },
      false,
    ],
    [
      'sec-marketing-agreement',
      'a retainer whose payments are written down counts by them',
      { partners: partner({ model: 'retainer', retainerAMonth: 500 }), money: paid(['2026-05-01', 500]) },
      false,
    ],
    [
      'sec-marketing-disclosure',
      'one cent',
      { partners: partner(), money: paid(['2026-05-01', 0.01]) },
      true,
    ],
    ['sec-marketing-disclosure', 'nothing paid', { partners: partner({ share: 0.2 }) }, false],
    [
      'sec-marketing-disclosure',
      'paid years ago, never disclosed',
      { partners: partner(), money: paid(['2021-05-01', 50]) },
      true,
    ],
    [
      'sec-marketing-disclosure',
      'disclosed on the day',
      { partners: partner({ compensationDisclosed: day('2026-05-01') }), money: paid(['2026-05-01', 50]) },
      false,
    ],
    [
      'sec-marketing-disclosure',
      'disclosed a day later',
      { partners: partner({ compensationDisclosed: day('2026-05-02') }), money: paid(['2026-05-01', 50]) },
      true,
    ],
    [
      'finra-3220-gifts',
      '$300 from 30 March 2026',
      { partners: partner(), activities: [gift('2026-03-30', 300)], settings: DEALER },
      false,
    ],
    [
      'finra-3220-gifts',
      'one cent more',
      { partners: partner(), activities: [gift('2026-03-30', 300.01)], settings: DEALER },
      true,
    ],
    [
      'finra-3220-gifts',
      '$100 before',
      { partners: partner(), activities: [gift('2026-03-29', 100)], settings: DEALER },
      false,
    ],
    [
      'finra-3220-gifts',
      'one cent more before',
      { partners: partner(), activities: [gift('2026-03-29', 100.01)], settings: DEALER },
      true,
    ],
    [
      'finra-3220-gifts',
      'two to one person in one year',
      {
        partners: partner(),
        activities: [gift('2026-01-05', 100), gift('2026-06-01', 200.01)],
        settings: DEALER,
      },
      true,
    ],
    [
      'finra-3220-gifts',
      'two to two people',
      {
        partners: partner(),
        activities: [gift('2026-01-05', 100), gift('2026-06-01', 300, { recipient: 'Luis' })],
        settings: DEALER,
      },
      false,
    ],
    [
      'finra-3220-gifts',
      'two in two calendar years',
      {
        partners: partner(),
        activities: [gift('2025-12-31', 100), gift('2026-01-01', 100)],
        settings: DEALER,
      },
      false,
    ],
    [
      'finra-3220-gifts',
      'the cost of a gift without a value',
      {
        partners: partner(),
        activities: [{ date: '2026-06-01', type: 'gift', cost: -301 }],
        settings: DEALER,
      },
      true,
    ],
    [
      'finra-3220-gifts',
      'the cost of a meal is no gift',
      {
        partners: partner(),
        activities: [{ date: '2026-06-01', type: 'meal', cost: 900 }],
        settings: DEALER,
      },
      false,
    ],
    [
      'finra-3220-gifts',
      'an adviser that is no broker-dealer',
      { partners: partner(), activities: [gift('2026-06-01', 900)], settings: { firmType: 'RIA' } },
      false,
    ],
    [
      'finra-2040-unregistered',
      'a share',
      { partners: partner({ ...cpa, share: 0.001 }), settings: DEALER },
      true,
    ],
    [
      'finra-2040-unregistered',
      'a share of 0',
      { partners: partner({ ...cpa, share: 0 }), settings: DEALER },
      false,
    ],
    [
      'finra-2040-unregistered',
      'a share of a registered one',
      { partners: partner({ category: 'Registered representative', share: 0.2 }), settings: DEALER },
      false,
    ],
    [
      'finra-2040-unregistered',
      'a retainer depends on no transaction',
      { partners: partner({ ...cpa, model: 'retainer', retainerAMonth: 100 }), settings: DEALER },
      false,
    ],
    [
      'finra-2040-unregistered',
      'a fee',
      { partners: partner({ model: 'referral fee' }), settings: DEALER },
      true,
    ],
    [
      'finra-2040-unregistered',
      'a fee, but the firm is an adviser',
      { partners: partner({ model: 'referral fee' }), settings: { firmType: 'RIA' } },
      false,
    ],
    [
      'aba-7.2-value',
      'an attorney with a model',
      { partners: partner({ ...attorney, model: 'co-marketing' }) },
      true,
    ],
    [
      'aba-7.2-value',
      'an attorney without one',
      { partners: partner({ ...attorney, model: 'none' }) },
      false,
    ],
    [
      'aba-7.2-value',
      'a consultant with one',
      { partners: partner({ profession: 'consultant', model: 'referral fee' }) },
      false,
    ],
    ['aba-7.2-value', 'an exclusive attorney', { partners: partner({ ...attorney, exclusive: true }) }, true],
    [
      'aba-7.2-value',
      'an attorney who is not exclusive',
      { partners: partner({ ...attorney, exclusive: false }) },
      false,
    ],
    [
      'aba-7.2-value',
      'a guaranteed minimum',
      { partners: partner({ ...attorney, guaranteedMinimum: 1 }) },
      true,
    ],
    ['aba-7.2-value', 'a minimum of 0', { partners: partner({ ...attorney, guaranteedMinimum: 0 }) }, false],
    [
      'aba-7.2-value',
      'both ways, not informed',
      { partners: partner(attorney), referrals: both(false) },
      true,
    ],
    [
      'aba-7.2-value',
      'both ways, nothing about informed',
      { partners: partner(attorney), referrals: both(undefined) },
      true,
    ],
    ['aba-7.2-value', 'both ways, informed', { partners: partner(attorney), referrals: both(true) }, false],
    [
      'aba-7.2-value',
      'one way only',
      { partners: partner(attorney), referrals: [{ received: '2026-01-01' }] },
      false,
    ],
    [
      'aba-5.4-fee-sharing',
      'an attorney with a share',
      { partners: partner({ ...attorney, share: 0.001 }) },
      true,
    ],
    [
      'aba-5.4-fee-sharing',
      'an attorney with a share of 0',
      { partners: partner({ ...attorney, share: 0 }) },
      false,
    ],
    ['aba-5.4-fee-sharing', 'a CPA with a share', { partners: partner({ ...cpa, share: 0.2 }) }, false],
    [
      'aba-5.4-fee-sharing',
      'an exited attorney',
      { partners: partner({ ...attorney, share: 0.2, stage: 'exited' }) },
      false,
    ],
    [
      'aba-5.4-fee-sharing',
      'a share paid without a Share %',
      { partners: partner(attorney), money: paid(['2026-05-01', 10]) },
      true,
    ],
    [
      'aicpa-1.520-commission',
      'a CPA with a model',
      { partners: partner({ ...cpa, model: 'referral fee' }) },
      true,
    ],
    ['aicpa-1.520-commission', 'a CPA without', { partners: partner({ ...cpa, model: 'none' }) }, false],
    [
      'aicpa-1.520-commission',
      'an attorney with a model',
      { partners: partner({ ...attorney, model: 'referral fee' }) },
      false,
    ],
    [
      'advisers-act-204-2-records',
      'a paid model, both dates',
      { partners: partner({ ...inTime, share: 0.2 }) },
      false,
    ],
    [
      'advisers-act-204-2-records',
      'no agreement date',
      { partners: partner({ ...inTime, agreementDate: null, share: 0.2 }) },
      true,
    ],
    [
      'advisers-act-204-2-records',
      'no disclosure date',
      { partners: partner({ ...inTime, compensationDisclosed: null, share: 0.2 }) },
      true,
    ],
    ['advisers-act-204-2-records', 'nothing agreed', { partners: partner({ model: 'none' }) }, false],
    [
      'advisers-act-204-2-records',
      'compensation agreed by a yes',
      { partners: partner({ agreement: [null, true] }) },
      true,
    ],
    [
      'advisers-act-204-2-records',
      'compensation agreed after the day',
      { partners: partner({ agreement: [null, day('2026-11-01')] }) },
      false,
    ],
    [
      'reg-s-p-privacy',
      'a partner copy with a client',
      { partners: partner(), referrals: [{ received: '2026-01-01', client: 'Ash' }] },
      true,
      'partner copy',
    ],
    [
      'reg-s-p-privacy',
      'a roll-up with a client',
      { partners: partner(), referrals: [{ received: '2026-01-01', client: 'Ash' }] },
      true,
      'roll-up',
    ],
    [
      'reg-s-p-privacy',
      'a partner copy without a name',
      { partners: partner(), referrals: [{ received: '2026-01-01' }] },
      false,
      'partner copy',
    ],
    [
      'reg-s-p-privacy',
      'nothing is shared',
      { partners: partner(), referrals: [{ received: '2026-01-01', client: 'Ash' }] },
      false,
    ],
    [
      'ni-31-103-agreement',
      'one cent, no agreement',
      {
        partners: partner({ country: 'CA', compensationDisclosed: day('2020-01-01') }),
        money: paid(['2026-05-01', 0.01]),
      },
      true,
    ],
    [
      'ni-31-103-agreement',
      'no disclosure',
      {
        partners: partner({ country: 'Canada', agreementDate: day('2020-01-01') }),
        money: paid(['2026-05-01', 1]),
      },
      true,
    ],
    [
      'ni-31-103-agreement',
      'both in time',
      { partners: partner({ country: 'CA', ...inTime }), money: paid(['2026-05-01', 5000]) },
      false,
    ],
    ['ni-31-103-agreement', 'nothing paid', { partners: partner({ country: 'CA' }) }, false],
    [
      'ni-31-103-agreement',
      'a partner in the US',
      { partners: partner({ country: 'US' }), money: paid(['2026-05-01', 1]) },
      false,
    ],
    [
      'cobs-6.1a-inducements',
      'a paid model in the UK',
      { partners: partner({ country: 'UK', model: 'bundled service' }) },
      true,
    ],
    [
      'cobs-6.1a-inducements',
      'no paid model in the UK',
      { partners: partner({ country: 'GB', model: 'none' }) },
      false,
    ],
    [
      'cobs-6.1a-inducements',
      'a paid model in the US',
      { partners: partner({ model: 'bundled service' }) },
      false,
    ],
  ])('%s: %s', (rule, _, practice, expected, ...[shared]) => {
    expect(flags(practice, shared).has(rule)).toBe(expected);
  });

  test.each([
    ['1992-01-01', 100],
    ['2026-03-29', 100],
    ['2026-03-30', 300],
  ])('the limit of gifts on %s is %i', (on, limit) => {
    expect(giftLimit(day(on))).toBe(limit);
  });
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
      ['ni-31-103-agreement', false, 'No partner is in CA, nor is the practice.'],
      ['cobs-6.1a-inducements', false, 'No partner is in GB, nor is the practice.'],
    ]);
  });

  test('amounts in another currency are compared as they stand, and it is said', () => {
    const remark = (currency: string) =>
      complianceReport(openBook(ledgerOf({ partners: partner(), settings: { currency } }))).remark;
    expect(remark('USD')).toBe('');
    expect(remark('CAD')).toMatch(/US dollars; amounts of the workbook are CAD/);
  });
});

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
