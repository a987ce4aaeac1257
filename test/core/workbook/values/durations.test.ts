import {
  hoursOfFormat,
  hoursOfUnit,
  isMinutesFirst,
  parseDuration,
  unitsAnHour,
} from '../../../../core/workbook/values/durations';

test.each([
  ['1:30', 1.5],
  ['0:05', 5 / 60],
  ['100:15', 100.25],
  ['1:30:30', 1.5 + 30 / 3600],
  ['1:30h', 1.5],
  ['1:30 h.', 1.5],
  ['1:30 hr', 1.5],
  ['1:30 hrs', 1.5],
  ['1:30 hour', 1.5],
  ['1:30 hours', 1.5],
  ['1:30 Std.', 1.5],
  ['1h 30', 1.5],
  ['1h30m', 1.5],
  ['1 hr, 30 mins.', 1.5],
  ['1 std. 30 min', 1.5],
  ['90 min', 1.5],
  ['90m', 1.5],
  ['90 minute', 1.5],
  ['1.5 hours', 1.5],
  ['1,5 h', 1.5],
  ['1,500 min', 25],
  ['2 hrs, 15 minutes', 2.25],
  ['PT1H30M', 1.5],
  ['PT1.5H', 1.5],
  ['PT10.25H', 10.25],
  ['PT90M', 1.5],
  ['PT90.5M', 90.5 / 60],
  ['PT10.25M', 10.25 / 60],
  ['PT900S', 0.25],
  ['PT0.25S', 0.25 / 3600],
  ['PT1H30M36S', 1.51],
  ['P1DT2H', 26],
  ['P10DT6H', 246],
  ['1:30:00 AM', 1.5],
  ['01:30 am', 1.5],
  ['11:30 AM', 11.5],
  ['12:45 am', 0.75],
  ['1/4', 0.25],
  ['1 1/2', 1.5],
  ['10 1/2', 10.5],
  ['1-1/2 hrs', 1.5],
  ['3/4 h', 0.75],
  ['3/4hr.', 0.75],
  ['1/4 hour', 0.25],
  ['1/4 hours', 0.25],
  ['1/2 std', 0.5],
  [`1 h${' '.repeat(40)}30 m`, 1.5],
])('"%s" says its unit: %d hours', (text, hours) => {
  expect(parseDuration(text)).toBeCloseTo(hours, 12);
});

test.each([
  '1.5',
  '1:30 PM',
  '13:30 AM',
  '00:75 AM',
  '1:75',
  '1:30:75',
  '1:30 amx',
  'x1:30',
  '1000:15',
  '1:3',
  'an hour',
  '',
  'h',
  'h'.repeat(61),
  `1 h${'0'.repeat(58)}`,
  'PT1HX',
  'xPT1H',
  'PTxH',
  'P1D',
  'PT',
  '45s',
  '1 h x',
  'x 1 h',
  '1..5 h',
  '1 h 2 h',
  '1/10',
  '0/4',
  '1/1',
  '100 1/2',
  '1/4 day',
  '1/4x',
  'x1/4',
  '3 mm',
])('"%s" does not', (text) => {
  expect(parseDuration(text)).toBeNull();
});

test.each([
  ['45:30', 0.758333333],
  ['1:05', 65 / 3600],
  ['1234:05', 1234 / 60 + 5 / 3600],
  ['45:30.5', 45 / 60 + 30.5 / 3600],
  ['45:30,25', 45 / 60 + 30.25 / 3600],
  // What is no length of two numbers says its unit as elsewhere.
  ['1:30:00', 1.5],
  ['90 min', 1.5],
])('"%s" where minutes come first: %d hours', (text, hours) => {
  expect(parseDuration(text, true)).toBeCloseTo(hours, 8);
});

test.each<[header: string, is: boolean]>([
  ['Duration (mm:ss)', true],
  ['Duration (m:ss)', true],
  ['Talk time (min:sec)', true],
  ['Talk time mins:secs', true],
  ['minutes:seconds', true],
  ['minute:second', true],
  ['Duration (hh:mm:ss)', false],
  ['hmm:ss', false],
  ['h:min:sec', false],
  ['hmin:sec', false],
  ['mm:sss', false],
  ['mmm:ss', false],
  ['Minutes', false],
])('minutes come first below "%s": %s', (header, is) => {
  expect(isMinutesFirst(header)).toBe(is);
});

test.each<[header: string, units: number | null]>([
  ['Quarter hours', 4],
  ['quarter-hour', 4],
  ['1/4 hrs', 4],
  ['1/4 hr', 4],
  ['¼ hours', 4],
  ['Hours (1/4 hr)', null],
  ['Hours (quarter hours)', null],
  ['Headquarter hours', null],
  ['Half hours', 2],
  ['half-hour blocks', 2],
  ['behalf hours', null],
  ['Tenths', 10],
  ['Tenths of an hour', 10],
  ['Units (.1 h)', 10],
  ['Unit (0.25 hrs)', 4],
  ['units: 0.1hr', 10],
  ['Unit .5 hours', 2],
  ['Units of 0.5 hour', null],
  ['units (0.0 h)', null],
  ['15 min units', 4],
  ['15min unit', 4],
  ['6-minute increments', 10],
  ['6 minutes increment', 10],
  ['30 mins block', 2],
  ['30 min blocks', 2],
  ['Units of 6 minutes', 10],
  ['unit 6 min', 10],
  ['Increments (of 6 min)', 10],
  ['increment: 6-min', 10],
  ['Blocks (15 min)', 4],
  ['block of 15min', 4],
  ['0 min units', null],
  ['Units', null],
  ['Hours', null],
  ['15 min', null],
])('"%s" names so many units an hour: %s', (header, units) => {
  expect(unitsAnHour(header)).toBe(units);
});

test.each<[unit: string, hours: number | null]>([
  ['min', 1 / 60],
  ['minutes', 1 / 60],
  ['hrs', 1],
  ['h', 1],
  ['Std', 1],
  ['days', null],
  ['1 h', null],
  ['', null],
])('one "%s" is %s hours', (unit, hours) => {
  expect(hoursOfUnit(unit)).toBe(hours);
});

test.each<[format: string, hours: number | null]>([
  ['0" min"', 1 / 60],
  ['0.0 "h"', 1],
  ['0\\h', 1],
  ['0" min";-0" h"', 1 / 60],
  ['0.0', null],
  ['h:mm', null],
])('one of a number shown as %s is %s hours', (format, hours) => {
  expect(hoursOfFormat(format)).toBe(hours);
});
