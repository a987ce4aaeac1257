import { severityOf } from '../../workbook/note-kinds';
import type { NoteList } from '../../workbook/notes/notes';
import { TABLES } from '../../workbook/tables';
import { byCode } from '../../workbook/values/text';
import type { NoteCount } from './part';

const TABLE_KINDS: ReadonlySet<string> = new Set(TABLES.map(({ kind }) => kind));

/**
 * The notes counted by table and kind; the most first, ties by their names. A sentence of a note can quote the workbook (a header, a
 * tab, an alias), so none of them leaves it: only the kind does.
 */
export function noteCounts(notes: NoteList): NoteCount[] {
  const counts = new Map<string, NoteCount>();
  for (const note of notes) {
    const { kind } = note;
    const table = TABLE_KINDS.has(note.table) ? note.table : '';
    const key = JSON.stringify([table, kind]);
    const before = counts.get(key);
    counts.set(key, { table, kind, severity: severityOf(note), count: (before?.count ?? 0) + 1 });
  }
  return [...counts.entries()]
    .sort(([a, x], [b, y]) => y.count - x.count || byCode(a, b))
    .map(([, each]) => each);
}
