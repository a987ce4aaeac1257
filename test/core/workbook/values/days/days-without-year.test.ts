import { NO_DAY, dayFromCivil, formatIso } from '../../../../../core/calendar/day';
import {
  dayInMonth,
  inYear,
  isOfMonth,
  isOfYear,
  lacksYear,
} from '../../../../../core/workbook/values/days/named-date';

const MAY = dayFromCivil(2026, 5, 1);

/** A cell below headings: whether it may be a day of their month, and of their year, and the day that it is in 2026, and in May. */
it.each<[string, boolean, boolean, string | null, string | null]>([
  ['5', true, false, null, '2026-05-05'],
  ['31', true, false, null, '2026-05-31'],
  ['32', false, false, null, null],
  ['0', false, false, null, null],
  ['5th', true, false, null, '2026-05-05'],
  ['Mon 5', true, false, null, '2026-05-05'],
  ['Mon., 5', true, false, null, '2026-05-05'],
  ['5x', false, false, null, null],
  ['', false, false, null, null],
  ['6/5', true, true, '6/5/2026', '2026-05-06'],
  ['5/6', true, true, '5/6/2026', '2026-05-06'],
  ['5/5', true, true, '5/5/2026', '2026-05-05'],
  ['6/7', true, true, '6/7/2026', null],
  ['24-May', true, true, '24/May/2026', '2026-05-24'],
  ['24-Mar', true, true, '24/Mar/2026', null],
  ['May 24th', true, true, 'May/24/2026', '2026-05-24'],
  ['May-5', true, true, 'May/5/2026', '2026-05-05'],
  ['24-Foo', false, false, null, null],
  ['Foo-5', false, false, null, null],
  ['January 2026', true, false, null, null],
  ['2026', false, true, null, null],
  ['Q1 2026', false, true, null, null],
])('"%s"', (text, ofMonth, ofYear, inThis, inMay) => {
  expect([isOfMonth(text), isOfYear(text), inYear(text, 2026)]).toEqual([ofMonth, ofYear, inThis]);
  const day = dayInMonth(text, MAY);
  expect(day === NO_DAY ? null : formatIso(day)).toBe(inMay);
  expect(dayInMonth(text, NO_DAY)).toBe(NO_DAY);
  expect(lacksYear(text)).toBe(inThis !== null);
});

it('a number is no text with a day and its month', () => {
  expect([lacksYear(5), lacksYear('September 30th.')]).toEqual([false, true]);
});
