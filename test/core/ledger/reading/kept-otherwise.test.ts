import { formatIso } from '../../../../core/calendar/day';
import type { Cell } from '../../../../core/workbook/input';
import { mapping, notesOf, read, sheet } from './sheets';

const HEADER = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'Fee'];

describe('amounts that an export cut at their comma', () => {
  const cut = (...ends: Array<[before: Cell, behind: Cell]>) =>
    notesOf(
      read([
        sheet('deals.csv', [
          [...HEADER, ''],
          ...ends.map(([before, behind], i) => [
            'Oak CPA',
            `2026-01-1${i}`,
            `C${i}`,
            'won',
            '2026-02-20',
            before,
            behind,
          ]),
        ]),
      ]),
      'cut at a comma',
    );

  it('are said once, with the first of them', () => {
    expect(cut(['4', '000'], ['', ''], ['12', '500']).map(({ value, column }) => [value, column])).toEqual([
      ['4 | 000, 2 rows', 'Fee'],
    ]);
  });

  it.each<[string, Array<[Cell, Cell]>]>([
    [
      'remarks',
      [
        ['4', 'paid'],
        ['12', '500'],
      ],
    ],
    ['whole amounts', [['4000', '000']]],
    ['nothing', [['4', '']]],
    ['numbers of another length', [['4', '12']]],
  ])('are not where the next column holds %s', (_, ends) => {
    expect(cut(...ends)).toEqual([]);
  });
});

describe('a partner beside an arrow', () => {
  const rows = (...names: string[]) =>
    read([
      sheet('Log', [
        ['Partner', 'Received', 'Client', 'Status'],
        ...names.map((name, i) => [name, `2026-01-1${i}`, `C${i}`, 'won']),
      ]),
    ]).ledger;

  it('gave or got by the side on which we stand', () => {
    const { partners, referrals } = rows('Oak CPA → us', 'Us -> Oak CPA', 'me => Pine Law');
    expect(partners.map(({ name }) => name)).toEqual(['Oak CPA', 'Pine Law']);
    expect([...referrals.inbound]).toEqual([1, 0, 0]);
  });

  it('is no such one where one name has no arrow, or nobody is us', () => {
    expect(rows('Oak CPA → us', 'Pine Law').partners).toHaveLength(2);
    expect(rows('Oak CPA → Pine Law').partners.map(({ name }) => name)).toEqual(['Oak CPA → Pine Law']);
  });
});

describe('a tab that is called by its month', () => {
  const days = (name: string, ...cells: Cell[]) =>
    read([
      sheet(name, [
        ['Day', 'Partner', 'Client', 'Status'],
        ...cells.map((cell, i) => [cell, 'Oak CPA', `C${i}`, 'open']),
      ]),
    ]).ledger.referrals.received;

  it.each(['January 2026', 'Jan 2026', '2026-01', 'Referrals January 2026.csv'])(
    '%s dates bare days',
    (name) => {
      expect([...days(name, 5, '19th', '')]).toEqual([20458, 20472, -2147483648]);
    },
  );

  it('changes no whole date', () => {
    expect([...days('March 2026', '2026-01-05', '2026-01-19')]).toEqual([20458, 20472]);
  });
});

it.each([
  'Relationship began',
  'Working together since',
  'Start of relationship',
  'Date partnership started',
])('a list of partners says under %j since when', (header) => {
  const reading = read([
    sheet('Partners', [
      ['Partner', 'Category', header],
      ['Oak CPA', 'CPA', '2026-03-01'],
      ['Pine Law', 'Attorney', '2026-06-15'],
    ]),
  ]);
  expect(mapping(reading)).toMatchObject({ 'Start date': header });
});

it.each([
  '0000-00-00',
  '0000-00-00 00:00:00',
  '00/00/0000',
  '1/0/1900',
  '0001-01-01T00:00:00',
  '12/30/1899 0:00:00',
])('%s is what a program writes for no day', (none) => {
  const reading = read([
    sheet('Leads', [
      HEADER,
      ['Oak CPA', '2026-01-12', 'Ann', 'open', none, ''],
      ['Oak CPA', '2026-01-13', 'Bo', 'won', '2026-02-20', 100],
    ]),
  ]);
  expect(notesOf(reading, 'not a date')).toEqual([]);
  expect(notesOf(reading, 'too far')).toEqual([]);
});

it('more headings than rows date the days below them: years, and months below their year', () => {
  const { ledger } = read([
    sheet('Log', [
      ['Datum', 'Partner', 'Mandant', 'Ergebnis'],
      ['2025', '', '', ''],
      ['Dezember', '', '', ''],
      ['15.', 'Oak CPA', 'Ann', 'gewonnen'],
      ['2026', '', '', ''],
      ['Januar', '', '', ''],
      ['8.', 'Pine Law', 'Bo', 'verloren'],
    ]),
  ]);
  expect([...ledger.referrals.received].map(formatIso)).toEqual(['2025-12-15', '2026-01-08']);
});

it('the numbers that SharePoint writes behind what it looks up are none of a name', () => {
  const { partners } = read([
    sheet('List', [
      ['Partner', 'Client', 'Received'],
      ['Oak CPA;#12', 'Ann', '2026-01-15'],
      ['Oak CPA;#12;#Pine Law;#14', 'Bo', '2026-01-19'],
      ['Pine Law;#14', 'Cy', '2026-01-22'],
    ]),
  ]).ledger;
  expect(partners.map(({ name }) => name).sort()).toEqual(['Oak CPA', 'Pine Law']);
});

it('a column of months is none of days, whatever year the tab says', () => {
  const { ledger } = read([
    sheet('2026', [
      ['Month', 'Date', 'Partner', 'Client', 'Status'],
      ['January', '2026-01-05', 'Oak CPA', 'Ann', 'won'],
      ['', '2026-01-19', 'Pine Law', 'Bo', 'lost'],
      ['February', '2026-02-02', 'Oak CPA', 'Cy', 'open'],
    ]),
  ]);
  expect([...ledger.referrals.received].map(formatIso)).toEqual(['2026-01-05', '2026-01-19', '2026-02-02']);
});
