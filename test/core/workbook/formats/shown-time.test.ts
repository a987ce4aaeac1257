import { shownTime } from '../../../../core/workbook/formats/shown-time';

it.each([
  ['90:00', '[m]:ss', '1:30:00'],
  ['45:30', '[mm]:ss', '0:45:30'],
  ['05:30', 'mm:ss', '0:05:30'],
  ['05:30.2', 'mm:ss.0', '0:05:30'],
  ['-5:30', '[m]:ss', '-0:05:30'],
  ['90:00', '[Red][m]:ss;-[m]:ss', '1:30:00'],
  ['1:30', '[h]:mm', '1:30'],
  ['1:30:00', '[h]:mm:ss', '1:30:00'],
  ['5/2026', 'm/yyyy', '5/2026'],
  ['soon', '[m]:ss', 'soon'],
])('%s in the format %s is %s', (text, format, read) => {
  expect(shownTime(text, format)).toBe(read);
});
