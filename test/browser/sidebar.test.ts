import type { Browser } from 'playwright-core';
import { appsScript, type AppsScript } from '../hosts/gas/runtime';
import { launchBrowser } from '../support/pages/browser';
import { GAS, openGooglePage } from '../support/pages/built-pages';
import { googleSheets, NOW } from '../built/practice';

jest.setTimeout(120_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const practice = (): AppsScript =>
  appsScript(GAS, { sheets: googleSheets('America/New_York'), timeZone: 'America/New_York' }, NOW);

test('the sidebar shows the practice at 300 pixels without scrolling sideways, by the keyboard alone', async () => {
  const page = await openGooglePage(browser, practice());
  await page.getByText('Northgate Trust Company').first().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
  await page.close();
});

test('the sidebar reads again by itself after an edit, without being clicked', async () => {
  const script = practice();
  const page = await openGooglePage(browser, script);
  await page.getByText('Northgate Trust Company').first().waitFor();
  // The page has asked how things are once.
  await page.waitForTimeout(500);
  const last = script.book.grids.find(({ name }) => name === 'Partners');
  if (!last) throw new Error('No Partners.');
  const [place] = [...last.cells].find(([, { value }]) => value === 'Northgate Trust Company') ?? [];
  const [row = 1, column = 1] = (place ?? '').split(':').map(Number);
  script.type('Partners', row, column, 'Southgate Trust Company');
  await page.getByText('Southgate Trust Company').first().waitFor({ timeout: 60_000 });
  await page.close();
});

test('a dialog of the menu makes the template, says so, and has the focus on its button', async () => {
  const script = appsScript(GAS, { sheets: { Mine: [['x']] } }, NOW);
  script.menu('makeTemplate');
  const page = await openGooglePage(browser, script, script.dialogs[0]?.content ?? '', 460);
  await page.getByText('13 tabs were made').waitFor();
  expect(
    await page.getByRole('button', { name: 'Close' }).evaluate((button) => button === document.activeElement),
  ).toBe(true);
  expect(await page.getByRole('status').textContent()).toMatch(/begin with "Start"/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone: the tabs of the template.').waitFor();
  expect(script.book.grids.map(({ name }) => name)).toEqual(['Mine']);
  await page.keyboard.press('Enter');
  expect(await page.evaluate('window.closed_')).toBe(true);
  await page.close();
});
