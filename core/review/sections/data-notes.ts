import type { NoteKind } from '../../workbook/note-kinds';
import type { Note, NoteList } from '../../workbook/notes/notes';
import type { Section } from '../../document/document';
import type { Scene } from '../../document/scene';
import { listed } from '../../words';

/** Notes that say the same about the same column, wherever they stand. */
export interface NoteGroup {
  /** What it is about: the kind of table; else the tab, or that there are several. */
  readonly table: string;
  readonly column: string;
  readonly kind: NoteKind;
  readonly problem: string;
  readonly suggestion: string;
  readonly notes: readonly Note[];
  /** All of them; `notes` keeps the first {@link KEPT}. */
  readonly count: number;
}

/** A sheet of a million rows may have a million notes; nobody reads more than these of one kind. */
const KEPT = 100;

/** How many kinds of notes a review names; the pane and PARTNER_NOTES show all of them. */
const NAMED = 5;

/** The notes grouped by table, column and what to do, the largest group first. */
export function groupNotes(notes: NoteList): NoteGroup[] {
  const groups = new Map<string, { first: Note; kept: Note[]; count: number }>();
  for (const note of notes) {
    const key = JSON.stringify([note.table, note.column, note.kind, note.suggestion]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: note, kept: [note], count: 1 });
    else {
      group.count++;
      if (group.kept.length < KEPT) group.kept.push(note);
    }
  }
  return [...groups.values()]
    .map(({ first, kept, count: size }) => ({
      table: first.table || tabOf(kept),
      column: first.column,
      kind: first.kind,
      problem: first.problem,
      suggestion: first.suggestion,
      notes: kept,
      count: size,
    }))
    .sort((a, b) => b.count - a.count);
}

function tabOf([first, ...others]: readonly Note[]): string {
  if (first === undefined || others.some(({ sheet }) => sheet !== first.sheet)) return 'Several tabs';
  return first.sheet || 'Workbook';
}

/** Where a note stands, as a reader finds it: `Sheet1, row 14`. */
export function placeOf(note: Note): string {
  return note.row > 0 ? `${note.sheet}, row ${note.row}` : note.sheet;
}

/** `rows 3, 8 and 12`, the first few of a group. */
function placesOf(group: NoteGroup): string {
  const [first] = group.notes;
  if (first === undefined || first.row === 0) return first?.sheet ?? '';
  const rows = group.notes.filter((note) => note.sheet === first.sheet).slice(0, 3);
  const more = group.count - rows.length;
  const numbers = rows.map((note) => String(note.row));
  return `${first.sheet}, ${rows.length === 1 && more === 0 ? 'row' : 'rows'} ${
    more > 0 ? `${numbers.join(', ')} and ${more} more` : listed(numbers)
  }`;
}

export function notesSection(scene: Scene): Section {
  const { notes } = scene.book.ledger;
  const section = { title: 'Data notes', partner: null, sections: [] };
  if (notes.length === 0)
    return {
      ...section,
      blocks: [{ kind: 'paragraph', text: 'Every row was read without a doubt.' }],
    };
  const groups = groupNotes(notes);
  return {
    ...section,
    blocks: [
      {
        kind: 'paragraph',
        text: `${scene.words.count(notes.length, 'note')} on the data behind these figures${
          groups.length > NAMED ? `; the ${NAMED} most frequent kinds are` : ''
        }:`,
      },
      {
        kind: 'list',
        items: groups
          .slice(0, NAMED)
          .map((group) => `${group.problem} (${placesOf(group)}) ${group.suggestion}`),
      },
      ...(notes.length > groups.length || groups.length > NAMED
        ? [
            {
              kind: 'paragraph' as const,
              tone: 'note' as const,
              text: 'All of them: =PARTNER_NOTES(Ledger) in a cell, or Data in the pane.',
            },
          ]
        : []),
    ],
  };
}
