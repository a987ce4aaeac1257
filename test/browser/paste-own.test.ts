import type {} from '../../preview/page/page-window';
import { servedPreview } from '../support/pages/served-preview';
import { until } from '../support/until';

/** A list of one's own that is pasted into the preview: not beside the sample, with which it would be counted. */

jest.setTimeout(90_000);

const preview = servedPreview();

const LIST = [
  ['Referred by', 'Date', 'Client name', 'Status', 'Fee'],
  ['Oak CPA', '10/10/2026', 'Acme', 'Closed - won', '$5,000'],
  ['Elm Law', '10/12/2026', 'Bolt', 'lost', ''],
];

test('stands on a blank sheet, is read as it is, and its figures stand on the scorecard', async () => {
  const context = await preview.browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(Date.UTC(2026, 10, 20, 17));
  await page.goto(preview.address);
  await page.waitForFunction(() => window.partnerLedger !== undefined);
  await page.getByRole('button', { name: 'Paste your own' }).click();
  await page.getByText('A blank sheet: copy your list').waitFor();
  await page.locator('#pane').getByText('0 referrals, 0 partners').waitFor();
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${cell}</td>`).join('');
  await page.evaluate(
    (html) =>
      navigator.clipboard.write([
        new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) }),
      ]),
    `<table>${LIST.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
  );
  await page.keyboard.press('Control+V');
  await page.locator('#pane').getByText('2 referrals, 2 partners').waitFor();
  await page.getByRole('heading', { name: 'This is your sheet' }).waitFor();
  const scorecard = () =>
    page.evaluate(() => {
      const sheet = window.partnerLedger!.api.getActiveWorkbook()!.getSheetByName('Scorecard')!;
      return ['A7', 'A8', 'A9'].map((at) => sheet.getRange(at).getValue());
    });
  await until(async () => (await scorecard())[2] === 'All partners');
  expect((await scorecard()).slice(0, 2).sort()).toEqual(['Elm Law', 'Oak CPA']);
  // What nobody has saved is not dropped without being asked.
  await page.getByRole('button', { name: 'Back to the sample' }).click();
  await page.getByRole('heading', { name: 'Keep your changes?' }).waitFor();
  await context.close();
});
