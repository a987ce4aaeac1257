import { explain, openBook, type FigureKey, type FigureValue } from '../../../core/kpis';
import { ledgerOf, type ActivityRow, type Practice } from '../../support/ledger';
import { answer } from './ask';

// 2026-10-05 is a Monday.
const ask = (asked: string, answered?: string): ActivityRow => ({
  date: asked,
  type: 'e-mail',
  asked,
  ...(answered === undefined ? {} : { answered }),
});
const rated = (date: string, rating: number): ActivityRow => ({ date, type: 'e-mail', rating });
const by = (date: string, who: 'us' | 'them'): ActivityRow => ({ date, type: 'e-mail', by: who });
const checkIn = (date: string, scores: Partial<ActivityRow>): ActivityRow => ({
  date,
  type: 'check-in',
  ...scores,
});

const three = [rated('2026-10-01', 5), rated('2026-10-02', 4), rated('2026-10-03', 3)]; // 25 x (4 - 1) = 75

describe('engagement', () => {
  test.each<[string, ActivityRow[], FigureValue]>([
    [
      'responsiveness: 3 of 4 in time, Friday to Tuesday is two business days',
      [
        ...three,
        ask('2026-10-05', '2026-10-07'),
        ask('2026-10-09', '2026-10-13'),
        ask('2026-10-12', '2026-10-15'),
        ask('2026-10-14', '2026-10-14'),
      ],
      (75 + 75) / 2,
    ],
    [
      'an answer on the weekend after the second business day is late',
      [
        ...three,
        ask('2026-10-07', '2026-10-10'),
        ask('2026-10-07', '2026-10-09'),
        ask('2026-10-10', '2026-10-13'),
      ],
      (200 / 3 + 75) / 2,
    ],
    [
      'an unanswered ask is missed once its second business day is past, else left out',
      [
        ...three,
        ask('2026-10-05', '2026-10-06'),
        ask('2026-10-06', '2026-10-06'),
        ask('2026-10-07', '2026-10-08'),
        ask('2026-10-28'),
        ask('2026-10-29'),
      ],
      (75 + 75) / 2,
    ],
    [
      'initiative: theirs of all, doubled',
      [
        ...three,
        by('2026-10-01', 'them'),
        by('2026-10-02', 'us'),
        by('2026-10-03', 'us'),
        by('2026-10-04', 'us'),
      ],
      (50 + 75) / 2,
    ],
    [
      'initiative is never above 100',
      [...three, by('2026-10-01', 'them'), by('2026-10-02', 'them'), by('2026-10-03', 'them')],
      (100 + 75) / 2,
    ],
    [
      'fewer than three records give way to the latest check-in',
      [
        rated('2026-10-01', 1),
        checkIn('2026-08-01', { quality: 1, initiative: 1 }),
        checkIn('2026-09-01', { quality: 4, initiative: 3 }),
      ],
      (75 + 50) / 2,
    ],
    [
      'but stand when there is no check-in',
      [rated('2026-10-01', 2), by('2026-10-01', 'them')],
      (25 + 100) / 2,
    ],
    [
      'three records beat a check-in',
      [...three, checkIn('2026-10-05', { quality: 1, initiative: 5 })],
      (75 + 100) / 2,
    ],
  ])('%s', (_, activities, expected) => {
    expect(answer({ activities }, 'engagement')).toBeCloseTo(expected as number, 9);
  });

  test('needs two parts', () => {
    expect(answer({ activities: three }, 'engagement')).toMatch(
      /no record of responsiveness and none of initiative/,
    );
  });

  test('names the columns that are missing', () => {
    const without = ['Asked on', 'Responsiveness', 'Rating', 'Quality'].map(
      (column) => `Activities.${column}`,
    );
    expect(answer({ activities: three, without }, 'engagement')).toBe(
      'none: The Activities table has no column "Asked on" and no column "Rating".',
    );
  });

  test('an answer after the end of the window has not come yet', () => {
    const activities = [
      ...three,
      ask('2026-10-05', '2026-10-20'),
      ask('2026-10-06', '2026-10-06'),
      ask('2026-10-06', '2026-10-06'),
    ];
    expect(answer({ activities }, 'engagement', { to: '2026-10-09' })).toBeCloseTo((75 + 200 / 3) / 2, 9);
    expect(answer({ activities }, 'engagement', { to: '2026-10-07' })).toBeCloseTo((75 + 100) / 2, 9);
    expect(answer({ activities }, 'engagement', { to: '2026-10-06' })).toBeCloseTo((75 + 100) / 2, 9);
  });

  test('one column of a part is enough', () => {
    const without = ['Responsiveness', 'Initiated by', 'Initiative', 'Quality'].map(
      (column) => `Activities.${column}`,
    );
    expect(answer({ activities: [...three, ask('2026-10-06', '2026-10-06')], without }, 'engagement')).toBe(
      (75 + 100) / 2,
    );
  });

  test('is explained by what counts: a check-in in the place of few records, and no ask that is pending', () => {
    const activities = [
      rated('2026-10-01', 1),
      checkIn('2026-08-01', { quality: 1 }),
      checkIn('2026-09-01', { quality: 4 }),
      ask('2026-10-05', '2026-10-06'),
      ask('2026-10-06'),
      ask('2026-10-29'),
    ];
    const { formula, rows } = explain(openBook(ledgerOf({ activities })), 'engagement', 0, {
      from: 'start',
      to: null,
    });
    expect(formula).toBe('mean of responsiveness 50 (2 records), quality 75 (check-in) = 62.5');
    expect(rows.map(({ row, contribution }) => [row, contribution])).toEqual([
      [5, 1],
      [6, 0],
      [4, 4],
    ]);
  });
});

describe('contact', () => {
  const calls: Practice = {
    activities: [
      { date: '2026-08-03', type: 'call' },
      { date: '2026-09-02', type: 'meal' },
      { date: '2026-09-20', type: 'gift' },
      { date: '2026-10-31', type: 'joint meeting' },
    ],
  };
  // 2026-08-03 to 2026-10-31 is 90 days: blocks of 30 begin on 3 August, 2 September and 2 October.
  test.each<[FigureKey, { from?: string; to?: string }, FigureValue]>([
    ['cadence', {}, 1],
    ['cadence', { to: '2026-10-30' }, 1 / 2], // two whole blocks: 1 September on, 1 October on
    ['cadence', { from: '2026-09-03' }, 1],
    [
      'cadence',
      { from: '2026-10-03' },
      'none: The period of 29 days is shorter than the contact cadence of 30 days.',
    ],
    ['lastConversation', {}, 0],
    ['lastConversation', { to: '2026-10-30' }, 58],
    ['lastMeal', {}, 59],
    ['lastMeal', { to: '2026-09-01' }, 'none: There is no meal yet.'],
    ['lapsed', {}, false],
  ])('%s %j is %s', (key, period, expected) => {
    expect(answer(calls, key, period)).toEqual(expected);
  });

  test('the cadence of the partner beats the one of Settings', () => {
    expect(answer({ ...calls, partners: [{ name: 'Harbor Tax', contactCadenceDays: 45 }] }, 'cadence')).toBe(
      1,
    );
    expect(answer({ ...calls, settings: { contactCadenceDays: 10 } }, 'cadence')).toBe(3 / 9);
    const none: Practice = { ...calls, partners: [{ name: 'Harbor Tax', contactCadenceDays: 0 }] };
    expect(answer({ ...none, settings: { contactCadenceDays: 10 } }, 'cadence')).toBe(3 / 9);
  });

  test('a conversation on the day before a block is none of that block', () => {
    const before: Practice = { activities: [{ date: '2026-10-01' }] };
    expect(answer(before, 'cadence', { from: '2026-10-02' })).toBe(0);
    expect(answer({ activities: [{ date: '2026-10-02' }] }, 'cadence', { from: '2026-10-02' })).toBe(1);
  });

  test('needs an activity of the partner, and a column that tells a call from a gift', () => {
    const quiet: Practice = { ...calls, partners: [{ name: 'Quiet', start: '2026-01-01' }] };
    for (const key of ['cadence', 'lapsed'] as const) {
      expect(answer(quiet, key, { partner: 'Quiet' })).toBe('none: Quiet has no activity.');
      expect(
        answer(
          { ...calls, without: ['Activities'], activities: [], referrals: [{ received: '2026-01-01' }] },
          key,
        ),
      ).toMatch(/no Activities table/);
    }
    const untyped: Practice = {
      activities: [{ date: '2026-01-01', type: 'other' }],
      without: ['Activities.Type'],
    };
    expect(answer(untyped, 'cadence')).toMatch(/no column "Type"/);
  });

  const strong: ActivityRow[] = ['2026-01-15', '2026-02-15', '2026-03-20'].map((date) => ({ date }));
  test.each<[string, Practice, boolean]>([
    ['strong start and silence since', { activities: strong }, true],
    [
      'one conversation of three blocks is not silence',
      { activities: [...strong, { date: '2026-10-01' }] },
      false,
    ],
    ['a weak start', { activities: strong.slice(0, 1) }, false],
    ['too young', { activities: strong, asOf: '2026-07-13' }, false],
    ['180 days', { activities: strong, asOf: '2026-07-14' }, true],
    [
      'one conversation of five blocks is silence',
      {
        activities: ['2026-01-01', '2026-01-20', '2026-02-07', '2026-03-01', '2026-10-01'].map((date) => ({
          date,
        })),
        settings: { contactCadenceDays: 18 },
      },
      true,
    ],
    [
      'of the last 90 days, whole blocks alone: a conversation 80 days ago is in none',
      { activities: [...strong, { date: '2026-08-12' }], settings: { contactCadenceDays: 46 } },
      true,
    ],
    ['no whole block', { activities: strong, settings: { contactCadenceDays: 100 } }, false],
  ])('lapsed: %s', (_, practice, expected) => {
    expect(answer(practice, 'lapsed')).toBe(expected);
  });
});
