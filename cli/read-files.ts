import { readWorkbook, withNotes, type Reading } from '../core/ledger/reading/read';
import { listed, wordsIn } from '../core/words';
import { isOtherShape } from '../core/workbook/blocks/found';
import { readArguments, type ReadingOptions } from './arguments';
import { Problems, type ReadingIo } from './io';
import { openFiles } from './open-files';
import { isTextOnly, notesInOptions, tablesInOptions } from './option-words';

/** Options of the commands that read files. */
export type FilesOptions = ReadingOptions & {
  from?: string;
  to?: string;
  month?: string;
  json?: true;
  output?: string;
};

/** What is in the files, with the window that the options ask for. */
export async function readFiles(files: readonly string[], options: FilesOptions, io: ReadingIo) {
  const { reading, period, month } = readArguments(options);
  // Few have a firm's file, and its schema takes long to load.
  const firm = options.firm === undefined ? [] : (await import('./read-firm')).firmRows(options.firm, io);
  const input = await openFiles(files, reading, firm, io);
  const { number } = wordsIn();
  const result = readWorkbook(input, (done, total) =>
    io.progress(`Reading the tables: ${number(done, 0)} of ${number(total, 0)} rows ...`),
  );
  if (!isTextOnly(input)) return { ...result, input, period, month };
  const ledger = withNotes(result.ledger, notesInOptions(result.ledger.notes));
  return { ledger, tables: tablesInOptions(result.tables), input, period, month };
}

/** Throws when nothing in the files is a table of ours: they are the wrong files, or need `--table` and `--map`. */
export function recognised<T extends Reading>(result: T): T {
  if (result.tables.some((table) => table.kind !== null)) return result;
  const sheets = result.tables.map((table) => `"${table.sheet}"`);
  const other = result.tables.find(isOtherShape);
  if (other) throw new Problems([`"${other.sheet}": ${other.why}`]);
  throw new Problems([
    `No table was recognized in ${sheets.length > 0 ? listed(sheets) : 'the files'}: say what a file or tab holds with --table FILE=Referrals, and name its columns with --map Referrals.Partner=header.`,
  ]);
}
