import type { Day } from '../core/calendar/day';

/** What a command needs from the outside; tests give their own. */
export interface Io {
  /** Bytes of a file; throws like `fs.readFileSync`. */
  read(file: string): Uint8Array;
  /** Writes a text file whole, or leaves what was there. */
  write(file: string, text: string): void;
  out(text: string): void;
  err(text: string): void;
  /** A line that replaces the one before while work goes on; nothing when nobody watches. */
  progress(text: string): void;
  /** Clears the progress line. */
  done(): void;
  readonly today: Day;
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
