import type { SheetInput } from '../core/workbook/input';
import { sheetWith } from '../core/workbook/sheet-columns';
import { readCsv } from './csv';
import { kindOf } from './kind';
import type { Unpacker } from './reading/unpacker';
import { readWorkbookFile } from './xlsx';

export interface OpenedFile {
  readonly name: string;
  readonly sheets: readonly SheetInput[];
}

/** {@link openFile} of `files/open`, where the machine has something faster to unpack a workbook with, or to tell a text in UTF-8. */
export async function openFileWith(
  name: string,
  bytes: Uint8Array,
  unpacker: Unpacker,
  isUtf8?: (bytes: Uint8Array) => boolean,
): Promise<OpenedFile> {
  const sheets =
    kindOf(name, bytes) === 'workbook'
      ? await readWorkbookFile(name, bytes, unpacker)
      : [readCsv(name, bytes, isUtf8)];
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
