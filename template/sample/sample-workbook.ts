import {
  writeXlsx,
  type Cell as FileCell,
  type CellStyle,
  type ColumnDef,
  type WriteSheet,
} from 'hucre/xlsx';
import { parseIso } from '../../core/calendar/day';
import type { Cell } from '../../core/workbook/input';
import type { ColumnType } from '../../core/workbook/tables';
import type { SamplePractice, SampleSheet } from './sample';

/** 1970-01-01 as an Excel serial number. */
const EPOCH_SERIAL = 25569;

const FORMATS: Partial<Record<ColumnType, string>> = {
  date: 'yyyy-mm-dd',
  dateOrYes: 'yyyy-mm-dd',
  money: '#,##0.00',
  share: '0%',
};

const HEADER: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } },
  alignment: { wrapText: true, vertical: 'center' },
};
const TITLE: CellStyle = { font: { bold: true, size: 14 } };

/** The sample as the bytes of an .xlsx file, the same on every run. */
export function sampleWorkbook(practice: SamplePractice): Promise<Uint8Array> {
  const written = new Date((practice.today + 0.5) * 86_400_000);
  return writeXlsx({
    sheets: practice.sheets.map(writeSheet),
    properties: { title: 'Sample practice', creator: 'Partner Ledger', created: written, modified: written },
  });
}

function writeSheet(sheet: SampleSheet): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  sheet.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const format = r > sheet.headerRow ? FORMATS[sheet.types[c] ?? 'text'] : undefined;
      const style = r === sheet.headerRow ? HEADER : r === 0 ? TITLE : undefined;
      const day = typeof value === 'string' ? parseIso(value) : null;
      if (day !== null)
        cells.set(`${r},${c}`, { value: day + EPOCH_SERIAL, style: { numFmt: 'yyyy-mm-dd' } });
      else if (style) cells.set(`${r},${c}`, { value: value ?? null, style });
      else if (format && typeof value === 'number')
        cells.set(`${r},${c}`, { value, style: { numFmt: format } });
    });
  });
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map((value) => value ?? null)),
    cells,
    columns: sheet.types.map((_, c): ColumnDef => ({ width: widthOf(sheet, c) })),
    freezePane: { rows: sheet.headerRow + 1 },
  };
}

/** Wide enough for what stands below the header, between 10 and 36 characters. */
function widthOf(sheet: SampleSheet, column: number): number {
  const lengths = sheet.rows.slice(sheet.headerRow).map((row) => textOf(row[column]).length);
  return Math.min(36, Math.max(10, ...lengths) + 2);
}

function textOf(value: Cell): string {
  return value == null ? '' : String(value);
}
