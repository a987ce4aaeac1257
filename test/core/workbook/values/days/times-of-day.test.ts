import { areTimesOfDay } from '../../../../../core/workbook/values/days/times-of-day';

it.each<[values: Array<string | number>, isTime: boolean]>([
  [['9:30 AM', '2:00 PM', '11:15'], true],
  [['10:30', '14:00', '9:15', '16:45'], true],
  [['9.30 Uhr', '14.00 Uhr'], true],
  [['1030', '1400', '0915'], true],
  [['45', '90', '120'], false],
  [['0:45', '1:30', '2:00'], false],
  [['00:45', '10:00', '1:15'], false],
  [[0.5, 1.25, 2], false],
  [['10:30', 1.5, 2], false],
  [['1h30', '2h00'], false],
  [[], false],
])('%j are times of day: %s', (values, isTime) => {
  expect(areTimesOfDay(values)).toBe(isTime);
});
