import { FUniver } from '@univerjs/core/facade';
import { strFromU8, unzipSync } from 'fflate';
import { parseIso } from '../../core/calendar/day';
import { parseMonth } from '../../core/calendar/month';
import type { SheetPlan } from '../../core/host/sheet-plan';
import { hasValue, figure, openBook } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import { buildReview, reviewPlan } from '../../core/review';
import { openFile } from '../../files/open';
import { XlsxEditor } from '../../files/xlsx-edit';
import { headlessUniver } from '../../preview/grid/engine';
import { previewHost } from '../../preview/host';
import { Sessions, type Session } from '../../preview/page/session';
import { savedWorkbook } from '../../preview/saving/save';
import { planWorkbook } from '../../template/build/plan-workbook';
import { templateWorkbook } from '../../template/template';
import { closeChannels } from './channels';
import { settled } from './settled';
import { packageProblems } from '../support/ooxml';
import { disposeRested } from '../support/dispose-rested';

jest.setTimeout(120_000);

const today = parseIso('2026-11-06') ?? 0;
const univer = headlessUniver();
const api = FUniver.newAPI(univer);
const sessions = new Sessions(univer, api, 'en-US');
afterAll(async () => {
  await disposeRested(sessions);
  closeChannels();
});

let bytes: Uint8Array;
let file: Awaited<ReturnType<typeof openFile>>;
let session: Session;
beforeAll(async () => {
  bytes = await templateWorkbook({ today, sample: true });
  file = await openFile('Practice.xlsx', bytes);
});
beforeEach(async () => {
  session = sessions.open({ ...file, today });
  await settled(api);
});

const tab = (name: string) => session.workbook.getSheetByName(name)!;
const rowsOf = (sheets: typeof file.sheets, name: string) =>
  sheets.find((sheet) => sheet.name === name)!.rows;

async function saved() {
  const { name, bytes: made } = await savedWorkbook({ ...file, bytes }, session.original);
  return { made, ...(await openFile(name, made)) };
}

/** The parts of a workbook, as texts. */
function partsOf(made: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(made)).map(([name, part]) => [name, strFromU8(part, true)]));
}

it('saves a workbook in which nothing was changed with each of its parts as it was', async () => {
  expect(session.original.isChanged).toBe(false);
  const { made } = await saved();
  expect([...partsOf(made)].sort()).toEqual([...partsOf(bytes)].sort());
});

it('carries a cell that was typed into the file, and touches no other part', async () => {
  const column = rowsOf(file.sheets, 'Referrals')[0]!.indexOf('First-year revenue');
  tab('Referrals').getRange(1, column).setValue(123_456);
  expect(session.original.isChanged).toBe(true);
  const { made, sheets } = await saved();
  expect(rowsOf(sheets, 'Referrals')[1]![column]).toBe(123_456);
  const before = partsOf(bytes);
  const differing = [...partsOf(made)]
    .filter(([name, text]) => before.get(name) !== text)
    .map(([name]) => name);
  expect(differing).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/)]);
  session.original.markSaved();
  expect(session.original.isChanged).toBe(false);
});

it('a change that is undone again is none', () => {
  const cell = tab('Referrals').getRange(1, 0);
  const before = cell.getRawValue() as string;
  cell.setValue('Somebody else');
  expect(session.original.isChanged).toBe(true);
  cell.setValue(before);
  expect(session.original.isChanged).toBe(false);
});

it('keeps formulas, tables, names, lists and charts right where rows were put in and taken away', async () => {
  const referrals = tab('Referrals');
  referrals.insertRowsAfter(2, 2);
  referrals.getRange(3, 0, 1, 2).setValues([['Harbor Tax', parseIso('2026-10-01')! + 25_569]]);
  referrals.deleteRows(9, 1);
  await settled(api);
  const { made, sheets } = await saved();
  const before = rowsOf(file.sheets, 'Referrals');
  const after = rowsOf(sheets, 'Referrals');
  expect(after).toHaveLength(before.length + 1);
  expect(after[3]!.slice(0, 2)).toEqual(['Harbor Tax', '2026-10-01']);
  expect(after.slice(5, 9)).toEqual(before.slice(3, 7));
  expect(after.slice(9)).toEqual(before.slice(8));
  const [editor, old] = [new XlsxEditor('made.xlsx', made), new XlsxEditor('old.xlsx', bytes)];
  const table = (of: XlsxEditor) => of.tables.find((each) => each.name === 'Referrals')!.area;
  expect(table(editor)).toEqual({ ...table(old), bottom: table(old).bottom + 1 });
  const formulas = (of: XlsxEditor) =>
    of.listFormulas().map(({ sheet, cell, formula }) => [sheet, cell, formula]);
  expect(formulas(editor)).toEqual(formulas(old));
  const charts = (of: Uint8Array) => [...partsOf(of)].filter(([name]) => name.includes('charts/'));
  expect(charts(made)).toEqual(charts(bytes));
});

it('rows typed below a table become rows of it', async () => {
  const sheet = tab('Money');
  const count = rowsOf(file.sheets, 'Money').length;
  const headers = rowsOf(file.sheets, 'Money')[0]!;
  sheet.getRange(count, 0, 1, 4).setValues([['Harbor Tax', 46_300, 'revenue', 77]]);
  expect(headers.slice(0, 4)).toEqual(['Partner', 'Date', 'Kind', 'Amount']);
  const { made, sheets } = await saved();
  const area = new XlsxEditor('made.xlsx', made).tables.find((each) => each.name === 'Money')!.area;
  expect(area.bottom).toBeGreaterThanOrEqual(count + 1);
  expect(rowsOf(sheets, 'Money')[count]).toEqual(expect.arrayContaining(['Harbor Tax', 'revenue', 77]));
});

it('a tab that gets another name, one that is added and one that goes', async () => {
  tab('Money').setName('Cash');
  const added = session.workbook.insertSheet('Notes');
  added.getRange('A1:B1').setValues([[{ v: 'Count' }, { f: '=COUNTA(Cash!A2:A4)' }]]);
  session.workbook.deleteSheet(tab('Candidates'));
  await settled(api);
  const { made, sheets } = await saved();
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Cash', 'Notes']));
  expect(sheets.map(({ name }) => name)).not.toContain('Candidates');
  expect(rowsOf(sheets, 'Notes')).toEqual([['Count', 3]]);
  const formulas = new XlsxEditor('made.xlsx', made).listFormulas();
  expect(formulas.find(({ sheet }) => sheet === 'Notes')?.formula).toBe('COUNTA(Cash!A2:A4)');
  expect(formulas.some(({ formula }) => /\bMoney!/.test(formula))).toBe(false);
});

it('saves what the pane writes: the review on a sheet of ours, a setting, and formulas that were typed', async () => {
  const host = previewHost(session.workbook, session.live);
  await host.writeSheet({
    mark: 'review:2026-10',
    title: 'Review',
    columnWidths: [30, 12],
    rows: [
      [{ value: 'October', style: 'title' }, null],
      [
        { value: 'ROI', style: 'text' },
        { value: 4.5, style: 'good', format: 'multiple' },
      ],
    ],
  });
  await host.writeSettings([['Period', 'fiscal year']]);
  tab('Formulas').getRange('K2').setValue({ f: '=PARTNER_REVENUE("Harbor Tax",,,Ledger)' });
  await settled(api);
  const { made, sheets } = await saved();
  const review = sheets.find(({ name }) => name === 'Review')!;
  expect(review.generated).toBe(true);
  expect(review.rows).toEqual([['October'], ['ROI', 4.5]]);
  expect(rowsOf(sheets, 'Settings')).toContainEqual(expect.arrayContaining(['Period', 'fiscal year']));
  const typed = new XlsxEditor('made.xlsx', made)
    .listFormulas()
    .find(({ cell, sheet }) => sheet.startsWith('Formulas') && cell === 'K2');
  expect(typed?.formula).toBe('_xldudf_PARTNER_REVENUE("Harbor Tax",,,Ledger)');
  const book = openBook(readWorkbook({ sheets: file.sheets, today }).ledger);
  const harbor = book.ledger.partners.findIndex(({ name }) => name === 'Harbor Tax');
  const revenue = figure(book, 'revenue', harbor, { from: null, to: null });
  expect(typed?.value).not.toBeNull();
  expect(hasValue(revenue)).toBe(true);
});

/** What a file says of how its tab prints: parts of the sheet, and the rows that stand on every page. */
function printing(made: Uint8Array, title: string) {
  const parts = partsOf(made);
  const book = parts.get('xl/workbook.xml')!;
  const tabs = [...book.matchAll(/<sheet name="([^"]+)"[^>]*r:id="([^"]+)"/g)];
  const at = tabs.findIndex(([, name]) => name === title);
  const path = new RegExp(`Id="${tabs[at]?.[2]}"[^>]*Target="/?(?:xl/)?([^"]+)"`).exec(
    parts.get('xl/_rels/workbook.xml.rels')!.replace(/(Target="[^"]+")([^>]*)(Id="[^"]+")/g, '$3$2$1'),
  )?.[1];
  const sheet = parts.get(`xl/${path}`)!;
  const attributes = (name: string) =>
    Array.from(sheet.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, 'g')), ([, all = '']) =>
      Object.fromEntries(Array.from(all.matchAll(/(\w+)="([^"]*)"/g), ([, key, value]) => [key, value])),
    );
  const titles = new RegExp(`Print_Titles"[^>]*localSheetId="${at}"[^>]*>([^<]+)<`).exec(book)?.[1];
  return {
    margins: attributes('pageMargins'),
    page: attributes('pageSetup'),
    fits: attributes('pageSetUpPr'),
    foot: /<oddFooter>(.*?)<\/oddFooter>/.exec(sheet)?.[1],
    breaks: attributes('brk').map(({ id }) => id),
    titles: titles?.replaceAll('&apos;', "'"),
  };
}

it.each<[what: string, print: (plan: SheetPlan) => SheetPlan]>([
  ['scaled, with page breaks', (plan) => plan],
  [
    'fitted to the width',
    (plan) => ({
      ...plan,
      print: { footer: "R&D's", titleRows: 3, titlesFrom: 2, margins: { sides: 1, ends: 0.5 } },
    }),
  ],
])('prints a review of the pane as the workbook of a review prints: %s', async (_, change) => {
  const month = parseMonth('2026-10')!;
  const { ledger } = readWorkbook({ sheets: file.sheets, today });
  // The grid draws no charts, and leaves no rows for them.
  const plan = { ...change(reviewPlan(buildReview(ledger, month))), charts: [] };
  const host = previewHost(session.workbook, session.live);
  await host.writeSheet({ ...plan, print: {} });
  await host.writeSheet(plan);
  const { made } = await saved();
  const expected = printing(await planWorkbook(plan, today), plan.title);
  expect(expected.page).toHaveLength(1);
  expect(expected.titles).toMatch(/^'Review/);
  expect(printing(made, plan.title)).toEqual(expected);
  expect(packageProblems(made)).toEqual([]);
});

it('makes an .xlsx of a workbook that was none', async () => {
  const csv = [
    ['Partner', 'Received', 'Client'],
    ['Oak CPA', '2026-01-10', 'Acme'],
  ];
  session = sessions.open({
    name: 'pipeline.csv',
    sheets: [{ name: 'pipeline.csv', rows: csv, headerRow: 0 }],
    today,
  });
  await settled(api);
  session.workbook.getSheetByName('pipeline.csv')!.getRange('C2').setValue('Bolt');
  await settled(api);
  const made = await savedWorkbook(
    { name: 'pipeline.csv', sheets: [{ name: 'pipeline.csv', rows: csv }], bytes: null },
    session.original,
  );
  expect(made.name).toBe('pipeline.xlsx');
  const { sheets } = await openFile(made.name, made.bytes);
  expect(sheets).toHaveLength(1);
  expect(sheets[0]!.rows).toEqual([csv[0], ['Oak CPA', '2026-01-10', 'Bolt']]);
  // A day in a column of the usual width is shown as ###.
  const xml = [...partsOf(made.bytes)].find(([name]) => name.startsWith('xl/worksheets/'))![1];
  const widths = Array.from(xml.matchAll(/<col [^>]*width="([\d.]+)"/g), ([, width]) => Number(width));
  expect(widths).toHaveLength(3);
  expect(widths[1]).toBeGreaterThan(9);
  expect(xml).toMatch(/<pane [^>]*ySplit="1"/);
});

it('names the changes of looks that a saved file does not have, each kind once, before anything is saved', () => {
  const named: string[] = [];
  session.original.onUnkept((what) => named.push(what));
  tab('Referrals').getRange(1, 0).setValue('Harbor Tax');
  expect(session.original.unkept).toEqual([]);
  tab('Referrals').setColumnWidth(0, 200);
  tab('Money').setColumnWidth(1, 90);
  tab('Money').getRange(1, 3).setFontWeight('bold');
  tab('Money').hideRows(3, 1);
  tab('Money').activate();
  session.workbook.moveActiveSheet(0);
  // What is new is saved as it looks.
  session.workbook.create('Extra', 10, 4).setColumnWidth(0, 300);
  expect(named).toEqual([
    'widths of columns',
    'formats of cells',
    'which rows and columns are hidden',
    'the order of tabs',
  ]);
  expect(session.original.unkept).toEqual(named);
});

it('a press on the handle of the frozen rows changes nothing that is to be named', () => {
  const sheet = tab('Money');
  sheet.setFrozenRows(sheet.getFrozenRows());
  expect(session.original.unkept).toEqual([]);
  sheet.setFrozenRows(3);
  expect(session.original.unkept).toEqual(['frozen rows and columns']);
});

it('rows and tabs that are hidden in the file are hidden here, and are read as such', async () => {
  const rows = [
    ['Partner', 'Received', 'Status'],
    ['Oak CPA', '2026-05-01', 'won'],
    ['Oak CPA', '2026-06-01', 'lost'],
  ];
  const sheets = [
    { name: 'Shown', rows, hiddenRows: [2] },
    { name: 'Old', rows, hidden: 'hidden' as const },
    { name: 'Store', rows, hidden: 'very hidden' as const },
  ];
  session = sessions.open({ name: 'Hidden', sheets, today });
  await settled(api);
  expect(tab('Shown').getSheet().getRowRawVisible(2)).toBe(false);
  expect([tab('Shown'), tab('Old'), tab('Store')].map((each) => each.isSheetHidden())).toEqual([
    false,
    true,
    true,
  ]);
  const read = session.live.read().sheets.filter(({ generated }) => generated !== true);
  expect(read.map(({ name, hidden, hiddenRows }) => [name, hidden, hiddenRows])).toEqual([
    ['Shown', undefined, [2]],
    ['Old', 'hidden', undefined],
    ['Store', 'very hidden', undefined],
  ]);
});
