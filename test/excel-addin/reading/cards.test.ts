import { readWorkbook } from '../../../core/ledger/reading/read';
import { excelHost } from '../../../excel-addin/host';
import { openForCode, type OfficePage } from '../../hosts/excel/office';
import type { CellWithFormat } from '../../hosts/excel/workbook';

/** Cells that hold more than they show: entities, linked data types, pictures. Excel gives #VALUE! as the value of each. */

let page: OfficePage;
afterEach(() => page.close());

async function rowsOf(rows: ReadonlyArray<ReadonlyArray<CellWithFormat | null>>) {
  page = await openForCode({ sheets: { Log: rows } });
  const input = await excelHost().readWorkbook();
  return { input, rows: input.sheets[0]?.rows };
}

test('a partner that is a linked data type is read by the name that it shows', async () => {
  const { input, rows } = await rowsOf([
    ['Partner', 'Received', 'Status', 'Revenue'],
    [{ card: 'Harbor Tax' }, 46_000, 'won', 1000],
    ['Harbor Tax', 46_010, 'open', ''],
    [{ card: 'Elm Law' }, 46_020, 'won', 300],
  ]);
  expect(rows?.map((row) => row[0])).toEqual(['Partner', 'Harbor Tax', 'Harbor Tax', 'Elm Law']);
  const { ledger } = readWorkbook(input);
  expect(ledger.partners.map(({ name }) => name)).toEqual(['Elm Law', 'Harbor Tax']);
  expect([...ledger.notes].filter(({ problem }) => problem.includes('no partner'))).toEqual([]);
});

test('an error stays the error that it is, and a picture without a text is blank', async () => {
  const { rows } = await rowsOf([
    ['Partner', 'Logo', 'Revenue'],
    ['Harbor Tax', { card: '' }, '#VALUE!'],
    ['Elm Law', { card: 'a lighthouse' }, '#DIV/0!'],
  ]);
  expect(rows?.slice(1)).toEqual([
    ['Harbor Tax', '', '#VALUE!'],
    ['Elm Law', 'a lighthouse', '#DIV/0!'],
  ]);
});

test('what cards show is asked for only where they stand', async () => {
  page = await openForCode({
    sheets: { Log: Array.from({ length: 500 }, (_, n) => [`Partner ${n}`, n === 250 ? { card: 'x' } : 'y']) },
  });
  const asked = jest.spyOn(page.server, 'execute');
  await excelHost().readWorkbook();
  const texts = asked.mock.calls.flatMap(([{ Actions }]) =>
    Actions.filter(({ QueryInfo }) => QueryInfo?.Select?.includes('text')),
  );
  expect(texts).toHaveLength(1);
  expect(asked.mock.results.filter(({ value }) => JSON.stringify(value).includes('[["x"]]'))).toHaveLength(1);
});

test('a card is not written over: its sentence says how to make it text', async () => {
  page = await openForCode({ sheets: { Log: [['Partner'], [{ card: 'Harbour Tax' }]] } });
  const edit = excelHost().edit({
    what: 'a spelling',
    steps: [
      {
        kind: 'set cells',
        sheet: 'Log',
        cells: [{ row: 2, column: 1, before: 'Harbour Tax', after: 'Harbor Tax' }],
      },
    ],
  });
  await expect(edit).rejects.toThrow(/^Log: cell A2 is a card .* nothing was changed\. .*Convert to Text/);
  expect(page.book.sheets[0]?.cells.get('1:0')?.card).toBe('Harbour Tax');
});
