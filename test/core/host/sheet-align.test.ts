import { standOnRight } from '../../../core/host/sheet-align';
import type { PlannedCell } from '../../../core/host/sheet-plan';

const HEADER: PlannedCell = { value: 'Revenue', style: 'columnHeader' };
const MISSING: PlannedCell = { value: '-', comment: 'Why there is none.' };
const TEXT: PlannedCell = { value: 'Elm Law' };
const FIGURE: PlannedCell = { value: 3 };
const OWN: PlannedCell = { value: '3 of 4', right: true };

test.each([
  ['a header over a figure', [HEADER, TEXT, FIGURE], 0, true],
  ['a header over texts', [HEADER, TEXT, TEXT], 0, false],
  ['a header whose figures stand in the next table', [HEADER, TEXT, null, FIGURE], 0, false],
  ['a header below the figures of another table', [FIGURE, HEADER, TEXT], 1, false],
  ['a missing figure below others', [HEADER, FIGURE, MISSING], 2, true],
  ['a missing figure above others', [HEADER, MISSING, TEXT, FIGURE], 1, true],
  ['a missing figure among missing ones', [HEADER, MISSING, MISSING], 1, false],
  ['a missing figure beyond a gap', [FIGURE, null, MISSING], 2, false],
  ['a text that nothing is missing of', [HEADER, FIGURE, TEXT], 2, false],
  ['a text that says so itself', [TEXT, OWN], 1, true],
  ['a header over such a text', [HEADER, OWN], 0, true],
  ['a figure, which does so by itself', [FIGURE], 0, false],
  ['nothing', [null], 0, false],
] as const)('%s: stands on the right or not', (_, column, row, expected) => {
  const grid = column.map((cell) => [TEXT, cell]);
  expect(standOnRight(grid)(row, 1)).toBe(expected);
});
