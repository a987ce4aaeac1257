import { CellValueType, HorizontalAlign, type ICellData, type IWorksheetData } from '@univerjs/core';
import { formatSheetMark, SHEET_MARK_KEY } from '../../core/host/sheet-mark';
import type { CellFormat, CellStyle } from '../../core/host/sheet-plan';
import { gridStyle } from './formats';

/** Cells of a sheet of ours, put one by one. */
export class SheetCells {
  readonly data: Record<number, Record<number, ICellData>> = {};

  /** Text that begins with `=` is a formula. Figures, and the heads above them, stand on the right. */
  put(row: number, column: number, content: string, style: CellStyle = 'text', format?: CellFormat): void {
    const look = gridStyle(style, style === 'columnHeader' ? undefined : format);
    (this.data[row] ??= {})[column] = {
      ...cellOf(content),
      s: format === undefined ? look : { ...look, ht: HorizontalAlign.RIGHT },
    };
  }
}

function cellOf(content: string): ICellData {
  if (content === '') return {};
  return content.startsWith('=') ? { f: content } : { v: content, t: CellValueType.STRING };
}

/** The mark of a sheet of ours as the grid keeps it. */
export function markData(mark: string, rows: number, columns: number): Partial<IWorksheetData> {
  return { custom: { [SHEET_MARK_KEY]: formatSheetMark({ mark, rows, columns }) } };
}
