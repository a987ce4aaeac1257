import { findFunction } from '../../core/functions';
import { formatsOf, formatted } from '../../excel-addin/formatted';

const shown = (name: string, value: unknown, column = 0) =>
  formatted(value, column, formatsOf(findFunction(name)!));

test.each([
  ['PARTNER_ROI', '0.0"x"'],
  ['PARTNER_REVENUE', '#,##0'],
  ['PARTNER_CONVERSION', '0%'],
  ['PARTNER_HOURS', '#,##0.0'],
])('a number of %s brings its format, for every name of a range', (name, numberFormat) => {
  for (const column of [0, 3])
    expect(shown(name, 10.49605, column)).toEqual({ type: 'Double', basicValue: 10.49605, numberFormat });
});

test('columns of the scorecard have their own formats', () => {
  expect(shown('PARTNER_SCORECARD', 10.49605, 2)).toMatchObject({ numberFormat: '0.0"x"' });
  expect(shown('PARTNER_SCORECARD', 8400, 4)).toMatchObject({ numberFormat: '#,##0' });
});

test('texts, and numbers that may be anything, stay as they are', () => {
  expect(shown('PARTNER_SCORECARD', 'ROI, 12 months', 2)).toBe('ROI, 12 months');
  expect(shown('PARTNER_DECISION', 'exit (fragile)')).toBe('exit (fragile)');
  expect(shown('PARTNER_CONCENTRATION', 0.23)).toBe(0.23);
  expect(shown('PARTNER_KPI', 0.23)).toBe(0.23);
});
