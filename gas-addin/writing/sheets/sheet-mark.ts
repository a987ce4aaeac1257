import { columnLetters } from '../../../core/workbook/blocks/column-letters';
import {
  SHEET_MARK_KEY,
  formatSheetMark,
  parseSheetMark,
  type SheetMark,
} from '../../../core/host/sheet-mark';
import { quietly } from '../../cells/quietly';

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

/** On the last row and the last column of our area: they move with them when the advisor puts lines in, or takes some out. */
const END_KEY = 'partnerLedgerEnd';

type Size = Pick<SheetMark, 'rows' | 'columns'>;

/** The size that an end was put on for: one that a failure left over has another. */
const sizeText = ({ rows, columns }: Size): string => `${rows} x ${columns}`;

/** Keeps where the area of a sheet of ours ends. Without it the sheet is written all the same. */
export function keepEnd(sheet: Sheet, size: Size): void {
  quietly(() => {
    for (const end of endsOf(sheet)) end.remove();
    const column = columnLetters(size.columns);
    for (const line of [`${size.rows}:${size.rows}`, `${column}:${column}`])
      sheet.getRange(line).addDeveloperMetadata(END_KEY, sizeText(size));
  });
}

/** A mark with the size that its area has by now; that which was written, where its last row or column is gone. */
export function sizedNow(sheet: Sheet, mark: SheetMark): SheetMark {
  let { rows, columns } = mark;
  quietly(() => {
    for (const end of endsOf(sheet)) {
      if (end.getValue() !== sizeText(mark)) continue;
      const location = end.getLocation();
      rows = location.getRow()?.getRow() ?? rows;
      columns = location.getColumn()?.getColumn() ?? columns;
    }
  });
  return { ...mark, rows, columns };
}

function endsOf(sheet: Sheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return sheet.createDeveloperMetadataFinder().withKey(END_KEY).find();
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
