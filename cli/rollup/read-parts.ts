import { createHash } from 'node:crypto';
import path from 'node:path';
import { headOf, partOf, type Frame, type Part } from '../../core/rollup';
import { sheetWith } from '../../core/workbook/sheet-columns';
import { fileProblem, isFileProblem } from '../io';
import { openFile } from '../open-file';
import { readBytes } from '../read-bytes';
import type { FoundFile } from '../find-files';
import type { PartStore } from './part-store';

/** What one file gave: its part, or the key under which it is kept. */
export type PartRead = { readonly part: Part } | { readonly key: string };

/** What was kept of a file that has not changed since; null when it has, when it cannot be read, or when nothing whole was kept of it. */
export function keptPart(
  file: FoundFile,
  frame: Frame,
  store: PartStore,
): { readonly part: Part; readonly key: string } | null {
  let key: string;
  try {
    key = keyOf(file, hashOf(readBytes(file.place)), frame);
  } catch {
    // Whoever reads it says why it cannot be read.
    return null;
  }
  const part = store.find(key);
  return part === null ? null : { part, key };
}

/** Reads one file, and keeps what it gives. Whatever is wrong with it is a sentence in its part: one bad file never stops the others. */
export async function readPart(file: FoundFile, frame: Frame, store: PartStore): Promise<PartRead> {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(file.place);
  } catch (error) {
    return { part: { file: file.name, hash: '', problem: problemOf(file, error) } };
  }
  const hash = hashOf(bytes);
  const part = await partOfBytes(file, bytes, hash, frame);
  const key = keyOf(file, hash, frame);
  return store.keep(key, part) ? { key } : { part };
}

/** By what a part is kept: everything that decides what stands in it. */
function keyOf({ name }: FoundFile, hash: string, frame: Frame): string {
  return hashOf(JSON.stringify([headOf(frame), frame.locale, name, hash])).slice(0, 40);
}

async function partOfBytes(file: FoundFile, bytes: Uint8Array, hash: string, frame: Frame): Promise<Part> {
  try {
    // By its whole name in sentences; the sheet of a .csv is called like the file alone.
    const opened = await openFile(file.name, bytes);
    const sheets = opened.sheets.map((sheet) =>
      sheet.name === file.name ? sheetWith(sheet, { name: path.posix.basename(file.name) }) : sheet,
    );
    return partOf({ file: file.name, hash, sheets }, frame);
  } catch (error) {
    return { file: file.name, hash, problem: problemOf(file, error) };
  }
}

export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function problemOf({ name }: FoundFile, error: unknown): string {
  if (isFileProblem(error)) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  // A fault of ours in one file is said and passed over; its message could hold a text of the workbook.
  if (code === undefined || syscall === undefined)
    return `"${name}" could not be read: something in it is not foreseen. Please report it, with what is special about the file.`;
  return fileProblem(name, error);
}
