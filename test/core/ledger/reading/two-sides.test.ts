import type { Cell } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

/** `partner: client` of each row, with an arrow for the direction. */
function rowsOf(header: string[], rows: Cell[][], listed: string[] = [], more = ['Client', 'Date']) {
  const partners = sheet('Partners', [['Partner', 'Category'], ...listed.map((name) => [name, 'CPA'])]);
  const { referrals, partners: found } = read([
    ...(listed.length > 0 ? [partners] : []),
    sheet('Log', [
      [...header, ...more],
      ...rows.map((row, i) => [
        ...row,
        ...more.map((each) => (each === 'Date' ? '2026-02-03' : `Client ${i}`)),
      ]),
    ]),
  ]).ledger;
  return Array.from(
    referrals.partner,
    (partner, i) => `${referrals.inbound[i] === 1 ? 'from' : 'to'} ${found[partner]?.name ?? 'nobody'}`,
  );
}

describe('of two columns with names, the one name that stands in each row is our own firm', () => {
  const pair = ['Referred by', 'Referred to'];
  it.each<[what: string, rows: Cell[][], read: string[]]>([
    [
      'on both sides, beside several others',
      [
        ['Marlow CPA', 'Bay Wealth'],
        ['Bay Wealth', 'Quill Estates'],
      ],
      ['from Marlow CPA', 'to Quill Estates'],
    ],
    [
      'in other letters, and where one side is blank',
      [
        ['Marlow CPA', 'Bay Wealth'],
        ['BAY WEALTH, LLC', 'Quill Estates'],
        ['', 'Quill Estates'],
        ['Marlow CPA', ''],
      ],
      ['from Marlow CPA', 'to Quill Estates', 'to Quill Estates', 'from Marlow CPA'],
    ],
    [
      'but not on one side only: the others may be those who took them up',
      [
        ['Bay Wealth', 'Marlow CPA'],
        ['Bay Wealth', 'Quill Estates'],
      ],
      ['from Bay Wealth', 'from Bay Wealth'],
    ],
    [
      'nor beside one other: it may be either',
      [
        ['Marlow CPA', 'Bay Wealth'],
        ['Bay Wealth', 'Marlow CPA'],
      ],
      ['from Marlow CPA', 'from Bay Wealth'],
    ],
    [
      'nor where a row is without it',
      [
        ['Marlow CPA', 'Bay Wealth'],
        ['Bay Wealth', 'Quill Estates'],
        ['Elm Law', 'Quill Estates'],
      ],
      ['from Marlow CPA', 'from Bay Wealth', 'from Elm Law'],
    ],
  ])('%s', (_, rows, read) => {
    expect(rowsOf(pair, rows)).toEqual(read);
  });
});

describe('a column that may hold clients is the second of a pair', () => {
  const pair = ['Referrer', 'Referee', 'Date'];
  const rows = (...sides: Array<[from: string, to: string]>) =>
    rowsOf(
      pair,
      sides.map(([from, to]) => [from, to, '2026-02-03']),
      ['Quill Estates'],
      [],
    );
  it.each<[what: string, sides: Array<[from: string, to: string]>, read: string[]]>([
    [
      'where half of it is our own side',
      [
        ['Marlow CPA', 'Us'],
        ['Marlow CPA', 'Jo'],
      ],
      ['from Marlow CPA', 'from Marlow CPA'],
    ],
    [
      'where half of it are partners, blank cells aside',
      [
        ['Marlow CPA', 'Quill Estates'],
        ['Us', 'Ines'],
        ['Marlow CPA', ''],
      ],
      ['to Quill Estates', 'to Ines', 'from Marlow CPA'],
    ],
    [
      'but not where fewer are',
      [
        ['Us', 'Quill Estates'],
        ['Marlow CPA', 'Ines'],
        ['Marlow CPA', 'Kit'],
      ],
      ['from Marlow CPA', 'from Marlow CPA'],
    ],
    [
      'nor where none is',
      [
        ['Marlow CPA', 'Ines'],
        ['Us', 'Jo'],
      ],
      ['from Marlow CPA'],
    ],
  ])('%s', (_, sides, read) => {
    expect(rows(...sides)).toEqual(read);
  });
});

it('a tab that says given offers both answers', () => {
  const reading = read([
    sheet('Given', [
      ['Partner', 'Date', 'Client'],
      ['Marlow CPA', '2026-02-03', 'Ines'],
    ]),
  ]);
  expect(notesOf(reading, 'read as given')[0]?.offers?.map(({ rows }) => rows)).toEqual([
    [['Direction Given', 'received']],
    [['Direction Given', 'given']],
  ]);
});

it.each<[header: string, cells: [string, string], read: string[]]>([
  ['Given (Y/N)', ['y', 'n'], ['to Marlow CPA', 'from Quill Estates']],
  ['Given (Y/N)', ['y', 'perhaps'], ['from Marlow CPA', 'from Quill Estates']],
  ['Who got it', ['Them', 'Us'], ['to Marlow CPA', 'from Quill Estates']],
  ['Who got it', ['Them', 'Sam'], ['from Marlow CPA', 'from Quill Estates']],
  ['A', ['Us', 'Jo'], ['from Marlow CPA', 'from Quill Estates']],
])('a column %s with %j beside the partner', (header, [one, other], read) => {
  expect(
    rowsOf(
      ['Partner', header],
      [
        ['Marlow CPA', one],
        ['Quill Estates', other],
      ],
    ),
  ).toEqual(read);
});
