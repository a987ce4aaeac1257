import {
  LOOKS,
  cellValue,
  numberFormat,
  plannedCell,
  planWidth,
  type Look,
} from '../../../core/host/sheet-layout';
import { standOnRight } from '../../../core/host/sheet-align';
import type { PlannedCell, SheetPlan } from '../../../core/host/sheet-plan';
import { makeRoom } from './build-sheet';
import { putContents, type Content } from '../write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pixels that a character of the standard font takes, about, and the cell's own padding. */
const PIXELS_A_CHARACTER = 7;
const PADDING = 6;
const TAB_COLOUR = '#0f4c5c';

/** Puts the cells of the plan on the sheet, from A1, with their looks; and how the sheet is shown and printed. */
export function writePlan(sheet: Sheet, plan: SheetPlan): void {
  if (plan.rows.length === 0) return;
  const width = planWidth(plan);
  makeRoom(sheet, plan.rows.length, width, 1);
  const columns = Array.from({ length: width }, (_, column) => column);
  const grid = plan.rows.map((_, row) => columns.map((column) => plannedCell(plan, row, column)));
  const looks = grid.map((row) => row.map((cell): Look => (cell?.style ? LOOKS[cell.style] : {})));
  const each = <T>(pick: (look: Look) => T): T[][] => looks.map((row) => row.map(pick));
  const area = sheet.getRange(1, 1, grid.length, width);
  area.setNumberFormats(grid.map((row) => row.map(numberFormat)));
  putContents(
    area,
    grid.map((row) => row.map(contentOf)),
  );
  area.setFontWeights(each((look) => (look.bold ? 'bold' : 'normal')));
  area.setFontStyles(each((look) => (look.italic ? 'italic' : 'normal')));
  area.setFontSizes(each((look) => look.size ?? 10));
  area.setFontColors(each((look) => look.colour ?? null) as string[][]);
  area.setBackgrounds(each((look) => look.fill ?? null));
  area.setNotes(grid.map((row) => row.map((cell) => cell?.comment ?? '')));
  area.setWraps(each((look) => look.wrap ?? false));
  // Headers that a formula fills are as long as it likes.
  grid.forEach((row, r) => {
    if (row.some((cell) => cell?.formula !== undefined && cell.style !== undefined && LOOKS[cell.style].wrap))
      sheet.getRange(r + 1, 1, 1, width).setWrap(true);
  });
  area.setVerticalAlignment('top');
  const right = standOnRight(grid);
  area.setHorizontalAlignments(grid.map((row, r) => row.map((_, c) => (right(r, c) ? 'right' : null))));
  plan.columnWidths.forEach((characters, column) => {
    if (column < width)
      sheet.setColumnWidth(column + 1, Math.round(characters * PIXELS_A_CHARACTER) + PADDING);
  });
  // Frozen rows are repeated on every printed page; lines between the cells are not wanted on paper.
  sheet.setFrozenRows(plan.frozenRows ?? 0);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(TAB_COLOUR);
}

/** Text has the format of text beside, but a formula is one whatever the format. */
function contentOf(cell: PlannedCell | null): Content {
  if (cell?.formula !== undefined) return { formula: cell.formula.replace(/^=?/, '=') };
  const value = cellValue(cell);
  if (value === null) return { value: '' };
  return typeof value === 'string' ? { text: value } : { value };
}
