import { civilFromDay, formatIso, NO_DAY } from '../../../../core/calendar/day';
import { dayOfYear, settingDay } from '../../../../core/workbook/settings/setting-days';
import type { Cell } from '../../../../core/workbook/input';

const row = (value: Cell, locale?: string) => ({ value, dateSystem: 1900 as const, locale });

it.each<[value: Cell, said: string | null, locale?: string]>([
  ['07-01', '7-1'],
  ['--07-01', '7-1'],
  ['7/1', '7-1'],
  ['1/7', '7-1', 'en-GB'],
  ['15/7', '7-15'],
  ['1.7.', '7-1'],
  ['1.7', '7-1', 'en-US'],
  ['July 1', '7-1'],
  ['July', '7-1'],
  ['1 July', '7-1'],
  ['Feb 29', '2-29'],
  ['2026-07-01', '7-1'],
  ['7/1/2026', '7-1'],
  [46204, '7-1'],
  // A month by its number; other numbers are no day of a year.
  [7, '7-1'],
  ['7', '7-1'],
  ['07', '7-1'],
  [12, '12-1'],
  [13, null],
  ['13', null],
  [0, null],
  [7.5, null],
  [1e4, null],
  ['Feb 30', null],
  ['07-32', null],
  ['whenever', null],
  [true, null],
  [null, null],
])('the financial year that starts on %j starts on %s', (value, said, locale = '') => {
  const day = dayOfYear(row(value, locale));
  const { month, day: of } = civilFromDay(day);
  expect(day === NO_DAY ? null : `${month}-${of}`).toBe(said);
});

it.each<[value: Cell, said: string | null, locale?: string]>([
  ['2026-07-01', '2026-07-01'],
  ['1/7/2026', '2026-01-07'],
  ['1/7/2026', '2026-07-01', 'en-GB'],
  ['13/7/2026', '2026-07-13', 'en-US'],
  [46204, '2026-07-01'],
  ['soon', null],
  [true, null],
  [undefined, null],
])('the setting %j says the day %s', (value, said, locale = '') => {
  const day = settingDay(row(value, locale));
  expect(day === NO_DAY ? null : formatIso(day)).toBe(said);
});
