import { NoteCollector } from '../../../../core/workbook/notes/note-list';

describe('a list of notes', () => {
  it('gives back what was added, in order, past several growths', () => {
    const notes = new NoteCollector();
    const scope = notes.scope('Referrals', 'Sheet1', 'Received');
    for (let i = 0; i < 1000; i++)
      notes.add(scope, i + 2, `v${i}`, notes.problem('not a date', `problem ${i % 3}`, 'fix it'));
    expect(notes).toHaveLength(1000);
    expect(notes.at(999)).toEqual({
      table: 'Referrals',
      sheet: 'Sheet1',
      row: 1001,
      column: 'Received',
      value: 'v999',
      kind: 'not a date',
      problem: 'problem 0',
      suggestion: 'fix it',
    });
    expect([...notes].map((note) => note.row)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 2));
  });

  it.each([-1, 1, 0.5, NaN])('throws a RangeError at %d', (position) => {
    const notes = new NoteCollector();
    notes.add(notes.scope('Money', 'Tab'), 1, null, notes.problem('no amount', 'p', 's'));
    expect(notes.at(0).value).toBe('');
    expect(() => notes.at(position)).toThrow(RangeError);
  });
});
