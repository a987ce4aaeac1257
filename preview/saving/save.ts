import type { WriteSheet } from 'hucre/xlsx';
import { tabName } from '../../core/host/tab-name';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { SERIAL_OF_DAY_0, NUMBER_FORMATS } from '../../core/host/sheet-layout';
import { parseIso } from '../../core/calendar/day';
import { withChanges, type SheetLayout } from '../../files/save-changes';
import { writeBook } from '../../template/build/write-book';
import { collectChanges } from './collect';
import type { Original } from './original';

export interface FileToSave {
  /** File name, or what the workbook is called. */
  readonly name: string;
  readonly sheets: readonly SheetInput[];
  /** The .xlsx file that was opened; null for what is none. */
  readonly bytes: Uint8Array | null;
}

/**
 * The open workbook as an .xlsx file: the bytes of the file that was opened, with the changes since; a workbook that was no
 * .xlsx is made one. Throws a FileProblem when something of it cannot be kept; the workbook stays as it is.
 */
export async function savedWorkbook(
  { name, sheets, bytes }: FileToSave,
  original: Original,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const changes = collectChanges(original);
  const file = `${name.replace(/\.(?:xlsx|csv)$/i, '')}.xlsx`;
  if (bytes !== null) return { name: file, bytes: await withChanges(name, bytes, sheets, changes) };
  const titles = new Map<string, string>();
  for (const sheet of sheets) titles.set(sheet.name, tabName(sheet.name, [...titles.values()]));
  const layouts = new Map([...original.sheets.values()].map(({ name: tab, layout }) => [tab, layout]));
  const made = await writeBook({
    sheets: sheets.map((sheet) =>
      plainSheet(sheet, titles.get(sheet.name) ?? sheet.name, layouts.get(sheet.name)),
    ),
  });
  const fitting = changes.sheets.map((each) => ({
    ...each,
    inFile: each.inFile === null ? null : (titles.get(each.inFile) ?? each.inFile),
    title: titles.get(each.title) ?? each.title,
  }));
  const removed = changes.removed.map((each) => titles.get(each) ?? each);
  return { name: file, bytes: await withChanges(file, made, [], { ...changes, removed, sheets: fitting }) };
}

/** Values as they are, in columns as wide as on the grid; ISO text is a date, as there. */
function plainSheet(
  { rows, firstRow = 1, firstColumn = 1 }: SheetInput,
  name: string,
  { widths, frozenRows }: SheetLayout = { widths: [], frozenRows: 0 },
): WriteSheet {
  const cells = new Map(
    rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const content = fileCell(cell);
        return content === null ? [] : [[`${r + firstRow - 1},${c + firstColumn - 1}`, content] as const];
      }),
    ),
  );
  return {
    name,
    rows: [],
    cells,
    columns: widths.map((width) => ({ width })),
    ...(frozenRows === 0 ? {} : { freezePane: { rows: frozenRows } }),
  };
}

function fileCell(value: Cell) {
  if (value === null || value === undefined || value === '') return null;
  const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseIso(value) : null;
  return day === null ? { value } : { value: day + SERIAL_OF_DAY_0, style: { numFmt: NUMBER_FORMATS.date } };
}
