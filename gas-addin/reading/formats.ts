import { columnNumber } from '../../core/workbook/blocks/column-letters';
import { knownFormat } from '../../core/workbook/formats/cell-format';
import { numberAreas } from '../../core/workbook/formats/number-areas';
import type { Cell, CellArea, SheetRemark } from '../../core/workbook/input';
import { FEWEST_ROWS, isForbidden } from './filter';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells whose formats cost about as much as another call of Google's. */
const A_CALL = 2000;

/**
 * Tells what the number formats of numbers say; `rows` begin at a row of the sheet (1-based), and `put` is given places within
 * them. Formats are asked for only where numbers stand: days and times come from Google as what they are.
 */
export function tellFormats(
  sheet: Sheet,
  rows: readonly (readonly Cell[])[],
  first: number,
  put: (row: number, column: number, format: string) => void,
): void {
  if (first === 1 && rows.length < FEWEST_ROWS) return;
  for (const { top, left, bottom, right } of numberAreas(rows, A_CALL)) {
    const area = sheet.getRange(first + top, left + 1, bottom - top + 1, right - left + 1);
    area.getNumberFormats().forEach((codes, r) =>
      codes.forEach((code, c) => {
        if (typeof rows[top + r]?.[left + c] !== 'number') return;
        const { shown } = knownFormat(code);
        if (shown !== undefined) put(top + r, left + c, shown);
      }),
    );
  }
}

/** The merged cells of the rows of a sheet, its first to the last; `area` gives all of them. */
export function mergedCells(height: number, area: () => Range): CellArea[] {
  return height < FEWEST_ROWS
    ? []
    : area()
        .getMergedRanges()
        .map((range) => areaOf(range.getA1Notation()));
}

/** `B2:C5` as positions. */
function areaOf(place: string): CellArea {
  const [, left = '', top = '', right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(place) ?? [];
  return {
    top: Number(top) - 1,
    left: columnNumber(left) - 1,
    bottom: Number(bottom) - 1,
    right: columnNumber(right) - 1,
  };
}

/** Asks for what a cell's function may not be allowed to ask for, which a remark then says; whatever else fails is thrown. */
export function ifAllowed(ask: () => void): readonly SheetRemark[] {
  try {
    ask();
    return [];
  } catch (error) {
    if (!isForbidden(error)) throw error;
    return [NOT_TOLD];
  }
}

const NOT_TOLD: SheetRemark = {
  row: 0,
  value: '',
  kind: 'formats that are not told',
  problem:
    'Google does not tell which cells of this tab are merged and what its number formats say; it is read without them.',
  suggestion: 'Fill names down; write currencies and units into the headers or a column of their own.',
};
