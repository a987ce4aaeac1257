import { formatIso } from '../../../../core/calendar/day';
import type { Cell } from '../../../../core/workbook/input';
import { MONEY_KINDS } from '../../../../core/workbook/tables';
import { briefLines } from './brief';
import { notesOf, read, sheet } from './sheets';

/** What was read of the rows, whatever row they stand in, without the columns and the notes. */
function rowsRead(rows: readonly Cell[][], name = 'Tracker'): string[] {
  const lines = briefLines(read([sheet(name, rows)]));
  return lines
    .filter((line) => line.startsWith(name) || line.startsWith('partners'))
    .map((line) => line.replace(new RegExp(`(?<=${name} )\\d+`), ''));
}

const withGap = (rows: readonly Cell[][], at: number): Cell[][] =>
  rows.map((row) => [...row.slice(0, at), '', ...row.slice(at)]);

describe('a list behind a blank column', () => {
  const log: Cell[][] = [
    ['Date', 'COI', 'Client', 'Status'],
    ['1/6/2026', 'Quay Tax', 'Low', 'Won'],
    ['1/20/2026', 'Quay Tax', 'Kay', 'Lost'],
    ['2/13/2026', 'Finch Law', 'Dun', 'Open'],
  ];
  const beside = (list: readonly Cell[][]) =>
    read([
      sheet(
        'Log',
        log.map((row, i) => [...row, '', ...(list[i] ?? list[0]!.map(() => ''))]),
      ),
    ]);

  it.each<[string, Cell[][]]>([
    [
      'Lunch with',
      [
        ['Lunch with', 'On', 'Food', 'Bill'],
        ['Finch Law', '1/29/2026', 'Thai', 80],
        ['Quay Tax', '2/20/2026', 'Deli', 20],
      ],
    ],
    [
      'COI',
      [
        ['COI', 'Coffee date', 'Cost'],
        ['Finch Law', '1/29/2026', 80],
        ['Quay Tax', '2/20/2026', 20],
      ],
    ],
    [
      'Met with',
      [
        ['Met with', 'When', 'What', 'Spent'],
        ['Finch Law', '1/29/2026', 'Lunch', 80],
        ['Quay Tax', '2/20/2026', 'Call', 20],
      ],
    ],
  ])('that names the partners in other rows, under "%s", is one of its own', (_, list) => {
    const { activities, referrals } = beside(list).ledger;
    expect([referrals.partner.length, [...activities.cost]]).toEqual([3, [80, 20]]);
  });

  it('is one, too, that names the clients', () => {
    const paid: Cell[][] = [
      ['Paid on', 'Who', 'Fee'],
      ['3/29/2026', 'Dun', 900],
      ['4/9/2026', 'Low', 50],
    ];
    const { money, partners } = beside(paid).ledger;
    expect([...money.amount]).toEqual([900, 50]);
    expect(partners[money.partner[0] ?? -1]?.name).toBe('Finch Law');
  });

  it.each<[string, Cell[][]]>([
    [
      'in the same rows',
      [
        ['Met with', 'When', 'Spent'],
        ['Quay Tax', '1/9/2026', 80],
        ['Quay Tax', '1/29/2026', 20],
      ],
    ],
    [
      'without days',
      [
        ['Met with', 'What', 'Spent'],
        ['Finch Law', 'Lunch', 80],
        ['Quay Tax', 'Call', 20],
      ],
    ],
    [
      'of other people',
      [
        ['Met with', 'When', 'Spent'],
        ['Ann', '1/9/2026', 80],
        ['Bo', '1/29/2026', 20],
      ],
    ],
  ])('is none %s', (_, list) => {
    expect(beside(list).tables).toHaveLength(1);
  });
});

it.each<[string, string[]]>([
  ['Partner', ['Quay Tax', 'Finch Law']],
  ['Referral partner', ['Finch Law', 'Quay Tax']],
  ['COI name', ['Finch Law', 'Quay Tax']],
])('a summary behind a blank column names no partner of the rows beside it, under "%s"', (header, names) => {
  const rows: Cell[][] = [
    ['COI', 'Client', 'Date', 'Status', '', header, 'YTD intros'],
    ['Quay Tax', 'Low', '1/16/2026', 'Won', '', names[0] ?? '', 2],
    ['Quay Tax', 'Kay', '1/20/2026', 'Lost', '', names[1] ?? '', 1],
    ['Finch Law', 'Dun', '2/13/2026', 'Open', '', '', ''],
  ];
  const { referrals, partners } = read([sheet('Log', rows)]).ledger;
  const named = [...referrals.partner].map((code) => partners[code]?.name);
  expect(named).toEqual(['Quay Tax', 'Quay Tax', 'Finch Law']);
});

it('the only sure name of the partner counts behind a blank column, too', () => {
  const rows: Cell[][] = [
    ['Name', 'Date', 'Status', '', 'Referred by'],
    ['Low', '1/16/2026', 'Won', '', 'Quay Tax'],
    ['Kay', '1/20/2026', 'Lost', '', 'Finch Law'],
  ];
  expect(read([sheet('Log', rows)]).ledger.partners.map(({ name }) => name)).toEqual([
    'Finch Law',
    'Quay Tax',
  ]);
});

describe('a blank column within a table', () => {
  it.each<[string, Cell[][]]>([
    [
      'days of a loss',
      [
        ['Name', 'Source', 'First contact', 'Became client on', 'Closed out on', 'Fee'],
        ['Low', 'Quay Tax', '1/12/2026', '3/16/2026', '', 6000],
        ['Kay', 'Quay Tax', '2/9/2026', '', '4/13/2026', ''],
        ['Dun', 'Finch Law', '9/16/2026', '', '', ''],
      ],
    ],
    [
      'tick-boxes',
      [
        ['Partner', 'Client', 'Received', 'Won?', 'Lost?', 'Reason', 'Revenue'],
        ['Quay Tax', 'Low', '1/5/26', 'x', '', '', 5000],
        ['Quay Tax', 'Kay', '1/9/26', '', 'x', 'fees', ''],
        ['Finch Law', 'Dun', '2/2/26', '', '', '', ''],
        ['Finch Law', 'Poe', '2/9/26', 'X', '', '', 2000],
      ],
    ],
    [
      'a second status',
      [
        ['Deal', 'Partner', 'Created', 'Stage', 'Value', 'Result'],
        ['Low', 'Quay Tax', '1/5/26', 'Closed', 5000, 'won'],
        ['Kay', 'Quay Tax', '1/9/26', 'Closed', 3000, 'lost'],
        ['Dun', 'Finch Law', '2/2/26', 'Proposal', 2000, 'open'],
        ['Poe', 'Finch Law', '2/9/26', 'Closed', 2000, 'won'],
      ],
    ],
  ])('does not hide %s behind it', (_, rows) => {
    expect(rowsRead(withGap(rows, 3))).toEqual(rowsRead(rows));
  });

  it.each<[string, Cell[][]]>([
    ['the words of a drop-down', [['Outcome'], ['Won'], ['Lost'], ['Open'], ['']]],
    [
      'the words of two of them',
      [
        ['Outcome', 'Won?'],
        ['Won', 'Yes'],
        ['Lost', 'No'],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      'a legend with counts',
      [
        ['Won?', 'Count'],
        ['yes', 2],
        ['no', 2],
        ['', ''],
        ['', ''],
      ],
    ],
  ])('still sets apart %s', (_, list) => {
    const rows: Cell[][] = [
      ['Partner', 'Client', 'Received', 'Revenue'],
      ['Quay Tax', 'Low', '1/5/26', 5000],
      ['Quay Tax', 'Kay', '1/9/26', ''],
      ['Finch Law', 'Dun', '2/2/26', ''],
      ['Finch Law', 'Poe', '2/9/26', 2000],
    ];
    const withStatus = rows.map((row, i) => [...row, ['Status', 'Won', 'Lost', 'Open', 'Won'][i] ?? '']);
    const beside = withStatus.map((row, i) => [...row, '', ...(list[i] ?? [])]);
    expect(rowsRead(beside)).toEqual(rowsRead(withStatus));
  });
});

describe('rows that are no data', () => {
  const BELOW: ReadonlyArray<[string, Cell[][]]> = [
    ['a remark below', [[], ['Confidential - for internal use only']]],
    ['their number below', [['3 records']]],
    ['a sum below', [['Total', '', '', '', '', 9000]]],
    ['a blank row and the header again', [[], ['HEADER']]],
  ];
  const table: Cell[][] = [
    ['Verwijzer', 'Klant', 'Kennismaking', 'Status', 'Besluit', 'Honorarium'],
    ['Kade Belasting', 'Low', '12-01-2026', 'Gewonnen', '16-03-2026', 6000],
    ['Kade Belasting', 'Kay', '13-02-2026', 'Verloren', '', ''],
    ['Vink Advocaten', 'Dun', '16-09-2026', 'Lopend', '', ''],
  ];
  const inParts: Cell[][] = [
    ['Year', 'Month', 'Day', 'Partner', 'Client', 'Status', 'Fee'],
    [2026, 1, 5, 'Quay Tax', 'Low', 'Won', 6000],
    [2026, 2, 9, 'Finch Law', 'Dun', 'Lost', ''],
  ];
  const below = (rows: Cell[][], more: Cell[][]) => [
    ...rows,
    ...more.map((row) => (row[0] === 'HEADER' ? (rows[0] as Cell[]) : row)),
  ];

  it.each(BELOW)('take no column its meaning: %s', (_, more) => {
    expect(rowsRead(table)[1]).toContain('received=2026-01-12');
    expect(rowsRead(below(table, more))).toEqual(rowsRead(table));
  });

  it.each(BELOW.slice(0, 2))('take no day apart that stands in parts: %s', (_, more) => {
    expect(rowsRead(inParts)[1]).toContain('received=2026-01-05');
    expect(rowsRead(below(inParts, more))).toEqual(rowsRead(inParts));
  });

  it('are sentences, too, in a list of names, and nobody is called so', () => {
    const list: Cell[][] = [
      ['Partner', 'Category'],
      ['Quay Tax', 'CPA'],
      ['Law Offices of Jane Ortiz', 'Attorney'],
      ['Elm & Ash of the North Shore', ''],
      ['Please tell us of any new names', ''],
    ];
    const reading = read([sheet('Partners', list)]);
    expect(reading.ledger.partners.map(({ name }) => name)).toEqual([
      'Quay Tax',
      'Law Offices of Jane Ortiz',
      'Elm & Ash of the North Shore',
    ]);
    expect(notesOf(reading, 'nothing but one text')).toHaveLength(1);
  });

  it.each(['IsDeleted', 'isdeleted', 'Is deleted'])(
    'are those under "%s", also where the header comes again',
    (called) => {
      const rows: Cell[][] = [
        ['Partner', 'Client', 'Received', 'Status', called],
        ['Quay Tax', 'Low', '2026-01-05', 'Won', 'false'],
        ['Finch Law', 'Dun', '2026-02-05', 'Won', 'true'],
      ];
      const again = [...rows, rows[0] as Cell[], ['Quay Tax', 'Kay', '2026-03-05', 'Lost', 'false']];
      expect(read([sheet('Deals', rows)]).ledger.referrals.count).toBe(1);
      expect(read([sheet('Deals', again)]).ledger.referrals.count).toBe(2);
    },
  );

  it('begin no other table where the header comes again below a blank row with a name among its cells', () => {
    const rows: Cell[][] = [
      ['Deal', 'Partner', 'Deal status', 'Close date', 'Created date', 'Amount'],
      ['Alpha', 'Quay Tax', 'Won', '2026-02-01', '2026-01-01', 1000],
      [],
      ['Gamma', '', 'Deal status', 'Close date', 'Created date', 'Amount'],
      ['Delta', 'Finch Law', 'Lost', '2026-03-05', '2026-01-09', 3000],
    ];
    const { ledger, tables } = read([sheet('Deals', rows)]);
    expect(tables).toHaveLength(1);
    expect(ledger.referrals.count).toBe(2);
  });

  it('head another table where they name another column', () => {
    const rows: Cell[][] = [
      ['Date', 'Partner', 'Client', 'Fee'],
      ['2026-02-01', 'Quay Tax', 'Low', 1000],
      [],
      ['Date', 'Partner', 'Client', 'Hours'],
      ['2026-02-01', 'Quay Tax', 'Low', 2],
    ];
    expect(read([sheet('Log', rows)]).tables).toHaveLength(2);
  });
});

describe('columns in another order', () => {
  it.each<[string, Cell[][]]>([
    [
      'who came beside who sent them',
      [
        ["Intro'd by", 'Who', 'When', 'Signed (Y/N/P)', 'Fee'],
        ['Quay Tax', 'Low', '1/12/2026', 'Y', 5500],
        ['Quay Tax', 'Kay', '2/9/2026', 'N', ''],
        ['Finch Law', 'Dun', '9/16/2026', 'P', ''],
      ],
    ],
    [
      'days won and days lost',
      [
        ['Lead', 'Source', 'Date in', 'Closed Won', 'Closed Lost'],
        ['Low', 'Quay Tax', '1/12/2026', '3/16/2026', ''],
        ['Kay', 'Quay Tax', '2/9/2026', '', '4/19/2026'],
        ['Dun', 'Finch Law', '9/16/2026', '', ''],
      ],
    ],
    [
      'the whole, what was taken off it, and what is left',
      [
        ['Date', 'Partner', 'Client', 'Gross fee', 'Ref fee', 'Net to firm'],
        ['1/12/2026', 'Quay Tax', 'Low', 1000, '(200)', 800],
        ['3/16/2026', 'Finch Law', 'Dun', 500, '(50)', 450],
      ],
    ],
  ])('say the same: %s', (_, rows) => {
    const turned = rows.map((row) => [...row].reverse());
    expect(rowsRead(turned)).toEqual(rowsRead(rows));
    expect(rowsRead(rows).length).toBeGreaterThan(2);
  });
});

describe('a title above amounts', () => {
  it.each([
    ['Northgate Planning Group', 'share'],
    ['Elm Wealth Management', 'share'],
    ['Hourly Advisors of Lowell', 'share'],
    ['Planning fees', 'revenue'],
    ['Client fees', 'revenue'],
  ])('is the name of a firm, or says what they are: %s', (title, kind) => {
    const rows: Cell[][] = [
      [title],
      ['Date', 'Partner', 'Amount'],
      ['2026-01-05', 'Quay Tax', 500],
      ['2026-02-05', 'Finch Law', 250],
    ];
    const { money } = read([sheet('Referral fees paid', rows)]).ledger;
    expect(Array.from(money.kind.subarray(0, money.count), (each) => MONEY_KINDS[each])).toEqual([
      kind,
      kind,
    ]);
  });
});

it('a month above its rows may have their number beside it, and 0 names nobody', () => {
  const rows: Cell[][] = [
    ['Day', 'COI', 'Prospect', 'Result', 'Fee'],
    ['January 2026', '', '', 2, ''],
    [6, 'Quay Tax', 'Low', 'Won', 500],
    [20, 'Quay Tax', 'Kay', 'Lost', ''],
    ['February 2026', '', '', 2, ''],
    [3, 'Finch Law', 'Dun', 'Open', ''],
    [5, 0, 'Poe', 'Won', ''],
  ];
  const { ledger } = read([sheet('Log', rows)]);
  expect(ledger.partners.map(({ name }) => name)).toEqual(['Finch Law', 'Quay Tax']);
  expect([...ledger.referrals.received].map(formatIso)).toEqual(['2026-01-06', '2026-01-20', '2026-02-03']);
});
