import type { Browser, Page } from 'playwright-core';
import { googleSheets, NOW } from '../built/practice';
import { appsScript } from '../hosts/gas/runtime';
import { launchBrowser } from '../support/pages/browser';
import { until } from '../support/until';
import { GAS, openGooglePage } from '../support/pages/built-pages';
import { inExcel, inSheets, type OpenedWhole, type Sheets } from '../support/open-hosts';

/**
 * Log, undo, log again in the built pages in a real browser: the pane of Excel with the genuine Office.js over a workbook in memory, and the
 * sidebar of Sheets over the built script. The preview is driven in first-ten-minutes.test.ts.
 */

jest.setTimeout(180_000);

/** Four columns that nobody designed for us. */
const TRACKER: Sheets = {
  Pipeline: [
    ['Introduced by', 'Date', 'Prospect', 'Stage'],
    ['Oak CPA', '2026-01-10', 'Acme', 'won'],
    ['Elm Law', '2026-02-10', 'Bolt', 'lost'],
    ['Oak CPA', '2026-04-10', 'Corex', 'open'],
  ],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const ENTRIES: ReadonlyArray<
  readonly [kind: string, tab: string, fill: (page: Page) => Promise<void>, said: RegExp]
> = [
  [
    'Conversation',
    'Activities',
    async (page) => {
      await page.getByLabel('Partner', { exact: true }).fill('Harbor Tax');
      await page.getByRole('button', { name: 'meal', exact: true }).click();
    },
    /Logged: meal with Harbor Tax/,
  ],
  [
    'Introduction',
    'Referrals',
    async (page) => {
      await page.getByLabel('Partner', { exact: true }).fill('Harbor Tax');
      await page.getByLabel('Client or prospect').fill('Quill');
    },
    /Logged: Quill, from Harbor Tax/,
  ],
  ['Won or lost', 'Referrals', (page) => page.getByLabel('First-year revenue').fill('4200'), /is won\./],
  ['Step done', 'Actions', async () => undefined, /Done: /],
  ['Thank-you', 'Referrals', async () => undefined, /was thanked for/],
  [
    'Gift',
    'Activities',
    async (page) => {
      await page.getByLabel('Partner', { exact: true }).fill('Harbor Tax');
      await page.getByLabel('Value').fill('40');
    },
    /Logged: a gift to Harbor Tax/,
  ],
  [
    'Money',
    'Money',
    async (page) => {
      await page.getByLabel('Partner', { exact: true }).fill('Harbor Tax');
      await page.getByLabel('Amount').fill('750');
    },
    /Logged: revenue, \$750/,
  ],
];

describe.each([
  ['the pane of Excel', inExcel],
  ['the sidebar of Sheets', inSheets],
] as const)('%s', (_, openIn) => {
  describe('over the sample practice', () => {
    let opened: OpenedWhole;
    const errors: string[] = [];
    beforeAll(async () => {
      opened = await openIn(browser, 'practice', NOW);
      opened.page.on('pageerror', (error) => errors.push(error.message));
      await opened.page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
      await opened.page.getByRole('button', { name: 'Log', exact: true }).click();
    });
    afterAll(() => opened?.close());
    afterEach(() => expect(errors).toEqual([]));

    test.each(ENTRIES)('%s: logged, undone, logged again', async (kind, tab, fill, said) => {
      const { page } = opened;
      const before = opened.all();
      const rows = await opened.rowsOf(tab);
      const log = async (): Promise<void> => {
        await page
          .getByRole('group', { name: 'What happened' })
          .getByRole('button', { name: kind, exact: true })
          .click();
        await fill(page);
        await page.locator('form button[type="submit"]').click();
        await page.getByText(said).first().waitFor();
      };
      await log();
      const logged = await opened.rowsOf(tab);
      expect(logged).not.toEqual(rows);
      await page.getByRole('button', { name: /^Undo: / }).click();
      await page.getByText(/^Undone/).waitFor();
      expect(opened.all()).toEqual(before);
      await log();
      expect(await opened.rowsOf(tab)).toEqual(logged);
    });
  });

  test('a tracker without activities gets a tab with the first lunch; undone, it is as it was; Enter alone logs again', async () => {
    const opened = await openIn(browser, TRACKER, NOW);
    const { page } = opened;
    await page.getByRole('heading', { name: 'This is your sheet' }).waitFor();
    await page.getByRole('button', { name: /^That is right/ }).click();
    await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
    const before = opened.all();
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    const partner = page.getByLabel('Partner', { exact: true });
    await partner.fill('Oak CPA');
    await page.getByRole('button', { name: 'meal', exact: true }).click();
    await page.getByLabel('Minutes').press('Enter');
    await page.getByText('Logged: meal with Oak CPA, 90 minutes.').waitFor();
    const [header, ...logged] = await opened.rowsOf('Activities');
    expect(header).toEqual(expect.arrayContaining(['Partner', 'Date', 'Type', 'Hours']));
    expect(logged).toEqual([['Oak CPA', expect.any(Number), 'meal', 1.5]]);
    await page.getByRole('button', { name: /^Undo: Log a meal with Oak CPA/ }).click();
    await page.getByText(/^Undone/).waitFor();
    expect(opened.all()).toEqual(before);
    // While the workbook is read again the buttons are disabled, and a press does nothing: it is pressed again, then.
    const logs = () =>
      opened.rowsOf('Activities').then(
        (rows) => rows.length - 1,
        () => 0,
      );
    const pressedUntil = (count: number, press: () => Promise<void>) =>
      until(async () => {
        await press();
        const late = Date.now() + 4000;
        while ((await logs()) < count && Date.now() < late) await page.waitForTimeout(100);
        return (await logs()) === count;
      });
    await pressedUntil(1, async () => {
      await partner.fill('Oak CPA');
      await partner.press('Enter');
    });
    const again = page.getByRole('button', { name: /with Oak CPA, \d+ min$/ });
    await pressedUntil(2, () => again.click());
    await page.close();
  });
});

test('the button on the ribbon of Excel leads to the log, from wherever the pane is', async () => {
  const { page } = await inExcel(browser, 'practice', NOW);
  await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
  await page.evaluate('new Promise((completed) => window.commands.openLog({ completed }))');
  await page.getByRole('heading', { name: 'Log', exact: true }).waitFor();
  await page.close();
});

test('the menu of Sheets opens the pane on the log', async () => {
  const sheets = googleSheets('America/New_York');
  const script = appsScript(GAS, { sheets, timeZone: 'America/New_York' }, NOW);
  script.menu('openLog');
  const page = await openGooglePage(browser, script, script.sidebars[0]);
  await page.getByRole('heading', { name: 'Log', exact: true }).waitFor();
  await page.close();
});
