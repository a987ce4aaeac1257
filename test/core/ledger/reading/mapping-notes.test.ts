import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { read, sheet } from './sheets';

const told = (kind: string, sheets: SheetInput[], settings: Array<readonly [string, string]> = []) =>
  [...read(sheets, { settings }).ledger.notes].filter((note) => note.kind === kind);

describe('columns called alike', () => {
  const twice = (header: string[], settings: Array<readonly [string, string]> = []) => {
    const rows = [1, 2, 3].map((i) =>
      header.map((name): Cell => {
        if (name === 'Client') return `Client ${i}`;
        if (/^(Partner|Referred by)/.test(name))
          return ['Marlow CPA', 'Quill Estates', 'Dune Law'][i - 1] ?? '';
        if (/Date|Received|Closed/.test(name)) return `2026-0${i}-1${i}`;
        if (/Revenue/.test(name)) return 1000 * i;
        return name === 'Status' ? 'won' : '';
      }),
    );
    return told('columns called alike', [sheet('Log', [header, ...rows])], settings);
  };
  it('of days are offered as received and closed', () => {
    expect(twice(['Partner', 'Date', 'Client', 'Status', 'Date'])).toMatchObject([
      {
        value: 'column B, column E',
        row: 0,
        problem: 'Two columns are called "Date": B is read as Received, E is not used.',
        offers: [
          {
            label: 'column B as Received, column E as Closed',
            rows: [
              ['Map Referrals.Received', 'column B'],
              ['Map Referrals.Closed', 'column E'],
            ],
          },
          { label: 'Only column B, as Received', rows: [['Map Referrals.Received', 'column B']] },
        ],
      },
    ]);
  });
  it.each<[what: string, header: string[], problems: string[]]>([
    [
      'three of one name',
      ['Partner', 'Date', 'Client', 'Date', 'Date'],
      ['3 columns are called "Date": B is read as Received, D is not used, E is not used.'],
    ],
    [
      'two pairs',
      ['Partner', 'Date', 'Client', 'Client', 'Status', 'Date'],
      [
        'Two columns are called "Date": B is read as Received, F is not used.',
        'Two columns are called "Client": C is read as Client, D is not used.',
      ],
    ],
    [
      'one in other letters',
      ['Partner', 'Date', 'Client', 'Status', 'DATE'],
      ['Two columns are called "Date": B is read as Received, E is not used.'],
    ],
    [
      'one with a number behind it',
      ['Partner', 'Date', 'Client', 'Status', 'Date 2'],
      ['Two columns are called alike, "Date" and "Date 2": B is read as Received, E is not used.'],
    ],
    ['two of which none is read', ['Partner', 'Date', 'Client', 'Shoe size', 'Shoe size'], []],
    ['two of notes', ['Partner', 'Date', 'Client', 'Notes', 'Notes'], []],
    ['two without a name', ['Partner', 'Date', 'Client', '', ''], []],
  ])('%s', (_, header, problems) => {
    expect(twice(header).map(({ problem }) => problem)).toEqual(problems);
  });
  it.each<[what: string, header: string[], column: string, letters: string[]]>([
    [
      'days where one is closed already',
      ['Partner', 'Date', 'Client', 'Closed', 'Date'],
      'Received',
      ['B', 'E'],
    ],
    ['clients', ['Partner', 'Date', 'Client', 'Client', 'Status'], 'Client', ['C', 'D']],
    [
      'amounts',
      ['Partner', 'Date', 'Client', 'Revenue', 'Status', 'Revenue'],
      'First-year revenue',
      ['D', 'F'],
    ],
  ])('of %s are one or the other, and nothing else is made of the second', (_, header, column, letters) => {
    const [note] = twice(header);
    expect(note?.offers).toEqual(
      letters.map((letter) => ({
        label: `Only column ${letter}, as ${column}`,
        rows: [[`Map Referrals.${column}`, `column ${letter}`]],
      })),
    );
    expect(note?.suggestion).toContain(`"Map Referrals.${column}" with the value "column ${letters[1]}"`);
  });
  it('of which the first is empty are told the other way round', () => {
    const rows = [1, 2, 3].map((i) => ['Marlow CPA', '', `Client ${i}`, `2026-0${i}-1${i}`]);
    const header = ['Partner', 'Date', 'Client', 'Date'];
    expect(told('columns called alike', [sheet('Log', [header, ...rows])])).toMatchObject([
      {
        problem: 'Two columns are called "Date": B is not used, D is read as Received.',
        offers: [
          { label: 'column D as Received, column B as Closed' },
          { label: 'Only column D, as Received' },
        ],
      },
    ]);
  });
  it('of days of activities are one or the other, as nothing closes there', () => {
    const rows = [1, 2, 3].map((i) => ['Marlow CPA', `2026-01-0${i}`, 'call', `2026-02-0${i}`]);
    const [note] = told('columns called alike', [
      sheet('Calls', [['Partner', 'Date', 'Type', 'Date'], ...rows]),
    ]);
    expect(note?.offers?.map(({ label }) => label)).toEqual([
      'Only column B, as Date',
      'Only column D, as Date',
    ]);
  });
  it.each<[one: string, other: string, cells: Cell[], isNoted: boolean]>([
    ['Commission', 'Commission', [10, 20, 30], true],
    ['Commission', 'Commission', ['', '', ''], true],
    ['Commission', 'Commission %', [10, 20, 30], false],
    ['Commission', 'Commission', ['5%', '7.5 %', '9%'], false],
    ['Commission', 'Commission', ['5%', '7%', 30], true],
    ['Commission', 'Commission', ['5% off', '7% off', '9% off'], true],
    ['Commission', 'Commission', ['x%', 'y%', 'z%'], true],
    ['Fee (USD)', 'Fee (CAD)', [10, 20, 30], false],
    ['Fee (USD)', 'Fee (USD)', [10, 20, 30], true],
  ])('%s and %s with %j', (one, other, cells, isNoted) => {
    const rows = cells.map((cell, i) => ['Marlow CPA', `2026-01-0${i + 1}`, 100 * (i + 1), cell] as Cell[]);
    expect(
      told('columns called alike', [sheet('Money', [['Partner', 'Date', one, other], ...rows])]),
    ).toHaveLength(isNoted ? 1 : 0);
  });
  it('are not asked about in Settings, nor in a table that is none of ours', () => {
    expect(
      told('columns called alike', [
        sheet('Settings', [
          ['Name', 'Value', 'Value'],
          ['Hourly cost', 150, ''],
        ]),
        sheet('Garage', [
          ['Shoe', 'Shoe', 'Number of clients'],
          ['x', 'y', 3],
        ]),
      ]),
    ).toEqual([]);
  });
  it('are not asked about where Settings say which is which', () => {
    expect(
      twice(['Partner', 'Date', 'Client', 'Status', 'Date'], [['Map Referrals.Closed', 'column E']]),
    ).toEqual([]);
    const header = ['Partner', 'Date', 'Client', 'Status', 'Date'];
    expect(twice(header, [['Map Referrals.Received', 'column E']])).toEqual([]);
  });
});

describe('counts instead of rows', () => {
  const counted = (name: string, header: string[], ...rows: Cell[][]) =>
    told('counts instead of rows', [sheet(name, [header, ...rows])]).map(({ value }) => value);
  const partners = (header: string, ...cells: Cell[]) =>
    counted(
      'Partners',
      ['Partner', 'Category', header],
      ...cells.map((c, i) => [`Firm ${'ABC'[i]}`, 'CPA', c]),
    );
  it.each<[header: string, cells: Cell[], said: string[]]>([
    ['Number of referrals', [12, 3], ['Number of referrals']],
    ['Referrals received', [12, 3], ['Referrals received']],
    ['Referrals given', ['4', '1234'], ['Referrals given']],
    ['Referrals given', ['4', '12345'], []],
    ['Referrals given', ['4', 'many'], []],
    ['Referrals given', ['4', '2.5'], []],
    ['Referrals given', ['', ''], []],
    ['Shoe size', [4, 5], []],
    ['Given', [4, 5], ['Given']],
    ['Qty', [4, 5], ['Qty']],
    ['Introductions a month', [4, 5], []],
  ])('%s of partners, %j', (header, cells, said) => {
    expect(partners(header, ...cells)).toEqual(said);
  });
  it('are one note for all columns of a table', () => {
    const header = ['Partner', 'Category', 'Referrals received', 'Referrals given'];
    expect(counted('Partners', header, ['Firm A', 'CPA', 3, 4], ['Firm B', 'CPA', 1, 0])).toEqual([
      'Referrals received, Referrals given',
    ]);
  });
  it.each<[header: string, said: string[]]>([
    ['Qty', []],
    ['quantity ', []],
    ['Count', []],
    ['Units', []],
    ['Unit', []],
    ['Number of clients', ['Number of clients']],
    ['Client count', ['Client count']],
    ['Count of clients', ['Count of clients']],
    ['Sent', []],
  ])('%s of payments', (header, said) => {
    expect(
      counted(
        'Money',
        ['Partner', 'Date', 'Kind', 'Amount', header],
        ['Firm A', '2026-01-05', 'revenue', 500, 3],
        ['Firm B', '2026-01-06', 'revenue', 700, 1],
      ),
    ).toEqual(said);
  });
});

it('counts of a list of candidates and of no table of ours', () => {
  const counts = (name: string, header: string[], row: Cell[]) =>
    told('counts instead of rows', [sheet(name, [header, row, row])]).map(({ table, value }) => [
      table,
      value,
    ]);
  expect(counts('Candidates', ['Name', 'Category', 'Source', 'Given'], ['Ash', 'CPA', 'Dana', 4])).toEqual([
    ['Candidates', 'Given'],
  ]);
  expect(counts('Garage', ['Shoe', 'Number of clients'], ['x', 4])).toEqual([]);
});

describe('names that may be those of clients', () => {
  const names = ['Ivy Moss', 'Gus Holt', 'Ann Bo', 'Cy Do'];
  const payments = (
    header: string,
    also: SheetInput[] = [],
    settings: Array<readonly [string, string]> = [],
  ) =>
    told(
      'names that may be clients',
      [
        sheet('Payments', [
          ['Date', header, 'Amount'],
          ...names.map((name, i) => [`2026-01-0${i + 1}`, name, 1200 + i]),
        ]),
        ...also,
      ],
      settings,
    );
  const list = (...listed: string[]) =>
    sheet('Partners', [['Partner', 'Category'], ...listed.map((name) => [name, 'CPA'])]);
  it('are asked about, with both answers', () => {
    expect(payments('Name')).toMatchObject([
      {
        value: 'Ivy Moss, Gus Holt, Ann Bo',
        column: 'Name',
        row: 0,
        offers: [{ rows: [['Map Money.Partner', 'Name']] }, { rows: [['Map Money.Partner', '-']] }],
      },
    ]);
  });
  it.each<[header: string, count: number]>([
    ['Name', 1],
    ['Payer', 1],
    ['Payer name', 0],
    ['Partner', 0],
    ['Partner name', 0],
    ['Name of partner', 0],
    ['From whom', 0],
    ['Class', 1],
    ['Referred by', 0],
  ])('under the header %s: %d', (header, count) => {
    expect(payments(header)).toHaveLength(count);
  });
  it.each<[what: string, listed: string[], count: number]>([
    ['half of them', ['Ivy Moss', 'Gus Holt'], 0],
    ['half of them, the last one too', ['Ivy Moss', 'Cy Do'], 0],
    ['fewer', ['Ivy Moss', 'Somebody Else'], 1],
    ['in other letters and forms', ['IVY MOSS, CPA', 'gus holt'], 0],
  ])('not where Partners list %s', (_, listed, count) => {
    expect(payments('Name', [list(...listed)])).toHaveLength(count);
  });
  it('of activities and introductions, too, but not of steps and partners', () => {
    const under = (name: string, header: string[], row: string[]) =>
      told('names that may be clients', [sheet(name, [header, row, row])]).length;
    expect(under('Calls', ['Name', 'Date', 'Type'], ['Ivy Moss', '2026-01-05', 'call'])).toBe(1);
    expect(under('Leads', ['From', 'Received', 'Client'], ['Ivy Moss', '2026-01-05', 'Gus'])).toBe(1);
    expect(under('Partners', ['Name', 'Category', 'Stage'], ['Ivy Moss', 'CPA', 'active'])).toBe(0);
    expect(under('Actions', ['Contact', 'Step', 'Due'], ['Ivy Moss', 'Call', '2026-01-05'])).toBe(0);
  });
  it('rows without a name say nothing, and the first 500 say enough', () => {
    const rows = (count: number, name: string) =>
      Array.from({ length: count }, (_, i): Cell[] => ['2026-01-05', name, 100 + i]);
    const asked = (...parts: Cell[][][]) =>
      told('names that may be clients', [
        sheet('Payments', [['Date', 'Name', 'Amount'], ...parts.flat()]),
        list('Ivy Moss'),
      ]).length;
    expect(asked(rows(1, 'Ivy Moss'), rows(1, 'Gus Holt'), rows(2, '-'))).toBe(0);
    expect(asked(rows(249, 'Ivy Moss'), rows(251, 'Gus Holt'), rows(5, 'Ivy Moss'))).toBe(1);
    expect(asked(rows(250, 'Ivy Moss'), rows(250, 'Gus Holt'), rows(5, 'Gus Holt'))).toBe(0);
  });
  it('not where Settings say what the column is', () => {
    expect(payments('Name', [], [['Map Money.Partner', 'Name']])).toEqual([]);
  });
});

describe('a table that lacks what it needs lists its columns', () => {
  it.each<[count: number, end: string]>([
    [2, 'Extra 2.'],
    [22, 'Extra 22.'],
    [23, 'Extra 22 and 1 more.'],
    [30, 'Extra 22 and 8 more.'],
  ])('with %d besides', (count, end) => {
    const extra = Array.from({ length: count }, (_, i) => `Extra ${i + 1}`);
    const [note] = told('no column that a table needs', [
      sheet('Log', [
        ['Date', 'Client', 'Status', ...extra],
        ['2026-01-05', 'Ivy', 'won', ...extra.map((_, i) => `note ${i}`)],
        ['2026-01-06', 'Gus', 'open', ...extra.map((_, i) => `more ${i}`)],
      ]),
    ]);
    expect(note?.suggestion).toContain(`there are: Date, Client, Status, Extra 1,`);
    expect(note?.suggestion).toContain(` ${end} If each tab`);
  });
});
