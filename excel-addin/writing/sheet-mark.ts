import { SHEET_MARK_KEY, formatSheetMark, parseSheetMark, type SheetMark } from '../../core/host/sheet-mark';

export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: SheetMark | null;
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
  return sheets.items.map((sheet, index) => {
    const property = properties[index];
    return { sheet, mark: property && !property.isNullObject ? parseSheetMark(property.value) : null };
  });
}

export function setMark(sheet: Excel.Worksheet, mark: SheetMark): void {
  sheet.customProperties.add(SHEET_MARK_KEY, formatSheetMark(mark));
}
