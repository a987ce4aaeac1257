import {
  SHEET_MARK_KEY,
  formatSheetMark,
  parseSheetMark,
  type SheetMark,
} from '../../../core/host/sheet-mark';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface MarkedSheet {
  readonly sheet: Sheet;
  readonly mark: SheetMark;
  /** The advisor duplicated a sheet of ours, and the mark came along: not read, and never written over. */
  readonly duplicate: boolean;
}

/** Every sheet of ours. */
export function findMarks(spreadsheet: Spreadsheet): MarkedSheet[] {
  const found: MarkedSheet[] = [];
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(SHEET_MARK_KEY).find()) {
    const sheet = metadata.getLocation().getSheet();
    const text = metadata.getValue() ?? '';
    const mark = parseSheetMark(text);
    if (sheet && mark) found.push({ sheet, mark, duplicate: isOfAnother(text, sheet) });
  }
  return found;
}

/** The sheet that a mark was set on has its id in it; ids stay when the whole spreadsheet is copied. */
export function setMark(sheet: Sheet, mark: SheetMark): void {
  const text = JSON.stringify({
    ...(JSON.parse(formatSheetMark(mark)) as object),
    sheet: sheet.getSheetId(),
  });
  const existing = markOn(sheet);
  if (existing) existing.setValue(text);
  else sheet.addDeveloperMetadata(SHEET_MARK_KEY, text);
}

/** From here on the sheet is the advisor's. */
export function removeMark(sheet: Sheet): void {
  markOn(sheet)?.remove();
}

function markOn(sheet: Sheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return sheet.getDeveloperMetadata().filter((metadata) => metadata.getKey() === SHEET_MARK_KEY)[0];
}

function isOfAnother(text: string, sheet: Sheet): boolean {
  const id = (JSON.parse(text) as { readonly sheet?: unknown }).sheet;
  return id !== undefined && id !== sheet.getSheetId();
}
