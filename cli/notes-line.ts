import { count } from '../core/review/words';
import type { NoteList } from '../core/workbook/notes';

/** How many data notes there are and how to see them. */
export function notesLine(notes: NoteList, files: readonly string[]): string {
  if (notes.length === 0) return 'No data notes: every row was read.';
  const quoted = files.map((file) => (/^[\w./-]+$/.test(file) ? file : `"${file}"`)).join(' ');
  return `${count(notes.length, 'data note')}: see them with  partner-ledger check ${quoted}`;
}
