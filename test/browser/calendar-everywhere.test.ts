import type { Browser } from 'playwright-core';
import { ADDRESSES, madeCalendar, OWN } from '../calendars/counted/made-calendar';
import { countNaively } from '../calendars/counted/naive-count';
import { launchBrowser } from '../support/pages/browser';
import { inExcel, inPreview, inSheets, type Opened, type Sheets } from '../support/open-hosts';

/** A calendar of two thousand events, dropped on the built page of each host: the hours that a plain count gives, once. */

jest.setTimeout(180_000);

const TODAY = '2026-11-20';
const NOW = Date.parse(`${TODAY}T17:00:00Z`);
const ZONE = 'America/New_York';
const PARTNERS = [...new Set(ADDRESSES.map(([partner]) => partner))];
const BOOK: Sheets = {
  Partners: [
    ['Partner', 'E-mail'],
    ...PARTNERS.map((name) => [
      name,
      ADDRESSES.filter(([partner]) => partner === name)
        .map(([, address]) => address)
        .join('; '),
    ]),
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Columns confirmed', true],
    ['Time zone', ZONE],
  ],
};

let browser: Browser;
let opened: Opened | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => opened?.close());
afterAll(() => browser?.close());

test.each([
  ['Excel', inExcel],
  ['Sheets', inSheets],
  ['the preview', inPreview],
] as const)('in %s', async (_, openIn) => {
  const text = madeCalendar(1);
  const counted = countNaively(text, ADDRESSES, OWN, ZONE, TODAY);
  const open = await openIn(browser, BOOK, NOW);
  opened = open;
  const pane = open.page.locator('#pane');
  const button = (name: string | RegExp) =>
    pane.getByRole('button', { name, exact: typeof name === 'string' });
  const drop = () =>
    open.page.setInputFiles('#pane input[type="file"]', {
      name: 'work.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(text),
    });
  await button('Setup').click();
  await button('Hours from your calendar').click();
  await pane.getByRole('heading', { name: 'Hours from your calendar' }).waitFor();
  await drop();
  await button(`${OWN} is me`).click();
  const rows = new Intl.NumberFormat('en-US').format(counted.rows);
  await button(`Import ${rows} meetings`).click();
  await pane.getByText(`${rows} meetings logged; the figures follow.`).waitFor();
  const [header = [], ...logged] = await open.rowsOf('Activities');
  expect(logged).toHaveLength(counted.rows);
  const [partner, hours] = [header.indexOf('Partner'), header.indexOf('Hours')];
  for (const name of PARTNERS) {
    const own = logged.filter((row) => row[partner] === name);
    const minutes = [...counted.minutes].filter(([key]) => key.startsWith(`${name} `));
    const difference =
      own.reduce((total, row) => total + Number(row[hours]), 0) -
      minutes.reduce((total, [, each]) => total + each, 0) / 60;
    // A cell has hours to the fourth decimal.
    expect(Math.abs(difference)).toBeLessThanOrEqual(own.length * 0.00005);
  }
  await drop();
  await button('Nothing to import').waitFor();
  await button(/^Undo: the import of work\.ics/).click();
  await pane.getByText('Undone: the import of work.ics.').waitFor();
  expect(await open.rowsOf('Activities')).toEqual([]);
});
