import path from 'node:path';
import { Problems } from './io';

/** The absolute path to write to; never one of the input files, never what looks like a workbook. */
export function outputFile(output: string, inputs: readonly string[]): string {
  const file = path.resolve(output);
  if (inputs.some((input) => path.resolve(input) === file))
    throw new Problems([`-o "${output}" is one of the files that are read: choose another name.`]);
  if (/\.(xlsx|xlsm|xls|csv)$/i.test(file))
    throw new Problems([
      `-o "${output}" would look like a workbook, but a review is a web page: name it .html.`,
    ]);
  return file;
}
