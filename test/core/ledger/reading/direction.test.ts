import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { directionSaid, sideNamed } from '../../../../core/workbook/values/direction-words';
import { notesOf, read, sheet } from './sheets';

/** `Partner client` of every row, received and given ones apart. */
function sides(sheets: SheetInput[], settings: Array<readonly [string, Cell]> = []) {
  const reading = read(sheets, { settings });
  const { referrals, partners, clients } = reading.ledger;
  const of = (inbound: number) =>
    Array.from(referrals.partner).flatMap((partner, i) =>
      referrals.inbound[i] === inbound
        ? [`${partners[partner]?.name ?? ''}: ${clients[referrals.client[i] ?? -1] ?? ''}`]
        : [],
    );
  return { reading, received: of(1), given: of(0) };
}

const HEADER = ['Partner', 'Date', 'Client', 'Status'];
const ROWS: Cell[][] = [
  ['Marlow CPA', '2026-02-03', 'Ines', 'open'],
  ['Quill Estates', '2026-02-17', 'Jo', 'won'],
];

describe('the words of a title', () => {
  it.each<[title: string, received: boolean | null]>([
    ['Referrals Received', true],
    ['Intros in', true],
    ['They sent us', true],
    ["Rec'd", true],
    ['Received2025', true],
    ['Us to them', false],
    ['Reciprocated', false],
    ['Reciprocal referrals', false],
    ['Reciprocal agreements', null],
    ['Referrals by date', null],
    ['Proposal sent', null],
    ['Paperwork received', null],
    ['Inbound', true],
    ['From our CPAs', true],
    ['What partners sent to us', true],
    ['Given to our practice', true],
    ['Recommandations reçues', true],
    ['Referrals Given', false],
    ['SENT', false],
    ['Leads out 2026', false],
    ['IntroductionsGiven', false],
    ['referrals-sent.csv', false],
    ['What we gave', false],
    ['Introductions made', false],
    ['To attorneys', false],
    ['Received from us', false],
    ['Referidos enviados', false],
    ['Empfehlungen an uns', true],
    ['Empfehlungen von uns', false],
    ['Vermittelt an Partner', false],
    ['Leads passed on', false],
    ['→ us', true],
    ['us ->', false],
    ['Partner → Adviser', true],
    ['Adviser → Partner', false],
    ['They referred', true],
    ['Refs OUT', false],
    ['Business passed', false],
    ['Eingang', true],
    ['Ausgang 2026', false],
    ['Get', true],
    ['Give', false],
    ['Given and received', null],
    ['In & out', null],
    ['Referrals in 2026', null],
    ['Leads to follow up', null],
    ['Referral log for CPA partners', null],
    ['Timesheet', null],
    ['', null],
    [`Given ${'x'.repeat(100)}`, null],
  ])('%j', (title, received) => {
    expect(directionSaid(title)).toBe(received);
  });
});

it.each<[key: string, side: 'to' | 'from' | null]>([
  ['to whom', 'to'],
  ['who we sent them to', 'to'],
  ['partner referred to', 'to'],
  ['receiving firm', 'to'],
  ['from whom', 'from'],
  ['received from', 'from'],
  ['intro from', 'from'],
  ['lead to', 'to'],
  ['giver', 'from'],
  ['who referred', 'from'],
  ['referee', 'to'],
  ['they sent', 'from'],
  ['they referred to us', 'from'],
  ['we sent to', 'to'],
  ['they sent on', null],
  ['date sent', null],
  ['reply to', null],
])('the header %j names the side %j', (key, side) => {
  expect(sideNamed(key)).toBe(side);
});

it.each<[header: string, ours: string, theirs: string, direction: 'received' | 'given']>([
  ['Who referred', 'Us', 'Them', 'given'],
  ['Sender', 'me', 'The CPA', 'given'],
  ['Who got it', 'Us', 'they', 'received'],
  ['Recipient', 'our firm', 'Partner', 'received'],
])('a column %s with %j and %j says the direction beside the partner', (header, ours, theirs, direction) => {
  const rows: Cell[][] = [
    ['Marlow CPA', '2026-02-03', 'Ines', 'open', ours],
    ['Quill Estates', '2026-02-17', 'Jo', 'won', theirs],
  ];
  const { received, given } = sides([sheet('Log', [[...HEADER, header], ...rows])]);
  const [first, second] = ['Marlow CPA: Ines', 'Quill Estates: Jo'];
  expect({ received, given }).toEqual(
    direction === 'given' ? { received: [second], given: [first] } : { received: [first], given: [second] },
  );
});

it('reads a pair of referrer and referee as the two sides where the second is one, and as the client where it is not', () => {
  const header = ['Referrer', 'Referee', 'Date', 'Status'];
  const pair = sides([
    sheet('Log', [
      [...header, 'Client'],
      ['Marlow CPA', 'Us', '2026-02-03', 'open', 'Ines'],
      ['Us', 'Marlow CPA', '2026-02-17', 'won', 'Jo'],
    ]),
  ]);
  expect(pair).toMatchObject({ received: ['Marlow CPA: Ines'], given: ['Marlow CPA: Jo'] });
  const clients = sides([
    sheet('Log', [
      header,
      ['Marlow CPA', 'Ines', '2026-02-03', 'open'],
      ['Quill Estates', 'Jo', '2026-02-17', 'won'],
    ]),
  ]);
  expect(clients).toMatchObject({ received: ['Marlow CPA: Ines', 'Quill Estates: Jo'], given: [] });
});

describe('a column that says the direction', () => {
  it.each<[header: string, received: string, given: string]>([
    ['Direction', 'Referral in', 'Referral out'],
    ['Type', 'Inbound referral', 'Outbound referral'],
    ['Which way', 'Them to us', 'Us to them'],
    ['Category', 'Received', 'Given'],
    ['I/O', 'I', 'O'],
    ['Inbound?', 'Yes', 'No'],
    ['Given (Y/N)', 'n', 'y'],
    ['Outgoing referral', '', 'x'],
    ['Received or given', 'erhalten', 'gegeben'],
    ['In/Out', 'IN', 'OUT'],
    ['In/Out', '→ in', 'out ->'],
    ['Flow', '← them', '← us'],
    ['Direction', 'Incoming', 'Outgoing'],
    ['Direction', 'Received from', 'Referred to'],
    ['Referred by us?', 'N', 'Y'],
    ['They sent (Y/N)', 'Y', 'N'],
  ])('%s: %s, %s', (header, received, given) => {
    const rows = [
      ['Partner', 'Date received', 'Client', 'Status', header],
      ['Marlow CPA', '2026-02-03', 'Ines', 'open', received],
      ['Marlow CPA', '2026-02-04', 'Jo', 'won', given],
    ];
    expect(Array.from(read([sheet('Book', rows)]).ledger.referrals.inbound)).toEqual([1, 0]);
  });
});

describe('introductions that a title says were given', () => {
  const both = ['Marlow CPA: Ines', 'Quill Estates: Jo'];
  it.each<[where: string, sheets: SheetInput]>([
    ['the tab', sheet('Referrals out', [HEADER, ...ROWS])],
    ['the tab of one of several files', sheet('book.xlsx / Given', [HEADER, ...ROWS])],
    ['the file', sheet('referrals-given.csv', [HEADER, ...ROWS])],
    ['a title above the header', sheet('Log', [['Referrals given'], HEADER, ...ROWS])],
    ['a title two rows above', sheet('Log', [['Introductions sent'], [], HEADER, ...ROWS])],
    [
      'an Excel Table',
      sheet('Log', [HEADER, ...ROWS], {
        regions: [{ name: 'ReferralsGiven', top: 0, left: 0, bottom: 2, right: 3 }],
      }),
    ],
    ['a title among the rows', sheet('Log', [HEADER, ['Given to partners'], ...ROWS])],
  ])('%s', (_, given) => {
    const found = sides([given]);
    expect(found).toMatchObject({ given: both, received: [] });
    expect(found.reading.ledger.columns.has('Referrals.Direction')).toBe(true);
    expect(notesOf(found.reading, 'read as given to the partner')).toHaveLength(1);
  });

  it('titles among the rows hold until the next one', () => {
    const [first = [], second = []] = ROWS;
    const rows = [
      HEADER,
      ['Received'],
      first,
      ['Given'],
      second,
      ['Remarks'],
      ['Elm Law', '2026-03-01', 'Kit', 'open'],
    ];
    expect(sides([sheet('Log', rows)])).toMatchObject({
      received: ['Marlow CPA: Ines'],
      given: ['Quill Estates: Jo', 'Elm Law: Kit'],
    });
  });

  it('a column Direction wins over every title, blank cells included', () => {
    const rows = [
      [...HEADER, 'Direction'],
      [...(ROWS[0] ?? []), 'received'],
      [...(ROWS[1] ?? []), ''],
    ];
    expect(sides([sheet('Referrals given', rows)])).toMatchObject({ received: both, given: [] });
  });

  it('Settings win over the name, in both directions', () => {
    expect(sides([sheet('Given', [HEADER, ...ROWS])], [['Direction Given', 'received']])).toMatchObject({
      received: both,
      given: [],
    });
    const told = sides([sheet('Tab 3', [HEADER, ...ROWS])], [['Direction tab 3', 'given']]);
    expect(told).toMatchObject({ received: [], given: both });
    expect(notesOf(told.reading, 'as Settings says')[0]?.offers?.map(({ rows }) => rows)).toEqual([
      [['Direction tab 3', 'received']],
    ]);
    expect(
      notesOf(sides([sheet('Given', [HEADER, ...ROWS])], [['Direction Given', 'up']]).reading, 'neither'),
    ).toHaveLength(1);
  });
});

describe('two columns of clients, those who came and those who were given', () => {
  const log = (headers: string[], rows: Cell[][], settings: Array<[string, Cell]> = []) =>
    sides([sheet('Log', [['Date', 'Partner', ...headers], ...rows])], settings);
  const rows: Cell[][] = [
    ['2026-02-03', 'Marlow CPA', 'Ines', ''],
    ['2026-02-04', 'Marlow CPA', '', 'Jo'],
    ['2026-02-05', 'Quill Estates', '-', 'Kit'],
  ];
  it.each([
    ['They sent us', 'We sent them'],
    ['Referred to us', 'Referred to them'],
    ['Referrals in', 'Referrals out'],
    ['Received', 'Given'],
  ])('%s and %s', (came, given) => {
    const found = log([came, given], rows);
    expect(found).toMatchObject({
      received: ['Marlow CPA: Ines'],
      given: ['Marlow CPA: Jo', 'Quill Estates: Kit'],
    });
    expect(notesOf(found.reading, 'read as given')).toHaveLength(1);
  });
  it('both in one row are the one who came, and a note names the other', () => {
    const found = log(
      ['They sent us', 'We sent them'],
      [...rows, ['2026-02-06', 'Marlow CPA', 'Lena', 'Max']],
    );
    expect(found).toMatchObject({
      received: ['Marlow CPA: Ines', 'Marlow CPA: Lena'],
      given: ['Marlow CPA: Jo', 'Quill Estates: Kit'],
    });
    expect(notesOf(found.reading, 'a client who came and one who was given')).toMatchObject([
      { row: 5, value: 'Max' },
    ]);
  });
  it('all in the direction that Settings say', () => {
    const found = log(['They sent us', 'We sent them'], rows, [['Direction Log', 'received']]);
    expect(found).toMatchObject({
      given: [],
      received: ['Marlow CPA: Ines', 'Marlow CPA: Jo', 'Quill Estates: Kit'],
    });
  });
  it.each<[string, Cell, Cell]>([
    ['counts', 3, ''],
    ['yes and no', 'yes', ''],
  ])('are none with %s', (_, came, given) => {
    const { reading } = log(
      ['They sent us', 'We sent them'],
      [...rows, ['2026-02-06', 'Marlow CPA', came, given]],
    );
    expect(notesOf(reading, 'read as given')).toEqual([]);
  });
});

describe('two columns, who gave and who got', () => {
  const pair = (from: string, to: string, rows: Cell[][]) =>
    sides([
      sheet('Log', [
        ['Date', from, to, 'Client', 'Status'],
        ...rows.map(([a, b, client]) => ['2026-02-03', a, b, client, 'open'] as Cell[]),
      ]),
    ]);
  it.each([
    ['From', 'To'],
    ['Referred by', 'Referred to'],
    ['Introduced by', 'Introduced to'],
    ['Received from', 'Given to'],
    ['They sent', 'We sent to'],
    ['De', 'À'],
    ['Da', 'A'],
    ['Van', 'Aan'],
    ['Od', 'Do'],
    ['Came from', 'Went to'],
    ['Sent over by', 'Handed off to'],
  ])('%s and %s: one of them is our own side, or blank', (from, to) => {
    const found = pair(from, to, [
      ['Marlow CPA', 'us', 'Ines'],
      ['Me', 'Marlow CPA', 'Jo'],
      ['', 'Quill Estates', 'Kit'],
      ['Quill Estates', '', 'Lev'],
      ['our firm', 'Quill Estates', 'Mo'],
    ]);
    expect(found).toMatchObject({
      received: ['Marlow CPA: Ines', 'Quill Estates: Lev'],
      given: ['Marlow CPA: Jo', 'Quill Estates: Kit', 'Quill Estates: Mo'],
    });
    expect(found.reading.ledger.partners.map(({ name }) => name)).toEqual(['Marlow CPA', 'Quill Estates']);
  });
  it('the other way round the columns', () => {
    const { received, given } = sides([
      sheet('Log', [
        ['To', 'From', 'Date', 'Client'],
        ['Us', 'Marlow CPA', '2026-02-03', 'Ines'],
        ['Marlow CPA', 'Us', '2026-02-04', 'Jo'],
      ]),
    ]);
    expect([received, given]).toEqual([['Marlow CPA: Ines'], ['Marlow CPA: Jo']]);
  });
  it('both filled: received, by whom of our own it was taken up; a listed partner decides otherwise', () => {
    const rows: Cell[][] = [
      ['Marlow CPA', 'Sam Roe', 'Ines'],
      ['Tess Ives', 'Quill Estates', 'Jo'],
    ];
    expect(pair('Referred by', 'Referred to', rows)).toMatchObject({ given: [] });
    const listed = sides([
      sheet('Partners', [
        ['Partner', 'Category'],
        ['Marlow CPA', 'CPA'],
        ['Quill Estates', 'Attorney'],
      ]),
      sheet('Log', [
        ['Referred by', 'Referred to', 'Client', 'Date'],
        ...rows.map((row) => [...row, '2026-02-03']),
      ]),
    ]);
    expect(listed).toMatchObject({ received: ['Marlow CPA: Ines'], given: ['Quill Estates: Jo'] });
  });
  it('a header that says whom we referred to makes all of them given', () => {
    const { given, received } = sides([
      sheet('Log', [
        ['Date', 'Introduced to', 'Client'],
        ['2026-02-03', 'Marlow CPA', 'Ines'],
      ]),
    ]);
    expect([given, received]).toEqual([['Marlow CPA: Ines'], []]);
  });
});

it('our own firm is no partner, whatever it is called', () => {
  const { reading } = sides(
    [
      sheet('Log', [
        HEADER,
        ...ROWS,
        ...['Us', 'Bay Wealth, LLC', 'in-house'].map((name) => [name, '2026-03-02', 'x', 'open']),
      ]),
    ],
    [['Firm name', 'Bay Wealth']],
  );
  expect(reading.ledger.partners.map(({ name }) => name)).toEqual(['Marlow CPA', 'Quill Estates']);
  expect(notesOf(reading, 'names no partner').map(({ value }) => value)).toEqual([
    'Us',
    'Bay Wealth, LLC',
    'in-house',
  ]);
});
