import { readFileSync } from 'node:fs';
import type {} from '../../preview/page/page-window';
import { servedPreview } from '../support/pages/served-preview';
import { packageProblems } from '../support/ooxml';

jest.setTimeout(60_000);

const preview = servedPreview();

it('the preview makes the template in the page, and opens it again', async () => {
  const page = await preview.open();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Get the template' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Partner-Ledger.xlsx');
  const file = await download.path();
  expect(packageProblems(new Uint8Array(readFileSync(file)))).toEqual([]);
  await page.getByRole('status').getByText('Partner-Ledger.xlsx is in your downloads').waitFor();

  await page.setInputFiles('#file', {
    name: 'Partner-Ledger.xlsx',
    mimeType: '',
    buffer: readFileSync(file),
  });
  await page.getByRole('status').getByText('Opened Partner-Ledger.xlsx').waitFor();
  const tabs = await page.evaluate(() =>
    window.partnerLedger?.api
      .getActiveWorkbook()
      ?.getSheets()
      .map((sheet) => sheet.getSheetName()),
  );
  expect(tabs).toEqual(expect.arrayContaining(['Start', 'Referrals', 'Settings', 'Cross-check']));
});
