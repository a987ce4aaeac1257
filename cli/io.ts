import type { Day } from '../core/calendar/day';
import { EditProblem } from '../core/edits';
import { FileProblem } from '../files/open';

/** What a command needs from the outside; tests give their own. */
export interface Io {
  /** Bytes of a file; throws like `fs.readFileSync`. */
  read(file: string): Uint8Array;
  /** Names of what a folder holds; throws like `fs.readdirSync`. */
  list(folder: string): readonly string[];
  /** Writes a file whole, or leaves what was there. */
  write(file: string, content: string | Uint8Array): void;
  out(text: string): void;
  err(text: string): void;
  /** A line that replaces the one before while work goes on; nothing when nobody watches. */
  progress(text: string): void;
  /** Clears the progress line. */
  done(): void;
  readonly today: Day;
  /** Of this machine, a name of the IANA database. */
  readonly timeZone: string;
}

export const EXIT_NO_VALUE = 1;
export const EXIT_PROBLEM = 2;

/** Something the user can put right: every problem in one sentence, all at once. Ends the command with status 2. */
export class Problems extends Error {
  override readonly name = 'Problems';

  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

/** Whether an error is about what stands in a file; its message is then the sentence to print. */
export function isFileProblem(error: unknown): error is FileProblem | EditProblem {
  return error instanceof FileProblem || error instanceof EditProblem;
}

/** The sentence for a file that cannot be opened; throws what is no fault of the file. */
export function fileProblem(file: string, error: unknown): string {
  if (isFileProblem(error)) return error.message;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return `There is no file "${file}".`;
    case 'EISDIR':
      return `"${file}" is a folder: name the files in it.`;
    case 'EACCES':
    case 'EPERM':
      return `"${file}" may not be read by you: change its permissions or copy it.`;
    case 'EBUSY':
      return `"${file}" is locked by another program: close it there.`;
    default:
      throw error;
  }
}
