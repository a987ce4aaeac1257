import { FormatRuns, putRuns } from '../../../../core/workbook/formats/format-runs';
import { RowFormats } from '../../../../core/workbook/formats/row-formats';

/** Formats of a sheet by row, put one by one. */
function rowsOf(cells: ReadonlyArray<readonly [row: number, column: number, format: string]>) {
  const formats = new RowFormats();
  for (const cell of cells) formats.put(...cell);
  formats.finish();
  return formats.rows.map((row) => [...row]);
}

test('a column of one format is one run, and comes back where the sheet has it', () => {
  const runs = new FormatRuns();
  for (let row = 0; row < 4; row++) runs.put(row, 1, row < 3 ? 'date' : 'money');
  runs.put(5, 1, 'money');
  expect(runs.runs).toEqual([
    [1, 0, 2, 'date'],
    [1, 3, 3, 'money'],
    [1, 5, 5, 'money'],
  ]);
  const formats = new RowFormats();
  putRuns(formats, runs.runs, 10);
  formats.finish();
  expect([9, 10, 11, 12, 13, 14, 15].map((row) => formats.rows[row]?.[1])).toEqual([
    ...[undefined, 'date', 'date', 'date', 'money', undefined, 'money'],
  ]);
});

test.each<[string, ReadonlyArray<readonly [number, number, string]>, unknown[][]]>([
  [
    'alike',
    [
      [0, 0, 'a'],
      [0, 1, 'b'],
      [1, 0, 'a'],
      [1, 1, 'b'],
    ],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ],
  [
    'that differ in the last cell',
    [
      [0, 0, 'a'],
      [0, 1, 'b'],
      [1, 0, 'a'],
      [1, 1, 'c'],
    ],
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
  ],
  [
    'that differ in the first cell',
    [
      [0, 0, 'a'],
      [0, 1, 'b'],
      [1, 0, 'c'],
      [1, 1, 'b'],
    ],
    [
      ['a', 'b'],
      ['c', 'b'],
    ],
  ],
  [
    'of which one is shorter',
    [
      [0, 0, 'a'],
      [0, 1, 'b'],
      [1, 0, 'a'],
    ],
    [['a', 'b'], ['a']],
  ],
  [
    'that come twice',
    [
      [0, 0, 'a'],
      [1, 0, 'b'],
      [0, 1, 'c'],
    ],
    [['a', 'c'], ['b']],
  ],
])('rows %s keep what is theirs', (_, cells, expected) => {
  expect(rowsOf(cells)).toEqual(expected);
});
