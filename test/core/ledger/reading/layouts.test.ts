import type { Cell } from '../../../../core/workbook/input';
import { OPEN, WON } from '../../../../core/ledger/ledger';
import { mapping, notesOf, read, sheet } from './sheets';

const REFERRALS = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'];
const ACTIVITIES = ['Partner', 'Date', 'Type', 'Hours'];

const referrals: Cell[][] = [
  REFERRALS,
  ['Harbor Tax', 46000, 'A', 'won', 46010, 1200],
  ['Lakeside Law', 46001, 'B', 'open', null, null],
];
const activities: Cell[][] = [
  ACTIVITIES,
  ['Harbor Tax', 46002, 'lunch', 1.5],
  ['Lakeside Law', 46003, 'call', 0.5],
];

/** Rows side by side with one blank column between. */
function beside(left: Cell[][], right: Cell[][]): Cell[][] {
  const width = left[0]?.length ?? 0;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    ...Array.from({ length: width }, (__, c) => left[i]?.[c] ?? null),
    null,
    ...(right[i] ?? []),
  ]);
}

const kinds = (rows: Cell[][], name = 'Sheet1') =>
  read([sheet(name, rows)]).tables.map((table) => table.kind);

describe('several tables on one sheet', () => {
  it.each<[where: string, rows: Cell[][]]>([
    ['below each other', [...referrals, [], ...activities]],
    [
      'below each other with titles',
      [['Introductions 2026'], [], ...referrals, [], [], ['Contacts'], ...activities],
    ],
    ['beside each other', beside(referrals, activities)],
    ['beside each other below a title', [['My practice'], [], ...beside(referrals, activities)]],
  ])('%s are found', (_, rows) => {
    const reading = read([sheet('Sheet1', rows)]);
    expect(reading.tables.map((table) => table.kind)).toEqual(['Referrals', 'Activities']);
    expect([...reading.ledger.referrals.status]).toEqual([WON, OPEN]);
    expect([...reading.ledger.activities.hours]).toEqual([1.5, 0.5]);
    expect([...reading.ledger.notes]).toEqual([]);
    expect(reading.tables.map((table) => table.columns.length)).toEqual([6, 4]);
  });
  it('beside each other, the second with a vague header of its partner and a sure one of everything else', () => {
    const calls = [
      ['Date', 'With', 'Type', 'Hours'],
      ...activities.slice(1).map(([who, day, ...more]) => [day, who, ...more]),
    ];
    expect(kinds(beside(referrals, calls as Cell[][]))).toEqual(['Referrals', 'Activities']);
  });
  it('three: two beside each other and one below', () => {
    const settings = [
      ['Name', 'Value'],
      ['Hourly cost', 100],
    ];
    expect(kinds([...beside(referrals, settings), [], ...activities])).toEqual([
      'Referrals',
      'Settings',
      'Activities',
    ]);
  });
  it('settings without a header row beside a table', () => {
    const reading = read([
      sheet(
        'Sheet1',
        beside(referrals, [
          ['Hourly cost', 100],
          ['Currency', 'USD'],
        ]),
      ),
    ]);
    expect(reading.tables.map((table) => table.kind)).toEqual(['Referrals', 'Settings']);
    expect(reading.ledger.settings.hourlyCost).toBe(100);
  });
  it('one setting alone below a table is one, and a label there is none', () => {
    const below = (...row: Cell[]) => read([sheet('Sheet1', [...referrals, [], row])]);
    expect(below('Hourly cost', 150).ledger.settings.hourlyCost).toBe(150);
    for (const row of [
      ['As of', '2026-10-31'],
      ['Period', 'since start'],
      ['Net amount', 150],
    ])
      expect(below(...row).tables.map((table) => table.kind)).toEqual(['Referrals']);
  });
  it.each<[string, Cell[][]]>([
    [
      'before the names',
      [
        ['', 'Hourly cost', 100],
        ['', 'Currency', 'USD'],
      ],
    ],
    [
      'between names and values, as merged cells leave them',
      [
        ['Hourly cost', '', 100],
        ['Currency', '', 'USD'],
      ],
    ],
    [
      'before both',
      [
        ['', 'Hourly cost', '', 100],
        ['', 'Currency', '', 'USD'],
      ],
    ],
  ])('settings without a header row have blank columns %s', (_, rows) => {
    const { settings } = read([sheet('Referrals', referrals), sheet('Basics', rows)]).ledger;
    expect(settings).toMatchObject({ hourlyCost: 100, currency: 'USD' });
  });
  it('a blank column within one table does not divide it', () => {
    const rows = referrals.map((row) => [...row.slice(0, 3), null, ...row.slice(3)]);
    const reading = read([sheet('Sheet1', rows)]);
    expect(mapping(reading)).toMatchObject({ Partner: 'Partner', Status: 'Status', Closed: 'Closed' });
    expect(reading.ledger.referrals.count).toBe(2);
  });
  it('blank rows, repeated headers and notes below do not divide it', () => {
    const rows = [
      ...referrals,
      [],
      REFERRALS,
      ['Harbor Tax', 46005, 'C', 'open'],
      [],
      ['Prepared by', 'Ann'],
    ];
    const reading = read([sheet('Sheet1', rows)]);
    expect(reading.tables).toHaveLength(1);
    expect(notesOf(reading, 'repeats the header')).toHaveLength(1);
  });
  it('two tables of one kind with other columns are united', () => {
    const reading = read([
      sheet('Sheet1', [...referrals, [], ['Received', 'Partner', 'Client'], [46004, 'Harbor Tax', 'D']]),
    ]);
    expect(reading.ledger.referrals.count).toBe(3);
    expect([...reading.ledger.referrals.received].every((day) => day > 20000)).toBe(true);
  });
});

describe('partners named once for a group', () => {
  const grouped: Cell[][] = [
    REFERRALS,
    ['Harbor Tax', 46000, 'A', 'won', 46010, 1],
    ['', 46001, 'B', 'won', 46011, 2],
    ['', 46002, 'C', 'won', 46012, 4],
    ['Lakeside Law', 46003, 'D', 'won', 46013, 8],
    [null, 46004, 'E', 'won', 46014, 16],
  ];
  it('are one counted note that offers to fill them down', () => {
    const reading = read([sheet('Referrals', grouped)]);
    expect(reading.ledger.referrals.count).toBe(2);
    expect([...reading.ledger.notes]).toEqual([
      expect.objectContaining({
        row: 0,
        value: '3 rows: 3-4, 6',
        suggestion: expect.stringContaining('"Fill down Referrals.Partner" with the value yes') as string,
      }),
    ]);
  });
  it('are filled down when Settings say so, with a note of which', () => {
    const { ledger } = read([sheet('Referrals', grouped)], {
      settings: [['Fill down Referrals.Partner', 'yes']],
    });
    expect([...ledger.referrals.partner].map((code) => ledger.partners[code]?.name)).toEqual([
      'Harbor Tax',
      'Harbor Tax',
      'Harbor Tax',
      'Lakeside Law',
      'Lakeside Law',
    ]);
    expect([...ledger.notes].map((note) => [note.row, note.value])).toEqual([[0, '3 rows: 3-4, 6']]);
  });
  it('also below a row with the name alone, which is no row of data', () => {
    const rows = [
      REFERRALS,
      ['Harbor Tax'],
      ['', 46000, 'A', 'won', 46010, 1],
      ['', 46001, 'B', 'won', 46011, 2],
      ['Total Harbor Tax', '', '', '', '', '#REF!'],
      ['Lakeside Law'],
      ['', 46003, 'D', 'won', 46013, 8],
      ['* before tax'],
    ];
    const before = read([sheet('Referrals', rows)]);
    expect(before.ledger.referrals.count).toBe(0);
    expect(notesOf(before, 'nothing but one text').map((note) => note.row)).toEqual([2, 6, 8]);
    expect(notesOf(before, 'totals row').map((note) => note.row)).toEqual([5]);
    expect(notesOf(before, 'name no partner').map((note) => note.value)).toEqual(['3 rows: 3-4, 7']);
    const { ledger } = read([sheet('Referrals', rows)], {
      settings: [['Fill down Referrals.Partner', 'yes']],
    });
    expect([...ledger.referrals.partner].map((code) => ledger.partners[code]?.name)).toEqual([
      'Harbor Tax',
      'Harbor Tax',
      'Lakeside Law',
    ]);
  });
  it('a cell forgotten here and there is noted by its row', () => {
    const rows = [...grouped.filter((row) => row[0]), ['', 46005, 'F', 'open', null, null]];
    const reading = read([sheet('Referrals', rows)]);
    expect(notesOf(reading, 'names no partner').map((note) => note.row)).toEqual([4]);
  });
});

describe('Settings without a header row', () => {
  it('is recognised by the names of the settings', () => {
    const reading = read([
      sheet('Referrals', referrals),
      sheet('Options', [
        ['Practice options'],
        [],
        ['Hourly cost', 120],
        ['Currency', 'USD'],
        ['Map Referrals.Notes', '-'],
      ]),
    ]);
    expect(reading.ledger.settings).toMatchObject({ hourlyCost: 120, currency: 'USD' });
    expect(reading.tables[1]).toMatchObject({ kind: 'Settings', headerRow: 0, rowCount: 4 });
  });
});

describe('headers that come again beside themselves', () => {
  it('are those of two tables, each with its title', () => {
    const { ledger, tables } = read([
      sheet('Log', [
        ['Received', null, null, 'Given'],
        ['Date', 'Partner', 'Client', 'Date', 'Partner', 'Client'],
        [46000, 'Marlow CPA', 'Ines', 46005, 'Marlow CPA', 'Jo'],
        [46001, 'Marlow CPA', 'Kit', 46006, 'Dune Law', 'Lu'],
      ]),
    ]);
    expect(tables.map(({ kind }) => kind)).toEqual(['Referrals', 'Referrals']);
    expect([...ledger.referrals.inbound]).toEqual([1, 1, 0, 0]);
  });
});

describe('a table without headers', () => {
  const rows: Cell[][] = [
    ['Marlow CPA', '2026-01-05', 'Ines', 'Won'],
    ['Dune Law', '2026-01-06', 'Jo', 'Open'],
  ];
  const named = (['Partner', 'Received', 'Client', 'Status'] as const).map(
    (column, i) => [`Map Referrals.${column}`, `column ${'ABCD'.charAt(i)}`] as const,
  );
  it('is not recognized, and the reason says how to name its columns', () => {
    const { tables } = read([sheet('Log', rows)]);
    expect(tables[0]).toMatchObject({ kind: null, headerRow: 0, rowCount: 2 });
    expect(tables[0]?.why).toContain('No row looks like one of headers');
    expect(tables[0]?.columns[1]?.samples).toEqual(['2026-01-05', '2026-01-06']);
  });
  it.each<[what: string, above: Cell[][], headerRow: number]>([
    ['every row is data', [], 0],
    ['letters as headers are none', [['A', 'B', 'C', 'D']], 1],
  ])('is read once Settings say what it holds and name its columns by letter: %s', (_, above, headerRow) => {
    const { ledger, tables } = read([sheet('Log', [...above, ...rows])], {
      settings: [['Table Log', 'Referrals'], ...named],
    });
    expect(ledger.partners.map(({ name }) => name)).toEqual(['Dune Law', 'Marlow CPA']);
    expect([...ledger.referrals.status]).toEqual([WON, OPEN]);
    expect(tables[0]).toMatchObject({ kind: 'Referrals', headerRow });
    expect([...ledger.referrals.row]).toEqual([headerRow + 1, headerRow + 2]);
  });
});
