import type { Cell } from '../../../../core/workbook/input';
import type { Reading } from '../../../../core/ledger/reading/read';
import { read, sheet } from './sheets';
import { notesOf, FULL, full, got, both } from './shapes';

describe('rows that are no data', () => {
  it.each([
    ['a word of your own', ['Whole book', '', '', '', '', 9500]],
    ['no word at all', ['', '', '', '', '', 9500]],
    ['an average', ['Typical', '', '', '', '', 4750]],
    ['a day', ['Latest', '2026-05-01', '', '', '', 3100]],
  ])('the totals row of an Excel Table with %s', (_, last) => {
    const rows = [...full, last];
    const regions = [{ name: 'Log', top: 0, left: 0, bottom: rows.length - 1, right: 5, totalsRows: 1 }];
    const { ledger } = read([{ ...sheet('Log', rows), regions }]);
    expect(ledger.referrals.count).toBe(3);
    expect(notesOf({ ledger } as Reading).map((each) => each.problem)).toEqual([
      'It looks like a totals row and is left out.',
    ]);
  });

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
    'Goal',
    '% of goal',
    'Promedio general',
    'Contagem Geral',
    'Soma de Oak Advisors',
    'סה"כ',
    'ผลรวมทั้งหมด',
    'الإجمالي الكلي',
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
    'Count: 3',
    'YTD',
    'Overall',
    'Win rate',
    'Closed won',
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
    'Overall Wealth',
    'Balance',
    'Lost River Law',
  ])('a firm called %s stays', (name) => {
    const said = got([...full, [name, '2026-03-03', 'Kit Orr', 'Won', '2026-04-04', 100]]);
    expect(said).toMatchObject({ partners: [...both, name].sort(), introductions: 4, revenue: 9600 });
  });

  it.each<[string, Cell[][]]>([
    [
      'counts by status',
      [
        ['Won', 2],
        ['Lost', 1],
        ['Conversion', '67%'],
      ],
    ],
    [
      'a legend of its words',
      [
        ['Won', '= became client'],
        ['Open', '= in talks'],
      ],
    ],
    ['a count', [['Count', 3]]],
  ])('%s below the table is none of it', (_, below) => {
    const said = got([...full, [], ...below]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    expect(said.notes.filter((each) => each.problem.includes('totals row'))).toHaveLength(below.length);
  });

  it.each<[string, Cell[]]>([
    ['forms', ['e.g. Jane Doe', 'mm/dd/yyyy', 'name', 'won / lost', 'mm/dd/yyyy', '$']],
    ['explanations', ['Who it was', 'Date of intro', 'Whom', 'Pick one', 'Date decided', 'First year']],
    ['types', ['text', 'date', 'text', 'choice', 'date', 'number']],
  ])('%s below the header explain it', (_, help) => {
    const said = got([FULL, help, ...full.slice(1)]);
    expect(said).toMatchObject({ partners: both, introductions: 3 });
    expect(said.notes.map((each) => [each.row, each.problem])).toEqual([
      [2, 'It explains the columns, as a second line of the header does, and is left out.'],
    ]);
  });

  it('rows with nothing but their running number and boxes not ticked are blank', () => {
    const rows = full.map((row, i): Cell[] => [i === 0 ? 'No' : i, ...row, i === 0 ? 'Thanked' : true]);
    const blank = Array.from({ length: 90 }, (_, i): Cell[] => [i + 4, '', '', '', '', '', '', false]);
    const said = got([...rows, ...blank]);
    expect(said).toMatchObject({ partners: both, introductions: 3 });
    expect(said.notes.map((each) => each.value)).toEqual(['90 rows: 5-94']);
  });

  it('the number of records behind the name of a group is no part of it', () => {
    const rows = full.map((row): Cell[] =>
      row[0] === 'Pine & Co' ? ['Pine & Co (1 record)', ...row.slice(1)] : row,
    );
    expect(got(rows)).toMatchObject({ partners: both });
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
    ['fiscal years', ['FY23', 'FY24', 'FY25', 'FY26']],
    ['fiscal quarters', ['1Q26', '2Q26', '3Q26', '4Q26']],
    ['months in numbers', ['1/2026', '2/2026', '3/2026', '4/2026']],
    ['first days of months', [46023, 46054, 46082, 46113]],
    ['months in French', ['Janv', 'Févr', 'Mars', 'Avr']],
    ['initials of months', ['J', 'F', 'M', 'A', 'M', 'J']],
  ])('with %s as columns is not read, and the reason is said', (_, periods) => {
    const [table] = read([
      sheet('Referrals', [
        ['Partner', ...periods, 'Total'],
        ['Oak Advisors', 1, 0, 2, 1, 4],
      ]),
    ]).tables;
    expect(table?.kind).toBeNull();
    expect(table?.why).toContain('a row for each introduction is needed');
  });

  it.each([
    'Number of referrals',
    'Referrals received',
    '# of clients',
    'Total introductions',
    'Clients won',
    'Referrals',
    '# received',
    'Sent us',
    'Given',
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
