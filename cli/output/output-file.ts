import path from 'node:path';
import { Problems, systemProblem, type Io } from '../io';
import { OUR_PAGE } from '../../core/document/html';

/** The absolute path to write a page to: over no existing file other than a page made before. */
export function outputFile(output: string, io: Io): string {
  const file = path.resolve(output);
  const before = contentOf(file, io);
  if (before !== null && !before.includes(OUR_PAGE))
    throw new Problems([`-o "${output}" is there already and is not a review: choose another name.`]);
  return file;
}

/** The text of a file; null when there is none. What cannot be read has a text without our mark; no path throws. */
function contentOf(file: string, io: Io): string | null {
  try {
    return new TextDecoder().decode(io.read(file));
  } catch (error) {
    const problem = error as NodeJS.ErrnoException;
    if (problem.code === 'ENOENT') return null;
    const sentence = systemProblem(file, problem);
    if (sentence !== null) throw new Problems([sentence]);
    return '';
  }
}
