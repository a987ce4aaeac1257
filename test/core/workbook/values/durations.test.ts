import { parseDuration } from '../../../../core/workbook/values/durations';

test.each([
  ['1:30', 1.5],
  ['0:05', 5 / 60],
  ['1:30:30', 1.5 + 30 / 3600],
  ['1h 30', 1.5],
  ['90 min', 1.5],
  ['1.5 hours', 1.5],
  ['1,5 h', 1.5],
  ['2 hrs, 15 minutes', 2.25],
  ['PT1H30M', 1.5],
  ['1:30:00 AM', 1.5],
  ['12:45 am', 0.75],
  ['P1DT2H', 26],
])('"%s" says its unit: %d hours', (text, hours) => {
  expect(parseDuration(text)).toBeCloseTo(hours, 12);
});

test.each(['1.5', '1:30 PM', '13:30 AM', '1:75', '1:30:75', 'an hour', '', 'h'.repeat(61)])(
  '"%s" does not',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);
