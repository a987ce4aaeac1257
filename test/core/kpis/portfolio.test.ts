import {
  eventAttribution,
  FIGURES,
  monthly,
  dashboard,
  explain,
  openBook,
  scorecard,
} from '../../../core/kpis';
import { hasValue } from '../../../core/kpis/figure';
import { ledgerOf, PARTNER, type Practice } from '../../support/ledger';
import { answer } from './ask';

const practice: Practice = {
  partners: [
    { name: 'A', stage: 'active' },
    { name: 'B', stage: 'exited' },
    { name: 'C', stage: 'launch' },
  ],
  money: [
    { partner: 'A', date: '2026-05-01', amount: 600 },
    { partner: 'B', date: '2026-05-01', amount: 400 },
    { partner: 'C', date: '2026-05-01', amount: -50 },
  ],
  settings: { hourlyCost: 100, firmAnnualRevenue: 9500 },
};
const all = { partner: '*' };

describe('the portfolio', () => {
  test('is as concentrated as its positive revenues', () => {
    expect(answer(practice, 'hhi', all)).toBeCloseTo(0.52, 12);
    expect(answer(practice, 'effectivePartners', all)).toBeCloseTo(1 / 0.52, 12);
    expect(answer(practice, 'topShare', all)).toBeCloseTo(0.6, 12);
    expect(answer(practice, 'allianceShare', all)).toBeCloseTo(0.1, 12);
    expect(answer(practice, 'active', all)).toBe(2);
  });

  test('falls back to introductions, and then to no value', () => {
    const introduced: Practice = {
      referrals: ['A', 'A', 'A', 'B'].map((partner) => ({
        partner,
        received: '2026-01-01',
        qualified: true,
      })),
    };
    expect(answer(introduced, 'hhi', all)).toBeCloseTo(0.625, 12);
    expect(answer(introduced, 'hhi', { ...all, from: '2026-02-01' })).toMatch(
      /No partner has revenue or introductions/,
    );
    expect(answer(introduced, 'allianceShare', all)).toMatch(/no "Firm annual revenue"/);
  });

  test('counts as active who had a row in 12 months when no stage is filled in', () => {
    const rows: Practice = {
      referrals: [
        { partner: 'A', received: '2025-11-01' },
        { partner: 'B', received: '2025-10-31' },
        { partner: 'C', given: true, received: '2026-01-01' },
      ],
    };
    expect(answer(rows, 'active', all)).toBe(2);
  });

  test('sums its partners each from their own start', () => {
    // B's win closed before B's first dated row: it is in no window of B, so not in the sum either.
    const rows: Practice = {
      referrals: [
        { partner: 'A', received: '2026-01-01' },
        { partner: 'B', received: '2026-06-01' },
        { partner: 'B', status: 'won', closed: '2026-03-01', revenue: 100 },
        { partner: 'B', status: 'won', closed: '2026-07-01', revenue: 7 },
      ],
    };
    expect(answer(rows, 'revenue', all)).toBe(7);
  });

  test('is estimated only when an estimate adds to the sum', () => {
    const referrals = [{ partner: 'D', received: '2026-01-01' }];
    expect(answer({ ...practice, referrals }, 'estimated', all)).toBe(false);
    const won = [
      { partner: 'D', received: '2026-01-01', status: 'won' as const, closed: '2026-02-01', revenue: 1 },
    ];
    expect(answer({ ...practice, referrals: won }, 'estimated', all)).toBe(true);
  });
});

describe('the scorecard', () => {
  const card = scorecard(
    openBook(ledgerOf({ ...practice, referrals: [{ partner: 'Z', received: '2026-01-01' }] })),
    { from: null, to: null },
  );

  test('has the days asked for, and the partners in the order of the ledger', () => {
    expect([card.asOf, card.from, card.to]).toEqual(['2026-10-31', null, '2026-10-31']);
    expect(card.partners.map((each) => each.partner)).toEqual(['A', 'B', 'C', 'Z']);
  });

  test('has every figure of a partner in order, null with a reason where there is none', () => {
    for (const partner of card.partners) {
      expect(Object.keys(partner)).toEqual([
        'partner',
        ...FIGURES.filter((each) => each.partner).map((each) => each.key),
        'reasons',
      ]);
      const nulls = Object.keys(partner).filter((key) => partner[key as keyof typeof partner] === null);
      expect(nulls.filter((key) => key !== 'oneWay').sort()).toEqual(
        Object.keys(partner.reasons)
          .filter((key) => key !== 'oneWay')
          .sort(),
      );
    }
  });

  test('has the portfolio without the figures of one partner', () => {
    const keys = Object.keys(card.portfolio);
    for (const key of [
      'engagement',
      'cadence',
      'lapsed',
      'vsPlan',
      'revenueVsPlan',
      'shortfall',
      'day90',
      'phase',
      'agreement',
      'oneWay',
      'decision',
    ])
      expect(keys).not.toContain(key);
    for (const key of ['active', 'hhi', 'effectivePartners', 'topShare', 'allianceShare', 'trend'])
      expect(keys).toContain(key);
    expect(answer(practice, 'engagement', all)).toMatch(/a figure of one partner/);
    expect(answer(practice, 'hhi', { partner: 'A' })).toMatch(/a figure of the whole portfolio/);
  });
});

describe('tables over time', () => {
  const book = openBook(
    ledgerOf({
      asOf: '2026-03-10',
      referrals: [
        { received: '2026-01-15', qualified: true },
        { received: '2026-03-09', qualified: true },
        { received: '2026-03-10', qualified: true },
      ],
    }),
  );

  test('a row per calendar month, the last one to date', () => {
    const rows = monthly(book, 0, { from: null, to: null });
    if (!hasValue(rows)) throw new Error(rows.reason);
    expect(rows.value.map((row) => [row.month, row.figures.introductions])).toEqual([
      ['2026-01', { value: 1 }],
      ['2026-02', { value: 0 }],
      ['2026-03', { value: 2 }],
    ]);
    expect(rows.value[0]!.figures.roi).toEqual({ reason: 'No time recorded from 2026-01-15 to 2026-01-31.' });
  });

  test('the dashboard is about one partner after day 90', () => {
    expect(dashboard(book, 'portfolio')).toHaveProperty('reason');
    expect(dashboard(book, 0)).toEqual({
      reason: `${PARTNER} is at day 55 since launch; the comparison needs 90 days.`,
    });
  });
});

test('introductions belong to their event, or to the latest one within 60 days before them', () => {
  const book = openBook(
    ledgerOf({
      activities: [
        { date: '2026-03-01', type: 'event', event: 'Webinar', cost: 300, hours: 2 },
        { date: '2026-04-01', type: 'event', event: 'Seminar', cost: 900 },
      ],
      referrals: [
        { received: '2026-03-01', qualified: true }, // the day itself
        { received: '2026-05-31', qualified: true }, // 60 days after the seminar
        { received: '2026-06-01', qualified: true }, // 61 days
        // 61 days after the seminar, but it names its event; won, with a first-year revenue
        {
          received: '2026-06-15',
          event: 'Webinar',
          credit: 0.5,
          status: 'won',
          closed: '2026-07-01',
          revenue: 4000,
        },
        { received: '2026-04-02' }, // to assess
      ],
    }),
  );
  expect(eventAttribution(book, 0, { from: null, to: null })).toEqual({
    value: [
      {
        event: 'Seminar',
        introductions: 1,
        clients: 0,
        revenue: { reason: 'No introduction of "Seminar" was won by 2026-10-31.' },
        cost: { value: 900 },
        costPerIntroduction: { value: 900 },
      },
      {
        event: 'Webinar',
        introductions: 1.5,
        clients: 0.5,
        revenue: { value: 2000 },
        cost: { value: 500 },
        costPerIntroduction: { value: 500 / 1.5 },
      },
    ],
  });
});

test('an explanation has the definition, the formula with its numbers, and the rows with their place', () => {
  const book = openBook(
    ledgerOf({
      referrals: [
        { received: '2026-01-01', status: 'won', closed: '2026-02-01', client: 'Ash' },
        { received: '2026-01-02', qualified: true, status: 'lost' },
      ],
    }),
  );
  expect(explain(book, 'conversion', 0, { from: null, to: null })).toMatchObject({
    label: 'Conversion',
    formula: '1 won / (1 won + 1 lost) = 0.5',
    result: { value: 0.5 },
    rows: [
      { sheet: 'R', row: 2, what: 'Ash, received 2026-01-01, won 2026-02-01', contribution: 1 },
      { sheet: 'R', row: 3, what: 'received 2026-01-02, lost undated', contribution: 0 },
    ],
  });
  expect(explain(book, 'roi', 0, { from: null, to: null })).toMatchObject({
    formula: '',
    result: { reason: 'No time recorded from 2026-01-01 to 2026-10-31.' },
    rows: [],
  });
});

test.each([null, 0, -5])(
  'the share of a firm whose annual revenue is %s is not known',
  (firmAnnualRevenue) => {
    const practice: Practice = {
      money: [{ date: '2026-05-01', amount: 10 }],
      settings: { firmAnnualRevenue },
    };
    expect(answer(practice, 'allianceShare', { partner: '*' })).toMatch(/no "Firm annual revenue"/);
  },
);

test('the concentration is explained by the partners, the largest first', () => {
  const money = [
    { partner: 'Small', date: '2026-05-01', amount: 10 },
    { partner: 'Large', date: '2026-05-01', amount: 60 },
    { partner: 'Middle', date: '2026-05-01', amount: 30 },
  ];
  const { rows } = explain(openBook(ledgerOf({ money })), 'hhi', 'portfolio', { from: 'start', to: null });
  expect(rows.map(({ contribution }) => contribution)).toEqual([0.6, 0.3, 0.1]);
});
