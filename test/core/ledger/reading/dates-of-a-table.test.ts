import { NO_DAY, formatIso } from '../../../../core/calendar/day';
import type { Cell } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

const HEADER = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'];
const iso = (day: number) => (day === NO_DAY ? null : formatIso(day));
const received = (rows: Cell[][], settings: Array<readonly [string, Cell]> = [], header = HEADER) => {
  const reading = read([sheet('Leads', [header, ...rows])], { settings });
  return { reading, days: [...reading.ledger.referrals.received].map(iso) };
};

describe('date cells that another program has exchanged', () => {
  const rows = (dates: Cell[]) => dates.map((date, i) => ['Marlow CPA', date, `Client ${i}`, 'open']);
  const swapped = ['2026-01-02', '2026-03-04', '17/02/2026', '25/02/2026'];
  const question = 'a program has probably exchanged';

  it.each<[what: string, dates: Cell[]]>([
    ['ISO cells beside texts with the day first', swapped],
    ['serial numbers beside texts with the day first', [46024, 46085, '17/02/2026', '25.02.2026']],
    ['cells beside texts with the month first', ['2026-01-02', '2026-03-04', '02/17/2026']],
  ])('%s are asked about, once, with both answers', (_, dates) => {
    const notes = notesOf(received(rows(dates)).reading, question);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ sheet: 'Leads', column: 'Received', row: 0 });
    expect(notes[0]?.offers?.map((offer) => offer.rows)).toEqual([
      [['Swap day and month Referrals.Received', 'yes']],
      [['Swap day and month Referrals.Received', 'no']],
    ]);
  });

  it.each<[what: string, dates: Cell[]]>([
    ['a date cell above the 12th', [...swapped, '2026-03-20']],
    ['a text up to the 12th', [...swapped, '05/02/2026']],
    ['a text whose day is its month', [...swapped, '03/03/2026']],
    ['texts of both orders', [...swapped, '02/17/2026']],
    ['no texts', ['2026-01-02', '2026-03-04', '2026-05-06']],
    ['too little to go by', ['2026-01-02', '17/02/2026']],
    ['months by name', ['2026-01-02', '2026-03-04', '17 Feb 2026']],
  ])('%s: nothing was exchanged, so nothing is asked', (_, dates) => {
    expect(notesOf(received(rows(dates)).reading, question)).toEqual([]);
  });

  it('a row of Settings exchanges the cells, and only them, and is noted', () => {
    const { reading, days } = received(rows(swapped), [['Swap day and month Referrals.Received', 'yes']]);
    expect(days).toEqual(['2026-02-01', '2026-04-03', '2026-02-17', '2026-02-25']);
    expect(notesOf(reading, question)).toEqual([]);
    expect(notesOf(reading, 'exchanged back, as Settings says')).toHaveLength(1);
  });

  it('"no" keeps them and asks no more; a column that there is not is said', () => {
    const { reading, days } = received(rows(swapped), [['Swap day and month Referrals.Received', 'no']]);
    expect(days.slice(0, 2)).toEqual(['2026-01-02', '2026-03-04']);
    expect(notesOf(reading, 'exchanged')).toEqual([]);
    const absent = received(rows(swapped), [['Swap day and month Money.Date', 'yes']]).reading;
    expect(notesOf(absent, 'Swap day and month Money.Date: no column was found for it.')).toHaveLength(1);
  });
});

it('dates with points are day first, unless another column of the table has the month first', () => {
  const days = (closed: string) => received([['Marlow CPA', '1.10.2026', 'a', 'won', closed]]).days;
  expect(days('3.10.2026')).toEqual(['2026-10-01']);
  expect(days('3.30.2026')).toEqual(['2026-01-10']);
});

describe('headings of months between the rows', () => {
  const header = ['Date', 'Partner', 'Client', 'Status'];
  it.each([
    ['the month first', '1/1/2026', '2/1/2026'],
    ['the day first', '01.01.2026', '01.02.2026'],
    ['the month by name', '1-Jan-26', '1-Feb-26'],
  ])('may be the first day of the month as a CSV holds it, %s', (_, january, february) => {
    const log = ([first, second]: Cell[]) =>
      received(
        [
          [first],
          ['5', 'Marlow CPA', 'a', 'open'],
          ['16', 'Quill Estates', 'b', 'open'],
          [second],
          ['3', 'Marlow CPA', 'c', 'open'],
        ],
        [],
        header,
      ).days;
    expect(log([january, february])).toEqual(['2026-01-05', '2026-01-16', '2026-02-03']);
  });
  it('tell rows apart that would be duplicates without them', () => {
    const log = (...second: Cell[][]) =>
      notesOf(
        received(
          [['February 2026'], ['5', 'Marlow CPA', 'a', 'open'], ...second, ['5', 'Marlow CPA', 'a', 'open']],
          [],
          header,
        ).reading,
        'exact duplicate',
      ).map(({ row }) => row);
    expect(log(['March 2026'])).toEqual([]);
    expect(log()).toEqual([4]);
  });
  it('are no days of other kinds', () => {
    const rows = [['3/5/2026'], ['Marlow CPA', '5', 'a', 'open'], ['Marlow CPA', '6', 'b', 'open']];
    expect(received(rows).days).toEqual([null, null]);
  });
  it('date the rows below that have only a day, or nothing', () => {
    const { reading, days } = received(
      [
        ['February 2026'],
        ['5', 'Marlow CPA', 'a', 'open'],
        [19, 'Quill Estates', 'b', 'open'],
        ['', 'Quill Estates', 'c', 'open'],
        ['märz 2026:'],
        ['Mon 2', 'Marlow CPA', 'd', 'open'],
        ['3rd', 'Marlow CPA', 'e', 'open'],
      ],
      [],
      header,
    );
    expect(days).toEqual(['2026-02-05', '2026-02-19', '2026-02-01', '2026-03-02', '2026-03-03']);
    expect(notesOf(reading, 'hold only a day')[0]?.value).toBe('4 rows');
    expect(notesOf(reading, 'first day of the month in the heading')[0]?.value).toBe('1 row');
  });
  it.each([
    '03/2026',
    '2026-03',
    'Month: March 2026',
    'March 2026 (4)',
    'Referrals March 2026',
    '--- March 2026 ---',
  ])('may be written as %s', (heading) => {
    const { days } = received(
      [
        [heading],
        ['5', 'Marlow CPA', 'a', 'open'],
        ['3/24', 'Marlow CPA', 'b', 'open'],
        ['12-Mar', 'Quill Estates', 'c', 'open'],
      ],
      [],
      header,
    );
    expect(days).toEqual(['2026-03-05', '2026-03-24', '2026-03-12']);
  });
  it('change no whole date, give no day that their month has not, and none above them', () => {
    const { days } = received(
      [
        ['2025-12-30', 'Marlow CPA', 'a', 'open'],
        ['', 'Marlow CPA', 'b', 'open'],
        ['Feb 2026'],
        ['2026-01-31', 'Marlow CPA', 'c', 'open'],
        ['30', 'Marlow CPA', 'd', 'open'],
        ['2026-02-10', 'Marlow CPA', 'e', 'open'],
      ],
      [],
      header,
    );
    expect(days).toEqual(['2025-12-30', null, '2026-01-31', null, '2026-02-10']);
  });
  it('may be date cells above day cells', () => {
    const { days } = received(
      [[46054], [5, 'Marlow CPA', 'a', 'open'], [19, 'Quill Estates', 'b', 'open']],
      [],
      header,
    );
    expect(days).toEqual(['2026-02-05', '2026-02-19']);
  });
});

describe('a year that stands above days without one', () => {
  const header = ['Date', 'Partner', 'Client', 'Status'];
  const log = [
    ['1/5', 'Marlow CPA', 'a', 'open'],
    ['Jan 19', 'Quill Estates', 'b', 'open'],
    ['24-Feb', 'Quill Estates', 'c', 'open'],
    ['2026-03-02', 'Marlow CPA', 'd', 'open'],
  ];
  const inYear = ['2026-01-05', '2026-01-19', '2026-02-24', '2026-03-02'];
  it.each<[heading: Cell]>([['2026'], [2026], ['Year 2026'], ['Q1 2026'], ['2026 (4 introductions)']])(
    'in the heading %j',
    (heading) => {
      const { reading, days } = received([[heading], ...log], [], header);
      expect(days).toEqual(inYear);
      expect(notesOf(reading, 'hold no year')[0]?.value).toBe('3 rows');
    },
  );
  it('changes with the next heading, and completes months', () => {
    const { days } = received(
      [
        ['2025'],
        ['12/5', 'Marlow CPA', 'a', 'open'],
        ['2026'],
        ['1/15', 'Marlow CPA', 'b', 'open'],
        ['February'],
        ['9', 'Marlow CPA', 'c', 'open'],
      ],
      [],
      header,
    );
    expect(days).toEqual(['2025-12-05', '2026-01-15', '2026-02-09']);
  });
  it.each([
    ['the name of the tab', sheet('Leads 2026', [header, ...log])],
    ['a title', sheet('Leads', [['Introductions 2026'], [], header, ...log])],
  ])('in %s', (_, tab) => {
    expect([...read([tab]).ledger.referrals.received].map(iso)).toEqual(inYear);
  });
  it('dates no row by a number alone, and is none where a title names two', () => {
    const counts = read([
      sheet('Leads 2026', [header, ['5', 'Marlow CPA', 'a', 'open'], ['6', 'Marlow CPA', 'b', 'open']]),
    ]);
    expect([...counts.ledger.referrals.received].map(iso)).toEqual([null, null]);
    const since = read([sheet('Leads since 2019', [header, ...log.slice(0, 2)])]);
    expect([...since.ledger.referrals.received].map(iso)).toEqual([null, null]);
    const month = read([sheet('Leads 2026', [header, ['Mar-26', 'Marlow CPA', 'a', 'open']])]);
    expect([...month.ledger.referrals.received].map(iso)).toEqual(['2026-03-01']);
    const two = read([sheet('Leads 2025-2026', [header, ...log.slice(0, 2)])]);
    expect([...two.ledger.referrals.received].map(iso)).toEqual([null, null]);
  });
});

describe('an order of day and month that nothing in the column tells', () => {
  const first = (rows: Cell[][]) => received(rows).days[0];
  it.each<[what: string, rows: Cell[][], day: string]>([
    ['no clue', [['Marlow CPA', '05/01/2026', 'a', 'won', '06/02/2026', 900]], '2026-05-01'],
    ['decimal commas', [['Marlow CPA', '05/01/2026', 'a', 'won', '06/02/2026', '1.200,50']], '2026-01-05'],
    [
      'rows closed before they were received',
      [['Marlow CPA', '05/01/2026', 'a', 'won', '04/03/2026', 900]],
      '2026-01-05',
    ],
    ['days to come', [['Marlow CPA', '05/12/2026', 'a', 'open', '', '']], '2026-05-12'],
    ['days to come the other way', [['Marlow CPA', '12/05/2026', 'a', 'open', '', '']], '2026-05-12'],
  ])('%s', (_, rows, day) => {
    const { reading } = received(rows);
    expect(first(rows)).toBe(day);
    expect(notesOf(reading, 'Nothing in the column tells the day from the month').length).toBeGreaterThan(0);
  });
});

describe('an order of day and month that a header names', () => {
  const under = (head: string, day: string, closed = 'Closed', on = '') => {
    const header = ['Partner', head, 'Client', 'Status', closed];
    const { reading, days } = received([['Marlow CPA', day, 'a', 'won', on]], [], header);
    return { days, asked: notesOf(reading, 'tells the day from the month').map(({ column }) => column) };
  };
  it.each([
    ['Intro date (dd/mm/yyyy)', '2026-01-05'],
    ['Intro date (mm/dd/yyyy)', '2026-05-01'],
  ])('is that of its column, and is not asked: %s', (header, day) => {
    expect(under(header, '05/01/2026')).toEqual({ days: [day], asked: [] });
  });
  it('gives way to a part above 12', () => {
    expect(under('Intro date (dd/mm/yyyy)', '05/21/2026').days).toEqual(['2026-05-21']);
  });
  it('stands in for other columns that do not tell, which are asked', () => {
    const found = under('Intro date', '05/01/2026', 'Closed (DD/MM/YYYY)', '06/02/2026');
    expect(found).toEqual({ days: ['2026-01-05'], asked: ['Intro date'] });
  });
});

it('numbers that are no serials are moments, or year, month and day in one', () => {
  const { days } = received(
    [1741345200, 1741345200000, 20250307, 45723].map((date) => ['Marlow CPA', date, 'x', 'open']),
  );
  expect(days).toEqual(Array(4).fill('2025-03-07'));
});

describe('a year in a column of its own', () => {
  const header = ['Year', 'Date', 'Partner', 'Client'];
  it.each<[first: Cell, second: Cell, days: string[]]>([
    ['11/5', '1/20', ['2025-11-05', '2026-01-20']],
    ['Nov 5', '20 Jan', ['2025-11-05', '2026-01-20']],
    ['5-Nov', '2026-01-21', ['2025-11-05', '2026-01-21']],
  ])('is that of days without one: %j, %j', (first, second, days) => {
    const found = received(
      [
        [2025, first, 'Marlow CPA', 'Ines'],
        ['2026', second, 'Marlow CPA', 'Jo'],
      ],
      [],
      header,
    );
    expect(found.days).toEqual(days);
    expect(notesOf(found.reading, 'hold no year')).toHaveLength(1);
  });

  it.each<[received: string, closed: string, day: string, said: string]>([
    ['12/20', '1/15', '2026-01-15', 'for 1 of them, which would be before'],
    ['1/20', '3/1', '2025-03-01', 'of a title or of the tab.'],
    // A day too early is a typing error, and one after today cannot have been.
    ['3/5', '3/1', '2025-03-01', 'of a title or of the tab.'],
    ['12/20', '11/30', '2025-11-30', 'of a title or of the tab.'],
  ])('of %s, closed on %s, reaches into the next one', (first, second, day, said) => {
    const { reading } = received(
      [['2025', first, second, 'Marlow CPA', 'Ines', 'Won']],
      [],
      ['Year', 'Received', 'Closed', 'Partner', 'Client', 'Status'],
    );
    expect([...reading.ledger.referrals.closed].map(iso)).toEqual([day]);
    expect(notesOf(reading, said).map(({ column }) => column)).toContain('Closed');
  });

  it('says nothing beside whole dates', () => {
    const found = received([[2024, '11/5/2025', 'Marlow CPA', 'Ines']], [], header);
    expect(found.days).toEqual(['2025-11-05']);
    expect(notesOf(found.reading, 'hold no year')).toEqual([]);
  });
});

it('a quarter or a week for a day is its first day, with one note', () => {
  const { reading, days } = received([
    ['Marlow CPA', 'Q1 2026', 'Ines', 'open'],
    ['Marlow CPA', '2025-Q4', 'Jo', 'won'],
    ['Marlow CPA', '2026-05-04', 'Kit', 'won'],
    ['Marlow CPA', 'Week 7, 2026', 'Lev', 'open'],
  ]);
  expect(days).toEqual(['2026-01-01', '2025-10-01', '2026-05-04', '2026-02-09']);
  expect(notesOf(reading, 'first day of its quarter').map(({ value }) => value)).toEqual([
    '3 rows, as "Q1 2026"',
  ]);
  expect(notesOf(reading, 'not a date')).toEqual([]);
});

it.each<[Cell, Cell]>([
  ['January', 'Mar'],
  [1, 3],
])('months without a year are those of the year in a title, with a note: %j, %j', (first, second) => {
  const reading = read([
    sheet('Log', [
      ['2026 referrals'],
      ['Month', 'Partner', 'Client', 'Status'],
      [first, 'Marlow CPA', 'Ines', 'Won'],
      [second, 'Marlow CPA', 'Jo', 'Lost'],
    ]),
  ]);
  expect([...reading.ledger.referrals.received].map(iso)).toEqual(['2026-01-01', '2026-03-01']);
  expect(notesOf(reading, 'The months have no year').map(({ value }) => value)).toEqual(['2 rows']);
});

it('the middle and the end of a month are days of it, with the note of a quarter', () => {
  const { reading, days } = received([
    ['Marlow CPA', '~1/15/2026', 'Ines', 'open'],
    ['Marlow CPA', 'mid-Feb 2026', 'Jo', 'open'],
    ['Marlow CPA', 'End of March 2026', 'Kit', 'open'],
  ]);
  expect(days).toEqual(['2026-01-15', '2026-02-15', '2026-03-31']);
  expect(notesOf(reading, 'These are no days')).toHaveLength(1);
});

it('days in parts may have short headers and a year of two digits', () => {
  const { days } = received(
    [
      [1, 5, 26, 'Marlow CPA', 'Ines'],
      [12, 9, 25, 'Marlow CPA', 'Jo'],
    ],
    [],
    ['Mo', 'Day', 'Yr', 'Partner', 'Client'],
  );
  expect(days).toEqual(['2026-01-05', '2025-12-09']);
});

describe('a day without a year takes that of the other day of its row', () => {
  const days = (rows: Cell[][], settings: Array<readonly [string, Cell]> = []) => {
    const { reading } = received(rows, settings);
    const { referrals } = reading.ledger;
    const notes = notesOf(reading, 'hold no year').map(({ column, value }) => [column, value]);
    const days = [...referrals.received].map((day, i) => [iso(day), iso(referrals.closed[i] ?? NO_DAY)]);
    return { days, notes };
  };

  it('the last such day before it was closed, the first such one after it was received', () => {
    expect(
      days([
        ['Marlow CPA', '6-Jan', 'a', 'won', '2026-03-01'],
        ['Marlow CPA', '20-Dec', 'b', 'won', '2026-02-01'],
        ['Marlow CPA', '2025-12-20', 'c', 'won', 'Feb 1'],
        ['Marlow CPA', '2026-01-20', 'd', 'lost', '3/15'],
      ]),
    ).toEqual({
      days: [
        ['2026-01-06', '2026-03-01'],
        ['2025-12-20', '2026-02-01'],
        ['2025-12-20', '2026-02-01'],
        ['2026-01-20', '2026-03-15'],
      ],
      notes: [
        ['Received', '2 rows'],
        ['Closed', '2 rows'],
      ],
    });
  });

  it('but not where it is blank, far away, has none itself, or the order of day and month would decide it', () => {
    const rows = [
      ['Marlow CPA', '6-Jan', 'a', 'open', null],
      ['Marlow CPA', '6-Jan', 'b', 'won', '2026-12-15'],
      ['Marlow CPA', '6-Jan', 'c', 'won', '1-Mar'],
      ['Marlow CPA', '3/2', 'd', 'won', '2/4/2026'],
    ];
    expect(days(rows).days.map(([first]) => first)).toEqual([null, null, null, null]);
    expect(days(rows).notes).toEqual([]);
  });
});
