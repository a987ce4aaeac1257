import path from 'node:path';
import { Problems, systemProblem, type Io } from '../io';

/** The absolute path to write a changed workbook to: an .xlsx that is not there yet, so no file is ever replaced. */
export function newWorkbook(output: string, io: Io): string {
  const file = path.resolve(output);
  if (!/\.xls[xm]$/i.test(file))
    throw new Problems([`-o "${output}": the result is a workbook, name it .xlsx.`]);
  if (isThere(output, io))
    throw new Problems([`-o "${output}" is there already; no file is replaced: choose another name.`]);
  return file;
}

/** Whether there is anything at a path; a folder, too, cannot be read. Throws {@link Problems} for what can be no path. */
export function isThere(file: string, io: Io): boolean {
  try {
    io.read(file);
    return true;
  } catch (error) {
    const problem = error as NodeJS.ErrnoException;
    if (problem.code === 'ENOENT') return false;
    const sentence = problem.code === 'EISDIR' ? null : systemProblem(file, problem);
    if (sentence !== null) throw new Problems([sentence]);
    return true;
  }
}
