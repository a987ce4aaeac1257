import { wordsIn } from '../../core/words';
import { EXIT_STOPPED, type Io } from '../io';

const { count, number } = wordsIn();

interface Reading {
  readonly total: number;
  /** Folder in which what was read is kept; null: nothing is. */
  readonly parts: string | null;
  /** How many are read so far. */
  readonly done: () => number;
}

/**
 * While it reads, Ctrl+C ends the program with a sentence about what is kept and how to go on; gives what ends that. Nothing is half written
 * then: every part and every result has another name until it is whole.
 */
export function sayWhenStopped({ total, parts, done }: Reading, io: Io): () => void {
  const stop = (): void => {
    io.done();
    io.err(
      parts === null
        ? 'partner-ledger: Stopped. Nothing is kept or written: --no-parts was given.\n'
        : `partner-ledger: Stopped. ${count(done(), 'workbook')} of ${number(total, 0)} ${done() === 1 ? 'is' : 'are'} kept in ${parts}; run the same command with --resume to go on with the others. Nothing else is written.\n`,
    );
    process.exit(EXIT_STOPPED);
  };
  process.once('SIGINT', stop);
  return () => void process.off('SIGINT', stop);
}
