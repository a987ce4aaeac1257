import path from 'node:path';
import { Problems, type Io } from './io';
import { OUR_PAGE } from '../core/document/html';

/**
 * The absolute path to write a review to: never one of the input files, never what looks like a workbook, and no
 * existing file other than a review made before.
 */
export function outputFile(output: string, inputs: readonly string[], io: Io): string {
  const file = path.resolve(output);
  if (inputs.some((input) => path.resolve(input) === file))
    throw new Problems([`-o "${output}" is one of the files that are read: choose another name.`]);
  if (/\.(xlsx|xlsm|xls|csv)$/i.test(file))
    throw new Problems([
      `-o "${output}" would look like a workbook, but a review is a web page: name it .html.`,
    ]);
  const before = contentOf(file, io);
  if (before !== null && !before.includes(OUR_PAGE))
    throw new Problems([`-o "${output}" is there already and is not a review: choose another name.`]);
  return file;
}

/** The text of a file; null when there is none. A folder has a text without our mark. */
function contentOf(file: string, io: Io): string | null {
  try {
    return new TextDecoder().decode(io.read(file));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : '';
  }
}
