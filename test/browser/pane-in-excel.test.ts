import type { Browser, CDPSession, Page } from 'playwright-core';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NOW } from '../built/practice';
import { inExcel, inSheets, type OpenedWhole, type Sheets } from '../support/open-hosts';
import { launchBrowser } from '../support/pages/browser';
import { openExcelPage } from '../support/pages/built-pages';
import { openEverything, reach, STOPS } from '../support/pages/pane-walk';

/** The built pane of Excel in a browser, as wide as Excel shows it, and files that are dropped on it by hand. */

jest.setTimeout(180_000);

const TODAY = Date.UTC(2026, 10, 20, 17);
const TRACKER: Sheets = {
  Pipeline: [
    ['Introduced by', 'Date', 'Prospect', 'Stage', 'Fee'],
    ['Oak CPA', '2026-01-10', 'Acme', 'won', 5000],
    ['Elm Law', '2026-02-10', 'Bolt', 'lost', null],
    ['Oak CPA', '2026-10-10', 'Corex', 'open', null],
  ],
};
const EXPORT = 'Partner,Received,Client,Status\nOak CPA,2026-11-01,Dora,open\nNew One,2026-11-02,Eve,won\n';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'drops-'));
  await writeFile(path.join(folder, 'export.csv'), EXPORT);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

test('every screen fits into 320 pixels, with everything opened, and nothing fails', async () => {
  const { page, close } = await inExcel(browser, 'practice', NOW);
  const said: string[] = [];
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') said.push(line.text());
  });
  await page.locator('.pl-place').first().waitFor();
  for (const stop of STOPS) {
    await reach(page, stop);
    await openEverything(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([stop.name, width]).toEqual([stop.name, 320]);
  }
  expect(said).toEqual([]);
  await close();
});

/** What a person does who drags a file from a folder: the browser itself hands it over. */
async function dropAt(page: Page, x: number, y: number): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const data = { items: [], files: [path.join(folder, 'export.csv')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
}

/** Whether the page lets the browser open a file that is dropped there. */
const opens = (page: Page, selector: string): Promise<boolean[]> =>
  page.evaluate((where) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.csv'));
    const target = document.querySelector(where)!;
    return ['dragover', 'drop'].map((name) =>
      target.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer })),
    );
  }, selector);

describe.each<readonly [string, (b: Browser, s: Sheets, n: number) => Promise<OpenedWhole>]>([
  ['the pane of Excel', inExcel],
  ['the sidebar of Sheets', inSheets],
])('in %s', (_, open) => {
  test('an own sheet is taken as it is, a dropped export imported and taken back, a review written', async () => {
    const { page, rowsOf, all, close } = await open(browser, TRACKER, TODAY);
    await page.getByRole('heading', { name: 'This is your sheet' }).waitFor();
    await press(page, /^That is right/);
    await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
    const before = JSON.stringify(all());

    await press(page, 'Setup');
    await press(page, 'Import');
    const field = await page.locator('.pl-drop').boundingBox();
    await dropAt(page, field!.x + 20, field!.y + 20);
    await page.getByText('1 new row; 0 rows with changes; 0 rows there already; 1 row left out.').waitFor();
    await press(page, 'Import 1 new row');
    await page.getByText('Not in it: 1 row left out.').waitFor();
    expect((await rowsOf('Pipeline'))[4]).toEqual(expect.arrayContaining(['Oak CPA', 'Dora', 'open']));
    await press(page, /^Undo: the import of export.csv/);
    await page.getByText('Undone: the import of export.csv.').waitFor();
    expect(JSON.stringify(all())).toBe(before);

    await press(page, 'Review');
    await press(page, 'Write to workbook');
    await page.getByText('review is on the sheet').waitFor();
    const [title] = await page.getByText('review is on the sheet').allInnerTexts();
    expect((await rowsOf(/“(.*)”/.exec(title!)![1]!)).length).toBeGreaterThan(10);
    await close();
  });

  test('a file that misses the field is not opened in place of the pane', async () => {
    const { page, close } = await open(browser, TRACKER, TODAY);
    await page.getByRole('heading', { name: 'This is your sheet' }).waitFor();
    expect(await opens(page, '#pane h2')).toEqual([false, false]);
    expect(await opens(page, 'body')).toEqual([false, false]);
    await close();
  });
});

test('in a tab that the firm has protected an open cell is written, and a locked one named', async () => {
  const content = { sheets: TRACKER };
  const { page, book } = await openExcelPage(browser, content, TODAY);
  const [pipeline] = book.sheets;
  await page.getByRole('heading', { name: 'This is your sheet' }).waitFor();
  await press(page, /^That is right/);
  await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
  pipeline!.protected = true;
  await press(page, 'Log');
  await press(page, 'Won or lost');
  await press(page, 'Log it');
  await page.getByText('The tab "Pipeline" is protected; nothing was changed.').waitFor();
  for (const [at, cell] of pipeline!.cells) if (at.startsWith('3:')) cell.unlocked = true;
  await press(page, 'Log it');
  await page.getByText(/is won\./).waitFor();
  expect(pipeline!.cells.get('3:3')?.value).toBe('won');
  await page.close();
});
