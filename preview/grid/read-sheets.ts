import { CellValueType, type ICellData } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { parseSheetMark, SHEET_MARK_KEY, type SheetMark } from '../../core/host/sheet-mark';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { namedRegions } from './regions';

/** The mark of a sheet that we made; null for one of the advisor's. */
export function sheetMark(sheet: FWorksheet): SheetMark | null {
  const kept: unknown = sheet.getCustomMetadata()?.[SHEET_MARK_KEY];
  return typeof kept === 'string' ? parseSheetMark(kept) : null;
}

/** Every sheet of the advisor's as it is now; what we wrote ourselves is only named. */
export function readSheets(workbook: FWorkbook): SheetInput[] {
  const named = namedRegions(workbook);
  return workbook.getSheets().map((sheet) => {
    const name = sheet.getSheetName();
    if (sheetMark(sheet) !== null) return { name, rows: [], generated: true };
    const custom = sheet.getCustomMetadata();
    const is1904 = custom?.dateSystem === 1904;
    const rows = sheetCells(sheet);
    const regions = (named.get(name) ?? [])
      .map((region) => ({ ...region, bottom: Math.min(region.bottom, rows.length - 1) }))
      .filter((region) => region.bottom > region.top);
    const hiddenRows = rows.flatMap((_, r) => (sheet.getSheet().getRowRawVisible(r) ? [] : [r]));
    return {
      name,
      rows,
      ...(sheet.isSheetHidden()
        ? { hidden: custom?.hidden === 'very hidden' ? custom.hidden : ('hidden' as const) }
        : {}),
      ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
      ...(regions.length > 0 ? { regions } : {}),
      ...(is1904 ? { dateSystem: 1904 } : {}),
    };
  });
}

/** The cells as the engine keeps them: no formats, no strings made of numbers. */
export function sheetCells(sheet: FWorksheet): Cell[][] {
  const matrix = sheet.getSheet().getCellMatrix();
  const data = matrix.getMatrix();
  return Array.from({ length: matrix.getLength() }, (_, r) => {
    const row: Cell[] = [];
    for (const [c, value] of Object.entries(data[r] ?? {})) row[Number(c)] = gridCell(value);
    return Array.from(row, (value) => value ?? null);
  });
}

/** What a cell of the grid holds; a formula gives what it shows. */
export function gridCell(data: ICellData | null | undefined): Cell {
  if (data == null) return null;
  const value = data.v ?? richText(data);
  if (value === null || value === '') return null;
  return data.t === CellValueType.BOOLEAN ? Boolean(value) && value !== 'FALSE' : value;
}

/** Text with formats inside a cell ends with a paragraph mark. */
function richText(data: ICellData): string | null {
  return data.p?.body?.dataStream.replace(/[\r\n\0]+$/, '').replace(/\r/g, '\n') ?? null;
}
