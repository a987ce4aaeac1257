import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { appsScript, type AppsScript } from '../hosts/gas/runtime';
import { carried } from '../support/script-run';
import { launchBrowser } from '../support/browser';
import { googleSheets, NOW } from '../built/practice';

jest.setTimeout(120_000);

const dist = path.join(__dirname, '../../dist/gas');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The page as Google shows it, 300 pixels wide, over the script; what crosses is what Google lets through. */
async function show(script: AppsScript, html: string, width = 300): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.exposeFunction('scriptCall', (name: string, args: unknown[]) => {
    try {
      return { gives: carried(script.menu(name, ...args.map((each) => carried(each, name))), name) };
    } catch (error) {
      return { fails: (error as Error).message };
    }
  });
  await page.addInitScript(`
    const run = (succeed, fail) => new Proxy({}, { get: (_, name) =>
      name === 'withSuccessHandler' ? (handler) => run(handler, fail)
      : name === 'withFailureHandler' ? (handler) => run(succeed, handler)
      : (...args) => void window.scriptCall(name, args).then((answer) =>
          'fails' in answer ? fail(new Error(answer.fails)) : succeed(answer.gives)) });
    window.google = { script: { run: run(() => {}, () => {}), host: { close: () => { window.closed_ = true; } } } };
  `);
  await page.route('https://sheets.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('https://sheets.example/sidebar');
  return page;
}

const practice = (): AppsScript =>
  appsScript(dist, { sheets: googleSheets('America/New_York'), timeZone: 'America/New_York' }, NOW);

test('the sidebar shows the practice at 300 pixels without scrolling sideways, by the keyboard alone', async () => {
  const page = await show(practice(), readFileSync(path.join(dist, 'sidebar.html'), 'utf8'));
  await page.getByText('Northgate Trust Company').first().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
  await page.close();
});

test('the sidebar reads again by itself after an edit, without being clicked', async () => {
  const script = practice();
  const page = await show(script, readFileSync(path.join(dist, 'sidebar.html'), 'utf8'));
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
  const script = appsScript(dist, { sheets: { Mine: [['x']] } }, NOW);
  script.menu('makeTemplate');
  const page = await show(script, script.dialogs[0]?.content ?? '', 460);
  await page.getByText('13 tabs were made').waitFor();
  expect(
    await page.getByRole('button', { name: 'Close' }).evaluate((button) => button === document.activeElement),
  ).toBe(true);
  expect(await page.getByRole('status').textContent()).toMatch(/begin with "Start"/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back: the tabs of the template.').waitFor();
  expect(script.book.grids.map(({ name }) => name)).toEqual(['Mine']);
  await page.keyboard.press('Enter');
  expect(await page.evaluate('window.closed_')).toBe(true);
  await page.close();
});
