import {
  cellValue,
  looksLikeFormula,
  markOf,
  numberFormat,
  pageTitles,
} from '../../../core/host/sheet-layout';
import { formatSheetMark, parseSheetMark } from '../../../core/host/sheet-mark';
import { dayFromCivil } from '../../../core/calendar/day';

describe('what goes into a cell', () => {
  test.each([
    ['nothing', null, null, 'General'],
    ['a blank', { value: null }, null, 'General'],
    ['text, which stays text', { value: '1/2' }, '1/2', '@'],
    ['text with a number format', { value: 'n/a', format: 'percent' as const }, 'n/a', '@'],
    ['a number', { value: 1.5 }, 1.5, 'General'],
    ['a percentage', { value: 0.25, format: 'percent' as const }, 0.25, '0%'],
    ['a date', { value: dayFromCivil(2026, 10, 31), format: 'date' as const }, 46326, 'yyyy-mm-dd'],
    ['the first day of 1970', { value: 0, format: 'date' as const }, 25569, 'yyyy-mm-dd'],
  ])('%s', (_what, cell, value, format) => {
    expect(cellValue(cell)).toBe(value);
    expect(numberFormat(cell)).toBe(format);
  });

  test.each(['=A1', '+1', '-x', '@a', "'quoted"])('"%s" would be read as something else', (text) =>
    expect(looksLikeFormula(text)).toBe(true),
  );

  test.each(['a=b', '', 5, null])('%p would not', (value) => expect(looksLikeFormula(value)).toBe(false));
});

test.each([
  [{ titleRows: 2 }, '$1:$2'],
  [{ titleRows: 20, titlesFrom: 20 }, '$20:$20'],
  // A sheet without a table has no headings.
  [{ titleRows: 0 }, null],
  [{ titleRows: 0, titlesFrom: 0 }, null],
  [{}, null],
])('the rows on every page of %p are %p', (print, rows) => {
  expect(pageTitles(print)).toBe(rows);
});

describe('the mark of a sheet', () => {
  const plan = {
    mark: 'review:2026-10',
    title: 'Review',
    rows: [[{ value: 1 }], [null, { value: 2 }]],
    columnWidths: [],
  };

  test('says how far our own area reaches', () => {
    expect(markOf(plan)).toEqual({ mark: 'review:2026-10', rows: 2, columns: 2 });
    expect(markOf({ ...plan, rows: [] })).toEqual({ mark: 'review:2026-10', rows: 1, columns: 1 });
  });

  test('comes back as it was kept', () => {
    for (const mark of [markOf(plan), { ...markOf(plan), unfinished: true as const }])
      expect(parseSheetMark(formatSheetMark(mark))).toEqual(mark);
  });

  test.each([
    '',
    'text',
    'null',
    '[]',
    '{"mark":"a"}',
    '{"mark":"a","rows":0,"columns":1}',
    '{"mark":1,"rows":1,"columns":1}',
  ])('what another program kept is none of ours: %s', (text) => expect(parseSheetMark(text)).toBeNull());
});
