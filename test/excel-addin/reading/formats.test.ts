import { readWorkbook } from '../../../core/ledger/reading/read';
import type { SheetInput } from '../../../core/workbook/input';
import { excelHost } from '../../../excel-addin/host';
import { openForCode, type OfficePage } from '../../hosts/excel/office';
import type { Box, CellWithFormat, WorkbookContent } from '../../hosts/excel/workbook';

/** What number formats and merged cells say, as Excel hands it over. */

let page: OfficePage;
afterEach(() => page.close());

async function open(content: WorkbookContent): Promise<void> {
  page = await openForCode(content);
}

async function read(content: WorkbookContent): Promise<SheetInput> {
  await open(content);
  const [sheet] = (await excelHost().readWorkbook()).sheets;
  if (!sheet) throw new Error('No sheet.');
  return sheet;
}

const as = (value: number, format: string): CellWithFormat => ({ value, format });
const box = (row: number, column: number, rows: number, columns = 1): Box => ({ row, column, rows, columns });

describe('number formats', () => {
  test.each([
    [46_000, 'm/d/yyyy', '2025-12-09'],
    [46_082, 'mmm yyyy', '2026-03-01'],
    [46_000.5, 'dd.mm.yyyy hh:mm', '2025-12-09T12:00:00'],
    [1.125, '[h]:mm', '27:00'],
    [0.0625, 'h:mm', '01:30'],
    [0.5625, 'h:mm AM/PM', '1:30 PM'],
    [46_000, 'General', 46_000],
    [46_000, '#,##0.00', 46_000],
  ])('%p in the format %s is read as %p, as from a file', async (value, format, cell) => {
    const { rows, formats } = await read({ sheets: { Log: [['What'], [as(value, format)]] } });
    expect(rows).toEqual([['What'], [cell]]);
    expect(formats).toBeUndefined();
  });

  test('a day counts as in the date system of the workbook', async () => {
    const { rows } = await read({ sheets: { Log: [['Day'], [as(1, 'yyyy-mm-dd')]] }, date1904: true });
    expect(rows[1]).toEqual(['1904-01-02']);
  });

  test('currencies, percent and units are kept where they stand, rows with the same ones together', async () => {
    const row = (n: number): CellWithFormat[] => [
      `Partner ${n}`,
      as(n, '[$€-407] #,##0.00'),
      n,
      as(n / 100, '0%'),
    ];
    const { formats, rows } = await read({
      sheets: {
        Log: [[], [null, 'Partner', 'Fee', 'Days', 'Share'], ...[1, 2, 3].map((n) => [null, ...row(n)])],
      },
    });
    expect(rows[1]).toEqual(['Partner 1', 1, 1, 0.01]);
    expect(formats?.[0]).toBeUndefined();
    expect(formats?.[1]).toEqual([undefined, '[$€-407] #,##0.00', undefined, '0%']);
    expect(formats?.[3]).toBe(formats?.[1]);
  });

  test('are asked for only where numbers stand', async () => {
    const texts = Array.from({ length: 2000 }, (_, n): CellWithFormat[] => [`Partner ${n}`, 'won', 'note']);
    await open({ sheets: { Log: [...texts, ['Total', as(5, '"h" 0'), '']] } });
    const asked = jest.spyOn(page.server, 'execute');
    await excelHost().readWorkbook();
    const formats = asked.mock.calls.flatMap(([body]) =>
      body.Actions.filter(({ QueryInfo }) => QueryInfo?.Select?.includes('numberFormat')),
    );
    expect(formats).toHaveLength(1);
    const sizes = asked.mock.results.map(({ value }) => JSON.stringify(value).length);
    expect(sizes[sizes.length - 1]).toBeLessThan(1000);
  });

  test('of 100 tabs come with one more request', async () => {
    const sheets = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [`Tab ${n}`, [['Fee'], [as(n, '"$"0')]]] as const),
    );
    await open({ sheets });
    const { sheets: found } = await excelHost().readWorkbook();
    expect(found.map(({ formats }) => formats?.[1])).toEqual(found.map(() => ['"$"0']));
    expect(page.server.requests).toBeLessThan(12);
  });

  test('that are long come in smaller pieces, down to what an answer may hold', async () => {
    const long = `_("${'EUR '.repeat(40)}"* #,##0.00_)`;
    const rows = Array.from({ length: 30_000 }, (_, n): CellWithFormat[] => [as(n, long), as(n, '0%')]);
    const { formats } = await read({ sheets: { Log: rows } });
    expect(formats).toHaveLength(30_000);
    expect(formats?.[29_999]).toEqual([long, '0%']);
    expect(new Set(formats).size).toBeLessThan(20);
  });

  test('an edit of a day is not refused: it is compared as it was read', async () => {
    await open({
      sheets: {
        Log: [
          ['Partner', 'Received'],
          ['Harbor Tax', as(46_000, 'm/d/yyyy')],
        ],
      },
    });
    await excelHost().edit({
      what: 'Another day',
      steps: [
        {
          kind: 'set cells',
          sheet: 'Log',
          cells: [{ row: 2, column: 2, before: '2025-12-09', after: { date: 20_000 } }],
        },
      ],
    });
    expect(page.book.sheets[0]?.cells.get('1:1')?.value).toBe(45_569);
  });
});

describe('merged cells', () => {
  const GROUPED: WorkbookContent = {
    sheets: {
      Log: [
        ['Partner', 'Received', 'Status'],
        ['Harbor Tax', as(46_000, 'm/d/yyyy'), 'won'],
        [null, as(46_010, 'm/d/yyyy'), 'lost'],
        ['Elm Law', as(46_020, 'm/d/yyyy'), 'open'],
      ],
    },
    merges: { Log: [box(1, 0, 2)] },
  };

  test('give each of their rows what the first one holds', async () => {
    await open(GROUPED);
    const { ledger } = readWorkbook(await excelHost().readWorkbook());
    const names = Array.from(ledger.referrals.partner, (partner) => ledger.partners[partner]?.name);
    expect(names).toEqual(['Harbor Tax', 'Harbor Tax', 'Elm Law']);
  });

  test('are counted from where the cells of the sheet begin', async () => {
    const { merges } = await read({
      sheets: { Log: [[], [null, null, 'Group', null], [null, null, 'a', 'b']] },
      merges: { Log: [box(1, 2, 1, 2)] },
    });
    expect(merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  const inColumn = (count: number): { rows: CellWithFormat[][]; merges: Box[] } => ({
    rows: Array.from({ length: count * 2 }, (_, n) => (n % 2 === 0 ? [`P${n}`, 'x'] : ['', 'x'])),
    merges: Array.from({ length: count }, (_, n) => box(n * 2, 0, 2)),
  });

  test('of which there are more than Excel tells at once are all found, once', async () => {
    const { rows, merges } = inColumn(3000);
    const sheet = await read({ sheets: { Log: rows, Other: [['x']] }, merges: { Log: merges } });
    expect(sheet.merges).toEqual(merges.map(({ row }) => ({ top: row, left: 0, bottom: row + 1, right: 0 })));
    expect(sheet.remarks).toBeUndefined();
    expect(page.server.requests).toBeLessThan(60);
  });

  test('that Excel does not tell are named, and everything else is read', async () => {
    const wide = Array.from({ length: 520 }, (_, c) => box(0, c * 2, 1, 2));
    const row = Array.from({ length: 1040 }, (_, c) => (c % 2 === 0 ? 'x' : ''));
    await open({
      ...GROUPED,
      sheets: { Wide: [row, row], ...GROUPED.sheets },
      merges: { Wide: wide, ...GROUPED.merges },
    });
    const [first, log] = (await excelHost().readWorkbook()).sheets;
    expect(first?.remarks?.map(({ kind }) => kind)).toEqual(['formats that are not told']);
    expect(first?.merges).toBeUndefined();
    expect(log?.merges).toHaveLength(1);
  });

  test('a moment in which Excel refuses everything is no reason to read without them', async () => {
    await open(GROUPED);
    page.server.fault = (request) => (request === 6 || request === 7 ? 'refused' : 'none');
    await expect(excelHost().readWorkbook()).rejects.toThrow();
  });
});
