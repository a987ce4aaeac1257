import { readXlsx, type CellValue, type Sheet, type Workbook } from 'hucre/xlsx';
import type { Cell, DateSystem, SheetInput } from '../core/workbook/input';
import { generatedSheets } from './generated';
import { damaged } from './kind';
import { FileProblem } from './problem';
import { regionsOf } from './regions';
import { trimEnd } from './rows';

/** Every sheet of an .xlsx workbook with its tables and names; cached values where cells hold formulas. */
export async function readWorkbookFile(name: string, bytes: Uint8Array): Promise<SheetInput[]> {
  const workbook = await open(name, bytes);
  if (workbook.sheets.length === 0)
    throw new FileProblem(
      'empty',
      `"${name}" has no worksheet that can be read: open it in Excel and save it again.`,
    );
  const ours = generatedSheets(bytes);
  const sheets = workbook.sheets.map((sheet) => sheetInput(workbook, sheet, ours.has(sheet.name)));
  if (sheets.every((sheet) => sheet.rows.length === 0))
    throw new FileProblem('empty', `"${name}" has no filled cell on any sheet.`);
  return sheets;
}

/** Reads the workbook; a tab that holds only a chart has no cells and is left out. */
async function open(name: string, bytes: Uint8Array): Promise<Workbook> {
  const charts = new Set<string>();
  for (;;) {
    try {
      return await readXlsx(bytes, { sheets: (info) => !charts.has(info.name) });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : '';
      const chart = /missing worksheet file for sheet "(.*)"$/.exec(message)?.[1];
      if (chart !== undefined && !charts.has(chart)) {
        charts.add(chart);
        continue;
      }
      if (/over the \d+ limit|exceeds (the )?(limit|maximum)/.test(message))
        throw new FileProblem(
          'huge',
          `"${name}" has more cells than can be read: delete empty formatted rows and columns, or split it by year.`,
          { cause },
        );
      throw damaged(name, cause);
    }
  }
}

function sheetInput(workbook: Workbook, sheet: Sheet, generated: boolean): SheetInput {
  const dateSystem = workbook.dateSystem === '1904' ? 1904 : 1900;
  const rows = trimEnd(sheet.rows.map((row) => row.map((value) => cellOf(value, dateSystem))));
  const regions = regionsOf(workbook, sheet, rows.length);
  return {
    name: sheet.name,
    rows,
    dateSystem,
    ...(regions.length > 0 ? { regions } : {}),
    ...(generated ? { generated } : {}),
  };
}

/** Date cells become ISO text, a time of day without a date becomes `h:mm`; everything else stays. */
function cellOf(value: CellValue, dateSystem: DateSystem): Cell {
  if (!(value instanceof Date)) return value;
  const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString();
  // The day of serial number 0, as the workbook reader counts.
  const first = dateSystem === 1904 ? '1904-01-01' : '1899-12-31';
  // A number that no date can show: what Excel shows for it.
  if (iso < first) return '########';
  if (iso.startsWith(first)) return iso.slice(11, 16);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
