import { wordsIn } from '../../core/words';
import type { NoteList } from '../../core/workbook/notes/notes';
import type { ReadingOptions } from '../arguments';

const { count } = wordsIn();

/** How many data notes there are, and the command that shows them. */
export function notesLine(notes: NoteList, files: readonly string[], options: ReadingOptions): string {
  if (notes.length === 0) return 'No data notes: every row was read.';
  const repeated = (name: string, values: readonly string[]) => values.flatMap((value) => [name, value]);
  const words = [
    ...files,
    ...repeated('--table', options.table),
    ...repeated('--map', options.map),
    ...repeated('--set', options.set),
    ...(options.asOf === undefined ? [] : ['--as-of', options.asOf]),
    ...(options.locale === undefined ? [] : ['--locale', options.locale]),
    ...(options.firm === undefined ? [] : ['--firm', options.firm]),
  ];
  return `${count(notes.length, 'data note')}: see ${notes.length === 1 ? 'it' : 'them'} with  partner-ledger check ${words.map(quoted).join(' ')}`;
}

/** A word as a shell takes it. */
export function quoted(word: string): string {
  return /^[\w.,:=/+@-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}
