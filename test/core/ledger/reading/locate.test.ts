import type { Cell, NamedRegion, SheetInput } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

const HEADER = ['Partner', 'Received', 'Client', 'Status'];
const row = (client: string): Cell[] => ['Marlow CPA', '2026-02-03', client, 'open'];
const clients = (sheets: SheetInput[]) => [...read(sheets).ledger.clients];

describe('the row right below an Excel Table', () => {
  const region = (top: number, bottom: number, right = 3, left = 0): NamedRegion => ({
    name: `T${top}`,
    top,
    left,
    bottom,
    right,
  });
  const below = (rows: Cell[][], ...regions: NamedRegion[]) =>
    notesOf(read([sheet('Log', rows, { regions })]), 'right below the table').map(
      ({ row: at, value, table }) => [at, value, table],
    );
  it.each<[what: string, last: Cell[], said: Array<[number, Cell, string]>]>([
    ['a row like those above it', row('Jo'), [[3, 'Marlow CPA', 'Referrals']]],
    ['a row whose first cells are blank', ['', ' ', 'Jo', 'won'], [[3, 'Jo', 'Referrals']]],
    ['a blank row', ['', '', ' ', ''], []],
    ['a remark right of the table', ['', '', '', '', 'checked'], []],
  ])('is noted where it is %s: %j', (_, last, said) => {
    expect(below([HEADER, row('Ines'), last], region(0, 1))).toEqual(said);
  });
  it('is looked at between the edges of the table alone, the last column too', () => {
    const wide = (cells: Cell[]) => ['left', ...cells, 'right'];
    const rows = [wide(HEADER), wide(row('Ines')), wide(['', '', '', ''])];
    expect(below(rows, region(0, 1, 4, 1))).toEqual([]);
    const last = [wide(HEADER), wide(row('Ines')), wide(['', '', '', 'won'])];
    expect(below(last, region(0, 1, 4, 1))).toEqual([[3, 'won', 'Referrals']]);
  });
  it('is none of it where another table of ours begins there', () => {
    const money: Cell[][] = [
      ['Partner', 'Date', 'Kind', 'Amount'],
      ['Marlow CPA', '2026-02-03', 'revenue', 500],
    ];
    expect(below([HEADER, row('Ines'), ...money], region(0, 1), region(2, 3))).toEqual([]);
    expect(below([HEADER, row('Ines'), ['x', 'y'], ...money], region(0, 1), region(3, 4))).toEqual([
      [3, 'x', 'Referrals'],
    ]);
  });
  it('is not noted below a table that is none of ours', () => {
    const shoes: Cell[][] = [['Shoe'], ['left'], ['right']];
    expect(below(shoes, region(0, 1, 0))).toEqual([]);
  });
});

describe('kinds of which no table can be read', () => {
  const unread = (...sheets: SheetInput[]) => [...read(sheets).ledger.unread];
  const noPartner = sheet('Log', [
    ['Date', 'Client', 'Status'],
    ['2026-02-03', 'Ines', 'open'],
  ]);
  const whole = sheet('Leads', [HEADER, row('Jo')]);
  it('are named with what the first of them lacks', () => {
    expect(unread(noPartner)).toEqual([['Referrals', ['Partner']]]);
  });
  it('are none where another table of the kind can be read, on either side of it', () => {
    expect(unread(noPartner, whole)).toEqual([]);
    expect(unread(whole, noPartner)).toEqual([]);
  });
  it('do not lack the day of an introduction, which it may do without', () => {
    const noDay = sheet('Leads', [
      ['Partner', 'Client', 'Status'],
      ['Marlow CPA', 'Ines', 'open'],
    ]);
    expect(unread(noDay)).toEqual([]);
    expect(clients([noDay])).toEqual(['Ines']);
  });
  it('do not lack the partner by which their tabs are called', () => {
    const called = ['Quill Estates', 'Elm Law'].map((name) => ({ ...noPartner, name }));
    expect(unread(...called)).toEqual([]);
  });
  it('say how a tab is called by its partner, but for a list of partners', () => {
    const said = (each: SheetInput) =>
      notesOf(read([each]), 'none of its rows is read').map(({ value, suggestion }) => [
        value,
        suggestion.includes('called by its partner'),
      ]);
    expect(said(noPartner)).toEqual([['1 row', true]]);
    expect(
      said(
        sheet(
          'Partners',
          [
            ['Category', 'Stage', 'Start date'],
            ['CPA', 'active', '2026-01-05'],
            ['CPA', 'active', '2026-01-06'],
          ],
          { kind: 'Partners' },
        ),
      ),
    ).toEqual([['2 rows', false]]);
  });
});

describe('tabs', () => {
  const log = (name: string, client: string, more: Partial<SheetInput> = {}) =>
    sheet(name, [HEADER, row(client)], more);
  it('of ours, and those that only a macro can show, are not read', () => {
    expect(
      clients([
        log('A', 'Ines'),
        log('B', 'Jo', { generated: true }),
        log('C', 'Kit', { hidden: 'very hidden' }),
        log('D', 'Lev', { hidden: 'hidden' }),
      ]),
    ).toEqual(['Ines', 'Lev']);
  });
  it('have what the reader of the file remarked, each at its row', () => {
    const remarks = [
      { row: 7, value: 'x', kind: 'a control character', problem: 'P.', suggestion: 'S.' },
    ] as const;
    const { notes } = read([log('A', 'Ines'), log('B', 'Jo', { remarks })]).ledger;
    expect([...notes].filter(({ problem }) => problem === 'P.')).toMatchObject([
      { sheet: 'B', row: 7, value: 'x', kind: 'a control character', suggestion: 'S.' },
    ]);
  });
  it('with Settings stay Settings, whatever a row of them says', () => {
    const settings = sheet('Settings', [
      ['Name', 'Value'],
      ['Table Settings', 'Referrals'],
      ['Hourly cost', 150],
    ]);
    const { ledger, tables } = read([settings, log('A', 'Ines')]);
    expect(ledger.settings.hourlyCost).toBe(150);
    expect(tables.map(({ kind, sheet: on }) => [kind, on])).toEqual([
      ['Settings', 'Settings'],
      ['Referrals', 'A'],
    ]);
  });
  it('have as many rows as were read, those of Settings too', () => {
    const settings = sheet('Settings', [
      ['Name', 'Value'],
      ['Hourly cost', 150],
      ['', ''],
      ['Currency', 'USD'],
    ]);
    expect(read([settings, log('A', 'Ines')]).tables.map(({ rowCount }) => rowCount)).toEqual([2, 1]);
  });
});
