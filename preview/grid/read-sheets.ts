import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { parseSheetMark, SHEET_MARK_KEY, type SheetMark } from '../../core/host/sheet-mark';
import type { PrintSetup } from '../../core/host/sheet-plan';
import { FormattedNumbers } from '../../core/workbook/formats/formatted-numbers';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { areaOfMerge } from './merges';
import { namedRegions } from './regions';

/** The mark of a sheet that we made; null for one of the advisor's. */
export function sheetMark(sheet: FWorksheet): SheetMark | null {
  const kept: unknown = sheet.getCustomMetadata()?.[SHEET_MARK_KEY];
  return typeof kept === 'string' ? parseSheetMark(kept) : null;
}

/** The key under which the grid keeps what a sheet of ours is to be on paper. */
export const PAPER_KEY = 'partnerLedgerPaper';

/** What the grid itself has no word for: how a sheet prints, and the planned width of each column with the pixels that it was given. */
export interface Paper {
  readonly print?: PrintSetup;
  readonly widths: ReadonlyArray<readonly [characters: number, pixels: number]>;
}

/** What a sheet that we wrote is to be on paper. */
export function keptPaper(sheet: FWorksheet): Paper | null {
  const kept: unknown = sheet.getCustomMetadata()?.[PAPER_KEY];
  return typeof kept === 'string' ? (JSON.parse(kept) as Paper) : null;
}

/** Every sheet of the advisor's as it is now; what we wrote ourselves is only named. */
export function readSheets(workbook: FWorkbook): SheetInput[] {
  const named = namedRegions(workbook);
  return workbook.getSheets().map((sheet) => {
    const name = sheet.getSheetName();
    if (sheetMark(sheet) !== null) return { name, rows: [], generated: true };
    const custom = sheet.getCustomMetadata();
    const { rows, formats } = formattedCells(workbook, sheet);
    const merges = sheet.getSheet().getMergeData().map(areaOfMerge);
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
      ...(custom?.dateSystem === 1904 ? { dateSystem: custom.dateSystem } : {}),
      ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
      ...(regions.length > 0 ? { regions } : {}),
      ...(formats === undefined ? {} : { formats }),
      ...(merges.length > 0 ? { merges } : {}),
    };
  });
}

/** The cells with what their number formats say: days and times as the text that a file gives for them. */
function formattedCells(workbook: FWorkbook, sheet: FWorksheet): Pick<SheetInput, 'rows' | 'formats'> {
  const styles = workbook.getWorkbook().getStyles();
  const numbers = new FormattedNumbers(1900);
  const rows = sheetCells(sheet, (value, data, row, column) => {
    const style = typeof data?.s === 'string' ? styles.get(data.s) : data?.s;
    return numbers.cell(row, column, value, style?.n?.pattern ?? '');
  });
  return { rows, ...numbers.finish() };
}

/** Makes a cell of a number. */
type OfNumber = (value: number, data: Nullable<ICellData>, row: number, column: number) => Cell;

/** The cells as the engine keeps them: no strings made of numbers, and no formats but what is made of them. */
export function sheetCells(sheet: FWorksheet, ofNumber: OfNumber = (value) => value): Cell[][] {
  const matrix = sheet.getSheet().getCellMatrix();
  const data = matrix.getMatrix();
  return Array.from({ length: matrix.getLength() }, (_, r) => {
    const row: Cell[] = [];
    for (const [c, cell] of Object.entries(data[r] ?? {})) {
      const value = gridCell(cell);
      row[Number(c)] = typeof value === 'number' ? ofNumber(value, cell, r, Number(c)) : value;
    }
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
