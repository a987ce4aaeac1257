import type { Host } from '../../core/host/host';
import type { SheetPlan } from '../../core/host/sheet-plan';
import { excelHost } from '../../excel-addin/host';
import { openForCode, type OfficePage } from '../hosts/excel/office';
import { insertLines, type ExcelSheet } from '../hosts/excel/workbook';

const REFERRALS = [
  ['Our referrals', null, null],
  ['Partner', 'Received', 'Status'],
  ['Harbor Tax', 46000, 'won'],
  ['Harbor Tax', 46010, '#N/A'],
];

let page: OfficePage;
let host: Host;

async function open(content: Parameters<typeof openForCode>[0]): Promise<void> {
  page = await openForCode(content);
  host = excelHost();
}

afterEach(() => page.close());

const plan = (more: Partial<SheetPlan> = {}): SheetPlan => ({
  mark: 'review:2026-10',
  title: 'Review 2026-10',
  rows: [
    [{ value: 'October', style: 'title' }],
    [
      { value: '=SUM(A1)' },
      { value: 20000, format: 'date' },
      { value: 0.5, format: 'percent', style: 'good' },
    ],
  ],
  columnWidths: [20, 12],
  frozenRows: 1,
  print: { landscape: true, titleRows: 1 },
  ...more,
});

function sheetNamed(name: string): ExcelSheet {
  const sheet = page.book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}: ${page.book.sheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

const valueAt = (sheet: ExcelSheet, position: string): unknown => sheet.cells.get(position)?.value;

describe('reading', () => {
  test('gives every sheet with its cells, tables, the locale and the day', async () => {
    await open({ sheets: { Data: REFERRALS, Empty: [] }, tables: { Data: 'Referrals' } });
    const input = await host.readWorkbook();
    expect(input.locale).toBe('en-US');
    expect(Number.isInteger(input.today)).toBe(true);
    expect(input.sheets).toEqual([
      {
        name: 'Data',
        firstRow: 1,
        firstColumn: 1,
        dateSystem: 1900,
        regions: [{ name: 'Referrals', top: 0, left: 0, bottom: 3, right: 2 }],
        rows: REFERRALS.map((row) => row.map((value) => value ?? '')),
      },
      { name: 'Empty', rows: [] },
    ]);
  });

  test('a table whose header row is switched off tells what its columns are called', async () => {
    await open({ sheets: { Data: REFERRALS.slice(1) }, tables: { Data: 'Referrals' } });
    const [table] = page.book.tables;
    if (table) table.unseen = ['Date', 'Partner', 'Status'];
    const [sheet] = (await host.readWorkbook()).sheets;
    expect(sheet?.regions).toEqual([
      { name: 'Referrals', top: 0, left: 0, bottom: 2, right: 2, headers: ['Date', 'Partner', 'Status'] },
    ]);
  });

  test('says which tabs are hidden, and reads no very hidden one', async () => {
    await open({ sheets: { Data: REFERRALS, Old: REFERRALS, Store: REFERRALS } });
    sheetNamed('Old').visibility = 'Hidden';
    sheetNamed('Store').visibility = 'VeryHidden';
    expect(
      (await host.readWorkbook()).sheets.map(({ name, rows, hidden }) => [name, rows.length, hidden]),
    ).toEqual([
      ['Data', 4, undefined],
      ['Old', 4, 'hidden'],
      ['Store', 0, 'very hidden'],
    ]);
  });

  test('three hundred tabs are read in few requests a tab', async () => {
    await open({
      sheets: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`Tab ${i}`, [['x', i]]])),
    });
    page.server.requests = 0;
    expect((await host.readWorkbook()).sheets).toHaveLength(300);
    expect(page.server.requests).toBeLessThan(320);
  });

  test('knows where a sheet begins that leaves its first rows and columns blank', async () => {
    await open({ sheets: { Data: [[], [null, null, 'Partner'], [null, null, 'Harbor Tax']] } });
    const [sheet] = (await host.readWorkbook()).sheets;
    expect(sheet).toMatchObject({ firstRow: 2, firstColumn: 3, rows: [['Partner'], ['Harbor Tax']] });
  });

  test('a name for one cell is no table', async () => {
    await open({ sheets: { Data: REFERRALS }, names: { Ledger: ['Data', 0, 0] } });
    expect((await host.readWorkbook()).sheets[0]?.regions).toEqual([]);
  });

  test('tells a workbook that counts its days from 1904', async () => {
    await open({ sheets: { Data: REFERRALS }, date1904: true });
    expect((await host.readWorkbook()).sheets[0]?.dateSystem).toBe(1904);
  });

  test('reads a long sheet in chunks and loses no row', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => [`Partner ${index}`, index, 'won']);
    await open({ sheets: { Data: rows } });
    const [sheet] = (await host.readWorkbook()).sheets;
    expect(sheet?.rows).toHaveLength(30_000);
    expect(sheet?.rows[29_999]).toEqual(['Partner 29999', 29_999, 'won']);
    expect(page.server.requests).toBeGreaterThan(5);
  });
});

describe('reading what is hard to get', () => {
  test('long texts come in smaller pieces, down to what an answer may hold', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`${index} ${'long note '.repeat(400)}`, 'won']);
    await open({ sheets: { Data: rows } });
    const [sheet] = (await host.readWorkbook()).sheets;
    expect(sheet?.rows).toEqual(rows);
  });

  test('a renamed tab is read under its new name, rows that were inserted where they now stand', async () => {
    await open({ sheets: { Data: REFERRALS }, tables: { Data: 'Referrals' } });
    await host.readWorkbook();
    const data = sheetNamed('Data');
    data.name = 'Introductions';
    insertLines(data, 'rows', 0, 2);
    const table = page.book.tables[0];
    if (table) table.area = { ...table.area, row: table.area.row + 2 };
    const [sheet] = (await host.readWorkbook()).sheets;
    expect(sheet).toMatchObject({ name: 'Introductions', firstRow: 3, regions: [{ top: 0, bottom: 3 }] });
  });
});

describe('writing a sheet', () => {
  test('text stays text, dates become serial numbers, and the sheet is on show', async () => {
    await open({ sheets: { Data: REFERRALS } });
    expect(await host.writeSheet(plan())).toBe('Review 2026-10');
    const sheet = sheetNamed('Review 2026-10');
    expect(sheet.visibility).toBe('Visible');
    expect(sheet.cells.get('1:0')).toMatchObject({ value: '=SUM(A1)', formula: '', format: '@' });
    expect(sheet.cells.get('1:1')).toMatchObject({ value: 45569, format: 'yyyy-mm-dd' });
    expect(sheet.cells.get('1:2')).toMatchObject({ format: '0%', looks: { fill: '#e3f3e9' } });
    expect(sheet.cells.get('0:0')?.looks).toMatchObject({ bold: true, size: 18 });
    expect(sheet.frozenRows).toBe(1);
  });

  test('it is printed on one page across, without gridlines, its title on every page', async () => {
    await open({ sheets: { Data: REFERRALS } });
    await host.writeSheet(plan());
    expect(sheetNamed('Review 2026-10').page).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      printArea: '2x3',
      titleRows: '$1:$1',
      gridlines: false,
    });
  });

  test('a table is drawn below itself, with its names and values, and drawn anew by the next writing', async () => {
    await open({ sheets: { Data: REFERRALS } });
    const rows = [
      [{ value: 'Partner', style: 'columnHeader' as const }, { value: 'Received' }, { value: 'Given' }],
      [{ value: 'Harbor Tax' }, { value: 3 }, { value: 1 }],
      [{ value: 'Elm Law' }, { value: 2 }, { value: 4 }],
      [{ value: 'the end' }],
    ];
    const chart = {
      title: 'Exchange',
      kind: 'bar',
      headerRow: 0,
      lastRow: 2,
      categories: 0,
      series: [1, 2],
    } as const;
    await host.writeSheet(plan({ rows, charts: [chart] }));
    const sheet = sheetNamed('Review 2026-10');
    const drawn = {
      type: 'BarClustered',
      title: 'Exchange',
      series: [
        { name: 'Received', values: '1:1 2x1', categories: '1:0 2x1', colour: '#0f4c5c' },
        { name: 'Given', values: '1:2 2x1', categories: '1:0 2x1', colour: '#e0a458' },
      ],
    };
    expect(sheet.charts).toMatchObject([drawn]);
    expect(valueAt(sheet, '19:0')).toBe('the end');
    expect(sheet.cells.get('0:1')?.looks.horizontal).toBeUndefined();
    await host.writeSheet(plan({ rows, charts: [chart] }));
    expect(sheet.charts).toMatchObject([drawn]);
    await host.writeSheet(plan({ rows }));
    expect(sheet.charts).toEqual([]);
  });

  test('a sheet of ours is read back as generated, without cells', async () => {
    await open({ sheets: { Data: REFERRALS } });
    await host.writeSheet(plan());
    const sheets = (await host.readWorkbook()).sheets;
    expect(sheets[1]).toEqual({ name: 'Review 2026-10', rows: [], generated: true });
  });

  test('an advisor who has a tab of that name keeps it', async () => {
    await open({ sheets: { Data: REFERRALS, 'Review 2026-10': [['mine']] } });
    expect(await host.writeSheet(plan())).toBe('Review 2026-10 (2)');
    expect(valueAt(sheetNamed('Review 2026-10'), '0:0')).toBe('mine');
  });

  test('again: the same sheet, whatever it is called by now, with the notes around it kept', async () => {
    await open({ sheets: { Data: REFERRALS } });
    await host.writeSheet(plan());
    const sheet = sheetNamed('Review 2026-10');
    sheet.name = 'My October';
    sheet.cells.set('2:0', { value: 'note below', formula: '', format: 'General', looks: {} });
    sheet.cells.set('0:3', { value: 'note beside', formula: '', format: 'General', looks: {} });
    const rows = [...plan().rows, [{ value: 'more' }, null, null, { value: 'wider' }]];
    expect(await host.writeSheet(plan({ rows }))).toBe('My October');
    // A copy for undo is out of sight.
    expect(page.book.sheets.filter(({ visibility }) => visibility === 'Visible')).toHaveLength(2);
    expect((await host.readWorkbook()).sheets.map(({ name }) => name)).toEqual(['Data', 'My October']);
    expect(valueAt(sheet, '2:0')).toBe('more');
    expect(valueAt(sheet, '2:3')).toBe('wider');
    expect(valueAt(sheet, '3:0')).toBe('note below');
    expect(valueAt(sheet, '0:4')).toBe('note beside');
  });
});

describe('settings', () => {
  test('make the sheet when there is none', async () => {
    await open({ sheets: { Data: REFERRALS } });
    await host.writeSettings([
      ['Hourly cost', 150],
      ['Map Referrals.Partner', '=sales'],
    ]);
    const sheet = sheetNamed('Settings');
    expect(['0:0', '0:1', '1:0', '1:1', '2:1'].map((position) => valueAt(sheet, position))).toEqual([
      'Name',
      'Value',
      'Hourly cost',
      150,
      '=sales',
    ]);
  });

  test('change a known row in place and add a new one below', async () => {
    await open({ sheets: { settings: [['Settings of the firm'], ['Name', 'Value'], ['Hourly cost', 100]] } });
    await host.writeSettings([
      ['hourly cost', 150],
      ['Currency', 'USD'],
    ]);
    const sheet = sheetNamed('settings');
    expect(valueAt(sheet, '2:1')).toBe(150);
    expect([valueAt(sheet, '3:0'), valueAt(sheet, '3:1')]).toEqual(['Currency', 'USD']);
  });

  test('grow the table when the settings are an Excel Table', async () => {
    await open({
      sheets: {
        Settings: [
          ['Name', 'Value'],
          ['Hourly cost', 100],
        ],
      },
      tables: { Settings: 'Settings' },
    });
    await host.writeSettings([['Currency', 'USD']]);
    expect(page.book.tables[0]?.area.rows).toBe(3);
    expect(valueAt(sheetNamed('Settings'), '2:1')).toBe('USD');
  });
});

describe('changes', () => {
  test('an edit is heard at once, and no longer after stopping', async () => {
    await open({ sheets: { Data: REFERRALS, Old: REFERRALS } });
    const heard = jest.fn();
    const stop = host.onChange(heard);
    await new Promise((resolve) => setTimeout(resolve, 50));
    page.edited();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toHaveBeenCalledTimes(1);
    // Nor is a tab that is removed an edit for Excel.
    page.removeTab('Old');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toHaveBeenCalledTimes(2);
    heard.mockClear();
    page.edited();
    await new Promise((resolve) => setTimeout(resolve, 10));
    stop();
    page.edited();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
