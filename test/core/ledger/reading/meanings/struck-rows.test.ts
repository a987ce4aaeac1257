import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

const rows = (header: string, marks: Cell[]): Cell[][] => [
  ['Partner', 'Received', 'Client', 'Status', header],
  ...marks.map((mark, i): Cell[] => ['Marlow CPA', `2026-01-0${i + 1}`, `Client ${i}`, 'Won', mark]),
];

describe('rows that a column strikes out', () => {
  it.each<[string, Cell[]]>([
    ['IsDeleted', ['false', 'true', 'false', 'true']],
    ['Deleted', [false, true, false, true]],
    ['Duplicate?', ['', 'Yes', '', 'x']],
    ['Dupe (Y/N)', ['N', 'Y', null, 'Y']],
  ])('are left out with a note each: %s', (header, marks) => {
    const reading = read([sheet('Log', rows(header, marks))]);
    expect(reading.ledger.referrals.count).toBe(2);
    expect(notesOf(reading, `The column "${header}" marks the row`).map(({ row }) => row)).toEqual([3, 5]);
  });

  it.each<[string, Cell[]]>([
    ['Duplicate?', ['', 'of row 2', '', 'Yes']],
    ['Deleted on', ['2026-01-02', null, null, null]],
    ['Archived', ['Yes', 'No', 'No', 'No']],
  ])('are none where the column says something else: %s %j', (header, marks) => {
    expect(read([sheet('Log', rows(header, marks))]).ledger.referrals.count).toBe(4);
  });
});
