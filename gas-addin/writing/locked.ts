import { columnLetters } from '../../core/edits';
import type { Area, Locked, Touch } from '../../core/writing';
import { hasCells } from '../reading/tabs';
import { quietly } from '../cells/quietly';
import { clipped } from './seen';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const REMEDY =
  'Ask who protected it to let you change it (Data > Protect sheets and ranges), or change it in a copy of the spreadsheet.';

/** The first of what a write touches that this person may not change; one question for each sheet when all is free. */
export function firstLocked(sheets: ReadonlyMap<string, Sheet>, touches: readonly Touch[]): Locked | null {
  const areas = new Map<string, Area[] | null>();
  for (const touch of touches) {
    if (touch === 'sheets') continue;
    const before = areas.get(touch.sheet);
    const more = touch.areas === undefined || before === null ? null : [...(before ?? []), ...touch.areas];
    areas.set(touch.sheet, more);
  }
  for (const [id, wanted] of areas) {
    const sheet = sheets.get(id);
    if (!sheet || !hasCells(sheet)) continue;
    if (sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).canEdit()) continue;
    if (wanted === null || isTabLocked(sheet, wanted))
      return { place: `the tab "${sheet.getName()}"`, remedy: REMEDY };
    for (const area of wanted) {
      const within = clipped(sheet, area);
      if (within !== null && !sheet.getRange(...within).canEdit())
        return { place: placeOf(sheet, within), remedy: REMEDY };
    }
  }
  return null;
}

/** Whether the tab as a whole is protected, and not for the sake of other cells than those. */
function isTabLocked(sheet: Sheet, wanted: readonly Area[]): boolean {
  const isLocked = sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .some((protection) => !protection.canEdit());
  // A firm may leave single cells of a protected tab open; rows and columns cannot be added to it.
  return (
    isLocked &&
    wanted.every((area) => {
      const within = clipped(sheet, area);
      return (
        within === null || within[2] < area[2] || within[3] < area[3] || !sheet.getRange(...within).canEdit()
      );
    })
  );
}

/** The protected range that an area lies in, with what the firm has written about it. */
function placeOf(sheet: Sheet, [row, column, rows, columns]: Area): string {
  let range = `${columnLetters(column)}${row}`;
  let description = '';
  quietly(() => {
    for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
      const area = protection.getRange();
      const overlaps =
        area.getRow() < row + rows &&
        area.getLastRow() >= row &&
        area.getColumn() < column + columns &&
        area.getLastColumn() >= column;
      if (!overlaps || protection.canEdit()) continue;
      range = area.getA1Notation();
      description = protection.getDescription();
      return;
    }
  });
  return `the range ${range} of the tab "${sheet.getName()}"${description === '' ? '' : ` ("${description}")`}`;
}
