import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { calendar, event } from '../calendars/ics';
import { appsScript, type AppsScript } from '../hosts/gas/runtime';
import { launchBrowser } from '../support/pages/browser';
import { GAS, openGooglePage } from '../support/pages/built-pages';

/** Files that are dropped on the built sidebar: what reads them is fetched from the script with the first one. */

jest.setTimeout(60_000);

const NOW = Date.UTC(2026, 10, 20, 17);
const BOOK = {
  Referrals: [
    ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'],
    ['Harbor Tax', '2026-01-10', 'Ann Alder', 'won', '2026-02-01', 5000],
    ['Birch Law', '2026-02-10', 'Cy Cedar', 'open', null, null],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Columns confirmed', true],
    ['Time zone', 'America/New_York'],
  ],
};

let browser: Browser;
let script: AppsScript;
let page: Page;
const errors: string[] = [];
/** What the page asked of the script. */
const asked: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  asked.length = 0;
  const opened = appsScript(GAS, { sheets: BOOK, timeZone: 'America/New_York' }, NOW);
  script = {
    ...opened,
    menu: (name, ...args) => {
      asked.push((JSON.parse(String(args[0])) as { name: string }).name);
      return opened.menu(name, ...args);
    },
  };
  page = await openGooglePage(browser, script);
  page.on('pageerror', (error) => errors.push(error.message));
  await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
});
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

async function drop(screen: string, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole('button', { name: 'Setup', exact: true }).click();
  await page.getByRole('button', { name: screen, exact: true }).click();
  await page.getByRole('heading', { name: screen, exact: true }).waitFor();
  await page.setInputFiles('input[type="file"]', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
}

const workbook = (rows: Array<Array<string | number | Date>>): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Export', rows }] });

/** The cells of a tab below its header, row by row, blank ones left out. */
function rowsOf(tab: string): unknown[][] {
  const grid = script.book.grids.find(({ name }) => name === tab);
  const rows: unknown[][] = [];
  for (const [at, { value }] of grid?.cells ?? []) {
    const [row = 0, column = 0] = at.split(':').map(Number);
    if (value !== '') (rows[row - 2] ??= [])[column - 1] = value;
  }
  return rows.map((row) => row.filter((value) => value !== undefined));
}

test('a statement in an .xlsx becomes money, and the same again adds nothing', async () => {
  const fees = await workbook([
    ['Date', 'Client', 'Amount'],
    [new Date(Date.UTC(2026, 2, 31)), 'Ann Alder', 410.5],
    [new Date(Date.UTC(2026, 5, 30)), 'Ann Alder', 420.25],
    [new Date(Date.UTC(2026, 5, 30)), 'Zoe Zander', 99],
  ]);
  expect(asked).not.toContain('readers');
  await drop('Money from statements', 'fees.xlsx', fees);
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await page.getByText('2 rows of money added').waitFor();
  expect(
    rowsOf('Money').map((row) => [row[0], row.find((cell) => cell === 410.5 || cell === 420.25)]),
  ).toEqual([
    ['Harbor Tax', 410.5],
    ['Harbor Tax', 420.25],
  ]);
  await page.getByText('Importing the same statement again adds nothing.').waitFor();
  await drop('Money from statements', 'fees.xlsx', fees);
  await page.getByRole('button', { name: 'Nothing to import' }).waitFor();
  expect(asked.filter((name) => name === 'readers')).toHaveLength(1);
});

test('a CRM export in an .xlsx is imported', async () => {
  await drop(
    'Import',
    'export.xlsx',
    await workbook([
      ['Partner', 'Received', 'Client', 'Status'],
      ['Birch Law', new Date(Date.UTC(2026, 4, 4)), 'Dora Dogwood', 'open'],
    ]),
  );
  await page.getByRole('button', { name: /^Import 1 new row/ }).click();
  await page.getByText('1 row added').waitFor();
  expect(rowsOf('Referrals')[2]).toEqual(['Birch Law', expect.any(Number), 'Dora Dogwood', 'open']);
});

test('a zip of calendars, as Google exports it, and a time sheet in an .xlsx become hours', async () => {
  const lunch = event('SUMMARY:Lunch with Harbor Tax', 'DTSTART:20261103T170000Z', 'DTEND:20261103T183000Z');
  await drop(
    'Hours from your calendar',
    'calendars.zip',
    zipSync({ 'Takeout/Calendar/Work.ics': calendar(lunch), 'Takeout/index.html': strToU8('<p>') }),
  );
  await page.getByRole('button', { name: 'Import 1 meeting' }).click();
  await page.getByText('1 meeting logged').waitFor();
  expect(rowsOf('Activities')[0]).toEqual(expect.arrayContaining(['Harbor Tax', 1.5]));
  await drop(
    'Hours from your calendar',
    'toggl.xlsx',
    await workbook([
      ['Client', 'Description', 'Start date', 'Start time', 'Duration'],
      ['Birch Law', 'Review of terms', '2026-11-04', '10:00:00', '00:45:00'],
    ]),
  );
  await page.getByRole('button', { name: 'Import 1 meeting' }).click();
  await page.getByText('1 meeting logged').first().waitFor();
  expect(rowsOf('Activities')[1]).toEqual(expect.arrayContaining(['Birch Law', 0.75]));
});

test('a CSV is read too, and what is no table is refused with a sentence', async () => {
  await drop(
    'Money from statements',
    'fees.csv',
    strToU8('Date,Client,Amount\n2026-03-31,Ann Alder,410.50\n'),
  );
  await page.getByRole('button', { name: 'Import 1 row' }).waitFor();
  await drop('Money from statements', 'fees.pdf', strToU8('%PDF-1.7 nothing'));
  await page
    .getByText(/"fees\.pdf" is a PDF document, not a workbook/)
    .first()
    .waitFor();
});

test('the workbooks of an office become a sheet; what puts them together is fetched once, and no client comes out', async () => {
  const practice = (advisor: string, client: string): Promise<Uint8Array> =>
    writeXlsx({
      sheets: [
        {
          name: 'Referrals',
          rows: [
            ['Partner', 'Received', 'Client', 'Status'],
            ['Harbor Tax', new Date(Date.UTC(2026, 9, 4)), client, 'open'],
          ],
        },
        {
          name: 'Settings',
          rows: [
            ['Setting', 'Value'],
            ['Advisor name', advisor],
          ],
        },
      ],
    });
  await page.getByRole('button', { name: 'Setup', exact: true }).click();
  await page.getByRole('button', { name: 'Roll-up', exact: true }).click();
  expect(asked).not.toContain('rollup');
  const choose = async (files: ReadonlyArray<readonly [string, Uint8Array]>) =>
    page.setInputFiles(
      'input[type="file"]',
      files.map(([name, bytes]) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
  await choose([
    ['ann.xlsx', await practice('Ann Ash', 'Secret One')],
    ['photo.xlsx', strToU8('%PDF-1.7 nothing')],
  ]);
  await page.getByText('2 workbooks read; 1 of them could not be read.').waitFor();
  await page.getByText(/"photo\.xlsx" is a PDF document/).waitFor();
  await choose([['bea.xlsx', await practice('Bea Birch', 'Secret Two')]]);
  await page.getByText('2 advisors have 1 partner; 1 of them serves more than one advisor.').waitFor();
  await page.getByRole('button', { name: 'Write to workbook' }).click();
  await page.getByText('The roll-up is on the sheet').waitFor();
  const cells = JSON.stringify(rowsOf('Roll-up 2026-11-20'));
  expect(cells).toContain('Ann Ash');
  expect(cells).toContain('Bea Birch');
  expect(cells).not.toContain('Secret');
  expect(asked.filter((name) => name === 'rollup')).toHaveLength(1);
  // Written again for the same day with another workbook, the same sheet has it, too.
  await choose([['cy.xlsx', await practice('Cy Cedar', 'Secret Three')]]);
  await page.getByText('3 advisors have 1 partner; 1 of them serves more than one advisor.').waitFor();
  await page.getByRole('button', { name: 'Write to workbook' }).click();
  await page.getByText('The roll-up is on the sheet').waitFor();
  expect(JSON.stringify(rowsOf('Roll-up 2026-11-20'))).toContain('Cy Cedar');
  const written = script.book.grids.filter(({ name }) => name.startsWith('Roll-up'));
  expect(written.map(({ name }) => name)).toEqual(['Roll-up 2026-11-20']);
});
