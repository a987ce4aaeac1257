import type { Server } from 'node:http';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { figure, hasValue, openBook } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/read';
import { samplePractice } from '../../template/sample';
import { addressOf, serve } from '../../preview/serve.mjs';
import { launchBrowser } from '../support/browser';

jest.setTimeout(120_000);

let server: Server;
let browser: Browser;
let page: Page;
const errors: string[] = [];
const outside: string[] = [];

beforeAll(async () => {
  server = await serve(0);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  // Every test looks at the same requests and errors: none may make one.
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(addressOf(server)))
      outside.push(request.url());
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

beforeEach(async () => {
  await page.goto(addressOf(server));
  await page.waitForFunction(() => window.partnerLedger !== undefined);
  await expectText('#pane', '330 referrals');
  await until(async () => (await values('Scorecard', 'C7'))[0]?.[0] !== null);
});

afterEach(() => {
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 12_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come to pass.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function expectText(selector: string, text: string): Promise<void> {
  await until(async () => ((await page.textContent(selector)) ?? '').includes(text));
}

function sheetNames(): Promise<string[]> {
  return page.evaluate(() =>
    window
      .partnerLedger!.api.getActiveWorkbook()!
      .getSheets()
      .map((sheet) => sheet.getSheetName()),
  );
}

function values(sheet: string, range: string): Promise<unknown[][]> {
  return page.evaluate(
    ([name, at]) =>
      window.partnerLedger!.api.getActiveWorkbook()!.getSheetByName(name!)!.getRange(at!).getRawValues(),
    [sheet, range],
  );
}

function edit(sheet: string, range: string, value: number | string): Promise<void> {
  return page.evaluate(
    ([name, at, to]) => {
      const book = window.partnerLedger!.api.getActiveWorkbook()!;
      book
        .getSheetByName(name as string)!
        .getRange(at as string)
        .setValue(to as number);
    },
    [sheet, range, value],
  );
}

async function choose(name: string, contents: string | Uint8Array): Promise<void> {
  await page.setInputFiles('#file', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(contents),
  });
}

test('the scorecard cells show what the core computes on the sample', async () => {
  const sample = samplePractice();
  const book = openBook(readWorkbook(sample).ledger);
  const cells = await values('Scorecard', `A7:E${6 + book.ledger.partners.length}`);
  const expected = book.ledger.partners.map(({ name }, p) => [
    name,
    ...(['roi', 'net', 'revenue'] as const).map((key) => {
      const of = figure(book, key, p, { from: null, to: null });
      return hasValue(of) ? expect.closeTo(of.value as number, 6) : '#N/A';
    }),
  ]);
  expect(cells.map(([name, , ...figures]) => [name, ...figures])).toEqual(expected);
});

test('editing a referral changes the ROI in the cells and the figures in the pane', async () => {
  const [[before]] = (await values('Scorecard', 'C8')) as [[number]];
  const pane = await page.textContent('#pane');
  const partner = (await values('Scorecard', 'A8'))[0]?.[0];
  // The newest introduction of a partner whose revenue stands in the referrals becomes a client of the last month.
  const at = (await values('Referrals', 'A1:A330')).map(([name]) => name).lastIndexOf(partner) + 1;
  await edit('Referrals', `B${at}`, '2026-09-01');
  await edit('Referrals', `D${at}`, 'received');
  await edit('Referrals', `G${at}`, 'won');
  await edit('Referrals', `H${at}`, '2026-10-01');
  await edit('Referrals', `I${at}`, 90000);
  await edit('Referrals', `L${at}`, 1);
  await edit('Referrals', `M${at}`, 'sourced');
  await until(async () => ((await values('Scorecard', 'C8'))[0]?.[0] as number) > before + 0.5);
  await until(async () => (await page.textContent('#pane')) !== pane);
});

test('the button writes the review into a sheet of its own, and again into the same one', async () => {
  await page.getByRole('tab', { name: 'Review' }).click();
  const button = page.getByRole('button', { name: /^Write the .* review/ });
  const before = await sheetNames();
  await button.click();
  await until(async () => (await sheetNames()).length === before.length + 1);
  const added = (await sheetNames()).find((name) => !before.includes(name))!;
  const first = await values(added, 'A1:H20');
  expect(first.flat().filter((value) => value !== null).length).toBeGreaterThan(10);
  await button.click();
  await page.waitForTimeout(1000);
  expect(await sheetNames()).toHaveLength(before.length + 1);
  expect(await values(added, 'A1:H20')).toEqual(first);
});

const CSV = `Referral tracker 2024
Partner,Received,Status,Closed,First-year revenue,Client
Oak CPA,2024-01-10,won,2024-03-01,5000,Acme
Elm Law,2024-02-10,lost,2024-03-05,,Bolt
Oak CPA,2024-04-10,open,,,Corex
`;

test('a CSV of the advisor opens with a scorecard over it, and the sample comes back', async () => {
  await choose('pipeline.csv', CSV);
  await expectText('#status', 'Opened pipeline.csv');
  expect(await sheetNames()).toHaveLength(2);
  await until(async () => JSON.stringify(await values('Scorecard', 'A7:A8')).includes('Oak CPA'));
  await expectText('#pane', '3 referrals');
  await page.getByRole('button', { name: 'Back to the sample' }).click();
  await expectText('#pane', '330 referrals');
});

test('a workbook dropped anywhere on the page opens', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Ann's partners",
        rows: [
          ['Referred by', 'Date received', 'Status', 'Revenue'],
          ['Elm Law', new Date(Date.UTC(2025, 0, 10)), 'open', null],
          ['Oak CPA', new Date(Date.UTC(2025, 1, 10)), 'open', null],
        ],
      },
    ],
  });
  await page.evaluate(
    (numbers) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(numbers)], 'mine.xlsx'));
      const at = document.querySelector('#grid canvas') ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop'])
        at.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [...bytes],
  );
  await expectText('#status', 'Opened mine.xlsx');
  expect(await sheetNames()).toEqual(['Scorecard', "Ann's partners"]);
  await expectText('#pane', '2 referrals');
});

test.each([
  ['an empty file', 'empty.csv', ''],
  ['a file that is no workbook', 'broken.xlsx', 'PK\x03\x04 and then nothing'],
])('%s is refused in a sentence and the workbook stays', async (_what, name, contents) => {
  const before = await sheetNames();
  await choose(name, contents);
  await until(async () => (await page.getAttribute('#status', 'data-kind')) === 'problem');
  expect(await page.textContent('#status')).toMatch(/^".*\.$/);
  expect(await sheetNames()).toEqual(before);
});

test('the keyboard reaches the top bar, the grid and the pane from anywhere', async () => {
  const area = () => page.evaluate(() => document.activeElement?.closest('#bar, #grid, #pane')?.id ?? 'none');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const visited: string[] = [];
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('F6');
    visited.push(await area());
  }
  expect(visited).toEqual(['bar', 'grid', 'pane', 'bar']);
  const focused = () => page.evaluate(() => document.activeElement?.id);
  expect(await focused()).toBe('file');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('sample');
  await page.keyboard.press('Shift+F6');
  expect(await area()).toBe('pane');
});
