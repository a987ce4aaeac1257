import type { Cell } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

const HEADER = ['No.', 'Received', 'Partner', 'Client', 'Status'];
const tabs = (...tables: Cell[][][]) => {
  const reading = read(tables.map((rows, i) => sheet(`Tab ${i + 1}`, [HEADER, ...rows])));
  return {
    rows: reading.ledger.referrals.count,
    notes: notesOf(reading, 'begin again at 1').map(({ sheet: tab, column, value }) => [tab, column, value]),
  };
};

const JANUARY: Cell[][] = [
  [1, '2026-01-05', 'Marlow CPA', 'Ines Vance', 'won'],
  [2, '2026-01-15', 'Marlow CPA', 'Jo Tarn', 'lost'],
];
const FEBRUARY: Cell[][] = [
  [1, '2026-02-05', 'Marlow CPA', 'Kit Ashe', 'won'],
  ['2', '2026-02-15', 'Marlow CPA', 'Lev Moss', 'open'],
];

describe('numbers that begin again at 1', () => {
  it('on each tab are no Ids: every row is an introduction', () => {
    expect(tabs(JANUARY, FEBRUARY)).toEqual({
      rows: 4,
      notes: [
        ['Tab 1', 'No.', '2 rows'],
        ['Tab 2', 'No.', '2 rows'],
      ],
    });
  });

  it('nor are those that begin again within a table, and those of other days where no client is named', () => {
    expect(tabs([...JANUARY, ...FEBRUARY]).rows).toBe(4);
    const nameless = [JANUARY, FEBRUARY].map((rows) => rows.map((row) => [...row.slice(0, 3), '', row[4]]));
    expect(tabs(...nameless).rows).toBe(4);
  });

  it('are Ids where the rows of a number are of one client, and where they count otherwise', () => {
    const goesOn = JANUARY.map((row) => [...row.slice(0, 4), 'won']);
    expect(tabs(JANUARY, goesOn)).toEqual({ rows: 2, notes: [] });
    const others = FEBRUARY.map((row, i) => [i + 2, ...row.slice(1)]);
    expect(tabs(JANUARY, others)).toEqual({ rows: 3, notes: [] });
  });
});
