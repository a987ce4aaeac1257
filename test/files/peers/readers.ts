import ExcelJs from 'exceljs';
import * as SheetJs from 'xlsx';
import { openFile } from '../../../files/open';

/** The filled cells of each sheet, by name and place (`Log!B7`), each in the form that all readers are brought to. */
export type Cells = Map<string, string>;

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/;

/** Numbers as numbers, days and moments as `2026-01-31T10:30:00`, all else as text. */
function form(value: string | number | boolean | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return `number ${value}`;
  if (typeof value === 'boolean') return `boolean ${value}`;
  if (!MOMENT.test(value)) return `text ${value.replace(/\r\n?/g, '\n')}`;
  const [day, time = '00:00'] = value.split('T');
  return `moment ${day}T${time.padEnd(8, ':00')}`;
}

class Gathered {
  readonly cells: Cells = new Map();

  put(sheet: string, row: number, column: number, value: Parameters<typeof form>[0]): void {
    const formed = form(value);
    if (formed !== null) this.cells.set(`${sheet}!R${row}C${column}`, formed);
  }
}

export async function ours(bytes: Uint8Array): Promise<Cells> {
  const gathered = new Gathered();
  for (const sheet of (await openFile('book.xlsx', bytes)).sheets)
    sheet.rows.forEach((row, r) => row.forEach((cell, c) => gathered.put(sheet.name, r + 1, c + 1, cell)));
  return gathered.cells;
}

const two = (value: number): string => String(value).padStart(2, '0');

export function sheetJs(bytes: Uint8Array): Cells {
  const gathered = new Gathered();
  const book = SheetJs.read(bytes, { cellNF: true, cellHTML: false });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  for (const name of book.SheetNames)
    for (const [address, cell] of Object.entries(book.Sheets[name] ?? {}) as Array<
      [string, SheetJs.CellObject]
    >) {
      if (address.startsWith('!')) continue;
      const { r, c } = SheetJs.utils.decode_cell(address);
      let value = cell.v as string | number | boolean | undefined;
      if (cell.t === 'e') value = cell.w;
      if (cell.t === 'z') continue;
      if (cell.t === 'n' && SheetJs.SSF.is_date(String(cell.z ?? 'General'))) {
        const { y, m, d, H, M, S } = SheetJs.SSF.parse_date_code(value as number, { date1904 });
        value = `${y}-${two(m)}-${two(d)}T${two(H)}:${two(M)}:${two(Math.round(S))}`;
      }
      gathered.put(name, r + 1, c + 1, value);
    }
  return gathered.cells;
}

export async function excelJs(bytes: Uint8Array): Promise<Cells> {
  const gathered = new Gathered();
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0]);
  for (const sheet of book.worksheets)
    sheet.eachRow((row, r) =>
      row.eachCell((cell, c) => {
        if (cell.isMerged && cell.master !== cell) return;
        gathered.put(sheet.name, r, c, plain(cell.value));
      }),
    );
  return gathered.cells;
}

/** What a cell of ExcelJS shows. */
function plain(value: ExcelJs.CellValue | undefined): Parameters<typeof form>[0] {
  if (value === null || value === undefined || typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 19);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return value.error;
  if ('result' in value || 'formula' in value || 'sharedFormula' in value)
    return plain((value as { result?: ExcelJs.CellValue }).result);
  if ('text' in value) return plain(value.text as ExcelJs.CellValue);
  return undefined;
}
