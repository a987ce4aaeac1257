import type { SheetInput } from '../../../core/workbook/input';
import { NUMBER } from '../../../core/workbook/input';
import { plainSheet, sheetOfColumns, sheetOfPlain } from '../../../core/workbook/sheet-columns';

const TEXTS = ['Partner', 'Elm Law'];
const OF_COLUMNS = sheetOfColumns(
  { name: 'Log', firstRow: 3, hidden: 'hidden' },
  {
    height: 2,
    columns: [
      { codes: Int32Array.of(0, 1), numbers: null, texts: TEXTS },
      null,
      { codes: Int32Array.of(1, NUMBER), numbers: Float64Array.of(0, 46000), texts: TEXTS },
    ],
  },
);
const OF_ROWS: SheetInput = { name: 'Few', rows: [['Partner', null, 3]], merges: [] };

/** As another thread gets it. */
const sent = (sheet: SheetInput) => sheetOfPlain(structuredClone(plainSheet(sheet)));

test.each([
  ['columns', OF_COLUMNS],
  ['rows', OF_ROWS],
])('a sheet of %s is the same in another thread', (_, sheet) => {
  const there = sent(sheet);
  expect(there.columns).toEqual(sheet.columns);
  expect({ ...there }).toEqual({ ...sheet });
});

test('no row is made of a sheet of columns to send it', () => {
  const asked = jest.fn();
  const sheet = Object.defineProperty({ ...OF_COLUMNS }, 'rows', { get: asked, enumerable: true });
  Object.defineProperty(sheet, 'columns', { value: OF_COLUMNS.columns, enumerable: false });
  expect(sent(sheet).columns).toEqual(OF_COLUMNS.columns);
  expect(asked).not.toHaveBeenCalled();
});

test('columns that share their texts share them there', () => {
  const [first, , third] = sent(OF_COLUMNS).columns?.columns ?? [];
  expect(first?.texts).toBe(third?.texts);
});
