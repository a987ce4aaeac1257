import path from 'node:path';
import { Problems, type Io } from './io';

/** The absolute path to write a changed workbook to: an .xlsx that is not there yet, so no file is ever replaced. */
export function newWorkbook(output: string, io: Io): string {
  const file = path.resolve(output);
  if (!/\.xls[xm]$/i.test(file))
    throw new Problems([`-o "${output}": the result is a workbook, name it .xlsx.`]);
  let there = true;
  try {
    io.read(output);
  } catch (error) {
    there = (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
  if (there)
    throw new Problems([`-o "${output}" is there already; no file is replaced: choose another name.`]);
  return file;
}
