import { figure, openBook, type FigureKey, type FigureValue } from '../../../core/kpis';
import {
  introductionsBetween,
  introductionsIn,
  openGiven,
  openOf,
  openReceived,
  type Introduction,
} from '../../../core/kpis/introduction-list';
import { day, ledgerOf, type Practice, type ReferralRow } from '../../support/ledger';
import { read, sheet } from '../ledger/reading/sheets';
import { answer } from './ask';

/** 2026-01-01 to 2026-10-31 is 304 days. */
const practice: Practice = {
  asOf: '2026-10-31',
  referrals: [
    { received: '2026-01-01', qualified: true, status: 'won', closed: '2026-02-10', revenue: 12000 }, // 40 days
    { received: '2026-02-01', qualified: true, status: 'lost', closed: '2026-03-01' },
    { received: '2026-03-01', status: 'won', closed: '2026-05-30', revenue: 6000, credit: 0.5 }, // 90 days, blank Qualified
    { received: '2026-04-01' }, // to assess
    { received: '2026-05-01', qualified: false, status: 'lost', closed: '2026-06-01' },
    { received: '2026-06-01', qualified: true },
    { received: '2026-07-01', qualified: true, status: 'won', closed: '2026-11-15', revenue: 99000 }, // after asOf: open
    { received: '2026-08-01', qualified: true, status: 'won' }, // undated
    { status: 'won', closed: '2026-09-01', revenue: 3000 }, // no received date
    { received: '2026-11-02', qualified: true }, // after asOf
    {
      received: '2026-05-05',
      qualified: true,
      influenced: true,
      status: 'won',
      closed: '2026-06-05',
      credit: 0.4,
    },
    {
      received: '2026-05-05',
      given: true,
      qualified: true,
      status: 'won',
      closed: '2026-06-05',
      revenue: 50000,
    },
  ],
};

describe('introductions', () => {
  test.each<[FigureKey, FigureValue, string]>([
    ['introductions', 5.5, 'credit of the qualified and the won'],
    ['clients', 2.5, 'won and closed in the window, with or without a received date'],
    ['influencedIntroductions', 0.4, 'apart from the sourced ones'],
    ['influencedClients', 0.4, 'apart from the sourced ones'],
    ['conversion', 3 / 4, 'rows count 1: won 3 (one undated) of 4 decided; closed after asOf is open'],
    ['conversionLow', 0.300642, 'Wilson on 3 of 4'],
    ['conversionHigh', 0.954413, 'Wilson on 3 of 4'],
    ['conversionFloor', 3 / 4, 'nothing is open for more than a year'],
    ['velocity', 5.5 / (304 / 30.4375), 'credit a month'],
    ['velocityLow', 2.201894 / (304 / 30.4375), 'Poisson on 6 rows'],
    ['velocityHigh', 13.059475 / (304 / 30.4375), 'Poisson on 6 rows'],
    ['daysToClient', 65, 'median of 40 and 90; a win without a received date has no duration'],
    ['openIntroductions', 2, 'qualified and open as at asOf'],
    ['openMedianAge', 137, 'median of 152 and 122 days'],
    ['dealSize', 7000, 'mean of 12,000, 6,000 and 3,000, whatever the credit'],
  ])('%s is %d: %s', (key, expected) => {
    expect(answer(practice, key)).toBeCloseTo(expected as number, 5);
  });

  test('the status is as at the end of the window', () => {
    // By 15 May the first is won, the second lost; the third, won on 30 May, was still open.
    expect(answer(practice, 'conversion', { to: '2026-05-15' })).toBe(1 / 2);
    expect(answer(practice, 'openIntroductions', { to: '2026-05-15' })).toBe(1);
  });

  test('every inbound row counts when there is no column Qualified', () => {
    expect(answer({ ...practice, without: ['Referrals.Qualified'] }, 'introductions')).toBe(7.5);
  });

  test('an introduction received before the 365 days to the end lowers the floor, not the conversion', () => {
    const old: Practice = {
      referrals: [
        { received: '2025-10-31', qualified: true }, // 365 days ago
        { received: '2025-11-01', qualified: true }, // the first of the 365 days to 2026-10-31
        { received: '2026-01-01', qualified: true, status: 'won', closed: '2026-02-01' },
      ],
    };
    expect(answer(old, 'conversion')).toBe(1);
    expect(answer(old, 'conversionFloor')).toBe(1 / 2);
  });

  test('in the portfolio the rows of one Id add their credits and count once in a statistic, the first of them', () => {
    const joint: Practice = {
      referrals: [
        {
          partner: 'A',
          received: '2026-01-01',
          id: '7',
          credit: 0.6,
          status: 'won',
          closed: '2026-01-11',
          revenue: 1000,
        },
        {
          partner: 'B',
          received: '2026-01-01',
          id: '7',
          credit: 0.4,
          status: 'won',
          closed: '2026-01-31',
          revenue: 9000,
        },
        { partner: 'B', received: '2026-01-01', qualified: true, status: 'lost', closed: '2026-01-31' },
      ],
    };
    const all = { partner: '*' };
    expect(answer(joint, 'introductions', all)).toBe(2);
    expect(answer(joint, 'clients', all)).toBe(1);
    expect(answer(joint, 'conversion', all)).toBe(1 / 2);
    expect(answer(joint, 'daysToClient', all)).toBe(10);
    expect(answer(joint, 'dealSize', all)).toBe(1000);
    expect(answer(joint, 'dealSize', { partner: 'B' })).toBe(9000);
    expect(answer(joint, 'revenue', all)).toBe(600 + 3600);
  });

  test.each<[FigureKey, Practice, RegExp, { from?: string; to?: string }?]>([
    ['conversion', { referrals: [{ received: '2026-01-01', qualified: true }] }, /is won or lost yet/],
    ['conversionLow', { referrals: [{ received: '2026-01-01', qualified: true }] }, /is won or lost yet/],
    [
      'conversionFloor',
      { referrals: [{ received: '2026-01-01', qualified: true }] },
      /open for a year or more/,
    ],
    ['velocity', practice, /has 29 days; a rate a month needs at least 30/, { from: '2026-10-03' }],
    ['velocityHigh', practice, /29 days/, { from: '2026-10-03' }],
    ['daysToClient', practice, /became a client/, { from: '2026-10-01' }],
    ['dealSize', practice, /has a first-year revenue/, { from: '2026-10-01' }],
    ['openMedianAge', { referrals: [{ received: '2026-01-01' }] }, /No introduction is open/],
    ['introductions', { ...practice, without: ['Referrals'] }, /no Referrals table/],
    [
      'clients',
      { ...practice, without: ['Referrals.Closed', 'Referrals.Received'] },
      /neither a column "Closed" in Referrals nor a column "Received"/,
    ],
    ['daysToClient', { ...practice, without: ['Referrals.Closed'] }, /no column "Closed"/],
    ['conversion', { ...practice, without: ['Referrals.Status'] }, /no column "Status"/],
    [
      'dealSize',
      { ...practice, without: ['Referrals.First-year revenue'] },
      /no column "First-year revenue"/,
    ],
    ['influencedClients', { ...practice, without: ['Referrals.Role'] }, /no column "Role"/],
  ])('%s has no value and says why', (key, of, reason, period = {}) => {
    expect(answer(of, key, period)).toMatch(reason);
  });

  test('velocity has a value from 30 days on', () => {
    expect(answer(practice, 'velocity', { from: '2026-10-02' })).toBe(0);
    expect(answer(practice, 'velocityHigh', { from: '2026-10-02' })).toBeCloseTo(3.6889 / (30 / 30.4375), 3);
  });
});

describe('the window', () => {
  test.each<[string, Practice, { from?: string; to?: string }, RegExp]>([
    [
      'begins after asOf',
      practice,
      { from: '2026-12-01' },
      /begins on 2026-12-01, after the last day of the ledger/,
    ],
    [
      'ends before the start',
      practice,
      { to: '2025-12-31' },
      /Harbor Tax starts on 2026-01-01, after the end/,
    ],
    [
      'of a partner without any date',
      { partners: [{ name: 'Harbor Tax' }] },
      {},
      /no Start date and no dated row/,
    ],
  ])('that %s has no figure at all', (_, of, period, reason) => {
    for (const key of ['introductions', 'revenue', 'trend', 'share', 'decision', 'phase'] as const)
      expect(answer(of, key, period)).toMatch(reason);
  });

  test('starts with the earlier of Start date and the first dated row, of whatever table', () => {
    const days = (of: Practice): FigureValue => answer(of, 'vsPlan');
    const partners = [{ name: 'Harbor Tax', start: '2026-10-22', expectedIntroductionsAMonth: 30.4375 }];
    const referrals = [{ received: '2026-10-31', qualified: true }];
    expect(days({ partners, referrals })).toBe(1 / 10);
    expect(days({ partners, referrals, activities: [{ date: '2026-10-12' }] })).toBe(1 / 20);
    expect(days({ partners, referrals, money: [{ date: '2026-10-02', kind: 'cost', amount: 1 }] })).toBe(
      1 / 30,
    );
  });

  test('a partner known only from closed dates starts with the first of them where no day received is known', () => {
    const referrals = [{ status: 'won', closed: '2026-03-01' }] as const;
    expect(answer({ referrals, without: ['Referrals.Received'] }, 'clients')).toBe(1);
    expect(answer({ referrals }, 'clients')).toMatch(/no Start date and no dated row/);
  });

  test('clients of a list without days received count, though a log of later introductions has them', () => {
    const clients = sheet('Clients', [
      ['Client', 'Referral source', 'Client since', 'Annual fee'],
      ['Abel', 'Harbor Tax', '2026-01-10', 6000],
      ['Baker', 'Elm Law', '2026-02-10', 9000],
    ]);
    const prospects = sheet('Prospects', [
      ['Prospect', 'Referral source', 'Intro date', 'Status'],
      ['Cole', 'Harbor Tax', '2026-08-01', 'open'],
    ]);
    const touches = sheet('Touches', [
      ['Date', 'COI', 'Hours'],
      ['2026-09-01', 'Elm Law', 1],
    ]);
    const book = openBook(read([clients, prospects, touches]).ledger);
    const all = { from: 'start', to: null } as const;
    expect(
      ['clients', 'revenue', 'introductions'].map((key) => figure(book, key as FigureKey, 'portfolio', all)),
    ).toEqual([2, 15_000, 1].map((each) => ({ value: each })));
  });

  test('is cut at asOf', () => {
    expect(answer(practice, 'introductions', { to: '2027-12-31' })).toBe(5.5);
  });
});

describe('lists of introductions', () => {
  const rows: ReferralRow[] = [
    {
      received: '2026-01-01',
      client: 'Ash',
      status: 'won',
      closed: '2026-02-01',
      qualified: true,
      revenue: 500,
    },
    { received: '2026-03-01', client: 'Birch', qualified: false },
    { received: '2026-03-02', client: 'Cedar' },
    { received: '2026-03-03', client: 'Dogwood', qualified: true },
    { received: '2026-03-04', client: 'Elm', influenced: true, qualified: true },
    { received: '2026-04-01', client: 'Fir', given: true },
    { received: '2026-04-02', client: 'Gum', given: true, status: 'lost', closed: '2026-05-01' },
    { received: '2026-10-31', client: 'Hazel', qualified: true },
    { received: '2026-11-01', client: 'Iris', qualified: true }, // after asOf
    { partner: 'Linden Law', received: '2026-05-01', client: 'Juniper', qualified: true },
  ];
  const book = openBook(ledgerOf({ referrals: rows }));
  const names = (found: readonly Introduction[]) => found.map(({ client }) => client).join(' ');

  test.each<[string, Introduction[], string]>([
    [
      'those of a period count',
      introductionsIn(book, 0, { from: day('2026-01-02'), to: null }),
      'Dogwood Hazel',
    ],
    [
      'the first day is in it',
      introductionsIn(book, 0, { from: day('2026-01-01'), to: null }),
      'Ash Dogwood Hazel',
    ],
    ['and the last', introductionsIn(book, 0, { from: 'start', to: day('2026-03-03') }), 'Ash Dogwood'],
    ['the open ones count', openOf(book, 0), 'Dogwood Hazel'],
    ['those to assess are talked about, too', openReceived(book, 0), 'Cedar Dogwood Hazel'],
    ['those that we gave', openGiven(book, 0), 'Fir'],
    ['all to us', introductionsBetween(book, 0, true), 'Ash Birch Cedar Dogwood Hazel'],
    ['all from us', introductionsBetween(book, 0, false), 'Fir Gum'],
    ['of another partner', introductionsBetween(book, 1, true), 'Juniper'],
  ])('%s', (_, found, expected) => {
    expect(names(found)).toBe(expected);
  });

  test('one says what an advisor knows of it', () => {
    const [ash, birch] = introductionsBetween(book, 0, true);
    expect(ash).toEqual({
      partner: 0,
      received: day('2026-01-01'),
      client: 'Ash',
      status: 'won',
      closed: day('2026-02-01'),
      firstYearRevenue: 500,
      qualified: true,
      netNew: null,
      sheet: 'R',
      row: 2,
    });
    expect(birch).toMatchObject({ status: 'open', closed: null, firstYearRevenue: null, qualified: false });
  });
});
