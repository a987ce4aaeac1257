import { hoursBetween, saysTime } from '../../../../core/workbook/values/between-times';
import type { Cell } from '../../../../core/workbook/input';

test.each<readonly [start: Cell, end: Cell, hours: number | null]>([
  ['9:00', '10:30', 1.5],
  ['9:00 AM', '10:30 AM', 1.5],
  ['11:30', '1:00', 1.5],
  ['11:30 a.m.', '1 p.m.', null],
  ['11:30 a.m.', '1:00 p.m.', 1.5],
  ['2:00', '3:15 PM', 1.25],
  ['11:00', '1:00 PM', 2],
  ['11:00 PM', '12:15 AM', 1.25],
  ['23:00', '0:15', 1.25],
  ['9h00', '9h45', 0.75],
  ['9.00 Uhr', '9.20 Uhr', 1 / 3],
  ['2026-01-05 09:00', '2026-01-05 10:30', 1.5],
  ['2026-01-05 23:00', '0:30', 1.5],
  ['2026-01-05 11:30', '1:00', 1.5],
  ['2026-01-05T22:00:00Z', '2026-01-06T01:00:00Z', 3],
  ['2026-01-05 09:00', '2026-01-07 10:30', null],
  ['2026-01-05 10:30', '2026-01-05 09:00', null],
  ['1/5/2026, 9:00 AM', '1/5/2026, 9:20 AM', 1 / 3],
  [0.375, 0.4375, 1.5],
  [46027.375, 46027.4375, 1.5],
  [46027.9375, 46028.0625, 3],
  [46027.375, 46030.375, null],
  [0.375, '10:30', 1.5],
  ['9:00', '', null],
  ['9:00', 'later', null],
  ['9:00', '9:00', null],
  [null, '9:00', null],
  ['2026-01-05', '2026-01-06', null],
])('from %p to %p are %p hours', (start, end, hours) => {
  const length = hoursBetween(start, end);
  if (hours === null) expect(length).toBeNull();
  else expect(length).toBeCloseTo(hours, 3);
});

test.each<readonly [Cell, boolean]>([
  ['9:00', true],
  ['2026-01-05 09:00', true],
  [0.5, true],
  [46027.5, true],
  [46027, false],
  ['2026-01-05', false],
  ['nine', false],
  [true, false],
])('%p says a time: %p', (cell, says) => {
  expect(saysTime(cell)).toBe(says);
});
