import type { EditStep } from '../../../core/host/edit-plan';
import type { Host } from '../../../core/host/host';
import { PHASES } from '../../../core/workbook/tables';
import { excelHost } from '../../../excel-addin/host';
import { openForCode, type OfficePage } from '../../hosts/excel/office';
import { cellAt, type ExcelSheet, type Value, type WorkbookContent } from '../../hosts/excel/workbook';

jest.setTimeout(60_000);

let page: OfficePage;
let host: Host;

async function open(content: WorkbookContent): Promise<ExcelSheet> {
  page = await openForCode(content);
  host = excelHost();
  const [sheet] = page.book.sheets;
  if (!sheet) throw new Error('No sheet.');
  return sheet;
}
afterEach(() => page.close());

/** Partner, received, revenue, and half of it by a formula. */
const ROWS: Array<Array<Value | null>> = [
  ['Partner', 'Received', 'Revenue', 'Half'],
  ['Harbor', 46000, 100, '=C2/2'],
  ['Elm', 46010, 200, '=C3/2'],
];
const append = (more: Partial<EditStep & { kind: 'append rows' }> = {}): EditStep => ({
  kind: 'append rows',
  table: 'Referrals',
  sheet: 'Data',
  region: null,
  after: 3,
  headerRow: 1,
  left: 1,
  rows: [
    ['007', { date: 20513 }, 300, null],
    ['1/2', { date: 20514 }, '1,5', null],
  ],
  ...more,
});
const run = (...steps: EditStep[]) => Promise.resolve(host.edit({ what: 'rows', steps }));
const line = (sheet: ExcelSheet, row: number) =>
  [0, 1, 2, 3].map((column) => {
    const { value, formula } = cellAt(sheet, row, column);
    return formula || value;
  });

describe('rows below a table', () => {
  test('text that Excel would read stays text, formulas and formats of the row above go on', async () => {
    const sheet = await open({ sheets: { Data: ROWS } });
    cellAt(sheet, 2, 1).format = 'd. mmm yyyy';
    cellAt(sheet, 2, 2).format = '#,##0';
    cellAt(sheet, 2, 0).looks['fill'] = '#eeeeee';
    await run(append());
    expect(line(sheet, 3)).toEqual(['007', 46082, 300, '=C4/2']);
    expect(line(sheet, 4)).toEqual(['1/2', 46083, '1,5', '=C5/2']);
    expect(cellAt(sheet, 4, 1).format).toBe('d. mmm yyyy');
    expect(cellAt(sheet, 4, 2).format).toBe('#,##0');
    expect(cellAt(sheet, 4, 0).looks['fill']).toBe('#eeeeee');
  });

  test('formats that the advisor has prepared stay, but a date is shown as one', async () => {
    const sheet = await open({ sheets: { Data: ROWS } });
    cellAt(sheet, 3, 2).format = '0.00';
    await run(append());
    expect([1, 2].map((column) => cellAt(sheet, 3, column).format)).toEqual(['yyyy-mm-dd', '0.00']);
    await host.undo();
    expect([1, 2].map((column) => cellAt(sheet, 3, column).format)).toEqual(['yyyy-mm-dd', '0.00']);
    expect(line(sheet, 3)).toEqual(['', '', '', '']);
  });

  test('a formula that only the last row has does not go on', async () => {
    const sheet = await open({
      sheets: { Data: ROWS.map((row, r) => (r === 1 ? [...row.slice(0, 3), 7] : row)) },
    });
    await run(append());
    expect(line(sheet, 3)[3]).toBe('');
  });

  test('an Excel Table grows, and shrinks again when it is undone', async () => {
    const sheet = await open({ sheets: { Data: ROWS }, tables: { Data: 'Introductions' } });
    await run(append({ region: 'Introductions' }));
    const rows = () => page.book.tables[0]?.area.rows;
    expect(rows()).toBe(5);
    expect(line(sheet, 4)[3]).toBe('=C5/2');
    await host.undo();
    expect(rows()).toBe(3);
    expect(line(sheet, 3)).toEqual(['', '', '', '']);
  });

  test('an Excel Table with blank rows at its end is filled before it grows', async () => {
    const sheet = await open({
      sheets: { Data: [...ROWS, [null, null, null, '=C4/2'], ['', '', '', '=C5/2']] },
      tables: { Data: 'Introductions' },
    });
    await run(append({ region: 'Introductions', rows: [['a'], ['b'], ['c']] }));
    expect(page.book.tables[0]?.area.rows).toBe(6);
    expect([3, 4, 5].map((row) => line(sheet, row)[0])).toEqual(['a', 'b', 'c']);
    expect([3, 4].map((row) => line(sheet, row)[3])).toEqual(['=C4/2', '=C5/2']);
  });

  test('above a totals row of an Excel Table', async () => {
    const sheet = await open({
      sheets: { Data: [...ROWS, ['Total', null, 300, null]] },
      tables: { Data: 'Introductions' },
    });
    const [table] = page.book.tables;
    if (table) table.totals = true;
    await run(append({ region: 'Introductions', after: 4 }));
    expect([3, 4, 5].map((row) => line(sheet, row)[0])).toEqual(['007', '1/2', 'Total']);
    await host.undo();
    expect([3, 4].map((row) => line(sheet, row)[0])).toEqual(['Total', '']);
  });

  test('a named range grows in both directions', async () => {
    await open({ sheets: { Data: ROWS }, names: { Mine: ['Data', 0, 0, 3, 4] } });
    await run(
      {
        kind: 'add columns',
        table: 'Referrals',
        sheet: 'Data',
        region: 'Mine',
        headerRow: 1,
        firstColumn: 5,
        headers: ['Notes'],
      },
      append({ region: 'Mine' }),
    );
    expect(page.book.names[0]?.area).toMatchObject({ rows: 5, columns: 5 });
    await host.undo();
    expect(page.book.names[0]?.area).toMatchObject({ rows: 3, columns: 4 });
  });

  test('dates in a workbook that counts from 1904', async () => {
    const sheet = await open({ sheets: { Data: ROWS }, date1904: true });
    await run(append());
    expect(line(sheet, 3)[1]).toBe(46082 - 1462);
  });

  test('of a large import go in several requests', async () => {
    const sheet = await open({ sheets: { Data: ROWS } });
    const many = Array.from({ length: 12_000 }, (_, i) => [`Partner ${i}`, { date: 20000 }, i, null]);
    await run(append({ rows: many }));
    expect(line(sheet, 12_002)).toEqual(['Partner 11999', 45569, 11_999, '=C12003/2']);
    expect(await host.undo()).toContain('rows');
    expect(line(sheet, 12_002)).toEqual(['', '', '', '']);
  });
});

test('a new tab is an Excel Table by the name of what it holds, unless that is taken', async () => {
  await open({ sheets: { Data: ROWS }, tables: { Data: 'Money' } });
  await run(
    { kind: 'add sheet', table: 'Actions', sheet: 'Actions', headers: ['Step', 'Due'], rows: [['Call']] },
    { kind: 'add sheet', table: 'Money', sheet: 'Money', headers: ['Partner'] },
  );
  const tables = page.book.tables.map(({ name, area }) => [name, area.sheet.name, area.rows]);
  expect(tables[1]).toEqual(['Actions', 'Actions', 2]);
  expect(tables[2]?.slice(1)).toEqual(['Money', 2]);
  expect(tables[2]?.[0]).not.toBe('Money');
});

test('columns of a new tab that take certain words offer them, and allow others', async () => {
  await open({ sheets: { Data: ROWS } });
  await run({
    kind: 'add sheet',
    table: 'Actions',
    sheet: 'Actions',
    headers: ['Step', 'Phase'],
    rows: [['Call']],
  });
  const tab = page.book.sheets[1];
  if (!tab) throw new Error('No tab.');
  expect(cellAt(tab, 1, 0).looks['rule']).toBeUndefined();
  expect(cellAt(tab, 1, 1).looks['rule']).toMatchObject({ list: { source: PHASES.join(',') } });
  expect(cellAt(tab, 1, 1).looks['alert']).toMatchObject({ showAlert: false });
});

test('a copy for undo is gone when the add-in starts again, and with the next write', async () => {
  await open({ sheets: { Data: ROWS } });
  const plan = { mark: 'x', title: 'X', rows: [[{ value: 'one' }]], columnWidths: [30], frozenRows: 1 };
  await host.writeSheet(plan);
  await host.writeSheet({ ...plan, columnWidths: [9], rows: [[{ value: 'two' }]], frozenRows: 0 });
  const sheet = page.book.sheets[1];
  await host.undo();
  expect(sheet?.widths.get(0)).toBeCloseTo(30 * 5.6);
  expect(sheet?.frozenRows).toBe(1);
  await host.writeSheet({ ...plan, rows: [[{ value: 'three' }]] });
  await host.writeSettings([['Hourly cost', 1]]);
  expect(page.book.sheets.map(({ name }) => name)).toEqual(['Data', 'X', 'Settings']);
});
