import { NO_DAY, formatIso, parseIso } from '../../../../../core/calendar/day';
import { firstOfPeriod, lastOfPeriod } from '../../../../../core/workbook/values/days/periods';

const day = (iso: string) => parseIso(iso) ?? NO_DAY;

test.each([
  ['Q1 2026', '2026-01-01'],
  ['q4-2025', '2025-10-01'],
  ["Q3 '26", '2026-07-01'],
  ['Q2 26', '2026-04-01'],
  ['2Q 2026', '2026-04-01'],
  ['2Q26', '2026-04-01'],
  ['Q2/26', '2026-04-01'],
  ['Q2-26', '2026-04-01'],
  ['1H26', '2026-01-01'],
  ['2026 Q2', '2026-04-01'],
  ['2026-Q3', '2026-07-01'],
  ['2026Q4', '2026-10-01'],
  ['3rd quarter 2026', '2026-07-01'],
  ['Quarter 1 of 2026', '2026-01-01'],
  ['T2 2026', '2026-04-01'],
  ['H2 2025', '2025-07-01'],
  ['1st half of 2026', '2026-01-01'],
  ['2026-W05', '2026-01-26'],
  ['2026-W01', '2025-12-29'],
  ['KW 5/2026', '2026-01-26'],
  ['Week 53 2026', '2026-12-28'],
  ['early Feb 2026', '2026-02-01'],
  ['mid-February 2026', '2026-02-15'],
  ['late Feb 2026', '2026-02-28'],
  ['end of March 2026', '2026-03-31'],
  ['beginning of 03/2026', '2026-03-01'],
])('%s begins on %s', (text, day) => {
  expect(formatIso(firstOfPeriod(text))).toBe(day);
});

test.each([
  'Q5 2026',
  'late 2026',
  'end of the month',
  'mid-Feb',
  'H3 2026',
  'Week 0 2026',
  'Week 54 2026',
  'Q1',
  'FY26 Q1',
  '2026',
  'Q1 2026 review',
  '1/2026',
  'W2 form',
  'Q1 226',
  'H2O 2026',
  '',
])('%j is no such part of a year', (text) => {
  expect(firstOfPeriod(text)).toBe(NO_DAY);
});

test.each<[string | number, string, string]>([
  ['Q1 2026', '2026-01-01', '2026-03-31'],
  ['H2 2025', '2025-07-01', '2025-12-31'],
  ['2026-W05', '2026-01-26', '2026-02-01'],
  ['Feb 2028', '2028-02-01', '2028-02-29'],
  ['FY26 Q2', '2025-10-01', '2025-12-31'],
  [2026, '2026-01-01', '2026-12-31'],
  ['2026-01-01', '2026-01-01', '2026-01-01'],
  ['mid-May 2026', '2026-05-15', '2026-05-15'],
])('%s, which begins on %s, ends on %s', (cell, first, last) => {
  expect(formatIso(lastOfPeriod(cell, day(first)))).toBe(last);
});
