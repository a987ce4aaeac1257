import type { Cell, CellArea } from '../../../../core/workbook/input';
import type { Reading } from '../../../../core/ledger/reading/read';
import { read, sheet } from './sheets';

const notesOf = ({ ledger }: Reading) => [...ledger.notes];

const FULL = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'];
const full: Cell[][] = [
  FULL,
  ['Oak Advisors', '2026-01-12', 'Ivy Moss', 'Won', '2026-02-20', 6400],
  ['Oak Advisors', '2026-02-03', 'Gus Holt', 'Lost', '2026-03-09', null],
  ['Pine & Co', '2026-02-16', 'Una Reed', 'Won', '2026-05-01', 3100],
];

/** What a sheet gave, in few words. */
function got(rows: readonly Cell[][], more: { merges?: readonly CellArea[]; name?: string } = {}) {
  const { merges, name = 'Log' } = more;
  const { ledger, tables } = read([
    {
      ...sheet(
        name,
        rows.map((row) => [...row]),
      ),
      ...(merges ? { merges } : {}),
    },
  ]);
  const { referrals, partners } = ledger;
  return {
    ledger,
    tables,
    partners: partners.map((partner) => partner.name).sort(),
    introductions: referrals.count,
    revenue: [...referrals.revenue].reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0),
    notes: [...ledger.notes],
  };
}
const both = ['Oak Advisors', 'Pine & Co'];
const mapped = (rows: readonly Cell[][], more = {}) =>
  Object.fromEntries(
    (got(rows, more).tables[0]?.columns ?? []).flatMap(({ column, position }) =>
      column === null ? [] : [[column, position]],
    ),
  );

describe('a header of two lines', () => {
  const below = full.slice(1);

  it.each<[string, Cell[][], CellArea[] | undefined]>([
    [
      'names of groups above, each over its merged cell',
      [
        ['Introduction', null, null, 'Result', null, null],
        ['Partner', 'Date', 'Client', 'Status', 'Date', 'Revenue'],
      ],
      [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 0, left: 3, bottom: 0, right: 5 },
      ],
    ],
    [
      'names of groups above, up to the next name',
      [
        ['Referral', '', '', '', 'Closed', ''],
        ['Partner', 'Date', 'Client', 'Status', 'Date', 'Revenue'],
      ],
      undefined,
    ],
    [
      'a group above two columns only',
      [
        [null, null, null, null, 'Closed', null],
        ['Partner', 'Received', 'Client', 'Status', 'Date', 'Revenue'],
      ],
      undefined,
    ],
    [
      'words broken over two rows',
      [
        ['Referred', 'Date', 'Client', '', 'Date', 'First year'],
        ['by', 'received', 'name', 'Status', 'closed', 'revenue'],
      ],
      undefined,
    ],
    [
      'a title, then groups, then headers',
      [
        ['My introductions'],
        ['Referral', '', '', '', 'Closed', ''],
        ['Partner', 'Date', 'Client', 'Status', 'Date', 'Revenue'],
      ],
      undefined,
    ],
  ])('%s', (what, header, merges) => {
    const said = got([...header, ...below], merges ? { merges } : {});
    expect(said.partners).toEqual(both);
    expect(said.introductions).toBe(3);
    if (!what.includes('each over'))
      expect(mapped([...header, ...below])).toMatchObject({ Received: 2, Closed: 5 });
    else expect(mapped([...header, ...below], { merges })).toMatchObject({ Partner: 1, Received: 2 });
  });

  it('is not seen in a first row of data, nor in a title', () => {
    const texts = [
      ['Partner', 'Category', 'Firm'],
      ['Oak Advisors', 'CPA', 'Oak LLC'],
      ['Pine & Co', 'Attorney', 'Pine LLP'],
    ];
    expect(read([sheet('Partners', texts)]).ledger.partners).toHaveLength(2);
    expect(got([['My introductions', '', 'for the firm'], ...full]).partners).toEqual(both);
  });
});

describe('a header that stands twice', () => {
  const twice: Cell[][] = [['Partner', 'Date', 'Client', 'Status', 'Date', 'Revenue'], ...full.slice(1)];

  it('is said, with the letters, and with an answer for each press', () => {
    const [note] = notesOf(read([sheet('Log', twice)])).filter((each) =>
      each.problem.includes('called "Date"'),
    );
    expect(note?.problem).toBe('Two columns are called "Date": B is read as Received, E is not used.');
    expect(note?.suggestion).toContain('"Map Referrals.Closed" with the value "column E"');
    expect(note?.offers?.[0]?.rows).toEqual([
      ['Map Referrals.Received', 'column B'],
      ['Map Referrals.Closed', 'column E'],
    ]);
  });

  it('is no correction by itself; its letter is', () => {
    const ask = (value: string) =>
      read([sheet('Log', twice)], { settings: [['Map Referrals.Closed', value]] });
    const named = ask('Date');
    expect(notesOf(named).map((each) => each.problem)).toContain(
      'Map Referrals.Closed: two columns are called "Date"; it is not used.',
    );
    for (const value of ['column E', 'E', 'COLUMN e'])
      expect(ask(value).tables[0]?.columns[4]).toMatchObject({ column: 'Closed', confidence: 1 });
  });

  it('is not said where no figure depends on it', () => {
    const notes: Cell[][] = full.map((row, i) => [...row, i === 0 ? 'Notes' : 'x', i === 0 ? 'Notes' : 'y']);
    expect(got(notes).notes).toEqual([]);
  });
});

describe('a column without a header', () => {
  const bare: Cell[][] = full.map((row, i) => (i === 0 ? ['', ...row.slice(1)] : row));

  it('can be named by its letter', () => {
    const reading = read([sheet('Log', bare)], { settings: [['Map Referrals.Partner', 'A']] });
    expect(reading.ledger.partners.map((each) => each.name).sort()).toEqual(both);
  });

  it('and what to write is said', () => {
    const [note] = notesOf(read([sheet('Referrals', bare)])).filter((each) =>
      each.problem.includes('No column for Partner'),
    );
    expect(note?.suggestion).toContain('there are: column A, Received');
  });
});

describe('rows that are no data', () => {
  it.each<[string, Cell[]]>([
    ['the header again', FULL],
    ['the header again in capitals', FULL.map((each) => each.toUpperCase())],
    ['the header again with a blank cell', ['', ...FULL.slice(1)]],
    ['the header again with something else in one cell', ['Page 2', ...FULL.slice(1)]],
    ['the header again with blanks around', FULL.map((each) => ` ${each} `)],
  ])('%s', (_, again) => {
    const said = got([...full.slice(0, 3), again, ...full.slice(3)]);
    expect(said).toMatchObject({ partners: both, introductions: 3 });
    expect(said.notes.map((each) => each.problem)).toEqual(['It repeats the header row and is left out.']);
  });

  it.each([
    'Oak Advisors Total',
    'Oak Advisors Ergebnis',
    'Oak Advisors Anzahl',
    'Total Oak Advisors',
    'Oak Advisors Summe',
    'Somme Oak Advisors',
    'Moyenne Oak Advisors',
    'Suma Oak Advisors',
    'Oak Advisors Count',
    'Oak Advisors Average',
    'Oak Advisors Max',
    'Totaal Oak Advisors',
    'Oak Advisors Totale',
    'Oak Advisors Yhteensä',
    'Oak Advisors Celkem',
    'Grand Total',
    'Gesamtergebnis',
    'Gesamtanzahl',
    'Total général',
    'Total general',
    'Totale complessivo',
    'Total Geral',
    'Eindtotaal',
    'Suma końcowa',
    'Totalsumma',
    'Hovedtotal',
    'Kaikki yhteensä',
    'Celkový součet',
    'Végösszeg',
    'Общий итог',
    'Genel Toplam',
    '総計',
    '总计',
    '총합계',
    'Grand Average',
    'Grand Count',
    'Sous-total',
    'Zwischensumme',
    'Total for 2026',
    'TOTAL:',
    '2026 totals',
  ])('a row of sums called %s', (label) => {
    const said = got([...full.slice(0, 3), [label, '', '', '', '', 6400], ...full.slice(3)]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    expect(said.notes.map((each) => each.problem)).toEqual(['It looks like a totals row and is left out.']);
  });

  it.each([
    'Total Wealth',
    'Sum & Count CPA',
    'Ergebnis Steuer',
    'Max',
    'Gesamt Rat',
    'Toplam Law',
    'Average Joe Tax',
  ])('a firm called %s stays', (name) => {
    const said = got([...full, [name, '2026-03-03', 'Kit Orr', 'Won', '2026-04-04', 100]]);
    expect(said).toMatchObject({ partners: [...both, name].sort(), introductions: 4, revenue: 9600 });
  });

  it('a board shows the days from and to and a sum below each group', () => {
    const said = got([
      ...full,
      ['', '2026-01-12 to 2026-02-16', '', '', '', 9500],
      ['', '', '', '', '', 9500],
    ]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    expect(said.notes.map((each) => each.problem)).toEqual(
      Array(2).fill('It looks like a totals row and is left out.'),
    );
  });

  it.each<[string, Cell]>([
    ['FALSE', false],
    ['as text', 'FALSE'],
    ['drawn', '☐'],
  ])('boxes not ticked down to row 1000: %s', (_, box) => {
    const rows = full.map((row, i): Cell[] => [...row, i === 0 ? 'Thanked' : true]);
    const said = got([...rows, ...Array.from({ length: 900 }, (): Cell[] => ['', '', '', '', '', '', box])]);
    expect(said).toMatchObject({ partners: both, introductions: 3 });
    expect(said.notes.map((each) => [each.value, each.problem])).toEqual([
      ['900 rows: 5-904', 'Rows that hold nothing but boxes not ticked are blank rows.'],
    ]);
  });
});

describe('cells merged downwards', () => {
  const rows: Cell[][] = full.map((row, i) => (i === 2 ? [null, ...row.slice(1)] : row));

  it('hold for each of their rows', () => {
    const said = got(rows, { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] });
    expect(said).toMatchObject({ partners: both, introductions: 3 });
    expect(said.notes.map((each) => each.problem)).toEqual([
      'These rows take their partner from the merged cell that they are part of.',
    ]);
  });

  it('say an amount once', () => {
    const merged = got(full, { merges: [{ top: 1, left: 5, bottom: 2, right: 5 }] });
    expect(merged.revenue).toBe(9500);
  });

  it('across the columns, or elsewhere, fill nothing', () => {
    const said = got(rows, {
      merges: [
        { top: 2, left: 0, bottom: 2, right: 3 },
        { top: 1, left: 2, bottom: 2, right: 2 },
      ],
    });
    expect(said.introductions).toBe(2);
  });
});

describe('a table of counts', () => {
  it.each([
    ['months', ['Jan', 'Feb', 'Mar', 'Apr']],
    ['months with their year', ['January 2026', 'February 2026', 'March 2026', 'April 2026']],
    ['quarters', ['Q1', 'Q2', 'Q3', 'Q4']],
    ['years', ['2023', '2024', '2025', '2026']],
  ])('with %s as columns is not read, and the reason is said', (_, periods) => {
    const [table] = read([
      sheet('Referrals', [
        ['Partner', ...periods, 'Total'],
        ['Oak Advisors', 1, 0, 2, 1, 4],
      ]),
    ]).tables;
    expect(table?.kind).toBeNull();
    expect(table?.why).toContain('each introduction needs a row of its own');
  });

  it.each([
    'Number of referrals',
    'Referrals received',
    '# of clients',
    'Total introductions',
    'Clients won',
    'Referrals',
  ])('the column %s in a list of partners is named', (header) => {
    const rows = [
      ['Partner', 'Category', header],
      ['Oak Advisors', 'CPA', 4],
      ['Pine & Co', 'Attorney', 2],
    ];
    expect(notesOf(read([sheet('Partners', rows)])).map((each) => each.problem)).toContain(
      'Columns hold counts of introductions or clients; counts are not read.',
    );
  });

  it.each(['Expected introductions a month', 'Guaranteed minimum', 'Household size', 'Team'])(
    '%s is none',
    (header) => {
      const rows = [
        ['Partner', 'Category', header],
        ['Oak Advisors', 'CPA', 4],
        ['Pine & Co', 'Attorney', 2],
      ];
      expect(
        notesOf(read([sheet('Partners', rows)])).filter((each) => each.problem.includes('counts')),
      ).toEqual([]);
    },
  );
});

describe('a tab for each partner', () => {
  const own = (client: string): Cell[][] => [
    ['Date', 'Client', 'Status', 'Closed', 'Fee'],
    ['2026-01-12', client, 'Won', '2026-02-20', 6400],
    ['2026-02-12', `${client} II`, 'Lost', '2026-03-20', null],
  ];
  const names = (tabs: readonly string[], settings: Array<[string, Cell]> = []) => {
    const reading = read(
      tabs.map((tab) => sheet(tab, own(`Client of ${tab}`))),
      { settings },
    );
    return reading.ledger.partners.map((each) => each.name).sort();
  };

  it('is called by the partner, with a note and an answer', () => {
    expect(names(['Oak Advisors', 'Pine & Co'])).toEqual(both);
    const reading = read(['Oak Advisors', 'Pine & Co'].map((tab) => sheet(tab, own(tab))));
    expect(notesOf(reading)[0]).toMatchObject({
      problem: expect.stringContaining('name of the tab was taken for the partner'),
      offers: [expect.anything(), { label: 'They are not', rows: [['Map Referrals.Partner', '-']] }],
    });
  });

  it.each([
    [['2025', '2026']],
    [['Jan', 'Feb']],
    [['Won', 'Lost']],
    [['Sheet1', 'Sheet2']],
    [['Referrals', 'Leads']],
    [['Oak Advisors']],
  ])('%j are no partners unless Settings say so', (tabs) => {
    expect(names(tabs)).toEqual([]);
    expect(names(tabs, [['Map Referrals.Partner', 'tab name']])).toEqual([...tabs].sort());
  });

  it('and Settings can say that they are not', () => {
    expect(names(['Oak Advisors', 'Pine & Co'], [['Map Referrals.Partner', '-']])).toEqual([]);
  });
});

describe('names and values', () => {
  it('are Settings only where one of the names is a setting', () => {
    const list = [
      ['Name', 'Value'],
      ['Office rent', 1200],
      ['Phone', 80],
    ];
    expect(read([sheet('Budget', list)]).tables[0]?.kind).toBeNull();
    expect(read([sheet('Budget', [...list, ['Hourly cost', 90]])]).tables[0]?.kind).toBe('Settings');
  });

  it('that are no settings give one note for the tab', () => {
    const rows = [
      ['Name', 'Value'],
      ['Hourly cost', 90],
      ['Hourly cots', 80],
      ['Phone', 80],
      ['Rent', 1],
    ];
    expect(notesOf(read([sheet('Settings', rows)])).map((each) => [each.value, each.problem])).toEqual([
      ['Hourly cots, Phone, Rent', 'There are no settings of these names; they are not used.'],
    ]);
  });
});

describe('a column called Name', () => {
  const rows: Cell[][] = [
    ['Date', 'Name', 'Amount'],
    ['2026-01-05', 'Ivy Moss', 1200],
    ['2026-01-09', 'Gus Holt', 800],
  ];
  const doubt = (sheets: Parameters<typeof read>[0]) =>
    notesOf(read(sheets)).filter((each) => each.problem.includes('nothing says that its names are partners'));

  it('is a doubtful partner, and it is asked', () => {
    const [note] = doubt([sheet('Payments', rows)]);
    expect(note?.offers?.map((each) => each.label)).toEqual(['They are partners', 'They are not']);
  });

  it('is none where Partners lists its names', () => {
    const list = [
      ['Name', 'Category', 'Stage'],
      ['Ivy Moss', 'CPA', 'Active'],
      ['Gus Holt', 'CPA', 'Active'],
    ];
    expect(doubt([sheet('Payments', rows), sheet('Partners', list)])).toEqual([]);
  });
});

describe('the header row', () => {
  it('is not moved by words of a header among the data', () => {
    const rows: Cell[][] = [
      ['User', 'Client', 'Project', 'Start date', 'Duration'],
      ['Sam', 'Oak Advisors', 'COI', '2026-01-05', '01:30'],
      ['Sam', 'Partner', 'Webinar', '2026-01-06', '00:30'],
      ['Status', 'Event', 'Meeting', '2026-01-07', '00:30'],
    ];
    expect(read([sheet('Time', rows)]).tables[0]?.headerRow).toBe(1);
  });

  it('costs nothing where a stray cell stands in the last column', () => {
    const rows = full.map((row) => [...row]);
    (rows[0] as Cell[])[16383] = 'x';
    expect(got(rows)).toMatchObject({ partners: both, introductions: 3 });
    expect(got(rows).tables[0]?.columns).toHaveLength(7);
  });
});
