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
  it('are not asked about where Settings say which is which', () => {
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
    ['Referred by', 0],
  ])('under the header %s: %d', (header, count) => {
    expect(payments(header)).toHaveLength(count);
  });
  it.each<[what: string, listed: string[], count: number]>([
    ['half of them', ['Ivy Moss', 'Gus Holt'], 0],
    ['fewer', ['Ivy Moss', 'Somebody Else'], 1],
    ['in other letters and forms', ['IVY MOSS, CPA', 'gus holt'], 0],
  ])('not where Partners list %s', (_, listed, count) => {
    expect(payments('Name', [list(...listed)])).toHaveLength(count);
  });
  it('not where Settings say what the column is', () => {
    expect(payments('Name', [], [['Map Money.Partner', 'Name']])).toEqual([]);
  });
});
