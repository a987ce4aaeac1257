import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { importExport, type ImportCommandOptions } from '../../../cli/importing/import';
import { Problems } from '../../../cli/io';
import { memoryIo } from '../../support/memory-io';

const HEADERS = ['Partner', 'Received', 'Id', 'Client', 'Status', 'Closed', 'First-year revenue', 'Mine'];
const EXPORT = [
  'Record ID,Deal Name,Deal Stage,Close Date,Create Date,Amount,Referred by,Deal owner',
  'r1,Ames,Closed Won,2026-03-01,2026-01-05,900,Harbor Tax,Me',
  'r2,=HYPERLINK("x"),Closed Lost,2026-03-02,2026-01-06,,Cole Law,Me',
  'r3,Cruz,Open,2026-03-31,2026-03-06,700,Harbor Tax,Me',
  'r4,Dunn,Open,,2026-03-07,,Unknown Firm,Me',
].join('\n');

const files = new Map<string, Uint8Array>();

async function book(tables: boolean, headers = HEADERS, below: string[][] = []): Promise<Uint8Array> {
  const rows = [
    headers,
    ['Harbor Tax', '2026-01-05', 'r1', 'Ames', 'Open', null, null, 'my note'],
    ['Cole Law', '2026-01-04', 'r0', 'Old', 'Closed Won', '2026-02-01', 10, null],
    ...below,
  ];
  return writeXlsx({
    sheets: [
      {
        name: 'Referrals',
        rows,
        ...(tables
          ? { tables: [{ name: 'Referrals', range: 'A1:H3', columns: headers.map((name) => ({ name })) }] }
          : {}),
      },
    ],
  });
}

beforeAll(async () => {
  files.set('deals.csv', new TextEncoder().encode(EXPORT));
  files.set('book.xlsx', await book(true));
  files.set('plain.xlsx', await book(false));
  files.set('totals.xlsx', await book(false, HEADERS, [['Total', '', '', '', '', '', '10', '']]));
  files.set(
    'assessing.xlsx',
    await book(
      true,
      HEADERS.map((name) => (name === 'Mine' ? 'Qualified' : name)),
    ),
  );
});

async function run(options: Partial<ImportCommandOptions>, file = 'deals.csv') {
  const { io, said, workbook, written } = memoryIo(files, '2026-11-06');
  await importExport(
    file,
    { into: 'book.xlsx', map: [], set: [], samePartner: [], own: [], person: [], client: [], ...options },
    io,
  );
  return { out: said.out, written: workbook(), files: written.size };
}

const rowsOf = async (bytes: Uint8Array | undefined) =>
  (await readXlsx(bytes ?? new Uint8Array())).sheets[0]?.rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)),
  );

it('shows what it would do and writes nothing without -o', async () => {
  const { out, files: count } = await run({});
  expect(count).toBe(0);
  expect(out).toContain('Recognized: HubSpot deals (labels).');
  expect(out).toContain('2 new rows; 1 row with changes; 0 rows there already; 1 row left out.');
  expect(out).toContain(
    '"Referrals" row 2 (Harbor Tax, Ames): Status "Open" -> "Closed Won"; Closed blank ->',
  );
  expect(out).toContain('Unknown Firm (1 row)');
  expect(out).toContain('Open rows have an amount; it is taken for a forecast and not used.');
});

it('says with the preview already that nothing can be put in above a totals row of a file', async () => {
  const why = 'a totals row stands below row 3, and rows cannot be put in above it in a file';
  expect((await run({ into: 'totals.xlsx' })).out).toContain(`nothing can be yet. Sheet "Referrals": ${why}`);
  await expect(run({ into: 'totals.xlsx', output: 'new.xlsx' })).rejects.toThrow(why);
  expect((await run({})).out).toContain('add -o NEW.xlsx to write a new workbook.');
});

it('says that rows without a word on Qualified are still to assess, where the workbook has that column', async () => {
  expect((await run({ into: 'assessing.xlsx' })).out).toContain(
    'Qualified: 1 new row is open and says nothing of it;',
  );
  expect((await run({})).out).not.toContain('Qualified');
});

it.each(['book.xlsx', 'plain.xlsx'])('adds the new rows and leaves changed ones alone: %s', async (into) => {
  const { out, written } = await run({ into, output: 'new.xlsx' });
  expect(out).toContain('2 rows added and 0 rows updated in new.xlsx');
  expect(await rowsOf(written)).toEqual([
    HEADERS,
    ['Harbor Tax', '2026-01-05', 'r1', 'Ames', 'Open', null, null, 'my note'],
    ['Cole Law', '2026-01-04', 'r0', 'Old', 'Closed Won', '2026-02-01', 10, null],
    ['Cole Law', '2026-01-06', 'r2', '=HYPERLINK("x")', 'lost', '2026-03-02', null, null],
    ['Harbor Tax', '2026-03-06', 'r3', 'Cruz', 'Open', null, null, null],
  ]);
});

it('applies the changes that are chosen, and gives nothing new the second time', async () => {
  const { out, written } = await run({ output: 'new.xlsx', update: '2', newPartners: true });
  expect(out).toContain('3 rows added and 1 row updated');
  const rows = await rowsOf(written);
  expect(rows?.[1]).toEqual([
    'Harbor Tax',
    '2026-01-05',
    'r1',
    'Ames',
    'Closed Won',
    '2026-03-01',
    900,
    'my note',
  ]);
  expect(rows).toHaveLength(6);
  files.set('second.xlsx', written ?? new Uint8Array());
  const second = await run({ into: 'second.xlsx', output: 'third.xlsx' });
  expect(second.out).toContain('0 new rows; 0 rows with changes; 4 rows there already; 0 rows left out.');
  expect(second.files).toBe(0);
});

it('takes every table of a workbook, its time sheet too, and names what stays behind', async () => {
  const office = await writeXlsx({
    sheets: [
      {
        name: '2026',
        rows: [
          ['Partner', 'Received', 'Client', 'Status'],
          ['Harbor Tax', '2026-04-10', 'Cedar', 'open'],
        ],
      },
      {
        name: 'Time',
        rows: [
          ['Date', 'Partner', 'Activity type', 'Hours'],
          ['2026-04-12', 'Harbor Tax', 'Lunch', 1.5],
          ['2026-04-13', 'Cole Law', 'Call', 0.5],
        ],
      },
      {
        name: 'Settings',
        rows: [
          ['Name', 'Value'],
          ['Hourly cost', 200],
        ],
      },
    ],
  });
  files.set('office.xlsx', office);
  const { out, written } = await run({ output: 'new.xlsx' }, 'office.xlsx');
  expect(out).toContain('"Time" below row 1 (activities): rows go to a new sheet.');
  expect(out).toContain(
    '3 new rows (1 introduction, 2 activities); 0 rows with changes; 0 rows there already',
  );
  expect(out).toContain('"Time" row 2: Harbor Tax, 2026-04-12, meal, 1.5 h');
  expect(out).toContain('"Settings" is not imported: it holds settings, and your workbook has its own.');
  const { sheets } = await readXlsx(written ?? new Uint8Array());
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Referrals', 4],
    ['Activities', 3],
  ]);
  files.set('filled.xlsx', written ?? new Uint8Array());
  expect((await run({ into: 'filled.xlsx' }, 'office.xlsx')).out).toContain(
    '0 new rows; 0 rows with changes; 3 rows',
  );
});

it.each<[string, Partial<ImportCommandOptions>, RegExp]>([
  ['never replaces a file', { output: 'book.xlsx' }, /is there already/],
  ['writes only workbooks', { output: 'new.csv' }, /name it \.xlsx/],
  ['needs a place for updates', { update: true }, /-o NEW\.xlsx/],
  ['knows which rows change', { output: 'n.xlsx', update: '9' }, /changes no such row; it changes 2/],
  [
    'says that a header is not there',
    { map: ['Referrals.Partner=Broker'] },
    /no sheet has a column "Broker"/,
  ],
  ['says that the workbook is not there', { into: 'none.xlsx' }, /There is no file "none.xlsx"/],
])('%s', async (_, options, message) => {
  await expect(run(options)).rejects.toThrow(Problems);
  await expect(run(options)).rejects.toThrow(message);
});
