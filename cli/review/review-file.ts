import path from 'node:path';
import { Problems, type Io } from '../io';
import { endingAsked } from '../output/ending';
import { newWorkbook } from '../output/new-workbook';
import { outputFile } from '../output/output-file';
import type { ReviewKind } from './review-content';

/** The absolute path of a review: a new .xlsx, or a page that replaces no other file than a review made before. */
export function reviewFile(output: string, inputs: readonly string[], io: Io): string {
  if (inputs.some((input) => path.resolve(input) === path.resolve(output)))
    throw new Problems([`-o "${output}" is one of the files that are read: choose another name.`]);
  return kindOf(output) === 'xlsx' ? newWorkbook(output, io) : outputFile(output, io);
}

/** What kind of review the name of a file asks for. Throws {@link Problems} for a name of anything else. */
export function kindOf(file: string): ReviewKind {
  return endingAsked(file, ['html', 'xlsx']);
}
