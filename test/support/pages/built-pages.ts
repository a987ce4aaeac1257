import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { CONNECT, excelAnswers, fileOfPage, PAGE_URL } from '../../hosts/excel/office';
import { excelServer, type ExcelServer } from '../../hosts/excel/session';
import { makeWorkbook, type ExcelWorkbook, type WorkbookContent } from '../../hosts/excel/workbook';
import type { AppsScript } from '../../hosts/gas/runtime';
import { carried } from './script-run';

/** The built pages in a real browser, over the imitations of their hosts. */
const DIST = path.join(__dirname, '../../../dist');

export const GAS = path.join(DIST, 'gas');

/** The page that Google shows as the sidebar. */
export const sidebarHtml = (): string => readFileSync(path.join(GAS, 'sidebar.html'), 'utf8');

/** A page as Google shows it over the script, 300 pixels wide; what crosses is what Google lets through. */
export async function openGooglePage(
  browser: Browser,
  script: AppsScript,
  html = sidebarHtml(),
  width = 300,
): Promise<Page> {
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

export interface ExcelInBrowser {
  readonly page: Page;
  readonly book: ExcelWorkbook;
  readonly server: ExcelServer;
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** The built pane of Excel with the genuine Office.js over a workbook in memory, 320 pixels wide; `now` is what its clock says. */
export async function openExcelPage(
  browser: Browser,
  content: WorkbookContent,
  now: number,
): Promise<ExcelInBrowser> {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  const book = makeWorkbook(content);
  const server = excelServer(book);
  await page.clock.setFixedTime(now);
  await page.exposeFunction('excelAnswers', (sent: string, flags: number) =>
    excelAnswers(server, sent, flags),
  );
  await page.exposeFunction('loadsAddIn', () => {
    book.loadsAddIn = true;
  });
  await page.addInitScript('window.commands = {};');
  await page.route('https://**/*', (route) => {
    const url = route.request().url();
    const body = fileOfPage(path.join(DIST, 'excel'), url);
    const ending = /\.(\w+)(\?|$)/.exec(new URL(url).pathname)?.[1] ?? '';
    return body ? route.fulfill({ body, contentType: TYPES[ending] ?? 'text/plain' }) : route.abort();
  });
  await page.goto(PAGE_URL);
  await page.waitForFunction("'OfficeExtension' in window && window.Excel?.run");
  await page.evaluate(CONNECT);
  return { page, book, server };
}
