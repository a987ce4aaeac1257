import type { Cell } from '../../../../core/workbook/input';
import { read, sheet } from './sheets';

/** `partner: client` of each row, with an arrow for the direction. */
function rowsOf(header: string[], rows: Cell[][], listed: string[] = []) {
  const partners = sheet('Partners', [['Partner', 'Category'], ...listed.map((name) => [name, 'CPA'])]);
  const { referrals, partners: found } = read([
    ...(listed.length > 0 ? [partners] : []),
    sheet('Log', [
      [...header, 'Client', 'Date'],
      ...rows.map((row, i) => [...row, `Client ${'ABCDEFG'[i] ?? ''}`, '2026-02-03']),
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
  const pair = ['Referrer', 'Referee'];
  it.each<[what: string, cells: Cell[], read: string[]]>([
    ['where half of it is our own side', ['Us', 'Jo'], ['from Marlow CPA', 'from Marlow CPA']],
    [
      'where half of it are partners',
      ['Quill Estates', 'Jo', ''],
      ['to Quill Estates', 'from Marlow CPA', 'from Marlow CPA'],
    ],
  ])('%s', (_, cells, read) => {
    expect(
      rowsOf(
        pair,
        cells.map((cell) => ['Marlow CPA', cell]),
        ['Quill Estates'],
      ),
    ).toEqual(read);
  });
});
