import { formatIso, parseIso } from '../../../core/calendar/day';
import { planImport } from '../../../core/import';
import type { Cell } from '../../../core/workbook/input';

/** What a row says without a column of its own for it: who the client is, whether it was given, what became of it, who the partner is. */

const TODAY = parseIso('2026-11-06') ?? 0;
const BOOK: Cell[][] = [
  ['Partner', 'Received', 'Direction', 'Client', 'Status', 'Closed'],
  ['Harbor Tax', '2026-01-10', 'received', 'Ames', 'Won', '2026-02-10'],
  ['Elm Law', '2026-01-11', 'given', 'Bode', 'open', null],
];

function plan(exported: Cell[][], name = 'export.csv', book = BOOK) {
  const made = planImport(
    [{ name, rows: exported }],
    { sheets: [{ name: 'Referrals', rows: book }], today: TODAY },
    {},
  );
  const rows = made.newRows.map(({ values }) =>
    ['Partner', 'Received', 'Direction', 'Client', 'Status']
      .map((column) => values.get(column) ?? '-')
      .map((value) => (typeof value === 'object' && 'date' in value ? formatIso(value.date) : value))
      .join(' | '),
  );
  return { ...made, rows };
}

describe('an import takes over', () => {
  it('clients in two columns by their direction', () => {
    const { rows, leftOut } = plan([
      ['Date', 'Partner', 'Client they sent', 'Client I sent', 'Status'],
      ['2026-05-01', 'Harbor Tax', 'Dunn', null, 'Won'],
      ['2026-05-02', 'Harbor Tax', null, 'Eames', 'Open'],
    ]);
    expect(leftOut).toEqual([]);
    expect(rows).toEqual([
      'Harbor Tax | 2026-05-01 | - | Dunn | Won',
      'Harbor Tax | 2026-05-02 | given | Eames | open',
    ]);
  });

  it('who gave and who got, by two columns', () => {
    const { rows, unknownPartners } = plan([
      ['Date', 'From', 'To', 'Client', 'Status'],
      ['2026-05-01', 'Harbor Tax', 'us', 'Dunn', 'Won'],
      ['2026-05-02', 'us', 'Elm Law', 'Eames', 'Open'],
    ]);
    expect(unknownPartners).toEqual([]);
    expect(rows).toEqual([
      'Harbor Tax | 2026-05-01 | - | Dunn | Won',
      'Elm Law | 2026-05-02 | given | Eames | open',
    ]);
  });

  it('that a file is one of given introductions', () => {
    const { rows } = plan(
      [
        ['Date', 'Partner', 'Client', 'Status'],
        ['2026-05-02', 'Elm Law', 'Eames', 'Open'],
      ],
      'Referrals given.csv',
    );
    expect(rows).toEqual(['Elm Law | 2026-05-02 | given | Eames | open']);
  });

  it('what became of a row by its tick-box', () => {
    const { rows } = plan([
      ['Date', 'Partner', 'Client', 'Converted'],
      ['2026-05-01', 'Harbor Tax', 'Dunn', 'TRUE'],
      ['2026-05-02', 'Elm Law', 'Eames', 'FALSE'],
    ]);
    expect(rows[0]).toBe('Harbor Tax | 2026-05-01 | - | Dunn | Won');
  });

  it('the whole name of a partner in two columns', () => {
    const book: Cell[][] = [...BOOK, ['Jane Ortiz', '2026-01-12', 'received', 'Cole', 'open', null]];
    const { rows, unknownPartners } = plan(
      [
        ['Date', 'Referrer First Name', 'Referrer Last Name', 'Client', 'Status'],
        ['2026-05-01', 'Jane', 'Ortiz', 'Dunn', 'Open'],
      ],
      'export.csv',
      book,
    );
    expect(unknownPartners).toEqual([]);
    expect(rows).toEqual(['Jane Ortiz | 2026-05-01 | - | Dunn | open']);
  });

  it('nothing new where the workbook has all of it', () => {
    const exported: Cell[][] = [
      ['Date', 'Partner', 'Client they sent', 'Client I sent', 'Status'],
      ['2026-01-10', 'Harbor Tax', 'Ames', null, 'Won'],
      ['2026-01-11', 'Elm Law', null, 'Bode', 'Open'],
    ];
    const { rows, sameRows, changedRows } = plan(exported);
    expect([rows, changedRows, sameRows]).toEqual([[], [], 2]);
    // The workbook itself may have its clients so.
    const again = plan(exported, 'export.csv', exported);
    expect([again.rows, again.changedRows, again.sameRows]).toEqual([[], [], 2]);
  });

  it('and says what the workbook has no column for', () => {
    const { lacking } = plan(
      [
        ['Date', 'Partner', 'Client they sent', 'Client I sent', 'Status'],
        ['2026-05-01', 'Harbor Tax', 'Dunn', null, 'Open'],
        ['2026-05-02', 'Harbor Tax', null, 'Eames', 'Open'],
      ],
      'export.csv',
      BOOK.map((row) => row.filter((_, i) => i !== 2)),
    );
    expect(lacking).toEqual(['Direction']);
  });
});
