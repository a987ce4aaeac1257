import path from 'node:path';
import { fileProblem, isFileProblem, Problems, type Io } from '../io';
import { endingAsked } from './ending';

/** The absolute path to write a changed workbook to: an .xlsx that is not there yet, so no file is ever replaced. */
export function newWorkbook(output: string, io: Io): string {
  const file = path.resolve(output);
  endingAsked(output, ['xlsx', 'xlsm']);
  if (isThere(output, io))
    throw new Problems([`-o "${output}" is there already; no file is replaced: choose another name.`]);
  return file;
}

/** What is there though it cannot be read: a folder, a file of somebody else, one that is too large. */
const THERE = ['EISDIR', 'EACCES', 'EPERM', 'EBUSY'];

/** Whether there is anything at a path. Throws {@link Problems} for what can be no path, or cannot be looked at. */
export function isThere(file: string, io: Io): boolean {
  try {
    io.read(file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    if (THERE.includes(code) || isFileProblem(error)) return true;
    throw new Problems([fileProblem(file, error)]);
  }
}
