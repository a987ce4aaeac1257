import { isLoneText, lastAtTop, lastBelow, wholeSheet } from '../../../../core/workbook/blocks/block';

const block = (rows: number) =>
  wholeSheet({ name: 'Sheet1', rows: Array.from({ length: rows }, (_, i) => [i]) });

it('so many rows below one are looked at, but none below the last', () => {
  expect([lastBelow(block(10), 2, 3), lastBelow(block(10), 2, 7), lastBelow(block(10), 2, 8)]).toEqual([
    5, 9, 9,
  ]);
});

it('the header is one of the first 30 rows', () => {
  expect([lastAtTop(block(29)), lastAtTop(block(30)), lastAtTop(block(31))]).toEqual([28, 29, 29]);
  expect(lastAtTop({ ...block(100), top: 50 })).toBe(79);
});

it.each([
  [['Title', null, null], true],
  [[null, ' ', 'Title'], true],
  [['Title', 'of two'], false],
  [[12, null], false],
  [[null, null], false],
])('%j is a text alone: %s', (cells, is) => {
  expect(isLoneText(cells, 0, 2)).toBe(is);
});

it('a text beside the sides of the table is not looked at', () => {
  expect(isLoneText(['a', 'b', 'c'], 1, 1)).toBe(true);
});
