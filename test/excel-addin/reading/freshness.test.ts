import { ledgerSource, type LedgerSource } from '../../../core/functions';
import { openBook } from '../../../core/kpis';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { keepFresh, type Freshness } from '../../../excel-addin/reading/freshness';
import { excelHost } from '../../../excel-addin/host';
import { openForCode, type OfficePage } from '../../hosts/excel/office';
import { cellAt, newSheet } from '../../hosts/excel/workbook';

const REFERRALS = [
  ['Partner', 'Received', 'Status', 'First-year revenue'],
  ['Harbor Tax', 46000, 'won', 1000],
  ['Harbor Tax', 46010, 'lost', null],
];
const FORMULAS = {
  Unlinked: [['=PARTNER_REVENUE("Harbor Tax")']],
  Linked: [['=PARTNER_LEDGER(Data!A1:D9)'], ['=PARTNER_REVENUE("Harbor Tax",,,Ledger)']],
  Other: [['=SUM(1,2)', 'a note']],
};

const WAITS = { quiet: 10, longest: 80, seldom: 30, retry: 20, retryAtMost: 40 };
let page: OfficePage;
let source: LedgerSource;
let freshness: Freshness;
let readings: number;
const report = jest.fn();

/** Settles when the add-in has asked for nothing for a while. */
async function quiet(): Promise<void> {
  for (let seen = -1; seen !== page.server.requests;) {
    seen = page.server.requests;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

async function open(sheets: Parameters<typeof openForCode>[0]['sheets']): Promise<void> {
  page = await openForCode({ sheets: { Data: REFERRALS, ...sheets } });
  const host = excelHost();
  readings = 0;
  source = ledgerSource(async () => {
    readings++;
    return openBook(readWorkbook(await host.readWorkbook()).ledger);
  });
  report.mockClear();
  freshness = keepFresh(source, report, WAITS);
  await quiet();
}

/** What Excel does when it runs a formula without, and the one with, the tables. */
async function runUnlinked(): Promise<void> {
  freshness.gave((await source.get(null)).ledger.mark);
}
async function runLedger(): Promise<string> {
  const { mark } = (await source.refresh()).ledger;
  freshness.ledgerGave(mark);
  return mark;
}

/** An edit: the cell is changed at once; the event comes when the test says so. */
function change(value: number): void {
  const data = page.book.sheets.find(({ name }) => name === 'Data');
  if (data) cellAt(data, 1, 3).value = value;
}

function forget(): void {
  readings = 0;
  page.book.recalculated.length = 0;
}

afterEach(() => {
  page.close();
  expect(report).not.toHaveBeenCalled();
});

test('a workbook without formulas of ours is neither read nor calculated', async () => {
  await open({ Other: FORMULAS.Other });
  page.edited('Data');
  await quiet();
  expect([readings, page.book.recalculated]).toEqual([0, []]);
});

test('when the workbook is opened again, formulas of ours are calculated once, after one reading', async () => {
  await open(FORMULAS);
  expect(readings).toBe(1);
  expect([...page.book.recalculated].sort()).toEqual(['Linked', 'Unlinked']);
});

test('a mark of an earlier session is read again once, for all that wait', async () => {
  await open({ Other: FORMULAS.Other });
  await Promise.all(Array.from({ length: 10_000 }, () => source.get('0ld')));
  expect(readings).toBe(1);
});

test('an edit recalculates the sheets with unlinked formulas, and no others', async () => {
  await open({ Unlinked: FORMULAS.Unlinked, Other: FORMULAS.Other });
  await runUnlinked();
  forget();
  change(2000);
  page.edited('Data');
  page.edited('Data');
  await quiet();
  expect([readings, page.book.recalculated]).toEqual([1, ['Unlinked']]);
});

test('a formula that runs before the event is told keeps no stale figure', async () => {
  await open({ Unlinked: FORMULAS.Unlinked });
  await runUnlinked();
  forget();
  change(2000);
  await runUnlinked();
  expect(readings).toBe(0);
  page.edited('Data');
  await quiet();
  expect(page.book.recalculated).toEqual(['Unlinked']);
  await runUnlinked();
  expect(readings).toBe(1);
});

test('an edit that changes nothing we read recalculates nothing', async () => {
  await open(FORMULAS);
  await Promise.all([runUnlinked(), runLedger()]);
  forget();
  page.edited('Other');
  await quiet();
  expect(page.book.recalculated).toEqual([]);
});

test('linked formulas whose Ledger cell has noticed the edit cost no further reading', async () => {
  await open({ Linked: FORMULAS.Linked });
  await runLedger();
  await quiet();
  forget();
  change(2000);
  const mark = await runLedger();
  await Promise.all(Array.from({ length: 10_000 }, () => source.get(mark)));
  page.edited('Data');
  await quiet();
  await Promise.all(Array.from({ length: 10_000 }, () => source.get(mark)));
  expect([readings, page.book.recalculated]).toEqual([1, []]);
});

test('a Ledger cell that was not given the table that changed is calculated too', async () => {
  await open({ Linked: FORMULAS.Linked });
  await runLedger();
  page.edited('Other');
  await quiet();
  forget();
  change(2000);
  page.edited('Data');
  await quiet();
  expect([readings, page.book.recalculated]).toEqual([1, ['Linked']]);
});

test('a sheet that gets its first formula is known from then on; one that loses it is left alone', async () => {
  await open({ Unlinked: [['=1+1']] });
  const sheet = page.book.sheets.find(({ name }) => name === 'Unlinked');
  if (!sheet) throw new Error('No sheet.');
  cellAt(sheet, 0, 0).formula = '=PARTNER_ROI("*")';
  page.edited('Unlinked');
  await quiet();
  expect(page.book.recalculated).toEqual(['Unlinked']);
  forget();
  cellAt(sheet, 0, 0).formula = '=1';
  change(2000);
  page.edited('Unlinked');
  await quiet();
  expect([readings, page.book.recalculated]).toEqual([0, []]);
});

test('data that change without an edit are noticed when their sheet is calculated, our own calculating is not', async () => {
  await open({ Unlinked: FORMULAS.Unlinked });
  await runUnlinked();
  forget();
  page.calculated('Unlinked');
  await quiet();
  expect(readings).toBe(0);
  change(2000);
  page.calculated('Data');
  await quiet();
  expect([readings, page.book.recalculated]).toEqual([1, ['Unlinked']]);
});

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test('edits without a pause do not keep the formulas waiting for ever', async () => {
  await open({ Unlinked: FORMULAS.Unlinked });
  await runUnlinked();
  forget();
  change(2000);
  for (let edit = 0; edit < 60 && page.book.recalculated.length === 0; edit++) {
    page.edited('Data');
    await pause(5);
  }
  expect(page.book.recalculated).toEqual(['Unlinked']);
  await quiet();
});

test('a sheet that is calculated all the time is looked at rarely', async () => {
  await open({ Unlinked: FORMULAS.Unlinked });
  await runUnlinked();
  forget();
  const before = page.server.requests;
  for (let tick = 0; tick < 200; tick++) page.calculated('Data');
  await quiet();
  expect(readings).toBe(1);
  expect(page.server.requests - before).toBeLessThan(20);
});

test('thousands by the format alone are noticed, though Excel calls it no change', async () => {
  await open({ Unlinked: FORMULAS.Unlinked });
  await runUnlinked();
  forget();
  const data = page.book.sheets.find(({ name }) => name === 'Data');
  if (data) cellAt(data, 1, 3).format = '#,##0"K"';
  page.formatted('Data');
  await quiet();
  expect([readings, page.book.recalculated]).toEqual([1, ['Unlinked']]);
});

test('painting cells is looked at rarely, and calculates nothing', async () => {
  await open({ Unlinked: FORMULAS.Unlinked });
  await runUnlinked();
  forget();
  for (let tick = 0; tick < 200; tick++) page.formatted('Data');
  await quiet();
  expect([readings, page.book.recalculated]).toEqual([1, []]);
});

test('a tab that is removed or put in recalculates as an edit of its cells does', async () => {
  await open({ More: REFERRALS, Unlinked: FORMULAS.Unlinked });
  await runUnlinked();
  forget();
  page.removeTab('More');
  await quiet();
  expect([readings, page.book.recalculated]).toEqual([1, ['Unlinked']]);
  await runUnlinked();
  forget();
  const copy = newSheet('{copy}', 'Data (2)');
  for (const [at, cell] of page.book.sheets[0]?.cells ?? []) copy.cells.set(at, cell);
  page.addTab(copy);
  await quiet();
  expect([readings, page.book.recalculated]).toEqual([1, ['Unlinked']]);
});

test('a reading that Excel refuses is answered from what is known, and tried again by itself', async () => {
  await open({ Unlinked: FORMULAS.Unlinked });
  await runUnlinked();
  forget();
  change(2000);
  let isRefused = true;
  page.server.fault = () => (isRefused ? 'refused' : 'none');
  page.edited('Data');
  await pause(30);
  expect((await source.get(null)).ledger.mark).not.toBe('');
  expect(page.book.recalculated).toEqual([]);
  isRefused = false;
  for (let wait = 0; wait < 100 && page.book.recalculated.length === 0; wait++) await pause(10);
  expect(page.book.recalculated).toEqual(['Unlinked']);
  report.mockClear();
});

test('formulas that show an error are calculated when the workbook can be read again', async () => {
  await open({ Unlinked: FORMULAS.Unlinked });
  await runUnlinked();
  forget();
  freshness.failed();
  for (let wait = 0; wait < 100 && page.book.recalculated.length === 0; wait++) await pause(10);
  expect(page.book.recalculated).toEqual(['Unlinked']);
});

test('in a workbook that is calculated by hand nothing is calculated until the advisor has it calculated', async () => {
  await open({ Unlinked: FORMULAS.Unlinked });
  await runUnlinked();
  forget();
  page.book.calculation = 'Manual';
  change(2000);
  page.edited('Data');
  await quiet();
  expect(page.book.recalculated).toEqual([]);
  page.calculated('Data');
  await pause(60);
  await quiet();
  expect(page.book.recalculated).toEqual(['Unlinked']);
});

test('only our own cells are calculated, not their whole sheet', async () => {
  await open({
    Unlinked: [
      ['=SUM(1,2)', '=PARTNER_REVENUE("Harbor Tax")'],
      ['=RAND()', '=PARTNER_NET("Harbor Tax")'],
    ],
  });
  expect(page.book.calculatedCells).toEqual(['Unlinked 0:1 2x1']);
});
