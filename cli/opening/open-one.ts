import path from 'node:path';
import { plainSheet, sheetOfPlain, type PlainSheet } from '../../core/workbook/sheet-columns';
import type { OpenedFile } from '../../files/open-with';
import { fileProblem, type ReadingIo } from '../io';
import { openFile } from '../open-file';
import { readBytes } from '../read-bytes';

/** What one of several files holds, or the sentence that says why it cannot be read. */
export type OneOpened = OpenedFile | { readonly problem: string };

/** The same as plain data that a thread can send. */
export type SentFile =
  { readonly name: string; readonly sheets: readonly PlainSheet[] } | { readonly problem: string };

/** Opens one file. Throws what is no fault of the file. */
export async function openOne(file: string, read: ReadingIo['read']): Promise<OneOpened> {
  try {
    return await openFile(path.basename(file), read(file));
  } catch (error) {
    return { problem: fileProblem(file, error) };
  }
}

/** Opens one file after the other in a thread. */
export function openWork(): (file: string) => Promise<SentFile> {
  return (file) => openToSend(file, readBytes);
}

/** Opens a file to data that a thread can send. */
export async function openToSend(file: string, read: ReadingIo['read']): Promise<SentFile> {
  const opened = await openOne(file, read);
  return 'problem' in opened ? opened : { name: opened.name, sheets: opened.sheets.map(plainSheet) };
}

/** What a thread has sent. */
export function openedOfSent(sent: SentFile): OneOpened {
  return 'problem' in sent ? sent : { name: sent.name, sheets: sent.sheets.map(sheetOfPlain) };
}
