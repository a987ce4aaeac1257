import type { Browser, Page } from 'playwright-core';
import { appsScript, type AppsScript } from '../hosts/gas/runtime';
import { launchBrowser } from '../support/pages/browser';
import { GAS, openGooglePage } from '../support/pages/built-pages';

/**
 * What a new advisor does, in the built sidebar in a real browser over the built script files: their own sheet, a column put
 * right, a review written, the spreadsheet closed and opened again, the review written anew.
 */

jest.setTimeout(120_000);

/** Noon of 20 November 2026, UTC. */
const NOW = Date.UTC(2026, 10, 20, 12);

/** Six years of habits: a title above, headers of one's own, the partner under a name that says nothing of it. */
const TRACKER = {
  Pipeline: [
    ['Client pipeline, please keep tidy', null, null, null, null, null],
    [null, null, null, null, null, null],
    ['Household', 'Handled by', 'First contact', 'Outcome', 'Signed', 'Year 1 fee'],
    ...Array.from({ length: 24 }, (_, i) => [
      `Household ${i + 1}`,
      ['Oak CPA', 'Elm Law', 'Ash Wealth'][i % 3]!,
      `2026-${String((i % 10) + 1).padStart(2, '0')}-12`,
      i % 2 === 0 ? 'won' : i % 4 === 1 ? 'lost' : 'open',
      i % 2 === 0 ? `2026-${String((i % 10) + 1).padStart(2, '0')}-27` : null,
      i % 2 === 0 ? 2500 + i * 100 : null,
    ]),
  ],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Opens the sidebar as Sheets does: a page of its own each time, which knows nothing but the spreadsheet. */
async function openSidebar(script: AppsScript): Promise<Page> {
  const page = await openGooglePage(browser, script);
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

const review = (script: AppsScript) => {
  const found = script.book.grids.filter(({ name, hidden }) => name.startsWith('Review') && !hidden);
  expect(found).toHaveLength(1);
  return found[0]!;
};

/** Where the first note is written, 1-based. */
function noteCell(script: AppsScript): readonly [tab: string, row: number, column: number] {
  const grid = review(script);
  const label = [...grid.cells].find(([, { value }]) => value === 'Note 1');
  const [row, column] = label![0].split(':').map(Number) as [number, number];
  return [grid.name, row, column + 1];
}

const tracker = (script: AppsScript): string =>
  JSON.stringify(
    [...script.book.grids.find(({ name }) => name === 'Pipeline')!.cells].map(([at, { value }]) => [
      at,
      value,
    ]),
  );

test('from a foreign workbook to a review that keeps its notes', async () => {
  const script = appsScript(GAS, { sheets: TRACKER, timeZone: 'America/New_York' }, NOW);
  const before = tracker(script);

  // The first run: the sheet as it was read, and what is wrong with it.
  let page = await openSidebar(script);
  await page.getByRole('heading', { name: 'This is your sheet' }).waitFor();
  expect(await page.locator('main').textContent()).toContain('which column is Partner');

  // A correction in two presses, kept in the workbook.
  await page.getByRole('button', { name: 'Change what Handled by is read as' }).click();
  await page
    .getByRole('group', { name: 'What Handled by holds' })
    .getByRole('button', { name: 'Partner', exact: true })
    .click();
  await page.getByText('is now read as Partner; kept in Settings').waitFor();
  await page.waitForFunction(() => document.body.textContent?.includes('24 referrals, 3 partners'));
  await page.getByLabel('What does an hour of your time cost?').fill('150');
  await page.getByRole('button', { name: 'That is right, keep it' }).click();
  await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
  await page.locator('.pl-partners').getByRole('button', { name: 'Oak CPA', exact: true }).waitFor();

  // The review, written into a sheet of its own.
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByLabel('Month', { exact: true }).selectOption('2026-09');
  await page.getByRole('button', { name: 'Write to workbook' }).click();
  await page.getByText('The September 2026 review is on the sheet').waitFor();
  const place = noteCell(script);
  script.type(...place, 'Ask Oak about the second-generation clients');
  await page.close();

  // Opened again: confirmed, corrected, no first run; the review is made anew from changed rows.
  script.type('Pipeline', 4, 6, 9900);
  page = await openSidebar(script);
  await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
  expect(await page.locator('[role="status"]').first().textContent()).toContain('24 referrals, 3 partners');
  const written = JSON.stringify([...review(script).cells]);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByLabel('Month', { exact: true }).selectOption('2026-09');
  await page.getByRole('button', { name: 'Write to workbook' }).click();
  await page.getByText('The September 2026 review is on the sheet').waitFor();
  expect(JSON.stringify([...review(script).cells])).not.toBe(written);
  const [, row, column] = noteCell(script);
  expect(review(script).cells.get(`${row}:${column}`)?.value).toBe(
    'Ask Oak about the second-generation clients',
  );

  // Nothing of the advisor's was touched but what they typed.
  script.type('Pipeline', 4, 6, 2500);
  expect(tracker(script)).toBe(before);
});
