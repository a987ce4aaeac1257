import { useState } from 'preact/hooks';
import { fixesOf } from '../../../core/edits';
import { placeOf, type NoteGroup } from '../../../core/review/sections/data-notes';
import type { Place } from '../../../core/host/host';
import type { FoundTable } from '../../../core/workbook/blocks/found';
import type { NoteKind } from '../../../core/workbook/note-kinds';
import type { Note } from '../../../core/workbook/notes/notes';
import { Details } from '../../parts/details';
import { Jump } from '../../parts/jump';
import { Link } from '../../parts/link';
import type { ScreenProps } from '../../places/screen';
import { Fixes } from './fixes';

/** Notes that are listed at first, and with each press on "more". */
const LISTED = 20;

/** What is settled by saying which column is which. */
const ABOUT_COLUMNS: ReadonlySet<NoteKind> = new Set<NoteKind>([
  'no column that a table needs',
  'no column for the day received',
  'no column for the outcome',
  'no column for the day decided',
  'columns called alike',
  'names that may be clients',
  'too many partners',
  'assets or revenue',
  'the partner by the tab',
  'the outcome by another column',
  'a correction that fits nothing',
]);

/** Notes of one kind: what is wrong, what to do, each place with a way to it and, where it is safe, a fix. */
export function Group({ group, ...props }: ScreenProps & { readonly group: NoteGroup }) {
  const { reading, scene } = props;
  const [shown, setShown] = useState(LISTED);
  const { column, table, count, notes } = group;
  const { number } = scene.words;
  return (
    <Details
      summary={
        <>
          <span class="pl-count">{number(count, 0)}</span> {column === '' ? table : `${table}, ${column}`}:{' '}
          {group.problem}
        </>
      }
    >
      <p>{group.suggestion}</p>
      {ABOUT_COLUMNS.has(group.kind) && (
        <p>
          <Link to={{ screen: 'sheet' }}>Say what the columns are</Link>
        </p>
      )}
      <ul class="pl-list">
        {notes.slice(0, shown).map((note, at) => (
          <li key={at} class="pl-note">
            <Where note={note} tables={reading.tables} />
            {note.value !== '' && <span class="pl-note-value"> &ldquo;{note.value}&rdquo;</span>}
            {note.problem !== group.problem && <p class="pl-quiet">{note.problem}</p>}
            <Fixes
              fixes={fixesOf(reading.input, { ledger: reading.book.ledger, tables: reading.tables }, note)}
              {...props}
            />
          </li>
        ))}
      </ul>
      {shown < notes.length ? (
        <button type="button" class="pl-link" onClick={() => setShown(shown + LISTED)}>
          Show more
        </button>
      ) : (
        count > notes.length && (
          <p class="pl-quiet">
            and {number(count - notes.length, 0)} more; =PARTNER_NOTES(Ledger) lists them all.
          </p>
        )
      )}
    </Details>
  );
}

/** Where a note stands, with a way to the cell. */
function Where({ note, tables }: { readonly note: Note; readonly tables: readonly FoundTable[] }) {
  const place = cellOf(note, tables);
  return place === null ? <>{placeOf(note)}</> : <Jump to={place}>{placeOf(note)}</Jump>;
}

/** The cell that a note is about; its row when it is about no column; null when it names no sheet. */
export function cellOf(note: Note, tables: readonly FoundTable[]): Place | null {
  if (note.sheet === '') return null;
  const found = tables.find(
    ({ sheet, firstRow, lastRow, headerRow, kind }) =>
      sheet === note.sheet &&
      (note.row === 0
        ? kind === note.table
        : headerRow <= note.row && firstRow <= note.row && note.row <= lastRow),
  );
  const column = found?.columns.find(({ header }) => header !== '' && header === note.column);
  const row = note.row > 0 ? note.row : Math.max(found?.headerRow ?? 1, 1);
  return { sheet: note.sheet, row, column: column?.position ?? null };
}
