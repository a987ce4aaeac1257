import type { Locator, Page } from 'playwright-core';
import type {} from '../../preview/page/page-window';
import { servedPreview } from '../support/pages/served-preview';

/**
 * The first ten minutes of a new advisor with a tracker of their own, in the built preview: what it takes in presses and
 * keystrokes until the first figures, the first logged lunch and the first review. A change that makes it longer goes red.
 */

jest.setTimeout(120_000);

const TRACKER = `Our referrals since 2024
Introduced by,Date,Prospect,Owner,Stage,Closed on,First year fee
Oak CPA,2026-01-10,Acme,AF,won,2026-03-01,"$5,000"
Elm Law,2026-02-10,Bolt,BR,lost,2026-03-05,
Oak CPA,2026-04-10,Corex,AF,open,,
`;

const preview = servedPreview();

/** Counts what the advisor does. */
class Hands {
  clicks = 0;
  keys = 0;
  constructor(private readonly page: Page) {}
  async click(what: Locator): Promise<void> {
    this.clicks++;
    await what.click();
  }
  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }
  async press(key: string): Promise<void> {
    this.keys++;
    await this.page.keyboard.press(key);
  }
  /** What was done since the last time. */
  take(): readonly [clicks: number, keys: number] {
    const done = [this.clicks, this.keys] as const;
    this.clicks = 0;
    this.keys = 0;
    return done;
  }
}

/** The cells of a tab that are filled in, row by row; null when there is no such tab. */
const rowsOf = (page: Page, tab: string): Promise<string[][] | null> =>
  page.evaluate((name) => {
    const sheet = window.partnerLedger?.api.getActiveWorkbook()?.getSheetByName(name);
    if (!sheet) return null;
    return sheet
      .getRange('A1:T20')
      .getValues()
      .map((row) => row.filter((cell) => cell !== null && cell !== '').map(String))
      .filter((row) => row.length > 0);
  }, tab);

test('first figures, a logged lunch, its undo, the lunch again, and the first review', async () => {
  const page = await preview.browser.newPage({ viewport: { width: 1366, height: 900 } });
  const hands = new Hands(page);
  const pane = page.locator('#pane');
  const button = (name: string | RegExp) =>
    pane.getByRole('button', { name, exact: typeof name === 'string' });
  await page.goto(preview.address);
  await page.waitForFunction(() => window.partnerLedger !== undefined);
  const buffer = Buffer.from(TRACKER);
  await page.setInputFiles('#file', { name: 'pipeline.csv', mimeType: 'text/csv', buffer });
  await pane.getByRole('heading', { name: 'This is your sheet' }).waitFor();

  await hands.click(button(/^That is right/));
  await pane.getByRole('heading', { name: 'Home' }).waitFor();
  await pane.getByText('Partners by decision').waitFor();
  const figures = hands.take();

  await hands.click(button('Log'));
  await hands.click(pane.getByLabel('Partner', { exact: true }));
  await hands.type('Oak CPA');
  await hands.click(button('meal'));
  await hands.click(button('Log it'));
  await pane.getByText('Logged: meal with Oak CPA, 90 minutes.').waitFor();
  const lunch = hands.take();
  const logged = await rowsOf(page, 'Activities');
  expect(logged).toHaveLength(2);
  expect(logged![1]!.slice(0, 1)).toEqual(['Oak CPA']);
  expect(logged![1]).toContain('meal');

  await button(/^Undo: Log a meal with Oak CPA/).click();
  await pane.getByText('undone').waitFor();
  expect(await rowsOf(page, 'Activities')).toBeNull();

  // By keyboard alone: the type is chosen, Enter in a field sends the form.
  await pane.getByLabel('Partner', { exact: true }).fill('Oak CPA');
  await pane.getByLabel('Minutes').press('Enter');
  await pane.getByText(/Logged: (meal|call) with Oak CPA/).waitFor();
  await button(/with Oak CPA, \d+ min/).click();
  await page.waitForFunction(() => {
    const sheet = window.partnerLedger?.api.getActiveWorkbook()?.getSheetByName('Activities');
    return sheet?.getRange('A3').getValue() === 'Oak CPA';
  });

  await hands.click(button('Review'));
  await hands.click(button(/^Write/));
  await pane.getByText('review is on the sheet').waitFor();
  const review = hands.take();

  // Presses and keystrokes; docs/logging.md says the same.
  expect({ figures, lunch, review }).toEqual({ figures: [1, 0], lunch: [4, 7], review: [2, 0] });
  await page.close();
});
