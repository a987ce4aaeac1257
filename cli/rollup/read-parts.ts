import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { headOf, partOf, type Frame, type Part } from '../../core/rollup';
import { MAX_FILE_BYTES, tooLarge } from '../../files/limits';
import { openFile } from '../../files/open';
import { fileProblem, isFileProblem } from '../io';
import type { FoundFile } from './find-files';

/** What one file gives. Whatever is wrong with it is a sentence in its part: one bad file never stops the others. */
export async function readPart(
  file: FoundFile,
  frame: Frame,
  bytes: Uint8Array | null = null,
): Promise<Part> {
  let hash = '';
  try {
    const content = bytes ?? readBytes(file.place);
    hash = hashOf(content);
    const { sheets } = await openFile(path.posix.basename(file.name), content);
    return partOf({ file: file.name, hash, sheets }, frame);
  } catch (error) {
    return { file: file.name, hash, problem: problemOf(file, error) };
  }
}

/** The bytes of a file; throws what says that it is too large. */
export function readBytes(place: string): Uint8Array {
  const { size } = statSync(place);
  if (size > MAX_FILE_BYTES) throw tooLarge(path.basename(place), size);
  return readFileSync(place);
}

export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Under which what a file gave is kept: another file, day, window, firm or version has another key. */
export function partKey(file: FoundFile, bytes: Uint8Array, frame: Frame): string {
  return hashOf(JSON.stringify([headOf(frame), frame.locale, file.name, hashOf(bytes)])).slice(0, 40);
}

function problemOf({ name }: FoundFile, error: unknown): string {
  if (isFileProblem(error)) return error.message;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  // A fault of ours in one file is said and passed over; the others are read.
  if (code === undefined || syscall === undefined)
    return `"${name}" could not be read: ${message}. Please report it, with what is special about the file.`;
  return fileProblem(name, error);
}
