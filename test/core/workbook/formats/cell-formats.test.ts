import { formatOf, knownFormat, type Meaning } from '../../../../core/workbook/formats/cell-format';
import { FormattedNumbers } from '../../../../core/workbook/formats/formatted-numbers';
import {
  isInThousandsByFormat,
  isPercentFormat,
  writtenBy,
} from '../../../../core/workbook/values/number-formats';
import { serialText } from '../../../../core/workbook/formats/serial-text';

describe('a number format', () => {
  it.each<[code: string, meaning: Meaning]>([
    ['General', 'plain'],
    ['Standard', 'plain'],
    ['0.00', 'plain'],
    ['#,##0', 'plain'],
    ['"days" 0', 'plain'],
    ['0\\d', 'plain'],
    ['0_d', 'plain'],
    ['0*d', 'plain'],
    ['[Red]0', 'plain'],
    ['m/d/yyyy', 'date'],
    ['YYYY-MM-DD', 'date'],
    ['mmm', 'date'],
    ['d', 'date'],
    ['yy', 'date'],
    ['m/d/yy h:mm', 'date'],
    ['m/d/yy h:mm AM/PM', 'date'],
    ['[$-409]d-mmm', 'date'],
    ['0;m/d/yy', 'plain'],
    ['h:mm', 'time'],
    ['H:MM:SS', 'time'],
    ['h:mm AM/PM', 'time of day'],
    ['h:mm a/p', 'time of day'],
    ['mm:ss', 'in minutes'],
    ['ss', 'in minutes'],
    ['[h]:mm', 'elapsed'],
    ['[HH]:mm', 'elapsed'],
    ['[m]:ss', 'in minutes'],
    ['[mm]', 'in minutes'],
    ['[ss]', 'in minutes'],
  ])('%s shows a number as %s', (code, meaning) => {
    expect(formatOf(code).meaning).toBe(meaning);
    expect(knownFormat(code)).toBe(knownFormat(code));
  });

  it.each([
    ['0%', true],
    ['$#,##0', true],
    ['[$€-407]0', true],
    ['0" min"', true],
    ['0\\k', true],
    ['0" "', false],
    ['0', false],
    ['0\\-', false],
  ])('%s says something that is to be kept: %s', (code, says) => {
    expect(formatOf(code).shown).toBe(says ? code : undefined);
  });

  it('is known of any number of codes', () => {
    const codes = Array.from({ length: 2500 }, (_, i) => `0.${'0'.repeat(i % 9)}" ${i} h"`);
    for (const code of codes) expect(knownFormat(code)).toEqual(formatOf(code));
  });
});

describe('the number of a cell shown as a day or time', () => {
  it.each<[serial: number, meaning: Meaning, text: string]>([
    [46053, 'date', '2026-01-31'],
    [0, 'elapsed', '0:00'],
    [0, 'in minutes', '0:00:00'],
    [46053.5729166667, 'date', '2026-01-31T13:45:00'],
    [46053.5732638889, 'date', '2026-01-31T13:45:30'],
    [1, 'date', '1900-01-01'],
    [59, 'date', '1900-02-28'],
    [60, 'date', '1900-02-29'],
    [60.5, 'date', '1900-02-29T12:00:00'],
    [61, 'date', '1900-03-01'],
    [2958465, 'date', '9999-12-31'],
    [2958466, 'date', '########'],
    [-1, 'date', '########'],
    [0.5, 'date', '12:00'],
    [0.375, 'time', '09:00'],
    [0.375, 'time of day', '9:00 AM'],
    [0.5, 'time of day', '12:00 PM'],
    [0, 'time of day', '12:00 AM'],
    [0.0208333333, 'time of day', '12:30 AM'],
    [0.9993055556, 'time of day', '11:59 PM'],
    [0.5732638889, 'time', '13:45:30'],
    [1.135416667, 'time', '27:15'],
    [1, 'time', '24:00'],
    [1.135416667, 'time of day', '27:15'],
    [9999.5, 'time', '239988:00'],
    [10000, 'time', '1927-05-18'],
    [46053.5, 'time of day', '2026-01-31T12:00:00'],
    [-0.5, 'time', '########'],
    [1.135416667, 'elapsed', '27:15'],
    [0.135416667, 'elapsed', '3:15'],
    [0.1354861111, 'elapsed', '3:15:06'],
    [-0.135416667, 'elapsed', '-3:15'],
    [0.03125, 'in minutes', '0:45:00'],
    [0.0625, 'in minutes', '1:30:00'],
    [-0.03125, 'in minutes', '-0:45:00'],
    [9999, 'in minutes', '239976:00:00'],
    [10000, 'in minutes', '1927-05-18'],
    [0.00104166666, 'in minutes', '0:01:30'],
  ])('%d as %s is %s', (serial, meaning, text) => {
    expect(serialText(serial, meaning, 1900)).toBe(text);
  });

  it('counts from 1904 where the workbook does', () => {
    expect([0.5, 1, 60, 44591].map((serial) => serialText(serial, 'date', 1904))).toEqual([
      '12:00',
      '1904-01-02',
      '1904-03-01',
      '2026-01-31',
    ]);
  });
});

it('the numbers of a sheet are read by the format of each cell, and the formats that say something are kept', () => {
  const numbers = new FormattedNumbers(1900);
  expect([
    numbers.cell(0, 0, 46053, 'm/d/yyyy'),
    numbers.cell(0, 1, 0.25, '0%'),
    numbers.cell(1, 0, 46053, 'yyyy-mm-dd'),
    numbers.cell(1, 1, 46053, 'General'),
    numbers.cell(1, 2, 0.5, 'h:mm AM/PM'),
    numbers.read(0.5, '[m]:ss'),
    numbers.read(12, '0%'),
  ]).toEqual(['2026-01-31', 0.25, '2026-01-31', 46053, '12:00 PM', '12:00:00', 12]);
  const { formats } = numbers.finish();
  expect(JSON.stringify(formats)).toContain('0%');
  const none = new FormattedNumbers(1904);
  expect(none.cell(0, 0, 44591, 'm/d/yyyy')).toBe('2026-01-31');
  expect(none.finish()).toEqual({});
});

it.each([
  ['0" min"', 'min'],
  ['0\\k', 'k'],
  ['"about "0" h"', 'about  h'],
  ['0', ''],
  ['0;-0" min"', ''],
])('the format %s writes "%s" beside a number', (code, written) => {
  expect(writtenBy(code)).toBe(written);
});

it.each([
  ['0"k"', true],
  ['$0\\k', true],
  ['"$"0" K"', true],
  ['0" Tsd."', true],
  ['0" Tsd"', true],
  ['0" thousand"', true],
  ['0,"k"', false],
  ['#,##0"k"', true],
  ['#,##0,,"k"', false],
  ['0.0,"k"', false],
  ['0" kg"', false],
  ['0" min"', false],
  ['0', false],
])('12 in the format %s is 12,000: %s', (code, is) => {
  expect(isInThousandsByFormat(code)).toBe(is);
});

it('percent is in the format of positive numbers, and no text beside them', () => {
  expect(['0%', '0.0 %', '0" %"', '0\\%', '0;0%', '0'].map(isPercentFormat)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
