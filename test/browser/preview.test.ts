import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { figure, hasValue, openBook, type FigureKey } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import { samplePractice } from '../../template/sample/sample';
import type {} from '../../preview/page/page-window';
import { servedPreview } from '../support/pages/served-preview';
import { until } from '../support/until';

jest.setTimeout(60_000);

const SAMPLE = samplePractice();
const BOOK = openBook(readWorkbook(SAMPLE).ledger);
/** What the pane says when the sample is read. */
const SAMPLE_LINE = `${BOOK.ledger.referrals.count} referrals, ${BOOK.ledger.partners.length} partners`;

const preview = servedPreview();
let page: Page;
const errors: string[] = [];
const outside: string[] = [];

beforeAll(async () => {
  const context = await preview.browser.newContext({ viewport: { width: 1366, height: 768 } });
  // Every test looks at the same requests and errors: none may make one.
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(preview.address))
      outside.push(request.url());
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
});

async function backToSample(): Promise<void> {
  await page.getByRole('button', { name: 'Back to the sample' }).click();
  const drop = page.getByRole('button', { name: 'Go on without them' });
  if (await drop.isVisible()) await drop.click();
}

/** The first test finds the page as it comes; for each other one the sample is opened anew. */
let isFresh = true;
beforeEach(async () => {
  if (isFresh) {
    await page.goto(preview.address);
    await page.waitForFunction(() => window.partnerLedger !== undefined);
  } else await backToSample();
  isFresh = false;
  await expectText('#pane', SAMPLE_LINE);
  await until(async () => typeof (await values('Formulas', 'B5'))[0]?.[0] === 'number');
});

afterEach(() => {
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
});

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

/** What the cells hold; what a formula above or beside spills into a cell is only on show. */
function values(sheet: string, range: string): Promise<unknown[][]> {
  return page.evaluate(
    ([name, at]) =>
      window.partnerLedger!.api.getActiveWorkbook()!.getSheetByName(name!)!.getRange(at!).getRawValues(),
    [sheet, range],
  );
}

/** What the cells show, with their formats. */
function shown(sheet: string, range: string): Promise<unknown[][]> {
  return page.evaluate(
    ([name, at]) =>
      window.partnerLedger!.api.getActiveWorkbook()!.getSheetByName(name!)!.getRange(at!).getValues(),
    [sheet, range],
  );
}

/** 0-based row and column. */
function edit(sheet: string, row: number, column: number, value: number | string): Promise<void> {
  return page.evaluate(
    ([name, r, c, to]) => {
      const book = window.partnerLedger!.api.getActiveWorkbook()!;
      book
        .getSheetByName(name as string)!
        .getRange(r as number, c as number)
        .setValue(to as number);
    },
    [sheet, row, column, value],
  );
}

async function choose(name: string, contents: string | Uint8Array): Promise<void> {
  await page.setInputFiles('#file', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(contents),
  });
}

const WHOLE = { from: null, to: null };

test('the cells show what the core computes on the sample', async () => {
  const { partners } = BOOK.ledger;
  const of = (key: FigureKey, partner: number): unknown => {
    const found = figure(BOOK, key, partner, WHOLE);
    return hasValue(found) ? found.value : '#N/A';
  };
  expect(await values('Formulas', `A5:E${4 + partners.length}`)).toEqual(
    partners.map(({ name }, p) => [
      name,
      ...(['roi', 'roiAnnual', 'revenue', 'introductions'] as const).map((key) => {
        const value = of(key, p);
        return typeof value === 'number' ? expect.closeTo(value, 6) : value;
      }),
    ]),
  );
  // The same figures in the scorecard, a single formula, with their formats.
  const format = (value: unknown, as: (value: number) => string) =>
    typeof value === 'number' ? as(value) : value;
  const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
  const rows = await shown('Scorecard', `A7:E${7 + partners.length}`);
  expect(rows.map(([name, , roi, , revenue]) => [name, roi, revenue]).slice(0, -1)).toEqual(
    partners.map(({ name }, p) => [
      name,
      format(of('roi', p), (value) => `${value.toFixed(1)}x`),
      format(of('revenue', p), (value) => whole.format(value)),
    ]),
  );
  expect(rows[partners.length]?.[0]).toBe('All partners');
});

test('editing a referral changes the ROI in the cells and the figures in the pane', async () => {
  const sheet = SAMPLE.sheets.find(({ name }) => name === 'Referrals')!;
  const header = sheet.rows[sheet.headerRow]!;
  const at = (name: string): number => header.indexOf(name);
  const column = at('First-year revenue');
  /** The sample with the revenue of one client changed, and the partner's ROI that the core then computes. */
  const withRevenue = (row: number, partner: number): number | null => {
    const rows = sheet.rows.map((cells, r) =>
      r === row ? cells.map((cell, c) => (c === column ? 900_000 : cell)) : cells,
    );
    const sheets = SAMPLE.sheets.map((each) => (each === sheet ? { ...each, rows } : each));
    const roi = figure(openBook(readWorkbook({ ...SAMPLE, sheets }).ledger), 'roi', partner, WHOLE);
    return hasValue(roi) ? (roi.value as number) : null;
  };
  // A partner whose revenue stands in the referrals, not in the Money sheet: a recent client becomes a large one.
  const [partner, row, expected] = BOOK.ledger.partners.flatMap(({ name }, p): [number, number, number][] => {
    const client = sheet.rows.findIndex(
      (cells) =>
        cells[at('Partner')] === name &&
        typeof cells[column] === 'number' &&
        /^2026-0[1-9]-/.test(String(cells[at('Closed')])),
    );
    const roi = client < 0 ? null : withRevenue(client, p);
    return roi !== null && roi > 20 ? [[p, client, roi]] : [];
  })[0]!;
  const cell = `B${5 + partner}`;
  const before = (await values('Formulas', cell))[0]?.[0] as number;
  expect(expected).toBeGreaterThan(before + 1);

  const pane = await page.textContent('#pane');
  await edit('Referrals', row, column, 900_000);
  await until(async () => (await values('Formulas', cell))[0]?.[0] !== before);
  expect(await values('Formulas', cell)).toEqual([[expect.closeTo(expected, 6)]]);
  expect(await shown('Scorecard', `C${7 + partner}`)).toEqual([[`${expected.toFixed(1)}x`]]);
  await until(async () => (await page.textContent('#pane')) !== pane);
});

test('the button writes the review into a sheet of its own, and again into the same one', async () => {
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  const button = page.getByRole('button', { name: 'Write to workbook' });
  const before = await sheetNames();
  await button.click();
  await expectText('#pane', 'review is on the sheet');
  const after = await sheetNames();
  expect(after).toHaveLength(before.length + 1);
  const added = after.find((name) => !before.includes(name))!;
  const first = await values(added, 'A1:H40');
  expect(first.flat().filter((value) => value !== null).length).toBeGreaterThan(30);
  await edit(added, 1, 0, 'scribbled over');
  await button.click();
  await until(async () => (await values(added, 'A2'))[0]?.[0] === first[1]?.[0]);
  expect(await sheetNames()).toEqual(after);
  expect(await values(added, 'A1:H40')).toEqual(first);
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
  expect(await sheetNames()).toEqual(['Scorecard', 'Formulas', 'pipeline.csv']);
  await until(async () => (await values('Formulas', 'D6'))[0]?.[0] === 5000);
  expect(await values('Formulas', 'A5:A7')).toEqual([['Elm Law'], ['Oak CPA'], ['']]);
  await expectText('#pane', '3 referrals');
  await page.getByRole('button', { name: 'Back to the sample' }).click();
  await expectText('#pane', SAMPLE_LINE);
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
  expect(await sheetNames()).toEqual(['Scorecard', 'Formulas', "Ann's partners"]);
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

test('a column that was read as something else is corrected in the pane, and the figures follow', async () => {
  const csv =
    'Account,Sales rep,Stage,Engage date,Close date,Close value\n' +
    'Acme,Ann Fox,Won,2024-01-10,2024-03-01,5000\nBolt,Ben Ray,Won,2024-02-10,2024-03-05,700\n' +
    'Corex,Ann Fox,Lost,2024-04-10,2024-05-01,0\n';
  await choose('deals.csv', csv);
  await expectText('#status', 'Opened deals.csv');
  const pane = page.locator('#pane');
  await pane.getByRole('heading', { name: 'This is your sheet' }).waitFor();
  await pane.getByRole('button', { name: 'Change what Sales rep is read as' }).click();
  await pane
    .getByRole('group', { name: 'What Sales rep holds' })
    .getByRole('button', { name: 'Partner', exact: true })
    .click();
  await expectText('#pane', '3 referrals, 2 partners');
  expect(await values('Settings', 'A1:B2')).toEqual([
    ['Name', 'Value'],
    ['Map Referrals.Partner', 'Sales rep'],
  ]);
  await until(async () => (await values('Formulas', 'D6'))[0]?.[0] === 700);
  expect(await values('Formulas', 'A5:D7')).toEqual([
    ['Ann Fox', '#N/A', '#N/A', 5000],
    ['Ben Ray', '#N/A', '#N/A', 700],
    ['', '', '', ''],
  ]);
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
  expect(await focused()).toBe('blank');
  await page.keyboard.press('Shift+F6');
  expect(await area()).toBe('pane');
});
