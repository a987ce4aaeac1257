import type { SheetInput } from '../core/workbook/input';
import { withoutEnding } from '../core/workbook/blocks/titles';
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
      ? namedByFile(name, await readWorkbookFile(name, bytes, unpacker))
      : [readCsv(name, bytes, isUtf8)];
  return { name, sheets };
}

/** What spreadsheets and programs call a tab that nobody has named. */
const UNNAMED =
  /^(?:(?:work)?sheet|tabelle|feuil|hoja|foglio|planilha|folha|blad|ark|arkusz|list|taul|munka|лист|工作表|シート|시트)[ _-]?\d*$|^(?:exports?|data|results?|records?|report)$/i;

/** An export of one tab that nobody has named is called by its file, as a CSV is. */
function namedByFile(name: string, sheets: readonly SheetInput[]): readonly SheetInput[] {
  const isFilled = ({ columns, rows, generated }: SheetInput) =>
    generated !== true && (columns?.height ?? rows.length) > 0;
  const [only, ...others] = sheets.filter(isFilled);
  if (only === undefined || others.length > 0 || !UNNAMED.test(only.name.trim())) return sheets;
  const file = withoutEnding(name);
  return sheets.map((sheet) => (sheet === only ? sheetWith(sheet, { file }) : sheet));
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
