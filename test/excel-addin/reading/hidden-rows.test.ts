import { readWorkbook } from '../../../core/ledger/reading/read';
import type { HiddenRows } from '../../../core/workbook/input';
import { excelHost } from '../../../excel-addin/host';
import { openForCode, type OfficePage } from '../../hosts/excel/office';
import type { WorkbookContent } from '../../hosts/excel/workbook';

/** Rows that a filter or a person has hidden, as Excel hands them over. */

let page: OfficePage;
afterEach(() => page.close());

async function open(content: WorkbookContent): Promise<void> {
  page = await openForCode(content);
}

const LOG = [
  ['Partner', 'Received', 'Status'],
  ['Harbor Tax', '2026-01-05', 'won'],
  ['Harbor Tax', '2026-01-09', 'lost'],
  ['Elm Law', '2026-02-01', 'open'],
];

async function hiddenOf(content: WorkbookContent): Promise<Array<HiddenRows | undefined>> {
  await open(content);
  return (await excelHost().readWorkbook()).sheets.map(({ hiddenRows }) => hiddenRows);
}

test.each<[what: string, hidden: readonly number[], positions: readonly number[] | undefined]>([
  ['none', [], undefined],
  ['one', [2], [2]],
  ['some', [1, 3], [1, 3]],
  ['all', [0, 1, 2, 3], [0, 1, 2, 3]],
  ['one below the last', [9], undefined],
])('rows out of sight: %s', async (_what, hidden, positions) => {
  expect(await hiddenOf({ sheets: { Log: LOG }, hiddenRows: { Log: hidden } })).toEqual([positions]);
});

test('are counted from where the cells of the sheet begin', async () => {
  const rows = [[], [], ...LOG.map((row) => [null, ...row])];
  expect(await hiddenOf({ sheets: { Log: rows }, hiddenRows: { Log: [4] } })).toEqual([[2]]);
});

test('count, and a note names them as one of a file does', async () => {
  await open({ sheets: { Log: LOG }, hiddenRows: { Log: [2, 3] } });
  const { ledger } = readWorkbook(await excelHost().readWorkbook());
  expect(ledger.referrals.count).toBe(3);
  const notes = [...ledger.notes].filter(({ kind }) => kind === 'hidden rows');
  expect(notes.map(({ sheet, value }) => [sheet, value])).toEqual([['Log', '2 rows: 3, 4']]);
});

test('a workbook without any is read with as many requests as before, one with some with one more', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => ['Partner', n % 2 === 0 ? 'x' : 'y']);
  const sheets = { Log: rows, Other: LOG };
  await open({ sheets });
  await excelHost().readWorkbook();
  const without = page.server.requests;
  page.close();
  const filtered = rows.flatMap((_, n) => (n % 3 === 1 ? [n] : []));
  await open({ sheets, hiddenRows: { Log: filtered } });
  const [log, other] = (await excelHost().readWorkbook()).sheets;
  expect(log?.hiddenRows).toEqual(filtered);
  expect(other?.hiddenRows).toBeUndefined();
  expect(page.server.requests).toBe(without + 1);
});

test('where Excel does not tell which, a note says that some are hidden, and everything is read', async () => {
  await open({ sheets: { Log: LOG }, hiddenRows: { Log: [2] } });
  const { execute } = page.server;
  page.server.execute = (body) => {
    if (!body.Actions.some(({ Name }) => Name === 'GetRowProperties')) return execute(body);
    const Error = { Code: 'GeneralException', Message: 'Not now.', HttpStatusCode: 400, ActionIndex: 0 };
    return { StatusCode: 400, Headers: {}, Body: { Error } };
  };
  const { ledger } = readWorkbook(await excelHost().readWorkbook());
  expect(ledger.referrals.count).toBe(3);
  const notes = [...ledger.notes].filter(({ kind }) => kind === 'hidden rows');
  expect(notes.map(({ problem }) => problem)).toEqual([
    'The tab is filtered, or some of its rows are hidden; they count like all others.',
  ]);
});

test('a moment in which Excel refuses everything is no reason to read without them', async () => {
  await open({ sheets: { Log: LOG }, hiddenRows: { Log: [2] } });
  const { execute } = page.server;
  let refuses = false;
  page.server.execute = (body) => {
    refuses ||= body.Actions.some(({ Name }) => Name === 'GetRowProperties');
    const Error = { Code: 'GeneralException', Message: 'Not now.', HttpStatusCode: 400, ActionIndex: 0 };
    return refuses ? { StatusCode: 400, Headers: {}, Body: { Error } } : execute(body);
  };
  await expect(excelHost().readWorkbook()).rejects.toThrow('Not now.');
});
