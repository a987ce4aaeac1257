import { hashText } from '../../core/workbook/values/text';
import {
  SHEET_MARK_KEY,
  copiesAmong,
  formatSheetMark,
  parseSheetMark,
  type SheetMark,
} from '../../core/host/sheet-mark';

export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: SheetMark | null;
  /** The advisor made a copy of a sheet of ours, and the mark came along: not read, and never written over. */
  readonly isCopy: boolean;
}

/** Every worksheet with its name, id and visibility loaded, and our mark on it if there is one. */
export async function loadSheets(context: Excel.RequestContext): Promise<MarkedSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const properties = sheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(SHEET_MARK_KEY);
    property.load('value');
    return property;
  });
  await context.sync();
  const marked = sheets.items.map((sheet, index) => {
    const property = properties[index];
    return { sheet, mark: property && !property.isNullObject ? parseSheetMark(property.value) : null };
  });
  const copies = copiesAmong(
    marked.flatMap(({ sheet, mark }) =>
      mark && mark.unfinished !== true ? [{ id: shortId(sheet.id), mark }] : [],
    ),
  );
  return marked.map((each) => ({ ...each, isCopy: copies.has(shortId(each.sheet.id)) }));
}

/** Puts a mark on a sheet; with its id, so that a copy that the advisor makes of it can be told. */
export function setMark(sheet: Excel.Worksheet, mark: SheetMark, id?: string): void {
  sheet.customProperties.add(
    SHEET_MARK_KEY,
    formatSheetMark({ ...mark, ...(id === undefined ? {} : { sheet: shortId(id) }) }),
  );
}

/** Some versions of Excel give a property back cut, so that what is kept in one must be short. */
function shortId(id: string): string {
  return (hashText(id) >>> 0).toString(36);
}
