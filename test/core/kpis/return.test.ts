import { type FigureKey } from '../../../core/kpis';
import { type Practice } from '../../support/ledger';
import { answer } from './ask';
import { estimated, booked, year } from './booked';

describe('investment and return', () => {
  const practice: Practice = {
    ...booked,
    partners: [{ name: 'Harbor Tax', share: 0.2 }],
    activities: [
      { date: '2025-01-01', hours: 5 },
      { date: '2026-02-01', hours: 10, cost: 60 },
      { date: '2026-03-01', hours: 6 },
      { date: '2026-04-01', type: 'e-mail', cost: -40 },
    ],
    settings: { hourlyCost: 100 },
  };
  // Revenue 7,125.05, share 1,425.01, hours 16, direct cost 60 + 40 + 80.
  test.each<[FigureKey, number]>([
    ['hours', 16],
    ['hoursCoverage', 2 / 3],
    ['timeCost', 1600],
    ['directCost', 180],
    ['investment', 1780],
    ['net', 7125.05 - 1425.01 - 1780],
    ['roi', (7125.05 - 1425.01) / 1780],
    ['hoursPer10k', 16 / 0.712505],
    ['roiAnnual', (7125.05 - 1425.01 - 1780) / 1780],
  ])('%s of 2026 is %d', (key, expected) => {
    expect(answer(practice, key, year)).toBeCloseTo(expected, 9);
  });

  test('the ROI basis "total cost" counts the share as a cost', () => {
    const basis: Practice = { ...practice, settings: { hourlyCost: 100, roiBasis: 'total cost' } };
    expect(answer(basis, 'roi', year)).toBeCloseTo(7125.05 / (1780 + 1425.01), 9);
    expect(answer(basis, 'roiAnnual', year)).toBeCloseTo((7125.05 - 1425.01 - 1780) / 1780, 9);
  });

  test('blank hours take the default of their type', () => {
    const defaults: Practice = {
      ...practice,
      settings: { hourlyCost: 100, defaultHours: new Map([['e-mail', 0.25]]) },
    };
    expect(answer(defaults, 'hours', year)).toBe(16.25);
    expect(answer(defaults, 'hoursCoverage', year)).toBe(1);
  });

  const referralsOnly: Practice = { ...estimated, without: ['Activities', 'Money', 'Partners'] };
  test.each<[FigureKey, Practice, RegExp, { from?: string }?]>([
    ['hours', referralsOnly, /no Activities table/],
    ['timeCost', referralsOnly, /no Activities table/],
    ['investment', referralsOnly, /no Activities table/],
    ['net', referralsOnly, /no Activities table/],
    ['roi', referralsOnly, /No time recorded: the workbook has no Activities table/],
    ['hours', { ...practice, without: ['Activities.Hours'] }, /no column "Hours"/],
    ['hoursCoverage', { ...practice, without: ['Activities.Hours'] }, /no column "Hours"/],
    ['hoursCoverage', practice, /no activity/, { from: '2026-05-01' }],
    ['roi', practice, /No time recorded from 2026-05-01 to 2026-10-31/, { from: '2026-05-01' }],
    ['timeCost', { ...practice, settings: { hourlyCost: null } }, /no "Hourly cost"/],
    ['net', { ...practice, settings: { hourlyCost: null } }, /no "Hourly cost"/],
    ['roi', { ...practice, settings: { hourlyCost: null } }, /no "Hourly cost"/],
    [
      'roi',
      { activities: [{ date: '2026-01-01', hours: 1 }], settings: { hourlyCost: 0 } },
      /investment is 0/,
    ],
    [
      'roiAnnual',
      { ...practice, activities: [], referrals: [], money: [{ date: '2025-11-02', amount: 1 }] },
      /364 days are less than a year/,
    ],
    ['hoursPer10k', { activities: [{ date: '2026-01-01', hours: 1 }] }, /no revenue above 0/],
    ['hoursPer10k', { ...practice, without: ['Activities'] }, /no Activities table/],
    [
      'hoursPer10k',
      { ...practice, without: ['Money', 'Referrals'] },
      /neither a Money table nor a Referrals table/,
    ],
    ['net', { ...practice, without: ['Money', 'Referrals'] }, /neither a Money table nor a Referrals table/],
    [
      'roiAnnual',
      { ...practice, without: ['Money', 'Referrals'] },
      /neither a Money table nor a Referrals table/,
    ],
    ['roiAnnual', { ...practice, without: ['Activities'] }, /No time recorded/],
    ['directCost', { ...practice, without: ['Activities.Cost', 'Money'] }, /Cost/],
  ])('%s has no value and says why', (key, of, reason, period = {}) => {
    expect(answer(of, key, period)).toMatch(reason);
  });

  test('a year is 365 days, and nothing is divided by an investment of 0', () => {
    const since = (start: string, hourlyCost: number): Practice => ({
      partners: [{ name: 'Harbor Tax', start }],
      activities: [{ date: '2026-01-01', hours: 1 }],
      money: [{ date: '2026-05-01', amount: 300 }],
      settings: { hourlyCost },
    });
    expect(answer(since('2025-11-01', 100), 'roiAnnual')).toBe(2);
    expect(answer(since('2025-11-02', 100), 'roiAnnual')).toMatch(/364 days/);
    expect(answer(since('2025-11-01', 0), 'roiAnnual')).toMatch(/investment is 0/);
  });

  test('without hours in the window the time costs nothing, but there is no multiple', () => {
    expect(answer(practice, 'timeCost', { from: '2026-05-01' })).toBe(0);
    expect(answer(practice, 'investment', { from: '2026-05-01' })).toBe(80);
  });

  test('without a Money table and without Share %, nothing is taken off', () => {
    const plain: Practice = {
      ...estimated,
      activities: [{ date: '2026-01-01', hours: 10 }],
      without: ['Money', 'Partners'],
    };
    expect(answer(plain, 'roi')).toBe(14);
  });
});
