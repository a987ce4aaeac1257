import { createHash } from 'node:crypto';
import path from 'node:path';
import { headOf, partOf, type Frame, type Part } from '../../core/rollup';
import { fileProblem, isFileProblem } from '../io';
import { openFile } from '../open-file';
import { readBytes } from '../read-bytes';
import type { FoundFile } from '../find-files';
import type { PartStore } from './part-store';

/** What one file gave. */
export interface PartRead {
  readonly part: Part;
  /** Under which it is kept; null when it is not. */
  readonly key: string | null;
  /** Whether it was read now, and not taken from an earlier run. */
  readonly fresh: boolean;
}

/**
 * What one file gives: of an unchanged file what was kept of it, else it is read and kept. Whatever is wrong with it is a sentence in its part: one
 * bad file never stops the others.
 */
export async function readPart(file: FoundFile, frame: Frame, store: PartStore): Promise<PartRead> {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(file.place);
  } catch (error) {
    return { part: { file: file.name, hash: '', problem: problemOf(file, error) }, key: null, fresh: true };
  }
  const hash = hashOf(bytes);
  const key = hashOf(JSON.stringify([headOf(frame), frame.locale, file.name, hash])).slice(0, 40);
  const kept = store.find(key);
  if (kept !== null) return { part: kept, key, fresh: false };
  const part = await partOfBytes(file, bytes, hash, frame);
  return { part, key: store.keep(key, part) ? key : null, fresh: true };
}

async function partOfBytes(file: FoundFile, bytes: Uint8Array, hash: string, frame: Frame): Promise<Part> {
  try {
    const { sheets } = await openFile(path.posix.basename(file.name), bytes);
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
