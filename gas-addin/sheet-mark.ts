import { SHEET_MARK_KEY, formatSheetMark, parseSheetMark, type SheetMark } from '../core/host/sheet-mark';

export interface MarkedSheet {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly mark: SheetMark;
}

/** Every sheet of ours. */
export function findMarks(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): MarkedSheet[] {
  const found: MarkedSheet[] = [];
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(SHEET_MARK_KEY).find()) {
    const sheet = metadata.getLocation().getSheet();
    const mark = parseSheetMark(metadata.getValue() ?? '');
    if (sheet && mark) found.push({ sheet, mark });
  }
  return found;
}

export function setMark(sheet: GoogleAppsScript.Spreadsheet.Sheet, mark: SheetMark): void {
  const text = formatSheetMark(mark);
  const existing = sheet.getDeveloperMetadata().filter((metadata) => metadata.getKey() === SHEET_MARK_KEY)[0];
  if (existing) existing.setValue(text);
  else sheet.addDeveloperMetadata(SHEET_MARK_KEY, text);
}
