import type { SheetInput } from '../core/workbook/input';
import { sheetWith } from '../core/workbook/sheet-columns';
import { readCsv } from './csv';
import { kindOf } from './kind';
import { UNPACKER } from './reading/unpacker';
import { readWorkbookFile } from './xlsx';

export { FileProblem } from './problem';

export interface OpenedFile {
  readonly name: string;
  readonly sheets: readonly SheetInput[];
}

/**
 * The sheets of an .xlsx or .csv file from its bytes; runs in Node and in the browser. `name` is the file name without
 * folders. Throws a {@link FileProblem} with one sentence for a file that is empty, huge, encrypted, damaged or no table.
 * `unpacker`: what unpacks a workbook, where the machine has something faster.
 */
export async function openFile(name: string, bytes: Uint8Array, unpacker = UNPACKER): Promise<OpenedFile> {
  const sheets =
    kindOf(name, bytes) === 'workbook'
      ? await readWorkbookFile(name, bytes, unpacker)
      : [readCsv(name, bytes)];
  return { name, sheets };
}

/** The sheets of several files in one workbook: `book.xlsx / Tab` when there is more than one file, each name once. */
export function uniteSheets(files: readonly OpenedFile[]): SheetInput[] {
  if (files.length === 1) return [...(files[0]?.sheets ?? [])];
  const taken = new Set<string>();
  return files.flatMap((file) =>
    file.sheets.map((sheet) => {
      const base = sheet.name === file.name ? file.name : `${file.name} / ${sheet.name}`;
      let name = base;
      for (let n = 2; taken.has(name); n++) name = `${base} (${n})`;
      taken.add(name);
      return sheetWith(sheet, { name });
    }),
  );
}
