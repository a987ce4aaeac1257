import { asOfText, windowName, yearName } from '../../../core/kpis';
import type { PeriodName } from '../../../core/workbook/settings/settings';
import { windowOf } from '../../../core/kpis/window';
import { day, ledgerOf } from '../../support/ledger';
import { answer } from './ask';

const ledger = ledgerOf({ activities: [{ date: '2026-10-31' }] });
const dated = (period: PeriodName, fiscalYearStarts: { month: number; day: number } | null = null) => ({
  asOf: day('2026-10-31'),
  settings: { ...ledger.settings, period, fiscalYearStarts },
});

test.each<[PeriodName, string | 'start' | null, string | null, string]>([
  ['12 months', null, null, '12 months'],
  ['12 months', null, '2026-10-31', '12 months'],
  ['12 months', null, '2026-10-30', '12 months to 2026-10-30'],
  ['12 months', null, '2026-11-30', '12 months'],
  ['12 months', 'start', null, 'since start'],
  ['12 months', 'start', '2026-03-31', 'since start to 2026-03-31'],
  ['12 months', '2026-01-01', null, 'since 2026-01-01'],
  ['12 months', '2026-01-01', '2026-03-31', '2026-01-01 to 2026-03-31'],
  ['since start', null, null, 'since start'],
])('a window of %s, from %s to %s, has a name of its own: %s', (period, from, to, name) => {
  const asked = {
    from: from === null ? null : from === 'start' ? ('start' as const) : day(from),
    to: to === null ? null : day(to),
  };
  expect(windowName(dated(period), asked)).toBe(name);
});

test('decisions name the year they look at, whatever the window of the figures is', () => {
  expect(yearName(dated('since start'), { from: 'start', to: null })).toBe('12 months');
  expect(yearName(dated('since start'), { from: null, to: day('2026-06-30') })).toBe(
    '12 months to 2026-06-30',
  );
});

test.each([
  [{ month: 7, day: 1 }, '2026-10-31', '2026-07-01'],
  [{ month: 11, day: 1 }, '2026-10-31', '2025-11-01'],
  [{ month: 10, day: 31 }, '2026-10-31', '2026-10-31'],
  [{ month: 2, day: 29 }, '2026-02-28', '2026-02-28'],
  [{ month: 2, day: 29 }, '2026-02-27', '2025-02-28'],
])('a fiscal year from %j is at %s in the one that began on %s', (starts, to, from) => {
  expect(windowOf(dated('year to date', starts), { from: null, to: day(to) })).toEqual({
    from: day(from),
    to: day(to),
  });
});

test('an old export says that its day is its last record', () => {
  const asOf = day('2026-10-31');
  expect(asOfText({ asOf, asOfIs: 'today' })).toBe('2026-10-31');
  expect(asOfText({ asOf, asOfIs: 'last record' }, 'October 31')).toBe('the last record, October 31');
});

test('there is no day of a last meal before the first one', () => {
  const practice = { activities: [{ date: '2026-10-01', type: 'call' as const }] };
  expect(answer(practice, 'lastMeal')).toBe('none: There is no meal yet.');
});
