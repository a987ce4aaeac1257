import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

const HEADER = ['Partner', 'Received', 'Client', 'Status'];
const row = (i: number, status = 'open'): Cell[] => [
  i % 2 === 0 ? 'Marlow CPA' : 'Quill Estates',
  `2026-0${1 + Math.floor(i / 20)}-${10 + (i % 20)}`,
  `Client ${String.fromCharCode(65 + i)}${'x'.repeat(i)}`,
  status,
];
const rows = (from: number, count: number, status?: string) =>
  Array.from({ length: count }, (_, i) => row(from + i, status));
const leads = (name: string, ...parts: Cell[][][]) => sheet(name, [HEADER, ...parts.flat()]);
const copies = (sheets: SheetInput[], settings: Array<readonly [string, Cell]> = []) =>
  notesOf(read(sheets, { settings }), 'looks like a copy');
const duplicates = (...sheets: SheetInput[]) =>
  notesOf(read(sheets), 'exact duplicate of one in another').map((note) => [
    note.sheet,
    note.row,
    note.value,
  ]);

describe('a tab is taken for a copy', () => {
  it.each<[what: string, name: string, rows: Cell[][], said: string | null]>([
    ['four of five introductions, changed since', 'B', [...rows(0, 4, 'won'), row(20)], '4 of 5 rows'],
    ['three of four, changed since', 'B', [...rows(0, 3, 'won'), row(20)], null],
    ['two of four rows that are the same', 'B', [...rows(0, 2), ...rows(20, 2)], '2 of 4 rows'],
    ['two of five rows that are the same', 'B', [...rows(0, 2), ...rows(20, 3)], null],
    ['one row that is the same', 'B', rows(0, 1), null],
    ['one row, on a tab called so', 'Copy of A', rows(0, 1), '1 of 1 row'],
    ['three of ten, on a tab called so', 'A old', [...rows(0, 3, 'won'), ...rows(20, 7)], '3 of 10 rows'],
    ['two of ten, on a tab called so', 'A old', [...rows(0, 2, 'won'), ...rows(20, 8)], null],
    ['three of ten, on a numbered tab', 'A (12)', [...rows(0, 3, 'won'), ...rows(20, 7)], '3 of 10 rows'],
    [
      'three of ten, numbered without a blank',
      'a(2)',
      [...rows(0, 3, 'won'), ...rows(20, 7)],
      '3 of 10 rows',
    ],
    ['three of ten, with a letter', 'A (b)', [...rows(0, 3, 'won'), ...rows(20, 7)], null],
    ['three of ten, of a tab that is not there', 'C (2)', [...rows(0, 3, 'won'), ...rows(20, 7)], null],
    ['three of ten, numbered within', 'A (2) b', [...rows(0, 3, 'won'), ...rows(20, 7)], null],
  ])('%s', (_, name, own, said) => {
    expect(copies([leads('A', rows(0, 8)), leads(name, own)]).map(({ value }) => value)).toEqual(
      said === null ? [] : [`${said} also stand on "A"`],
    );
  });
  it('by its number, wherever it stands; else the later one', () => {
    const named = (...names: string[]) =>
      copies(names.map((name) => leads(name, rows(0, 4)))).map((n) => n.sheet);
    expect(named('Leads (2)', 'Leads')).toEqual(['Leads (2)']);
    expect(named('Leads (2)', 'Others')).toEqual(['Others']);
    expect(named('Others', 'Leads (2)', 'Leads')).toEqual(['Leads', 'Leads (2)']);
  });
  it('by partner and client where there is no day, but not by partner and amount', () => {
    const noDay = (name: string, status: string) =>
      sheet(name, [
        ['Partner', 'Client', 'Status'],
        ...rows(0, 4, status).map(([a, , b, c]) => [a, b, c] as Cell[]),
      ]);
    expect(copies([noDay('A', 'open'), noDay('B', 'won')])).toHaveLength(1);
    const fees = (name: string, note: string) =>
      sheet(name, [
        ['Partner', 'Kind', 'Amount', 'Notes'],
        ['Marlow CPA', 'revenue', 100, `${note} 1`],
        ['Quill Estates', 'revenue', 200, `${note} 2`],
      ]);
    expect(copies([fees('A', 'May'), fees('B', 'June')])).toEqual([]);
  });
  it('unless Settings say that it counts; what they say of another tab is nothing', () => {
    const sheets = [leads('A', rows(0, 4)), leads('B', rows(0, 4)), leads('C', rows(20, 2))];
    expect(copies(sheets, [['Leave out b', 'no']])).toEqual([]);
    expect(copies(sheets, [['Leave out C', 'no']])).toHaveLength(1);
    expect(copies(sheets, [['Leave out C', 'yes']])).toHaveLength(1);
  });
  it('and so is a table of one tab, which is not to be left out as a whole', () => {
    const note = copies([
      sheet(
        'A',
        [HEADER, ...rows(0, 4)].map((each) => [...each, '', '', ...each]),
      ),
    ]);
    expect(note).toMatchObject([
      {
        value: '4 of 4 rows also stand on "A"',
        problem: 'The table looks like a copy of another one on this tab; the rows of both are counted.',
        suggestion: 'Delete one of them if it is a copy.',
      },
    ]);
    expect(note[0]?.offers ?? []).toEqual([]);
  });
});

describe('a row that stands on another tab, too', () => {
  it('is named with the first of those that are the same', () => {
    expect(duplicates(leads('A', rows(0, 3), rows(1, 1)), leads('B', rows(1, 1), rows(20, 3)))).toEqual([
      ['B', 2, 'the same as A, row 3'],
    ]);
  });
  it('is named among the rows that a copy has besides', () => {
    expect(
      duplicates(
        leads('A', rows(0, 4)),
        leads('B', rows(20, 4)),
        leads('Copy of A', rows(0, 4), rows(21, 1)),
      ),
    ).toEqual([['Copy of A', 6, 'the same as B, row 3']]);
  });
  it('is named once, however many partners it names', () => {
    const shared = ['Marlow CPA; Quill Estates', '2026-05-05', 'Zoe', 'open'];
    expect(duplicates(leads('A', rows(0, 3), [shared]), leads('B', rows(20, 3), [shared]))).toEqual([
      ['B', 5, 'the same as A, row 5'],
    ]);
  });
});
