import { notesLine } from '../../../cli/output/notes-line';
import type { Note, NoteList } from '../../../core/workbook/notes/notes';

const note = {
  table: '',
  sheet: '',
  row: 0,
  column: '',
  value: '',
  kind: 'no date' as const,
  problem: '',
  suggestion: '',
};
const notes = (length: number): NoteList =>
  Object.assign(Array<Note>(length).fill(note), { at: () => note }) as unknown as NoteList;

describe('the line about data notes', () => {
  it('is a command that a shell runs as it stands, with the options that were used', () => {
    const options = {
      table: ['a.csv=Money'],
      map: ['Money.Partner=Exe Name'],
      set: ["Firm name=O'Hara"],
      asOf: '2026-10-31',
    };
    expect(notesLine(notes(2), ['a.csv', 'my list.csv'], options)).toBe(
      `2 data notes: see them with  partner-ledger check a.csv 'my list.csv' --table a.csv=Money ` +
        `--map 'Money.Partner=Exe Name' --set 'Firm name=O'\\''Hara' --as-of 2026-10-31`,
    );
  });

  it('says when there is none', () => {
    expect(notesLine(notes(0), ['a.csv'], { table: [], map: [], set: [] })).toBe(
      'No data notes: every row was read.',
    );
  });
});
