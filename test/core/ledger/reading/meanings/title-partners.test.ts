import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

const HEADER: Cell[] = ['Date', 'Client', 'Status'];
const MARLOW: Cell[][] = [
  ['2026-01-05', 'Ines', 'Won'],
  ['2026-01-15', 'Jo', 'Lost'],
];
const QUILL: Cell[][] = [['2026-02-05', 'Kit', 'Won']];
const BLANK: Cell[] = [null, null, null];

/** `Marlow CPA: Ines` for each introduction that was read. */
const introductions = (reading: ReturnType<typeof read>) => {
  const { referrals, partners, clients } = reading.ledger;
  return Array.from(
    referrals.partner,
    (partner, i) => `${partners[partner]?.name}: ${clients[referrals.client[i]!]}`,
  );
};
const EXPECTED = ['Marlow CPA: Ines', 'Marlow CPA: Jo', 'Quill Estates: Kit'];

describe('tabs whose partner stands beside a label above the header', () => {
  const tab = (name: string, label: string, partner: string, rows: Cell[][]) =>
    sheet(name, [[label, partner], ['Owner:', 'K. Oda'], [], HEADER, ...rows]);
  const both = (label: string) =>
    read([tab('Sheet1', label, 'Marlow CPA', MARLOW), tab('Sheet2', label, 'Quill Estates', QUILL)]);
  it.each(['COI:', 'Referred by:', 'Referring partner:'])('have their rows: %s', (label) => {
    expect(introductions(both(label))).toEqual(EXPECTED);
  });
  it('have none by a label of something else', () => {
    expect(introductions(both('Prepared for:'))).toEqual([]);
  });
});

describe('blocks under the name of their partner', () => {
  it.each<[string, Cell[][]]>([
    ['below each other', [['Marlow CPA'], HEADER, ...MARLOW, [], ['Quill Estates'], HEADER, ...QUILL]],
    [
      'beside a label',
      [
        HEADER,
        ['COI:', 'Marlow CPA'],
        ...MARLOW,
        ['Owner:', 'K. Oda'],
        [],
        ['COI:', 'Quill Estates'],
        ...QUILL,
      ],
    ],
    [
      'with a label and a count',
      [
        HEADER,
        ['Referral source: Marlow CPA (2 records)'],
        ...MARLOW,
        ['Count: 2'],
        ['COI: Quill Estates (1)'],
        ...QUILL,
      ],
    ],
    ['with one header', [HEADER, ['Marlow CPA'], ...MARLOW, ['Quill Estates'], ...QUILL]],
    [
      'with totals',
      [
        ['Marlow CPA'],
        HEADER,
        ...MARLOW,
        ['Total', 2],
        [],
        ['Quill Estates'],
        HEADER,
        ...QUILL,
        ['Total', 1],
      ],
    ],
    [
      'beside each other',
      [
        ['Marlow CPA', null, null, 'Quill Estates'],
        [...HEADER, ...HEADER],
        [...(MARLOW[0] as Cell[]), ...(QUILL[0] as Cell[])],
        MARLOW[1] as Cell[],
      ],
    ],
    [
      'beside each other with a blank column',
      [
        ['Marlow CPA', null, null, null, 'Quill Estates'],
        [...HEADER, null, ...HEADER],
        [...(MARLOW[0] as Cell[]), null, ...(QUILL[0] as Cell[])],
        MARLOW[1] as Cell[],
      ],
    ],
  ])('%s have their rows, with a note', (_, rows) => {
    const reading = read([sheet('2026', rows)]);
    expect(introductions(reading)).toEqual(EXPECTED);
    const notes = notesOf(reading, 'titles above the rows were taken');
    expect(notes.length).toBeGreaterThan(0);
    expect(notes[0]?.offers?.[0]?.rows).toEqual([['Map Referrals.Partner', '-']]);
    expect(notesOf(reading, 'No column for Partner')).toEqual([]);
  });

  it('also one alone that Partners lists', () => {
    const log = sheet('2026', [['Marlow CPA'], HEADER, ...MARLOW]);
    expect(introductions(read([log]))).toEqual([]);
    const partners = sheet('Partners', [
      ['Partner', 'Category'],
      ['Marlow CPA', 'CPA'],
    ]);
    expect(introductions(read([partners, log]))).toEqual(EXPECTED.slice(0, 2));
  });

  it('are none where Settings say so', () => {
    const rows = [HEADER, ['Marlow CPA'], ...MARLOW, ['Quill Estates'], ...QUILL];
    const reading = read([sheet('2026', rows)], { settings: [['Map Referrals.Partner', '-']] });
    expect(introductions(reading)).toEqual([]);
  });

  it.each([
    ['January', 'February'],
    ['Won', 'Lost'],
    ['Referrals received', 'Referrals given'],
    ['updated by Sue', 'see the other file'],
    ['Note: fees are net', 'Prepared by: Max'],
    ['Year 2025', 'Year 2026'],
  ])('%j and %j are no names', (one, other) => {
    const reading = read([sheet('2026', [HEADER, [one], ...MARLOW, [other], ...QUILL])]);
    expect(introductions(reading)).toEqual([]);
  });

  it('leave it to the column of the partner', () => {
    const rows = [...MARLOW, ...QUILL].map((cells): Cell[] => [...cells, 'Alder']);
    const reading = read([
      sheet('2026', [[...HEADER, 'Partner'], ['Sue Kay'], rows[0] as Cell[], ['Max Lee'], rows[1] as Cell[]]),
    ]);
    expect(introductions(reading)).toEqual(['Alder: Ines', 'Alder: Jo']);
  });
});

it('blocks beside each other that have no titles of their own stay one table', () => {
  const rows = [
    [...HEADER, null, ...HEADER],
    [...(MARLOW[0] as Cell[]), null, ...BLANK],
  ];
  expect(read([sheet('2026', rows)]).tables).toHaveLength(1);
});

it('titles in the column of days make it no other column, however few the rows below each are', () => {
  const reading = read([
    sheet('Log', [
      ['Date', 'Partner', 'Client', 'Status'],
      ['CPAs'],
      ['2026-01-05', 'Marlow CPA', 'Ines', 'Won'],
      ['Attorneys'],
      ['2026-02-05', 'Quill Estates', 'Kit', 'Won'],
      ['Bankers'],
    ]),
  ]);
  expect(reading.tables[0]?.columns[0]).toMatchObject({ header: 'Date', column: 'Received' });
  expect(introductions(reading)).toEqual(['Marlow CPA: Ines', 'Quill Estates: Kit']);
});
