import type { SheetInput } from '../../../../core/workbook/input';
import { notesOf, sheet } from './sheets';
import { ROWS, leads, OTHERS, told, changed } from './twice-sheets';

describe('a tab that looks like a copy', () => {
  const reordered = sheet('Backup', [
    ['Client', 'Partner', 'Received', 'Status', 'Closed', 'First-year revenue', 'Notes'],
    ...ROWS.map(([partner, received, client, ...rest]) => [client, partner, received, ...rest, '']),
  ]);
  it.each<[what: string, copy: SheetInput]>([
    ['numbered by Sheets or Excel', leads('Leads (2)')],
    ['called a copy', leads('Copy of Leads')],
    ['by another name', leads('Scenario')],
    ['with other rows changed since', leads('Leads (2)', changed(ROWS, 2, 'won', '2025-09-01', 900))],
    ['with most rows and some more', leads('All', [...ROWS, ...OTHERS])],
    ['with its columns in another order', reordered],
    [
      'of other case and spaces',
      leads(
        'x',
        ROWS.map((row) => row.map((cell) => (typeof cell === 'string' ? ` ${cell.toUpperCase()}` : cell))),
      ),
    ],
  ])('%s is named once, with both answers', (_, copy) => {
    const { said, rows } = told([leads('Leads'), copy]);
    expect(said.map(({ problem }) => problem)).toEqual([
      'The tab looks like a copy of another one; the rows of both are counted.',
    ]);
    expect(said[0]).toMatchObject({ sheet: copy.name, row: 0 });
    expect(said[0]?.value).toMatch(/rows also stand on "Leads"$/);
    expect(said[0]?.offers?.map((offer) => offer.rows)).toEqual([
      [[`Leave out ${copy.name}`, 'yes']],
      [[`Leave out ${copy.name}`, 'no']],
    ]);
    expect(rows).toBe(ROWS.length + copy.rows.length - 1);
  });
  it('that stands before its original is the copy by its name', () => {
    expect(told([leads('Copy of Leads'), leads('Leads')]).said[0]?.sheet).toBe('Copy of Leads');
  });
  it('is left out by a row of Settings, which is noted; "no" counts it and asks no more', () => {
    const out = told([leads('Leads'), leads('Leads (2)')], [['Leave out leads (2)', 'yes']]);
    expect([out.rows, out.said]).toEqual([ROWS.length, []]);
    expect(notesOf(out.reading, 'left out, as Settings says')[0]?.offers).toHaveLength(1);
    expect(out.reading.tables.find((table) => table.sheet === 'Leads (2)')?.kind).toBeNull();
    const both = told([leads('Leads'), leads('Leads (2)')], [['Leave out Leads (2)', 'no']]);
    expect(both.rows).toBe(2 * ROWS.length);
    expect(both.said.map(({ problem }) => problem)).not.toContainEqual(expect.stringContaining('looks like'));
    expect(
      notesOf(told([leads('Leads')], [['Leave out Lead', 'yes']]).reading, 'there is no such tab'),
    ).toHaveLength(1);
  });
  it('is known among activities and money, too', () => {
    const hours = (name: string) =>
      sheet(name, [
        ['Partner', 'Date', 'Type', 'Hours'],
        ['Marlow CPA', '2025-03-03', 'call', 1],
        ['Quill Estates', '2025-03-04', 'lunch', 2],
      ]);
    expect(told([hours('Log'), hours('Log copy')]).said).toHaveLength(1);
    const fees = (name: string) =>
      sheet(name, [
        ['Partner', 'Date', 'Kind', 'Amount'],
        ['Marlow CPA', '2025-03-03', 'revenue', 100],
        ['Quill Estates', '2025-03-04', 'revenue', 200],
      ]);
    expect(told([fees('Fees'), fees('Fees old')]).said).toHaveLength(1);
  });
});

describe('tabs that are no copies', () => {
  const monthly = (name: string, year: number) =>
    sheet(name, [
      ['Partner', 'Date', 'Kind', 'Amount'],
      ...[1, 2, 3].map((month) => ['Marlow CPA', `${year}-0${month}-05`, 'revenue', 500]),
    ]);
  it.each<[what: string, sheets: SheetInput[]]>([
    ['two years of the same partners', [leads('2025'), leads('2026', OTHERS)]],
    ['the same payments in other years', [monthly('2025', 2025), monthly('2026', 2026)]],
    [
      'lists of partners and outcomes alone',
      ['A', 'B'].map((name) =>
        sheet(name, [
          ['Partner', 'Status', 'Notes'],
          ['Marlow CPA', 'open', `${name} 1`],
          ['Quill Estates', 'open', `${name} 2`],
        ]),
      ),
    ],
    [
      'introductions of one day by one partner, other clients',
      [
        leads('A', [['Marlow CPA', '2025-03-03', 'a', 'open', '', '']]),
        leads('B', [['Marlow CPA', '2025-03-03', 'b', 'open', '', '']]),
      ],
    ],
  ])('%s: nothing is said', (_, sheets) => {
    expect(told(sheets).said).toEqual([]);
  });
});
