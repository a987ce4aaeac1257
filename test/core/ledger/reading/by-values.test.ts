import { NO_DAY, formatIso } from '../../../../core/calendar/day';
import type { Cell } from '../../../../core/workbook/input';
import { mapping, notesOf, read, sheet } from './sheets';

/** What the first table holds, column by column of ours. */
const mapped = (headers: string[], ...rows: Cell[][]) => mapping(read([sheet('x', [headers, ...rows])]));

describe('columns whose header nobody knows', () => {
  const decided: Cell[][] = [
    ['Alder Tax', '2026-01-12', 'Ida Roe', 'Won', '2026-03-02'],
    ['Alder Tax', '2026-02-09', 'Jo Sand', 'Lost', '2026-04-14'],
    ['Birch Law', '2026-09-15', 'Kim Tull', 'Proposal', ''],
  ];
  const headers = (last: string) => ['Referred by', 'Date received', 'Prospect', 'Status', last];

  it.each([
    ['Paperwork day', 'Paperwork day'],
    ['Ink', 'Ink'],
    // What may be a day of its own is left alone.
    ['Last review', undefined],
    ['Proposal sent', undefined],
    ['Birthday', undefined],
  ])(
    'hold the day of the decision where the days stand on won rows and on no open one: %s',
    (header, column) => {
      expect(mapped(headers(header), ...decided)['Closed']).toBe(column);
    },
  );

  it('hold no day of a decision where an open row has one', () => {
    const rows = decided.map((row) => [...row.slice(0, 4), row[4] === '' ? '2026-10-01' : (row[4] as Cell)]);
    expect(mapped(headers('Ink'), ...rows)['Closed']).toBeUndefined();
  });

  it('hold the day received where every row has one and no other column does', () => {
    const rows = decided.map(([by, received, ...others]) => [by as Cell, received as Cell, ...others]);
    expect(mapped(['Referred by', 'Landing', 'Prospect', 'Status', 'Closed'], ...rows)).toMatchObject({
      Received: 'Landing',
      Closed: 'Closed',
    });
  });

  it('are the status where they say who is a client and who a prospect', () => {
    const found = mapped(
      ['Referred by', 'Date received', 'Household', 'Bucket', 'Status', 'Client since'],
      ['Alder Tax', '2026-01-12', 'Roe', 'Client', 'Active', '2026-03-02'],
      ['Alder Tax', '2026-02-09', 'Sand', 'Prospect', 'Active', ''],
    );
    expect(found['Status']).toBe('Bucket');
  });

  it('are the kind of money where they hold several', () => {
    const found = mapped(
      ['Partner', 'Date', 'Client', 'Bucket', 'Amount'],
      ['Alder Tax', '2026-01-12', 'Ida Roe', 'Advisory fee', 900],
      ['Alder Tax', '2026-02-12', 'Ida Roe', 'Refund', 100],
    );
    expect(found['Kind']).toBe('Bucket');
  });
});

describe('amounts by what they are as high as and stand beside', () => {
  const one = (header: string, ...amounts: Cell[]) =>
    mapped(
      ['Referred by', 'Date received', 'Prospect', 'Status', header],
      ...amounts.map((amount, i): Cell[] => ['Alder Tax', '2026-01-12', `Client ${i}`, 'Won', amount]),
    );

  it.each<[header: string, amounts: Cell[], column: string]>([
    ['Revenue AUM', [1250000, 800000], 'AUM'],
    ['Revenue AUM', [9500, 6100], 'First-year revenue'],
    ['Revenue AUM', ['1.250.000,00', '800.000,00'], 'AUM'],
    ['Revenue AUM', ['9.500,00', '6.100,00'], 'First-year revenue'],
    ['AUM fee', [950000, 610000], 'First-year revenue'],
    ['Upfront fee', [3300, 2200], 'First-year revenue'],
    ['Ongoing fee p.a.', [3300, 2200], 'First-year revenue'],
    ['Billed to date', [3300, 2200], 'First-year revenue'],
    ['Advice fee', [3300, 2200], 'First-year revenue'],
    ['Fee 2026', [3300, 2200], 'First-year revenue'],
    ['Initial charge', [3300, 2200], 'First-year revenue'],
    ['Honorar pro Jahr', [3300, 2200], 'First-year revenue'],
  ])('%s with %j is %s', (header, amounts, column) => {
    expect(one(header, ...amounts)).toMatchObject({ [column]: header });
  });

  it.each([
    'Referral fee',
    'Fee schedule',
    'Current fee',
    'Attorney fee',
    'Revenue (5 yr)',
    'Client income',
    'Company revenue',
  ])('%s is no revenue of the first year', (header) => {
    expect(one(header, 3300, 2200)['First-year revenue']).toBeUndefined();
  });

  it('a premium is none beside the commission on it', () => {
    const found = mapped(
      ['Referred by', 'Date received', 'Prospect', 'Status', 'Annual premium', 'Commission'],
      ['Alder Tax', '2026-01-12', 'Ida Roe', 'Won', 5000, 400],
    );
    expect(found['First-year revenue']).toBe('Commission');
  });

  it('"Actual" alone is the revenue beside "Budget", and none without it', () => {
    const headers = ['Referred by', 'Date received', 'Prospect', 'Status'];
    const row: Cell[] = ['Alder Tax', '2026-01-12', 'Ida Roe', 'Won'];
    const both = mapped([...headers, 'Budget', 'Actual'], [...row, 6000, 5200]);
    expect(both['First-year revenue']).toBe('Actual');
    expect(mapped([...headers, 'Actual'], [...row, 5200])['First-year revenue']).toBeUndefined();
  });

  it('two columns are debit and credit where the balance moves by them, whatever they are called', () => {
    const { ledger } = read([
      sheet('x', [
        ['Date', 'Partner', 'Text', 'Charges', 'Credits', 'Balance'],
        ['2026-01-12', 'Alder Tax', 'Fee', '', 900, 900],
        ['2026-02-12', 'Alder Tax', 'Correction', 100, '', 800],
        ['2026-03-12', 'Alder Tax', 'Fee', '', 500, 1300],
      ]),
    ]);
    expect(Array.from(ledger.money.amount)).toEqual([900, -100, 500]);
  });
});

describe('columns that mean the same in two languages', () => {
  it('are not said to be called alike: "Tag" of an English sheet is no day', () => {
    const row: Cell[] = ['Alder Tax', '2026-01-12', 'Ida Roe', 'Won', 'VIP', 'A'];
    const reading = read([sheet('x', [['Referred by', 'Day', 'Prospect', 'Status', 'Tag', 'Stand'], row])]);
    expect(mapping(reading)).toMatchObject({ Received: 'Day', Status: 'Status' });
    expect(notesOf(reading, 'columns are called')).toEqual([]);
  });
});

describe('a day in several columns', () => {
  const days = (headers: string[], ...rows: Cell[][]) => {
    const reading = read([
      sheet('x', [
        [...headers, 'Referred by', 'Client', 'Status'],
        ...rows.map((row, i) => [...row, 'Alder Tax', `C${i}`, 'Open']),
      ]),
    ]);
    return {
      days: Array.from(reading.ledger.referrals.received, (day) => (day === NO_DAY ? null : formatIso(day))),
      reading,
    };
  };

  it.each<[what: string, headers: string[], rows: Cell[][], expected: Array<string | null>]>([
    [
      'year, month and day',
      ['Year', 'Month', 'Day'],
      [
        [2026, 1, 12],
        [2026, 2, 3],
      ],
      ['2026-01-12', '2026-02-03'],
    ],
    [
      'names of months, in another order',
      ['Day', 'Month', 'Year'],
      [
        ['12', 'Jan', '2026'],
        ['3', 'February', '2026'],
      ],
      ['2026-01-12', '2026-02-03'],
    ],
    [
      'other languages',
      ['Jahr', 'Monat', 'Tag'],
      [
        [2026, 'März', 9],
        [2026, 'Mai', 4],
      ],
      ['2026-03-09', '2026-05-04'],
    ],
    [
      'a month without a day is its first',
      ['Year', 'Month'],
      [
        [2026, 'Jan'],
        [2025, 'Dec'],
      ],
      ['2026-01-01', '2025-12-01'],
    ],
    [
      'a day that is blank, too',
      ['Year', 'Month', 'Day'],
      [
        [2026, 1, 12],
        [2026, 2, ''],
      ],
      ['2026-01-12', '2026-02-01'],
    ],
    [
      'a day beside a month with its year',
      ['Month', 'Day'],
      [
        ['January 2026', 12],
        ['Feb 2026', 3],
      ],
      ['2026-01-12', '2026-02-03'],
    ],
    [
      'a whole day beside its parts',
      ['Date received', 'Year', 'Month', 'Day'],
      [
        ['2026-01-12', 2025, 12, 1],
        ['2026-02-03', 2025, 12, 2],
      ],
      ['2026-01-12', '2026-02-03'],
    ],
    [
      'days of the week are no days of the month',
      ['Month', 'Day'],
      [
        ['January 2026', 'Mon'],
        ['Feb 2026', 'Tue'],
      ],
      ['2026-01-01', '2026-02-01'],
    ],
  ])('is put together: %s', (_, headers, rows, expected) => {
    expect(days(headers, ...rows).days).toEqual(expected);
  });

  it('takes a month or year that stands once above, with a note', () => {
    const { days: found, reading } = days(
      ['Year', 'Month', 'Day'],
      [2026, 'Jan', 12],
      ['', '', 20],
      ['', 'Feb', 3],
    );
    expect(found).toEqual(['2026-01-12', '2026-01-20', '2026-02-03']);
    expect(notesOf(reading, 'stands once').map(({ value }) => value)).toEqual(['3 cells']);
  });

  it('that does not exist is said with its row', () => {
    const { days: found, reading } = days(['Year', 'Month', 'Day'], [2026, 1, 12], [2026, 2, 30]);
    expect(found).toEqual(['2026-01-12', null]);
    expect(notesOf(reading, 'not a date').map(({ row, value }) => [row, value])).toEqual([[3, '2026 2 30']]);
  });
});

describe('rows that are counts', () => {
  it.each<[what: string, headers: string[], rows: Cell[][], noted: number]>([
    [
      'a number of several',
      ['COI', 'Month', 'Volume', 'Status'],
      [
        ['A', '2026-01-30', 5, 'Won'],
        ['B', '2026-01-30', 3, 'Lost'],
      ],
      1,
    ],
    [
      'a running number',
      ['COI', 'Month', 'Number', 'Status'],
      [
        ['A', '2026-01-30', 3, 'Won'],
        ['B', '2026-01-30', 5, 'Lost'],
      ],
      0,
    ],
    [
      'a number beside the client',
      ['COI', 'Month', 'Client', 'Volume', 'Status'],
      [
        ['A', '2026-01-30', 'X', 5, 'Won'],
        ['B', '2026-01-30', 'Y', 3, 'Lost'],
      ],
      0,
    ],
  ])('are noted: %s', (_, headers, rows, noted) => {
    expect(notesOf(read([sheet('x', [headers, ...rows])]), 'stand for several')).toHaveLength(noted);
  });

  it('make a summary that is not read, with the reason', () => {
    const { tables } = read([
      sheet('x', [
        ['Partner', 'Referrals', 'Won', 'Lost', 'Revenue'],
        ['Alder Tax', 5, 3, 2, 9400],
        ['Birch Law', 3, 1, 1, 2000],
      ]),
    ]);
    expect(tables[0]?.why).toContain('a row for each introduction is needed');
  });
});

describe('one’s own firm', () => {
  it('is the name that stands on every row of two sides, on either', () => {
    const { ledger } = read([
      sheet('x', [
        ['Date', 'Referred by', 'Referred to', 'Client', 'Status'],
        ['2026-01-05', 'Alder Tax', 'Lakeside Wealth', 'Ida Roe', 'Won'],
        ['2026-01-15', 'Lakeside Wealth', 'Alder Tax', 'Xa Poe', 'Won'],
        ['2026-02-15', 'Birch Law', 'Lakeside Wealth', 'Jo Sand', 'Lost'],
      ]),
    ]);
    expect(ledger.partners.map(({ name }) => name)).toEqual(['Alder Tax', 'Birch Law']);
  });
});
