import { eventAttribution, openBook, type Figure } from '../../../core/kpis';
import { day, ledgerOf, type Practice } from '../../support/ledger';

const shown = (figure: Figure) => ('reason' in figure ? figure.reason : figure.value);

/** Each event as `name: introductions, clients, revenue, cost, cost of an introduction`; or the reason why there is none. */
function events(
  practice: Practice,
  { partner = 0, from, to }: { partner?: number | 'portfolio'; from?: string; to?: string } = {},
): string | string[] {
  const found = eventAttribution(openBook(ledgerOf(practice)), partner, {
    from: from === undefined ? null : day(from),
    to: to === undefined ? null : day(to),
  });
  if ('reason' in found) return found.reason;
  return found.value.map(
    ({ event, introductions, clients, revenue, cost, costPerIntroduction }) =>
      `${event}: ${[introductions, clients, shown(revenue), shown(cost), shown(costPerIntroduction)].join(', ')}`,
  );
}

const evening = { date: '2026-03-01', type: 'event', event: 'Evening', cost: 90 } as const;
const WON = { status: 'won', qualified: true } as const;

describe('an introduction that names no event is put to the latest one of its partner', () => {
  const came = (received: string, more: Practice = {}) =>
    events({ activities: [evening], referrals: [{ received, qualified: true }], ...more });

  test.each<[string, string, Practice, number]>([
    ['on its day', '2026-03-01', {}, 1],
    ['60 days after it', '2026-04-30', {}, 1],
    ['not 61 days after it', '2026-05-01', {}, 0],
    ['not the day before it', '2026-02-28', {}, 0],
    ['within the days of Settings', '2026-03-11', { settings: { thresholds: { eventDays: 10 } } }, 1],
    ['not beyond them', '2026-03-12', { settings: { thresholds: { eventDays: 10 } } }, 0],
  ])('%s', (_, received, more, introductions) => {
    expect(came(received, more)).toEqual([
      introductions === 1
        ? 'Evening: 1, 0, No introduction of "Evening" was won by 2026-10-31., 90, 90'
        : 'Evening: 0, 0, No introduction of "Evening" was won by 2026-10-31., 90, No introduction is attributed to "Evening".',
    ]);
  });

  test('of two, the later one, in whatever order the rows stand; of one day, the lower row', () => {
    const activities = [
      { ...evening, date: '2026-04-01', event: 'Late' },
      { ...evening, event: 'Early' },
      { ...evening, date: '2026-04-01', event: 'Later still' },
    ];
    const found = events({ activities, referrals: [{ received: '2026-04-02', qualified: true }] });
    expect(found).toEqual([
      expect.stringMatching(/^Early: 0, /) as string,
      expect.stringMatching(/^Late: 0, /) as string,
      expect.stringMatching(/^Later still: 1, /) as string,
    ]);
  });

  test('never to one of another partner', () => {
    expect(
      events({
        activities: [{ ...evening, partner: 'Elm Law' }],
        referrals: [{ received: '2026-03-02', qualified: true }],
      }),
    ).toBe('There is no event from 2026-03-02 to 2026-10-31.');
  });
});

test('what counts is the credit, of clients those won by the end of the period, of revenue credit times the first year', () => {
  const referrals = [
    { ...WON, received: '2026-03-02', closed: '2026-04-01', credit: 0.5, revenue: 1000 },
    { ...WON, received: '2026-03-03', closed: '2026-04-02', revenue: 300 },
    { ...WON, received: '2026-03-04', closed: '2026-07-01', revenue: 5000 },
    { ...WON, received: '2026-03-05', closed: '2026-04-03' },
    { received: '2026-03-06', qualified: false },
  ];
  expect(events({ activities: [evening], referrals }, { to: '2026-06-30' })).toEqual([
    'Evening: 3.5, 2.5, 800, 90, 25.714285714285715',
  ]);
  expect(events({ activities: [evening], referrals: referrals.slice(3) }, { to: '2026-06-30' })).toEqual([
    'Evening: 1, 1, No client of "Evening" has a first-year revenue., 90, 90',
  ]);
});

describe('what an event cost', () => {
  const cost = (activities: Practice['activities'], more: Practice = {}, to?: string) =>
    events(
      { activities: activities ?? [], referrals: [{ received: '2026-03-02', qualified: true }], ...more },
      to === undefined ? {} : { to },
    );

  test.each<[string, NonNullable<Practice['activities']>, Practice, string]>([
    ['its money and its hours', [{ ...evening, hours: 2 }], {}, '290, 290'],
    ['money with a minus is spent all the same', [{ ...evening, cost: -90 }], {}, '90, 90'],
    [
      'a call that prepared it belongs to it',
      [evening, { date: '2026-02-01', type: 'call', event: 'Evening', hours: 1 }],
      {},
      '190, 190',
    ],
    [
      'hours without an hourly cost',
      [evening, { ...evening, hours: 1 }, { ...evening, cost: 5 }],
      { settings: { hourlyCost: null } },
      'Settings has no "Hourly cost", so the hours of the event have no cost., Settings has no "Hourly cost", so the hours of the event have no cost.',
    ],
    ['no hours need no hourly cost', [evening], { settings: { hourlyCost: null } }, '90, 90'],
    ['no hours are 0 hours', [{ ...evening, hours: 0 }], { settings: { hourlyCost: null } }, '90, 90'],
  ])('%s', (_, activities, more, expected) => {
    expect(cost(activities, more)).toEqual([
      `Evening: 1, 0, No introduction of "Evening" was won by 2026-10-31., ${expected}`,
    ]);
  });

  test('what was spent on its last day counts, what comes after the period does not', () => {
    const activities = [
      evening,
      { ...evening, date: '2026-06-30', cost: 10 },
      { ...evening, date: '2026-07-01', cost: 1000 },
    ];
    expect(cost(activities, {}, '2026-06-30')).toEqual([
      'Evening: 1, 0, No introduction of "Evening" was won by 2026-06-30., 100, 100',
    ]);
  });

  test('an event of introductions alone has none', () => {
    expect(events({ referrals: [{ received: '2026-03-02', qualified: true, event: 'Golf' }] })).toEqual([
      'Golf: 1, 0, No introduction of "Golf" was won by 2026-10-31., No activity records what "Golf" cost., No activity records what "Golf" cost.',
    ]);
  });
});

test('events without a name are gathered under "event"; other activities without one are no events', () => {
  const activities = [
    { date: '2026-03-01', type: 'event', cost: 10 },
    { date: '2026-03-05', type: 'event', cost: 20 },
    { date: '2026-03-06', type: 'meal', cost: 500 },
  ] as const;
  expect(events({ activities, referrals: [{ received: '2026-03-08', qualified: true }] })).toEqual([
    'event: 1, 0, No introduction of "event" was won by 2026-10-31., 30, 30',
  ]);
});

test('of all partners together, by name of the event', () => {
  const practice: Practice = {
    activities: [
      evening,
      { ...evening, partner: 'Elm Law', cost: 10 },
      { ...evening, event: 'Breakfast', cost: 1 },
    ],
    referrals: [
      { ...WON, received: '2026-03-02', closed: '2026-03-03', revenue: 100, event: 'Evening' },
      { ...WON, partner: 'Elm Law', received: '2026-03-02', closed: '2026-03-03', revenue: 50 },
    ],
  };
  expect(events(practice, { partner: 'portfolio' })).toEqual([
    'Breakfast: 0, 0, No introduction of "Breakfast" was won by 2026-10-31., 1, No introduction is attributed to "Breakfast".',
    'Evening: 2, 2, 150, 100, 50',
  ]);
});

test('of a partner of whom nothing is known there is no answer, and why', () => {
  expect(events({ partners: [{ name: 'Quiet Quarry' }], activities: [evening] })).toMatch(/Quiet Quarry/);
});

test('without a column for the day received there is no answer', () => {
  expect(events({ activities: [evening], without: ['Referrals.Received'] })).toMatch(/Received/);
});
