import { notesOf } from './sheets';
import { ROWS, leads, OTHERS, told } from './twice-sheets';

describe('what is out of sight', () => {
  it('a hidden tab counts, with a note that can leave it out', () => {
    const { rows, reading } = told([leads('2026', OTHERS), leads('2025', ROWS, { hidden: 'hidden' })]);
    expect(rows).toBe(ROWS.length + OTHERS.length);
    expect(notesOf(reading, 'The tab is hidden')).toMatchObject([{ sheet: '2025', value: '4 rows' }]);
    expect(
      notesOf(
        told([leads('2025', ROWS, { hidden: 'hidden' })], [['Leave out 2025', 'no']]).reading,
        'hidden',
      ),
    ).toEqual([]);
    expect(
      told([leads('2026', OTHERS), leads('2025', ROWS, { hidden: 'hidden' })], [['Leave out 2025', 'yes']])
        .rows,
    ).toBe(2);
  });
  it('hidden rows count, with one note; blank ones are nobody\u2019s business', () => {
    const note = notesOf(told([leads('Leads', ROWS, { hiddenRows: [1, 3] })]).reading, 'hidden');
    expect(note).toMatchObject([{ row: 0, value: '2 rows: 2, 4' }]);
    expect(
      notesOf(told([leads('Leads', [...ROWS, [], []], { hiddenRows: [5, 6] })]).reading, 'hidden'),
    ).toEqual([]);
  });
  it('a very hidden tab is a macro\u2019s store: it is named and not read', () => {
    const { rows, reading } = told([leads('2026', OTHERS), leads('Store', ROWS, { hidden: 'very hidden' })]);
    expect(rows).toBe(2);
    expect(reading.tables.find((table) => table.sheet === 'Store')).toMatchObject({ kind: null });
  });
});
