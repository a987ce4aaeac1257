import type { Cell, CellArea } from '../../../../core/workbook/input';
import { read, sheet } from './sheets';
import { notesOf, full, got, both, mapped } from './shapes';

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

  it.each(['Date2', 'Date (2)', 'Date_1', 'Date.1', 'Date 2'])(
    'is said of %s, too, as programs write it',
    (copy) => {
      const rows = full.map((row) => [...row]);
      rows[0] = ['Partner', 'Date', 'Client', 'Status', copy, 'First-year revenue'];
      const [said] = got(rows).notes.filter((each) => each.kind === 'columns called alike');
      expect(said?.problem).toBe(
        `Two columns are called alike, "Date" and "${copy}": B is read as Received, E is not used.`,
      );
    },
  );

  it.each([
    ['numbers', (header: string, i: number) => `${i + 1}. ${header}`],
    ['letters', (header: string, i: number) => `${String.fromCharCode(65 + i)}) ${header}`],
    ['marks of footnotes', (header: string, i: number) => `${header}${'¹²³⁴⁵⁶'[i] ?? ''}`],
    [
      'what must be filled in',
      (header: string, i: number) => `${header} (${i < 2 ? 'required' : 'optional'})`,
    ],
    ['where they are looked up', (header: string) => `${header} (from Deals)`],
    ['a sign of what they hold', (header: string) => `${header} [text]`],
    ['a mark of fields of one\u2019s own', (header: string) => `custom_${header}`],
    ['the table that they belong to', (header: string) => `Referral.${header}`],
  ])('with %s is the same header', (_, change) => {
    const [header = [], ...rows] = full;
    const changed = header.map((each, i) => change(String(each), i));
    expect(mapped([changed, ...rows])).toEqual(mapped(full));
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

  it('costs nothing where a stray cell stands far below and to the right of all others', () => {
    const rows: Cell[][] = full.map((row) => [...row]);
    while (rows.length < 20_000) rows.push([]);
    const last: Cell[] = [];
    last[16383] = 'x';
    rows.push(last);
    expect(got(rows)).toMatchObject({ partners: both, introductions: 3 });
  });
});
