import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../core/ledger/reading/read';
import { templateVersion, TEMPLATE_VERSION } from '../../core/versions';
import { openFile } from '../../files/open';
import { XlsxEditor } from '../../files/xlsx-edit';
import { servedPreview } from '../support/pages/served-preview';

jest.setTimeout(60_000);

const first = readFileSync(path.join(__dirname, '../fixtures/versions/v1.xlsx'));

const preview = servedPreview();
let page: Page;
beforeAll(async () => {
  page = await preview.open();
});

async function open(name: string, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles('#file', { name, mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByRole('status').getByText(`Opened ${name}.`).waitFor();
}

const button = () => page.getByRole('button', { name: 'Upgrade to the present template' });
const dialog = () => page.getByRole('dialog', { name: 'Upgrade to the present template' });
const tabs = () =>
  page.evaluate(() =>
    window
      .partnerLedger!.api.getActiveWorkbook()!
      .getSheets()
      .map((sheet) => sheet.getSheetName()),
  );

test('a workbook of an older template is offered an upgraded copy, by keyboard alone, and stays as it is', async () => {
  expect(await button().count()).toBe(0);
  await open('v1.xlsx', first);
  await page.getByRole('status').getByText('template version 1 and can be upgraded').waitFor();
  const before = await tabs();

  await button().focus();
  await page.keyboard.press('Enter');
  await dialog().getByText('Referrals: adds the columns Role, Event, Ended').waitFor();
  await dialog().getByText('Adds the tab "Actions"').waitFor();
  // The list, which scrolls; then the buttons.
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Not now');
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('upgrade');

  await page.keyboard.press('Enter');
  await dialog().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe(`v1-template-${TEMPLATE_VERSION}.xlsx`);
  await page
    .getByRole('status')
    .getByText(`v1-template-${TEMPLATE_VERSION}.xlsx is in your downloads`)
    .waitFor();
  expect(await tabs()).toEqual(before);

  const copy = readFileSync(await download.path());
  const { sheets } = await openFile('copy.xlsx', copy);
  expect(templateVersion(readWorkbook({ sheets, today: 0 }))).toBe(TEMPLATE_VERSION);
  await open(`v1-template-${TEMPLATE_VERSION}.xlsx`, copy);
  expect(await tabs()).toEqual(expect.arrayContaining([...before, 'Actions', 'Candidates']));
  expect(await button().count()).toBe(0);
});

test('what is in the way of the upgrade is said, and no copy is offered', async () => {
  const editor = new XlsxEditor('v1.xlsx', first);
  const settings = editor.tables.find((table) => table.name === 'Settings')!;
  editor.setCells(settings.sheet, [{ cell: `A${settings.area.bottom + 2}`, value: 'My own list' }]);
  await open('full.xlsx', editor.save());
  await button().click();
  await dialog().getByText('is not blank').waitFor();
  expect(await page.getByRole('button', { name: 'Download the upgraded copy' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});

test('of a newer workbook it is said that it is only read', async () => {
  const editor = new XlsxEditor('v1.xlsx', first);
  editor.appendRows({ table: 'Settings' }, [['Template version', 9]]);
  await open('future.xlsx', editor.save());
  await page.getByRole('status').getByText('template version "9"').waitFor();
  expect(await button().count()).toBe(0);
});
