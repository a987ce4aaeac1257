import type { Server } from 'node:http';
import { writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import type {} from '../../preview/page/page-window';
import { addressOf, serve } from '../../preview/serve.mjs';
import { excelSheets, googleSheets } from '../built/practice';
import { snapshot as excelSnapshot } from '../hosts/excel/snapshot';
import { appsScript } from '../hosts/gas/runtime';
import { GAS, openExcelPage, openGooglePage } from './pages/built-pages';

type Value = string | number | boolean;
export type Sheets = Readonly<Record<string, ReadonlyArray<ReadonlyArray<Value | null>>>>;

/** A workbook behind a built page in a browser, in whichever host. */
export interface Opened {
  readonly page: Page;
  /** The filled cells of a tab, row by row from the header on; [] when there is no such tab. */
  readonly rowsOf: (tab: string) => Promise<unknown[][]>;
  readonly close: () => Promise<void>;
}

/** With everything that a person could see of the workbook: what an undo must bring back. */
export interface OpenedWhole extends Opened {
  readonly all: () => unknown;
}

const ZONE = 'America/New_York';

/** Cells by `row:column` as rows; what is blank is left out. */
function rows(cells: Iterable<readonly [string, { readonly value: unknown }]>): unknown[][] {
  const found = new Map<number, unknown[]>();
  for (const [at, { value }] of cells) {
    if (value === '') continue;
    const [row = 0, column = 0] = at.split(':').map(Number);
    if (!found.has(row)) found.set(row, []);
    found.get(row)![column] = value;
  }
  return [...found].sort(([a], [b]) => a - b).map(([, row]) => row.filter((value) => value !== undefined));
}

/** The built pane of Excel, over these sheets or the sample practice in native Tables. */
export async function inExcel(
  browser: Browser,
  sheets: Sheets | 'practice',
  now: number,
): Promise<OpenedWhole> {
  const content =
    sheets === 'practice'
      ? {
          sheets: excelSheets(),
          tables: { Activities: 'Touches', Referrals: 'Introductions', Money: 'Money1' },
        }
      : { sheets };
  const { page, book } = await openExcelPage(browser, content, now);
  return {
    page,
    rowsOf: async (tab) => rows(book.sheets.find(({ name }) => name === tab)?.cells ?? []),
    all: () => excelSnapshot(book),
    close: () => page.close(),
  };
}

/** The built sidebar of Google Sheets over the built script. */
export async function inSheets(
  browser: Browser,
  sheets: Sheets | 'practice',
  now: number,
): Promise<OpenedWhole> {
  const content = { sheets: sheets === 'practice' ? googleSheets(ZONE) : sheets, timeZone: ZONE };
  const script = appsScript(GAS, content, now);
  const { grids } = script.book;
  const page = await openGooglePage(browser, script);
  return {
    page,
    rowsOf: async (tab) => rows(grids.find(({ name }) => name === tab)?.cells ?? []),
    all: () => grids.map(({ name, hidden, cells }) => [name, hidden, rows(cells)]),
    close: () => page.close(),
  };
}

/** The built preview with these sheets opened from an .xlsx. */
export async function inPreview(browser: Browser, sheets: Sheets, now: number): Promise<Opened> {
  const server: Server = await serve(0);
  const page = await browser.newPage({ viewport: { width: 1366, height: 800 }, timezoneId: ZONE });
  await page.clock.setFixedTime(now);
  await page.goto(addressOf(server));
  await page.waitForFunction(() => window.partnerLedger !== undefined);
  const file = await writeXlsx({
    sheets: Object.entries(sheets).map(([name, each]) => ({ name, rows: each.map((row) => [...row]) })),
  });
  await page.setInputFiles('#file', { name: 'practice.xlsx', mimeType: '', buffer: Buffer.from(file) });
  await page.waitForFunction(
    (tab) => window.partnerLedger?.api.getActiveWorkbook()?.getSheetByName(tab) != null,
    Object.keys(sheets)[0]!,
  );
  return {
    page,
    rowsOf: (tab) =>
      page.evaluate((name) => {
        const sheet = window.partnerLedger?.api.getActiveWorkbook()?.getSheetByName(name);
        const all: unknown[][] = sheet?.getDataRange().getValues() ?? [];
        return all
          .map((row) => row.filter((cell) => cell !== null && cell !== '' && cell !== undefined))
          .filter((row) => row.length > 0);
      }, tab),
    close: async () => {
      await page.close();
      server.close();
    },
  };
}
