import type { Day } from '../core/calendar/day';
import { EditProblem } from '../core/edits/problem';
import { FileProblem } from '../files/problem';

/** What a command needs from the outside; tests give their own. */
export interface Io {
  /** Bytes of a file; throws like `fs.readFileSync`. */
  read(file: string): Uint8Array;
  /** Names of what a folder holds; throws like `fs.readdirSync`. */
  list(folder: string): readonly string[];
  /** Writes a file whole with its folder, or leaves what was there; `new` fails where there is one. Throws {@link Problems}. */
  write(file: string, content: string | Uint8Array, how: 'new' | 'replace'): void;
  out(text: string): void;
  err(text: string): void;
  /** A line that replaces the one before while work goes on; nothing when nobody watches. */
  progress(text: string): void;
  /** Clears the progress line. */
  done(): void;
  readonly today: Day;
  /** Of this machine, a name of the IANA database. */
  timeZone(): string;
}

/** What reading files needs of it. */
export type ReadingIo = Pick<Io, 'read' | 'progress' | 'today'>;

export const EXIT_NO_VALUE = 1;
export const EXIT_PROBLEM = 2;
/** What shells give a program that Ctrl+C has ended. */
export const EXIT_STOPPED = 130;

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
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  const sentence = systemProblem(file, error as NodeJS.ErrnoException);
  if (sentence !== null) return sentence;
  switch (code) {
    case 'ENOENT':
      return `There is no file "${file}".`;
    case 'EACCES':
    case 'EPERM':
      return `"${file}" may not be read by you: change its permissions or copy it.`;
    case 'EBUSY':
      return `"${file}" is locked by another program: close it there.`;
  }
  if (code === undefined || syscall === undefined) throw error;
  return `"${file}" cannot be read (${message}): copy it to another place.`;
}

/** The bytes of a file that was named. Throws {@link Problems} with the sentence for one that cannot be opened. */
export function readNamed(file: string, io: ReadingIo): Uint8Array {
  try {
    return io.read(file);
  } catch (error) {
    throw new Problems([fileProblem(file, error)]);
  }
}

/** What each of several readings gives. Throws {@link Problems} with the sentences of all that fail. */
export function allOf<T extends readonly unknown[]>(...reads: { readonly [K in keyof T]: () => T[K] }): T {
  const problems: string[] = [];
  const found = reads.map((read): unknown => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Problems)) throw error;
      problems.push(...error.sentences);
      return undefined;
    }
  });
  if (problems.length > 0) throw new Problems(problems);
  return found as unknown as T;
}

/** What is wrong with one of many files, so that the others go on; throws what is no fault of the file. */
export function sentencesOf(file: string, error: unknown): readonly string[] {
  return error instanceof Problems ? error.sentences : [fileProblem(file, error)];
}

/** Says on standard error what is wrong, a line for each sentence; `about` is which one of many it is about. */
export function complain(io: Io, sentences: readonly string[], about?: string): void {
  const start = about === undefined ? 'partner-ledger:' : `partner-ledger: ${about}:`;
  io.err(sentences.map((sentence) => `${start} ${sentence}\n`).join(''));
}

/** The sentence for what is wrong with a path, whether it is read or written; null for anything else. */
export function systemProblem(file: string, { code }: NodeJS.ErrnoException): string | null {
  switch (code) {
    case 'EISDIR':
      return `"${file}" is a folder: name a file in it.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `"${file}" is not in a folder: a part of its path is a file.`;
    case 'ENAMETOOLONG':
      return `"${shortened(file)}" is too long a name for a file: choose a shorter one.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `"${file}" does not fit on the disk: free some space, or choose another place.`;
    default:
      return null;
  }
}

function shortened(file: string): string {
  return file.length > 80 ? `${file.slice(0, 40)} ... ${file.slice(-20)}` : file;
}
