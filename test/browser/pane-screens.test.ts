import type { Page } from 'playwright-core';
import type {} from '../../preview/page/page-window';
import { servedPreview } from '../support/pages/served-preview';

jest.setTimeout(60_000);

const BOOK = `Partner,Received,Client,Status,Closed,First-year revenue
Harbor Tax Group,2026-01-10,Alder,won,2026-02-01,5000
Harbor Tax Gruop,2026-02-10,Beech,open,,
Birch Law,2026-03-10,Cedar,open,,
`;
const EXPORT = `Partner,Date received,Client,Status,Close date,Amount,Id
Birch Law,2026-03-10,Cedar,won,2026-04-01,900,R1
Birch Law,2026-05-10,=Dogwood,open,,,R2
Elm Bank,2026-05-11,Elder,open,,,R3
`;

const preview = servedPreview();
let page: Page;
const errors: string[] = [];
beforeAll(async () => {
  page = await preview.browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(preview.address);
  await page.waitForFunction(() => window.partnerLedger !== undefined);
});
beforeEach(async () => {
  await page.setInputFiles('#file', { name: 'book.csv', mimeType: 'text/csv', buffer: Buffer.from(BOOK) });
  await page.locator('#pane').getByText('3 referrals, 3 partners').waitFor();
});
afterEach(() => expect(errors).toEqual([]));

const pane = () => page.locator('#pane');
const press = (name: string | RegExp) => pane().getByRole('button', { name }).click();
const says = (text: string | RegExp) => pane().getByText(text).first().waitFor();

/** The cells of the sheet as they are now, blank rows below left out. */
const cells = (): Promise<unknown[][]> =>
  page.evaluate(() => {
    const sheet = window.partnerLedger!.api.getActiveWorkbook()!.getSheetByName('book.csv')!;
    const rows = sheet.getRange(0, 0, 12, 8).getRawValues();
    return rows.filter((row) => row.some((cell) => cell !== null && cell !== ''));
  });

test('an export is imported in one edit, the same again adds nothing, and undo takes it back', async () => {
  await press('Setup');
  await press('Import');
  await page.setInputFiles('#pane input[type="file"]', {
    name: 'export.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(EXPORT),
  });
  await says(/1 new row; 1 row with changes; 0 rows there already; 1 row left out/);
  expect(await cells()).toHaveLength(4);
  await pane().getByLabel('Elm Bank').selectOption('A new partner');
  await says(/2 new rows/);
  await pane().getByText('1 row that the export knows otherwise').click();
  await pane().getByLabel('All of them').check();
  await press('Import 2 new rows and 1 change');
  await says('2 rows added and 1 row changed; the figures follow.');
  await says('All of it is in the workbook.');
  await says(/0 new rows; 0 rows with changes; 3 rows there already/);
  const after = await cells();
  expect(after).toHaveLength(6);
  expect(after[3]?.slice(3, 6)).toEqual(['won', 46113, 900]);
  expect(after[4]?.[2]).toBe('=Dogwood');
  await press(/^Undo: the import of export.csv/);
  await says('Undone: the import of export.csv.');
  expect(await cells()).toHaveLength(4);
});

test('a file dropped on the import is imported, not opened as a workbook', async () => {
  await press('Setup');
  await press('Import');
  await pane().locator('.pl-drop').waitFor();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'export.csv', { type: 'text/csv' }));
    return data;
  }, EXPORT);
  for (const type of ['dragover', 'drop'])
    await pane().locator('.pl-drop').dispatchEvent(type, { dataTransfer: transfer });
  await says(/1 new row; 1 row with changes/);
  await pane().getByText('3 referrals, 3 partners').waitFor();
});

test('two spellings: to the cell, a look at what changes, one spelling, and back', async () => {
  await press('Data');
  await pane().getByText('Two partners are spelled almost alike').click();
  await press('book.csv, row 3');
  await page.waitForFunction(() => {
    const range = window.partnerLedger!.api.getActiveWorkbook()!.getActiveRange();
    return range?.getRow() === 2 && range.getSheetName() === 'book.csv';
  });
  await press('Fix');
  await press(/^Write .Harbor Tax Group. everywhere$/);
  await says(/book\.csv, A3: .Harbor Tax Gruop. becomes .Harbor Tax Group./);
  expect((await cells())[2]?.[0]).toBe('Harbor Tax Gruop');
  await press('Do it');
  await pane().getByText('3 referrals, 2 partners').waitFor();
  expect((await cells())[2]?.[0]).toBe('Harbor Tax Group');
  await press(/^Undo:/);
  await pane().getByText('3 referrals, 3 partners').waitFor();
});

test('a firm.json is looked at, loaded, and what it locks has no field', async () => {
  await press('Setup');
  await press('Firm settings');
  const firm = { name: 'Meridian', hourlyCost: 250, currency: 'USD', locked: ['hourlyCost'] };
  await page.setInputFiles('#pane input[type="file"]', {
    name: 'firm.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(firm)),
  });
  await says('Hourly cost: 250 (locked)');
  await press('Load them into this workbook');
  await says('The settings of Meridian are in this workbook; the figures follow.');
  await says('Locked by Meridian.');
  expect(await pane().getByLabel('Hourly cost', { exact: true }).count()).toBe(0);
  expect(await pane().getByLabel('Currency').inputValue()).toBe('USD');
});
