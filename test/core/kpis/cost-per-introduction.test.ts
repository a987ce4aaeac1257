import { explain, openBook } from '../../../core/kpis';
import { ledgerOf, type Practice } from '../../support/ledger';
import { answer } from './ask';

const practice: Practice = {
  activities: [
    { date: '2026-03-01', type: 'event', event: 'Tax evening', cost: 400, hours: 3 },
    { date: '2026-03-02', type: 'call', event: 'Tax evening', hours: 1 },
    { date: '2026-03-03', type: 'call', hours: 9 },
    { date: '2025-03-01', type: 'event', event: 'Golf', cost: 5000 },
  ],
  referrals: [
    { received: '2026-03-05', qualified: true, event: 'Tax evening' },
    { received: '2026-04-01', qualified: true, credit: 0.5 }, // within 60 days of the evening
    { received: '2026-09-01', qualified: true }, // too late for it
    { received: '2026-03-06', qualified: false, event: 'Tax evening' },
  ],
};
const year = { from: '2026-01-01' };

test('what an introduction of an event cost is the money and the time of the events by the credit that came', () => {
  expect(answer(practice, 'costPerIntroduction', year)).toBe((400 + 4 * 100) / 1.5);
  expect(answer(practice, 'costPerIntroduction', { ...year, partner: '*' })).toBe(800 / 1.5);
});

test('an event on the first day of the period counts, one on the day before it does not', () => {
  expect(answer(practice, 'costPerIntroduction', { from: '2026-03-01' })).toBe(800 / 1.5);
  expect(answer(practice, 'costPerIntroduction', { from: '2026-03-02' })).toBe(100 / 1.5);
});

test('its explanation names the events, whose costs add up', () => {
  const { formula, rows } = explain(openBook(ledgerOf(practice)), 'costPerIntroduction', 0, {
    from: 20454, // 2026-01-01
    to: null,
  });
  expect(formula).toBe('800 cost of events / 1.5 introductions = 533.3333');
  expect(rows.map(({ row, contribution }) => [row, contribution])).toEqual([
    [2, 700],
    [3, 100],
  ]);
});

test.each<[string, Practice, { from: string }, RegExp]>([
  ['without an event', practice, { from: '2026-03-03' }, /There is no event from 2026-03-03/],
  ['when none came of it', { ...practice, referrals: [] }, year, /is attributed to an event/],
  [
    'without a price for its hours',
    { ...practice, settings: { hourlyCost: null } },
    year,
    /no "Hourly cost"/,
  ],
  ['without activities', { ...practice, without: ['Activities'] }, year, /no Activities table/],
])('%s it has no value and says why', (_, of, period, reason) => {
  expect(answer(of, 'costPerIntroduction', period)).toMatch(reason);
});
