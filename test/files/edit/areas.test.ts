import { areaName, extendAreas, parseArea, parseCell } from '../../../files/edit/areas';

test.each<[string, { row: number; column: number } | null]>([
  ['B7', { row: 7, column: 2 }],
  ['$AB$1048576', { row: 1048576, column: 28 }],
  ['xfd1', { row: 1, column: 16384 }],
  ['B', null],
  ['7', null],
  ['B7x', null],
  ['B7:C8', null],
  ['ABCD1', null],
  ['', null],
])('the place %p', (text, expected) => {
  expect(parseCell(text)).toEqual(expected);
});

test.each<[string, string | null]>([
  ['B2:D4', 'B2:D4'],
  ['$B$2:$D$4', 'B2:D4'],
  ['B2', 'B2'],
  ['B2:B2', 'B2'],
  ['B:D', null],
  ['B2:D', null],
])('the area %p', (text, expected) => {
  const area = parseArea(text);
  expect(area && areaName(area)).toBe(expected);
});

test.each<[string, string, string]>([
  ['ends there', 'B2:D9', 'B2:D12'],
  ['a cell of the last row', 'C9', 'C9:C12'],
  ['ends above', 'B2:D8', 'B2:D8'],
  ['goes further', 'B2:D10', 'B2:D10'],
  ['touches the first column', 'A2:B9', 'A2:B12'],
  ['touches the last column', 'D2:F9', 'D2:F12'],
  ['stands left of it', 'A2:A9', 'A2:A9'],
  ['stands right of it', 'E2:F9', 'E2:F9'],
  ['whole columns', 'B:D', 'B:D'],
  ['several, with wide blanks between', 'B2:B9   A1:A9 D9', 'B2:B12 A1:A9 D9:D12'],
])('an area over B to D down to row 9 that is to go on to row 12: %s', (_, list, expected) => {
  expect(extendAreas(list, 2, 4, 9, 12)).toBe(expected);
});
