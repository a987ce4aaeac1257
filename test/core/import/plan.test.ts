import { formatIso, parseIso } from '../../../core/calendar/day';
import {
  ImportProblem,
  importSteps,
  planImport,
  type ImportOptions,
  type ImportPlan,
} from '../../../core/import';
import { EditProblem } from '../../../core/edits';
import type { Cell, SheetInput, WorkbookInput } from '../../../core/workbook/input';
import { applyEdit } from '../../support/apply-edit';

const TODAY = parseIso('2026-11-06') ?? 0;
const HEADERS = ['Partner', 'Received', 'Id', 'Client', 'Status', 'Closed', 'First-year revenue', 'Mine'];

const sheet = (name: string, rows: Cell[][]): SheetInput => ({ name, rows });

function plan(exported: Cell[][], book: Cell[][], options: ImportOptions = {}): ImportPlan {
  return planImport(
    [sheet('export.csv', exported)],
    { sheets: [sheet('Referrals', book)], today: TODAY },
    options,
  );
}

const BOOK: Cell[][] = [
  HEADERS,
  ['Harbor Tax', '2026-01-10', 'r1', 'Ames', 'Client', '2026-02-10', 1200, 'keep'],
  ['Harbor Tax', '2026-03-10', null, 'Bode', 'open', null, null, null],
  ['Cole Law, LLC', '2026-03-11', 'r3', 'Cruz', 'dead', '2026-04-01', null, null],
];

const EXPORT = ['Record ID', 'Referred by', 'Create date', 'Deal name', 'Deal stage', 'Close date', 'Amount'];

/** Values of a new row as plain text. */
const values = (row: ImportPlan['newRows'][number] | undefined) =>
  Object.fromEntries(
    [...(row?.values ?? [])].map(([column, value]) => [
      column,
      typeof value === 'object' ? formatIso(value.date) : value,
    ]),
  );

describe('new rows', () => {
  it('come in the columns and the words of the workbook', () => {
    const { newRows, format, leftOut } = plan(
      [EXPORT, ['9', 'harbor tax', '2026-05-01', 'Dunn', 'Closed Won', '2026-06-01', '$1,500.50']],
      BOOK,
    );
    expect(newRows.map(values)).toEqual([
      {
        Partner: 'Harbor Tax',
        Received: '2026-05-01',
        Id: '9',
        Client: 'Dunn',
        Status: 'Client',
        Closed: '2026-06-01',
        'First-year revenue': 1500.5,
      },
    ]);
    expect(format).toBe('HubSpot deals (labels)');
    expect(leftOut).toEqual([]);
  });

  it('have the whole name of a client that stands in two columns', () => {
    const { newRows } = plan(
      [
        ['First Name', 'Last Name', 'Referred by', 'Create date', 'Status'],
        ['Dee', 'Dunn', 'harbor tax', '2026-05-01', 'Open'],
        ['', 'Eames', 'harbor tax', '2026-05-02', 'Open'],
      ],
      BOOK,
    );
    expect(newRows.map((row) => values(row)['Client'])).toEqual(['Dee Dunn', 'Eames']);
  });

  it('of an open deal take over neither the close date nor the amount: they are expectations', () => {
    const { newRows } = plan(
      [EXPORT, ['9', 'Harbor Tax', '2026-05-01', 'Dunn', 'appointmentscheduled', '2026-05-31', 900]],
      BOOK,
    );
    expect(values(newRows[0])).toEqual({
      Partner: 'Harbor Tax',
      Received: '2026-05-01',
      Id: '9',
      Client: 'Dunn',
      Status: 'open',
    });
  });

  it('are two when two introductions look alike', () => {
    const rows = [
      ['Referred by', 'Create date', 'Deal name', 'Deal stage'],
      ['Harbor Tax', '2026-05-01', '', 'open'],
      ['Harbor Tax', '2026-05-01', '', 'open'],
    ];
    expect(plan(rows, BOOK).newRows).toHaveLength(2);
    const one = [...BOOK, ['Harbor Tax', '2026-05-01', null, null, 'open', null, null, null]];
    expect(plan(rows, one)).toMatchObject({ newRows: [{ row: 2 + 1 }], sameRows: 1 });
  });
});

describe('rows that are there already', () => {
  it('are found by Id, else by partner, client and day', () => {
    const { newRows, changedRows, sameRows } = plan(
      [
        EXPORT,
        ['r1', 'Harbor Tax', '2026-01-10', 'Ames', 'Closed Won', '2026-02-10', 1200],
        ['new-1', 'Harbor Tax', '2026-03-10', 'BODE', 'open', '', ''],
        ['r3', 'Cole Law', '2026-03-11', 'Cruz', 'Closed Lost', '2026-04-01', ''],
      ],
      BOOK,
    );
    expect(newRows).toEqual([]);
    expect(sameRows).toBe(2);
    expect(changedRows).toMatchObject([
      { bookRow: 3, cells: [{ header: 'Id', position: 3, before: null, after: 'new-1' }] },
    ]);
  });

  it('show what the export knows otherwise, and nothing where it is blank', () => {
    const { changedRows } = plan(
      [
        EXPORT,
        ['r1', 'Cole Law', '2026-01-11', '', 'Closed Won', '', 1300],
        ['r3', 'Cole Law', '2026-03-11', 'Cruz', 'open', '2026-12-31', 5000],
      ],
      BOOK,
    );
    expect(changedRows).toMatchObject([
      {
        bookRow: 2,
        cells: [
          { header: 'Partner', before: 'Harbor Tax', after: 'Cole Law, LLC' },
          { header: 'Received', before: '2026-01-10', after: { date: parseIso('2026-01-11') } },
          { header: 'First-year revenue', before: 1200, after: 1300 },
        ],
      },
      { bookRow: 4, cells: [{ header: 'Status', before: 'dead', after: 'open' }] },
    ]);
  });

  it('are one row per partner when several share an Id', () => {
    const exported = [
      EXPORT,
      ['r1', 'Harbor Tax', '2026-01-10', 'Ames', 'Closed Won', '2026-02-10', 1200],
      ['r1', 'Cole Law', '2026-01-10', 'Ames', 'Closed Won', '2026-02-10', 1200],
      ['r1', 'Cole Law', '2026-01-10', 'Ames', 'Closed Won', '2026-02-10', 1200],
    ];
    expect(plan(exported, BOOK)).toMatchObject({
      newRows: [{ row: 4, partner: 'Cole Law, LLC' }],
      sameRows: 1,
      leftOut: [
        { row: 3, reason: expect.stringContaining('The Id stands more than once under this partner') },
      ],
    });
  });
});

test('a row with a text that no cell takes is left out, named by its place in the export; the others are imported', () => {
  const { newRows, leftOut } = plan(
    [
      ['Referred by', 'Create date', 'Deal name', 'Deal stage', 'Notes'],
      ['Cole Law', '2026-05-01', 'Dunn', 'open', 'x'.repeat(32_768)],
      ['Cole Law', '2026-05-04', 'Gans', 'open', 'y'.repeat(32_767)],
    ],
    BOOK,
  );
  expect(newRows.map(({ client }) => client)).toEqual(['Gans']);
  expect(leftOut).toEqual([
    {
      tab: 'export.csv',
      row: 2,
      reason: 'Its Notes has 32768 characters, and a cell takes 32767: shorten it in the export.',
    },
  ]);
});

describe('partners', () => {
  const exported = [
    ['Referred by', 'Create date', 'Deal name', 'Deal stage', 'Deal owner'],
    ['Harbour Tax', '2026-05-01', 'Dunn', 'open', 'Me Myself'],
    ['Website', '2026-05-02', 'Ekman', 'open', 'Me Myself'],
    ['', '2026-05-03', 'Falk', 'open', 'Me Myself'],
    ['Cole Law', '2026-05-04', 'Gans', 'open', 'Me Myself'],
  ];

  it('that the workbook does not know are held back, with close spellings', () => {
    const { newRows, leftOut, unknownPartners } = plan(exported, BOOK);
    expect(newRows.map((row) => row.client)).toEqual(['Gans']);
    expect(unknownPartners).toEqual([{ name: 'Harbour Tax', rows: 1, close: ['Harbor Tax'] }]);
    expect(leftOut).toMatchObject([
      { row: 2, reason: 'The workbook knows no partner "Harbour Tax".', waits: true },
      { row: 3, reason: 'The row names a channel and no partner; it is left out.' },
      { row: 4, reason: 'The row names no partner and is left out.' },
    ]);
  });

  it('are no channels either where the column was chosen by hand', () => {
    const { leftOut } = plan(exported, BOOK, { maps: [['Referrals.Partner', 'Referred by']] });
    expect(leftOut).toContainEqual({
      tab: 'export.csv',
      row: 3,
      reason: '"Website" is a channel, not a person or a firm.',
    });
  });

  it('are taken as they are when that is confirmed, or under the name of the workbook', () => {
    expect(plan(exported, BOOK, { newPartners: true }).newRows.map((row) => row.partner)).toEqual([
      'Harbour Tax',
      'Cole Law, LLC',
    ]);
    const partnerNames = new Map([['harbour tax', 'Harbor Tax']]);
    expect(plan(exported, BOOK, { partnerNames }).newRows.map((row) => row.partner)).toEqual([
      'Harbor Tax',
      'Cole Law, LLC',
    ]);
  });

  it('are never the owner: such an export needs the partner of all rows', () => {
    const deals = exported.map((row) => row.slice(1));
    expect(() => plan(deals, BOOK)).toThrow(ImportProblem);
    expect(() => plan(deals, BOOK)).toThrow(/who the partner is; its columns are Create date, .*Deal owner/);
    expect(plan(deals, BOOK, { partner: 'Cole Law' }).newRows).toHaveLength(4);
  });
});

describe('formats', () => {
  it.each<[format: string, headers: string[], row: string[], client: string]>([
    [
      'Wealthbox contacts (field names)',
      ['first_name', 'last_name', 'contact_source', 'referred_by', 'status', 'client_since', 'created_at'],
      ['Ada', 'Ames', 'Referral', 'Cole Law', 'Active', '2026-05-02', '2026-04-01'],
      'Ada Ames',
    ],
    [
      'Redtail contacts (field names)',
      [
        'ClientID',
        'Firstname',
        'Lastname',
        'Status',
        'Source',
        'ReferredBy',
        'ServicingAdvisor',
        'ClientSince',
        'InputDate',
      ],
      ['77', 'Ada', 'Ames', 'Active', 'COI', 'Cole Law', 'Me', '2026-05-02', '2026-04-01'],
      'Ada Ames',
    ],
    [
      'Salesforce opportunities (field names)',
      ['Id', 'Name', 'StageName', 'Amount', 'CloseDate', 'CreatedDate', 'PartnerAccountId', 'OwnerId'],
      ['006A', 'Ames', 'Closed Won', '10', '2026-05-02', '2026-04-01', 'Cole Law', 'Me'],
      'Ames',
    ],
    [
      'HubSpot deals (internal names)',
      ['hs_object_id', 'dealname', 'dealstage', 'closedate', 'createdate', 'amount', 'referred_by'],
      ['1', 'Ames', 'closedwon', '2026-05-02', '2026-04-01', '10', 'Cole Law'],
      'Ames',
    ],
  ])('%s', (format, headers, row, client) => {
    const found = plan([headers, row], BOOK);
    expect(found.format).toBe(format);
    expect(found.newRows).toHaveLength(1);
    expect(values(found.newRows[0])).toMatchObject({
      Partner: 'Cole Law, LLC',
      Client: client,
      Status: 'Client',
      Received: '2026-04-01',
      Closed: '2026-05-02',
    });
  });

  it('a list of another make has none, and is mapped all the same', () => {
    const found = plan(
      [
        ['COI', 'Date referred', 'Prospect'],
        ['Cole Law', '2026-05-01', 'Ames'],
      ],
      BOOK,
    );
    expect(found).toMatchObject({ format: null, newRows: [{ client: 'Ames' }], lacking: [] });
  });
});

it('names the columns that the workbook lacks', () => {
  const small = BOOK.map((row) => row.slice(0, 2));
  expect(plan([EXPORT, ['9', 'Cole Law', '2026-05-01', 'Dunn', 'open', '', '']], small).lacking).toEqual([
    'Id',
    'Client',
    'Status',
    'Closed',
    'First-year revenue',
  ]);
});

it('needs a table of referrals to write to', () => {
  expect(() =>
    plan(
      [EXPORT],
      [
        ['Milk', 'Bread'],
        [1, 2],
      ],
    ),
  ).toThrow(/no table of referrals/);
});

const SHORT = ['Partner', 'Received', 'Client', 'Status'];
const SHORT_BOOK: WorkbookInput = {
  today: TODAY,
  sheets: [sheet('Referrals', [SHORT, ['Harbor Tax', '2026-01-10', 'Alder', 'won']])],
};

it('keeps what the table has no column for in new columns, when that is wanted', () => {
  const exported = [
    sheet('export.csv', [
      [...SHORT, 'Id', 'AUM'],
      ['Harbor Tax', '2026-02-01', 'Birch', 'open', 'R-7', 5000],
    ]),
  ];
  const without = planImport(exported, SHORT_BOOK);
  expect(without.lacking).toEqual(['Id', 'AUM']);
  expect(importSteps(SHORT_BOOK, without, [])).toMatchObject([
    { kind: 'append rows', rows: [{ length: 4 }] },
  ]);
  const wanted = planImport(exported, SHORT_BOOK, { newColumns: true });
  expect(importSteps(SHORT_BOOK, wanted, [])).toMatchObject([
    { kind: 'add columns', headers: ['Id', 'AUM'], firstColumn: 5 },
    { kind: 'append rows', after: 2, rows: [['Harbor Tax', { date: 20485 }, 'Birch', 'open', 'R-7', 5000]] },
  ]);
});

it('takes over only the new partners that are named', () => {
  const exported = [
    sheet('export.csv', [
      SHORT,
      ['Elm Law', '2026-02-01', 'Birch', 'open'],
      ['Oak Bank', '2026-02-02', 'Cedar', 'open'],
    ]),
  ];
  const { newRows, leftOut } = planImport(exported, SHORT_BOOK, { newPartners: new Set(['elm law']) });
  expect(newRows.map(({ partner }) => partner)).toEqual(['Elm Law']);
  expect(leftOut).toMatchObject([{ row: 3, waits: true }]);
});

test('an outcome does not go into the row of another client that was put in its place meanwhile', () => {
  const book = (rows: Cell[][]): WorkbookInput => ({ sheets: [sheet('Referrals', rows)], today: TODAY });
  const [headers = [], ames = []] = BOOK;
  const elm: Cell[] = ['Elm Law', '2026-04-01', 'r4', 'Dunn', 'open', null, null, null];
  const open: Cell[] = ['Harbor Tax', '2026-03-10', 'r2', 'Bode', 'open', null, null, null];
  const read = book([headers, ames, open, elm]);
  const made = planImport(
    [
      sheet('export.csv', [
        EXPORT,
        ['r2', 'Harbor Tax', '2026-03-10', 'Bode', 'Closed Won', '2026-06-01', 900],
      ]),
    ],
    read,
  );
  const steps = importSteps(read, made, made.changedRows);
  const carriedOut = (rows: Cell[][]) => applyEdit(book(rows).sheets, { what: 'the import', steps });
  expect(carriedOut([headers, ames, open, elm])[0]?.rows[2]?.[4]).toBe('Client');
  expect(() => carriedOut([headers, ames, elm, open])).toThrow(EditProblem);
});
