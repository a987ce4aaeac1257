import { day } from '../../support/ledger';
import { giftLimit } from '../../../core/compliance';
import { partner, paid, gift, DEALER, inTime, flags, type Edge } from './cases';

describe('rules on what is paid and given, on both sides of their edge', () => {
  test.each<Edge>([
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
