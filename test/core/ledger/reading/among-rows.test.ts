import type { Cell } from '../../../../core/workbook/input';
import { FULL, both, full, got } from './shapes';
import { read, sheet } from './sheets';

/** What stands among the rows of a table or below them: other tables, marks, headings, what a report adds. */

describe('another table below the rows', () => {
  const summary: Cell[][] = [
    ['Partner', 'Referrals', 'Won', 'Rate'],
    ['Oak Advisors', 2, 1, 0.5],
    ['Pine & Co', 1, 1, 1],
  ];

  it.each<[string, Cell[][]]>([
    ['after a blank row', [[], ...summary]],
    ['after a blank row and a title', [[], ['Summary'], ...summary]],
    ['without one', summary],
  ])('%s is none of them, and a note lists its rows', (_, below) => {
    const said = got([...full, ...below]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    const notes = said.notes.filter((each) => each.kind === 'rows below a table');
    const first = 4 + below.length - 2;
    expect(notes.map((each) => [each.row, each.value])).toEqual([[0, `3 rows: ${first}-${first + 2}`]]);
    expect(notes[0]?.problem).toContain(
      `begins in row ${first}, with headers of its own (Partner, Referrals, Won, Rate)`,
    );
  });

  it('may have no header in common, where words stand in place of days', () => {
    const below: Cell[][] = [
      ['Code', 'Stands for', 'Who'],
      ['OA', 'Accountants', 'Ann Low'],
      ['PC', 'Lawyers', 'Bo Kay'],
    ];
    const said = got([...full, [], ...below]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    expect(said.notes.filter((each) => each.kind === 'rows below a table')).toHaveLength(1);
  });
  it.each<[string, Cell[][]]>([
    [
      'says again what stands above',
      [
        ['Pine & Co', 'soon', 'Una Reed', 'Open'],
        ['Fir Tax', 'later', 'Lee', 'Open'],
      ],
    ],
    [
      'has days',
      [
        ['Fir Tax', 'Mar 3', 'Una Reed', 'new'],
        ['Fir Tax', 'later', 'Lee', 'new'],
      ],
    ],
    ['is one row', [['Fir Tax', 'soon', 'Una Reed', 'new']]],
  ])('is none that %s', (_, below) => {
    expect(got([...full, [], ...below]).notes.filter((each) => each.kind === 'rows below a table')).toEqual(
      [],
    );
  });

  it('may be a pivot table', () => {
    const said = got([
      ...full,
      [],
      ['Row Labels', 'Count of Client', 'Sum of Revenue'],
      ['Oak Advisors', 2, 9000],
      ['Grand Total', 3, 9500],
    ]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    expect(said.notes.filter((each) => each.kind === 'rows below a table')).toHaveLength(1);
  });

  it('ends where rows of this one go on', () => {
    const said = got([...full.slice(0, 3), ...summary, ...full.slice(3)]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
  });

  it('is also what a board shows below an entry', () => {
    const board: Cell[][] = [
      ['Client', 'Subitems', 'Partner', 'Status', 'Received'],
      ['Ivy Moss', '', 'Oak Advisors', 'Won', '2026-01-12'],
      ['Subitems', 'Name', 'Owner', 'Status', 'Due'],
      ['', 'Send letter', 'Sam', 'Done', '2026-02-01'],
      ['', 'Call back', 'Sam', 'Open', '2026-02-02'],
      ['Una Reed', '', 'Pine & Co', 'Won', '2026-02-16'],
    ];
    expect(got(board)).toMatchObject({ partners: both, introductions: 2 });
  });
});

describe('a mark for "the same"', () => {
  it.each(['"', '″', '〃', '-"-', 'ditto', 'do.', 'idem', 'same as above', '(same)', '-do-', '(ditto)', '↑'])(
    '%s takes the partner above',
    (mark) => {
      const said = got([...full.slice(0, 2), [mark, ...(full[2] ?? []).slice(1)], ...full.slice(3)]);
      expect(said).toMatchObject({ partners: both, introductions: 3 });
      expect(said.ledger.referrals.partner[0]).toBe(said.ledger.referrals.partner[1]);
      expect(said.notes.map((each) => [each.kind, each.value])).toEqual([
        ['the partner of the row above', '1 row: 3'],
      ]);
    },
  );

  it('holds for days and outcomes, too, and on through several rows', () => {
    const rows: Cell[][] = [
      FULL,
      ['Oak Advisors', '2026-01-12', 'Ivy Moss', 'Won', '2026-02-20', 100],
      ['"', '"', 'Gus Holt', '"', '"', 200],
      ['"', '"', 'Kit Orr', '"', '"', 300],
    ];
    const { referrals } = got(rows).ledger;
    expect(new Set(referrals.received).size).toBe(1);
    expect([...referrals.status]).toEqual([...referrals.status].fill(referrals.status[0] ?? 0));
  });

  it('in the first row means nothing', () => {
    expect(got([FULL, ['Idem Law', '2026-01-12', 'Ivy Moss', 'Won', '2026-02-20', 5]]).partners).toEqual([
      'Idem Law',
    ]);
  });
});

describe('the head of a group with the number of its rows', () => {
  const grouped = (head: (name: string, count: number) => Cell[]): Cell[][] => [
    FULL,
    head('Oak Advisors', 2),
    ...full.slice(1, 3).map((row): Cell[] => ['', ...row.slice(1)]),
    head('Pine & Co', 1),
    ...full.slice(3).map((row): Cell[] => ['', ...row.slice(1)]),
  ];
  const settings: [string, string][] = [
    ['As of', '2026-11-21'],
    ['Fill down Referrals.Partner', 'yes'],
  ];

  it.each<[string, (name: string, count: number) => Cell[]]>([
    ['alone', (name, count) => [`${name} (${count})`]],
    ['and their sum', (name, count) => [`${name} (${count})`, '', '', '', '', 4711]],
    ['and their sum as text', (name, count) => [`${name} (${count} records)`, '', '', '', '', '$4,711.00']],
  ])('%s is no row, and names the rows below', (_, head) => {
    const { ledger } = read([sheet('Log', grouped(head))], { settings });
    expect(ledger.partners.map(({ name }) => name)).toEqual(both);
    expect([...ledger.referrals.revenue].filter((each) => each === 4711)).toEqual([]);
    expect(ledger.referrals.count).toBe(3);
  });

  it('may also stand below the rows', () => {
    const { partners } = got([
      ...full.slice(0, 3),
      ['Oak Advisors (2)', '', '', '', '', 100],
      ...full.slice(3),
    ]);
    expect(partners).toEqual(both);
  });

  it('is a name as it stands where other rows follow', () => {
    const said = got([...full, ['Elm Tax (2)', '', '', '', '', 100]]);
    expect(said.partners).toContain('Elm Tax (2)');
  });
});

describe('a report', () => {
  it('may name its sums in the column of amounts', () => {
    const rows: Cell[][] = [
      FULL,
      ['Oak Advisors', '2026-01-12', 'Ivy Moss', 'Won', '2026-02-20', '6400'],
      ['Subtotal', '', '', '', '', 'Sum: 6,400'],
      ['', '', '', '', '', 'Count: 1'],
      ['Pine & Co', '2026-02-16', 'Una Reed', 'Won', '2026-05-01', '3100'],
      ['Subtotal', '', '', '', '', 'Sum: 3,100'],
      ['', '', '', '', '', 'Count: 1'],
      ['Total', '', '', '', '', 'Sum: 9,500'],
    ];
    expect(got(rows)).toMatchObject({ partners: both, introductions: 2, revenue: 9500 });
  });

  it.each([0, 1, 2])(
    'may head its months with date cells as numbers, as Excel hands them over, in column %i',
    (column) => {
      const heading = (serial: number) =>
        Array.from({ length: column + 1 }, (_, i) => (i === column ? serial : ''));
      const rows: Cell[][] = [
        FULL,
        heading(46023),
        ['Oak Advisors', 12, 'Ivy Moss', 'Won', '2026-02-20', 6400],
        heading(46054),
        ['Pine & Co', 16, 'Una Reed', 'Won', '2026-05-01', 3100],
      ];
      const { ledger, partners, revenue } = got(rows);
      expect({ partners, revenue }).toEqual({ partners: both, revenue: 9500 });
      const [one = 0, two = 0] = ledger.referrals.received;
      expect(two - one).toBe(35);
    },
  );

  it('may end with a sum that could be the first of a month, which heads nothing', () => {
    const said = got([...full, ['', '', '', '', '', 46023]]);
    expect(said.notes.map((each) => each.kind)).toEqual(['totals']);
  });

  it.each([
    ['a date cell', '2026-01-01', '2026-02-01'],
    ['what is counted in it', 'Referrals in January 2026', 'New referrals in February 2026'],
  ])('may head its months with %s', (_, first, second) => {
    const rows: Cell[][] = [
      FULL,
      [first],
      ['Oak Advisors', 12, 'Ivy Moss', 'Won', '2026-02-20', 6400],
      [second],
      ['Pine & Co', 16, 'Una Reed', 'Won', '2026-05-01', 3100],
    ];
    const { ledger, partners } = got(rows);
    expect(partners).toEqual(both);
    const [one = 0, two = 0] = ledger.referrals.received;
    expect(two - one).toBe(35);
  });
});

describe('a table of counts', () => {
  it.each<[string, Cell[]]>([
    ['weeks', ['Partner', 'Week of 1/5', 'Week of 1/12', 'Week of 1/19']],
    ['numbered weeks', ['Partner', 'W1', 'W2', 'W3']],
    ['double years', ['Partner', 'FY23/24', 'FY24/25', 'FY25/26']],
    ['quarters in two directions', ['Partner', 'Q1 in', 'Q1 out', 'Q2 in']],
    ['days', ['Partner', '2026-01-09', '2026-01-16', '2026-01-23']],
  ])('has columns of %s, and is refused with the reason', (_, header) => {
    const { tables, partners } = got([header, ['Oak Advisors', 2, 1, 0], ['Pine & Co', 0, 1, 3]]);
    expect(partners).toEqual([]);
    expect(tables[0]?.why).toContain('a row for each introduction is needed');
  });
});

test('the label of a subtotal is not shown as a sample of partners', () => {
  const reading = read([
    sheet('Log', [
      FULL,
      ...full.slice(1, 3),
      ['Subtotal', '', '', '', '', 6400],
      ['Grand Total', '', '', '', '', 6400],
      ...full.slice(3),
    ]),
  ]);
  const partner = reading.tables[0]?.columns.find(({ column }) => column === 'Partner');
  expect(partner?.samples).toEqual(both);
});

describe('a row of sums with the day on which somebody added up', () => {
  it.each<[string, Cell[]]>([
    ['by its sum', ['TOTAL', '2026-10-31', '', '', '', 9500]],
    ['by what it counts', ['Total', '2026-10-31', '3 referrals', '', '', '']],
    ['as a date cell', ['Grand total', 46326, '', '', '', 9500]],
  ])('is none of the rows: %s', (_, row) => {
    expect(got([...full, row])).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
  });

  it('is a firm of that name where it sums nothing up', () => {
    const row = ['Total', '2026-10-31', 'Ada', 'won', '2026-11-02', 700];
    expect(got([...full, row])).toMatchObject({ partners: [...both, 'Total'], introductions: 4 });
  });
});
