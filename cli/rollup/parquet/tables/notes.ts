import type { NoteCount } from '../../../../core/rollup/practice/part';
import { type Table, type AdvisorRow, AS_OF, ADVISOR_ID } from '../table';

interface NoteRow extends AdvisorRow {
  readonly note: NoteCount;
}

export const NOTES: Table<NoteRow> = {
  name: 'notes',
  help: 'Data notes of each advisor, counted by kind',
  rows: {
    of: 'advisor',
    list: ({ whole, days, advisor }) => whole.notes.map((note) => ({ days, advisor, note })),
  },
  columns: [
    AS_OF,
    ADVISOR_ID,
    {
      name: 'table_name',
      type: 'text',
      help: 'Referrals, Money ...; blank: the workbook.',
      of: ({ note }) => note.table,
    },
    { name: 'kind', type: 'text', help: 'What they are about.', of: ({ note }) => note.kind },
    {
      name: 'severity',
      type: 'text',
      help: 'left out, doubtful or information.',
      of: ({ note }) => note.severity,
    },
    { name: 'notes', type: 'integer', help: 'How many.', of: ({ note }) => note.count },
  ],
};
