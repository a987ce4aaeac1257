import { readWorkbook as readLedger } from '../../../core/ledger/reading/read';
import type { SheetInput } from '../../../core/workbook/input';
import { readWorkbook } from '../../../gas-addin/reading/read-workbook';
import type { Grid } from '../../hosts/gas/grid';
import { openSource, type Source } from '../../hosts/gas/source';
import { sheetsWorkbook } from '../../support/pages/sheets-page';

/** Rows that a filter or a person keeps out of sight count; which they are, Google tells only one by one. */

const LOG = [
  ['Partner', 'Received', 'Status'],
  ['Harbor Tax', '2026-01-05', 'won'],
  ['Elm Law', '2026-02-01', 'open'],
];

function open(filter: Grid['filter']): Source {
  const source = openSource({ sheets: { Log: LOG } });
  const [grid] = source.book.grids;
  if (grid) grid.filter = filter;
  return source;
}

function inCell(source: Source): SheetInput[] {
  const { session } = source.machine;
  session.mode = 'customFunction';
  try {
    return [...readWorkbook(SpreadsheetApp.getActiveSpreadsheet()).sheets];
  } finally {
    session.mode = 'none';
  }
}

async function inSidebar(source: Source): Promise<SheetInput[]> {
  const page = sheetsWorkbook(source.book, source.run, source.type);
  const { sheets } = await page.host.readWorkbook();
  await page.close();
  return [...sheets];
}

const notes = (sheets: readonly SheetInput[]): string[] =>
  [...readLedger({ sheets, today: 20_600 }).ledger.notes]
    .filter(({ kind }) => kind === 'hidden rows')
    .map(({ sheet, problem }) => `${sheet}: ${problem}`);

const over = { row: 1, column: 1, rows: 3, columns: 3 };
const FILTERED = ['Log: The tab is filtered, or some of its rows are hidden; they count like all others.'];

test.each<[what: string, filter: Grid['filter'], said: string[]]>([
  ['no filter', null, []],
  ['a filter that leaves nothing out', { ...over, criteria: [] }, []],
  ['a filter over a column', { ...over, criteria: [3] }, FILTERED],
  ['a filter that does not begin in column A', { ...over, column: 2, columns: 2, criteria: [3] }, FILTERED],
])('%s', async (_what, filter, said) => {
  expect(notes(inCell(open(filter)))).toEqual(said);
  expect(notes(await inSidebar(open(filter)))).toEqual(said);
});

describe('rows that somebody has hidden by hand', () => {
  const hiding = (...rows: number[]): Source => {
    const source = open(null);
    const [grid] = source.book.grids;
    if (grid) grid.hiddenRows = new Set(rows);
    return source;
  };
  const asked = ({ machine }: Source): number =>
    machine.session.calls.filter((call) => call === 'Sheet.isRowHiddenByUser').length;

  test('are told by the sidebar, which asks no further than to the first of them', async () => {
    const source = hiding(2, 3);
    expect(notes(await inSidebar(source))).toEqual(FILTERED);
    expect(asked(source)).toBe(2);
  });

  test('are not looked for in rows below the last one that is filled', async () => {
    const source = hiding(9);
    expect(notes(await inSidebar(source))).toEqual([]);
    expect(asked(source)).toBe(3);
  });

  test('are never looked for by a cell, which has 30 seconds for everything', () => {
    const source = hiding(2);
    expect(notes(inCell(source))).toEqual([]);
    expect(asked(source)).toBe(0);
  });

  test('are looked for in some hundred rows of a spreadsheet, however long it is', async () => {
    const long = Array.from({ length: 900 }, (_, n) => [`Partner ${n}`, '2026-01-05', 'open']);
    const source = openSource({ sheets: { Log: long, More: long } });
    await inSidebar(source);
    expect(asked(source)).toBeLessThanOrEqual(300);
  });

  test('are looked for no longer than half a second', async () => {
    const source = openSource({ sheets: { Log: LOG, More: LOG } });
    let now = 1_793_448_000_000;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 400));
    await inSidebar(source);
    clock.mockRestore();
    expect(asked(source)).toBe(2);
  });
});

test('a tab without a filter costs one call more', () => {
  const source = open(null);
  inCell(source);
  const calls = source.machine.session.calls.filter((call) => /filter/i.test(call));
  expect(calls).toEqual(['Sheet.getFilter']);
});

test.each([
  'Exception: You do not have permission to call getFilter',
  'Ausnahme: Sie sind nicht berechtigt, getFilter aufzurufen. Erforderlich: https://www.googleapis.com/auth/spreadsheets',
])('where a cell may not ask for it nothing is said, and the rows are read: %s', (message) => {
  const source = open({ ...over, criteria: [3] });
  const { calls } = source.machine.session;
  const push = calls.push.bind(calls);
  calls.push = (name) => {
    if (name === 'Sheet.getFilter') throw new Error(message);
    return push(name);
  };
  const sheets = inCell(source);
  expect(sheets[0]?.rows).toHaveLength(3);
  expect(notes(sheets)).toEqual([]);
  expect(sheets[0]?.remarks).toBeUndefined();
});
